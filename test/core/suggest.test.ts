import { describe, expect, it } from 'vitest';
import { createSuggester, keepWords } from '../../src/core/suggest.ts';
import { entryYaml, smallFaq, soundFaq } from '../support/faq.ts';
import { shippedAssistant } from '../support/shipped.ts';

const { faq } = shippedAssistant();
const suggest = createSuggester(faq);
const first = (text: string) => suggest(text)[0]?.id;

describe('suggestions', () => {
  it('are starters while nothing is typed, then all others, each once', () => {
    for (const text of ['', ' ', '?!']) {
      const [start, ...rest] = suggest(text).map(({ id }) => id);
      expect(start).toBe('in-short');
      expect(new Set(rest).size).toBe(rest.length);
      expect(rest).not.toContain('hello');
    }
  });

  it.each([
    ['the beginning of a word', 'bladd', 'bladder'],
    ['beginnings of several', 'nas spr', 'spravato'],
    ['a letter too few', 'blader', 'bladder'],
    ['a letter too many', 'bladdder', 'bladder'],
    ['a wrong letter', 'bladfer', 'bladder'],
    ['swapped letters', 'bladedr', 'bladder'],
    ['a slip in a word that goes on', 'sied effe', 'side-effects'],
    ['capitals and accents', 'BLÀDDER', 'bladder'],
    ['a word of a phrasing', 'hypervig', 'hypervigilance'],
  ])('find a question by %s', (_, text, id) => {
    expect(first(text)).toBe(id);
  });

  it('put questions with the word above those that have it in a phrasing only', () => {
    const inQuestion = suggest('spravato').map(({ question }) => /spravato/i.test(question));
    const firstWithout = inQuestion.indexOf(false);
    expect(firstWithout).toBeGreaterThan(0);
    expect(inQuestion.slice(firstWithout)).not.toContain(true);
  });

  it('are none for what nothing begins like', () => {
    expect(suggest('qxzvk')).toEqual([]);
  });

  it('bear thousands of words', () => {
    expect(suggest('ketamine '.repeat(3000)).length).toBeGreaterThan(0);
  });

  it('forget words that hours of typing left, and older ones stay as they were', () => {
    const kept = keepWords();
    const typed = (version: number) => {
      const phrasings = ['tell me of it', 'a word on this', `gist${version} of it`];
      const path = 'risks/the-first.yaml';
      return soundFaq(smallFaq({ path, text: entryYaml({ phrasings }) }));
    };
    const older = createSuggester(typed(0), kept);
    let newest = older;
    for (let version = 1; version <= 500; version++) newest = createSuggester(typed(version), kept);
    expect(kept.numbers.size).toBeLessThan(100);
    expect(older('gist0')).toHaveLength(1);
    expect(newest('gist500')).toHaveLength(1);
  });

  it('bear an empty FAQ', () => {
    const none = createSuggester({ entries: [], byId: new Map(), claims: [], lexicon: [] });
    expect([none(''), none('ketamine')]).toEqual([[], []]);
  });
});
