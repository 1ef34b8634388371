import { describe, expect, it } from 'vitest';
import { checkEdit, placeEntry } from '../../../src/core/edit/check.ts';
import { buildFaq } from '../../../src/core/entry/faq.ts';
import { brief, entryYaml, smallFaq } from '../../support/faq.ts';

const PATH = 'risks/the-first.yaml';
const check = (text: string | null, { path = PATH, grade = 5, files = smallFaq() } = {}) =>
  checkEdit(files, { path, text }, {
    build: buildFaq,
    gradeOf: () => grade,
    today: '2026-12-01',
    release: false,
  }); // prettier-ignore

describe('checking an edit', () => {
  it('gives the set that it makes', () => {
    const { faq, problems } = check(entryYaml({ question: 'Anything new?' }));
    expect([faq?.byId.get('the-first')?.question, problems]).toEqual(['Anything new?', []]);
  });

  it('refuses all that the check of the whole set refuses, at once and with the field', () => {
    const other = { path: 'risks/other.yaml', text: entryYaml({ question: 'Is it so?', phrasings: ['x a', 'x b', 'x c'] }) }; // prettier-ignore
    const text = entryYaml({
      phrasings: ['one', 'two', 'X: b'],
      claims: ['a-claim', 'nobody'],
      related: ['no-such'],
      reviewed: '2020-01-01',
    });
    const { faq, problems } = check(text, { grade: 12, files: smallFaq(other) });
    expect(faq).toBeUndefined();
    expect(problems.map((problem) => [problem.field, problem.severity, brief(problem)])).toEqual([
      ['claims', 'error', `${PATH}:9:5 unknown-claim`],
      ['phrasings', 'error', `${PATH}:5:5 phrasing-twice`],
      ['answer', 'error', `${PATH}:6:9 hard-to-read`],
      ['related', 'warning', `${PATH}:11:5 unknown-related`],
      ['reviewed', 'warning', `${PATH}:12:11 review-overdue`],
    ]);
  });

  it('tells of what nobody carries any more', () => {
    expect(check(null).problems.map(brief)).toEqual(['claims.yaml:1:7 claim-without-entry']);
  });

  it('refuses where another file is broken, for the set would not be served', () => {
    const files = smallFaq({ path: 'risks/broken.yaml', text: 'question: "' });
    const { faq, problems } = check(entryYaml({ question: 'Anything new?' }), { files });
    expect(faq).toBeUndefined();
    expect(problems[0]).toMatchObject({ file: 'risks/broken.yaml', marks: [] });
    expect(problems[0]).not.toHaveProperty('field');
  });

  it.each([
    ['answer', 'dose', 'It takes 40 mg or ４０　mg. Or half a gram.', ['40 mg', '４０　mg', 'half a gram']],
    ['answer', 'promise', 'It is a miracle cure, guaranteed.', ['miracle', 'cure', 'guaranteed']],
    ['more', 'treatment-advice', 'You should stop now.', ['You should stop']],
    ['more', 'advert', 'The best clinic: book now.', ['best clinic', 'book now']],
    ['answer', 'dose', 'It takes 4\u200B0 m\u200Bg of it.', ['4\u200B0 m\u200Bg']],
  ])('marks the words in the %s: %s', (field, code, text, words) => {
    const { problems } = check(entryYaml({ [field]: text }));
    const problem = problems.find((one) => one.code === code);
    expect(problem?.field).toBe(field);
    expect(problem?.marks.map(({ start, end }) => text.slice(start, end))).toEqual(words);
  }); // prettier-ignore

  it('marks a dose in a phrasing and in a note, where people may ask for a cure', () => {
    const text = entryYaml({
      phrasings: ['does it cure', 'should I stop taking mine', 'is 40 mg much'],
      notes: [
        { text: 'A note.', reference: 'Somebody' },
        { text: 'Up to 50 mg.', reference: 'Somebody' },
      ],
    });
    expect(check(text).problems.flatMap(({ marks }) => marks)).toEqual([
      { field: 'phrasings', item: 2, start: 3, end: 8, words: '40 mg' },
      { field: 'notes', item: 1, part: 'text', start: 6, end: 11, words: '50 mg' },
    ]);
  });
});

describe('F33: the place of an entry', () => {
  it('is a topic and an id', () => {
    expect(placeEntry('risks', 'nausea-2')).toEqual({ topic: 'risks', id: 'nausea-2' });
  });

  it.each([
    ['risks', '../x', ['invalid-id']],
    ['risks', 'a', ['invalid-id']],
    ['risks', 'Nausea', ['invalid-id']],
    ['risks', 'x'.repeat(65), ['invalid-id']],
    ['safety', 'notices', ['unknown-topic']],
    ['..', 'claims', ['unknown-topic']],
    ['', '', ['unknown-topic', 'invalid-id']],
  ])('is refused for %s/%s', (topic, id, codes) => {
    const place = placeEntry(topic, id);
    expect('problems' in place && place.problems.map(({ code }) => code)).toEqual(codes);
  });
});
