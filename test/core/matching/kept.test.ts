import { describe, expect, it } from 'vitest';
import { createFaqBuilder, type SourceFile } from '../../../src/core/entry/faq.ts';
import { keepParts } from '../../../src/core/matching/kept.ts';
import { createMatcher } from '../../../src/core/matching/match.ts';
import { readMatchingModel } from '../../../src/store/models.ts';
import { createSuggester, keepWords } from '../../../src/core/suggest.ts';
import { entryYaml, smallFaq, soundFaq } from '../../support/faq.ts';
import { shippedYaml } from '../../support/shipped.ts';

const MODEL = readMatchingModel();

const shipped = shippedYaml().filter(({ path }) => !path.startsWith('safety/'));
const edited = (path: string, change: (text: string) => string): SourceFile[] =>
  shipped.map((file) => (file.path === path ? { path, text: change(file.text) } : file));

/** Sets that follow each other, each unlike the one before in what could be kept, and how many entries have to be read for it. */
const SETS: readonly (readonly [string, readonly SourceFile[], read: number | 'all'])[] = [
  ['the shipped one', shipped, 'all'],
  ['a phrasing more', edited('risks/nausea.yaml', (text) => text.replace('\nanswer:', '\n  - a queasy tummy\nanswer:')), 1],
  ['an entry more', [...shipped, { path: 'bot/zz-tummy.yaml', text: entryYaml({ question: 'Whose tummy?', claims: undefined }) }], 2],
  ['another lexicon', edited('lexicon.yaml', (text) => `${text}- concept: tummy\n  words:\n    - tummy\n    - queasy\n`), 'all'],
  ['the shipped one again', shipped, 'all'],
]; // prettier-ignore

const TEXTS = [
  'a queasy tummy',
  'how long is the drip',
  'thank you',
  'wat is ketamin',
  'tummy',
  'where is it given',
];

it('begin anew after hours of typing, and an older matcher finds as before', () => {
  const kept = keepParts();
  const typed = (version: number) =>
    soundFaq(
      smallFaq({
        path: 'risks/the-first.yaml',
        text: entryYaml({ phrasings: ['tell me of it', 'a word on this', `gist${version} of it`] }),
      }),
    );
  const matcherOf = (version: number) => createMatcher(typed(version), MODEL, kept);
  const first = matcherOf(0);
  const before = first.explain('gist0 of it');
  const versions = 60;
  for (let version = 1; version < versions; version++) matcherOf(version);
  const last = matcherOf(versions);
  expect(first.explain('gist0 of it')).toEqual(before);
  expect(last.explain('gist60 of it')).toEqual(
    createMatcher(typed(versions), MODEL).explain('gist60 of it'),
  );
  expect(kept.forLexicon(typed(0).lexicon).termNumbers.size).toBeLessThan(versions);
});

describe('parts that are kept from one build to the next', () => {
  const build = createFaqBuilder();
  const kept = keepParts();
  const words = keepWords();
  // In order: each build has what the one before left.
  for (const [name, files, read] of SETS) {
    const built = build(files);
    if (!built.ok) throw new Error(name);
    const faq = built.value;
    const before = kept.forLexicon(faq.lexicon).readCount();
    const [after, anew] = [createMatcher(faq, MODEL, kept), createMatcher(faq, MODEL)];
    const [suggest, suggestAnew] = [createSuggester(faq, words), createSuggester(faq)];
    const readCount = kept.forLexicon(faq.lexicon).readCount() - before;

    it(`change nothing of what is found: ${name}`, () => {
      expect(TEXTS.map((text) => after.explain(text))).toEqual(TEXTS.map((text) => anew.explain(text)));
      expect(TEXTS.map((text) => suggest(text))).toEqual(TEXTS.map((text) => suggestAnew(text)));
    });

    it(`are not read again: ${name}`, () => {
      expect(readCount).toBe(read === 'all' ? faq.entries.length : read);
    });
  }
}); // prettier-ignore
