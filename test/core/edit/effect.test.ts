import { describe, expect, it } from 'vitest';
import { effectOnMatching } from '../../../src/core/edit/effect.ts';
import type { SourceFile } from '../../../src/core/entry/faq.ts';
import { createMatcher } from '../../../src/core/matching/match.ts';
import { readMatchingModel } from '../../../src/store/models.ts';
import { finish } from '../../../src/core/slices.ts';
import { entryYaml, smallFaq, soundFaq } from '../../support/faq.ts';

const SETTING = ['where is the drip given', 'the room for the drip', 'where do they put the drip'];
const LENGTH = ['how long is it', 'how many minutes', 'is it over soon'];
const files = (setting: readonly string[], length: readonly string[]): SourceFile[] =>
  smallFaq(
    { path: 'risks/zz-setting.yaml', text: entryYaml({ question: 'Where is it given?', phrasings: [...setting] }) },
    { path: 'risks/zz-length.yaml', text: entryYaml({ question: 'How long does it take?', phrasings: [...length] }) },
  ); // prettier-ignore
const matching = (sources: readonly SourceFile[]) => {
  const faq = soundFaq(sources);
  return { faq, matcher: createMatcher(faq, readMatchingModel()) };
};
const effect = (before: readonly SourceFile[], after: readonly SourceFile[]) =>
  finish(effectOnMatching(matching(before), matching(after)));

describe('the effect of an edit', () => {
  it('is none where nothing that is asked changes', () => {
    const same = files(SETTING, LENGTH);
    expect(effect(same, same)).toEqual({ moved: [], alone: [] });
  });

  it('names the phrasings that another entry would take', () => {
    const greedy = [...LENGTH, 'the room where they put the drip', 'the room for it', 'drip room'];
    const { moved } = effect(files(SETTING, LENGTH), files(SETTING, greedy));
    expect(moved).toContainEqual({
      phrasing: 'the room for the drip',
      owner: 'zz-setting',
      from: 'zz-setting',
      to: 'zz-length',
    });
    expect(moved.filter(({ owner }) => owner === 'zz-length')).toEqual([]);
  });

  it('names a new phrasing that nothing else in its entry backs up, and only a new one', () => {
    const others = ['a', 'b', 'c'].map((name) => ({
      path: `risks/yy-${name}.yaml`,
      text: entryYaml({
        question: `Which ${name}1 ${name}2?`,
        phrasings: [`parking ${name}1`, `cars at the ${name}2`, `parking of ${name}3 cars`],
      }),
    }));
    const before = [...files(SETTING, LENGTH), ...others];
    const after = [...files(SETTING, [...LENGTH, 'parking cars at the clinic']), ...others];
    const { alone } = effect(before, after);
    expect(alone.map(({ phrasing, owner }) => [phrasing, owner])).toEqual([
      ['parking cars at the clinic', 'zz-length'],
    ]);
    expect(effect(after, after).alone).toEqual([]);
  });
});
