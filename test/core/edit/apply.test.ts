import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../src/core/edit/apply.ts';
import type { TypedFields } from '../../../src/core/edit/edit.ts';
import { formatYaml } from '../../../src/core/entry/format.ts';
import { entryFileSchema } from '../../../src/core/entry/schema.ts';
import { parseYaml } from '../../../src/core/entry/yaml.ts';
import { entryYaml } from '../../support/faq.ts';
import { shippedYaml } from '../../support/shipped.ts';

const COMMENTED = `# Asked every week.
question: How long does it take?
phrasings:
  # everyday words
  - how long is it # heard often
  - is it quick
  # of people in a hurry
  - lunch break only
# checked with the ward
answer: >-
  It takes 40 minutes to an hour.
# a long one
more: >-
  Staff keep watch throughout.
claims:
  - a-claim # see section two
  - b-claim
notes:
  - text: >-
      Long-term use is not well studied.
    # open access
    reference: Short et al., 2018
related:
  - b-entry
reviewed: 2026-11-23 # by the team
`;

const read = (text: string) => {
  const parsed = parseYaml(text, 'risks/a.yaml', entryFileSchema);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { text, entry: parsed.value.value };
};
const change = (fields: TypedFields, text = COMMENTED) =>
  applyEdit(read(text), { kind: 'change', id: 'a', fields }) ?? '';
/** The lines that only the one text has, and only the other. */
const changedLines = (before: string, after: string) => {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [old.filter((line) => !now.includes(line)), now.filter((line) => !old.includes(line))];
};

describe('a change of an entry', () => {
  it('is in canonical form to begin with', () => {
    expect(formatYaml(COMMENTED)).toBe(COMMENTED);
  });

  it('leaves every byte where nothing changes, even what is not in canonical form', () => {
    const untidy = COMMENTED.replace('question: ', 'question:    ').replaceAll('\n', '\r\n');
    const { question, phrasings, answer, more, claims, notes, related, reviewed } =
      read(COMMENTED).entry;
    const same = { question: `  ${question}\n`, phrasings: [...phrasings, '  '], answer };
    const all = { ...same, more, claims, notes, related, reviewed, mentions: '' };
    expect([change(all), change(all, untidy)]).toEqual([COMMENTED, untidy]);
  });

  it.each<[string, TypedFields, string[], string[]]>([
    ['a word of the answer', { answer: 'It takes 30 minutes to an hour.' }, ['  It takes 40 minutes to an hour.'], ['  It takes 30 minutes to an hour.']],
    ['a phrasing in its place', { phrasings: ['how long is it', 'is it over quickly', 'lunch break only'] }, ['  - is it quick'], ['  - is it over quickly']],
    ['a phrasing more', { phrasings: ['how long is it', 'is it quick', 'lunch break only', 'drip: how long'] }, [], ["  - 'drip: how long'"]],
    ['a field that was not there', { mentions: 'needles' }, [], ['mentions: needles']],
    ['the reference of a note', { notes: [{ text: 'Long-term use is not well studied.', reference: 'Short 2019' }] }, ['    reference: Short et al., 2018'], ['    reference: Short 2019']],
    ['the date', { reviewed: '2026-12-01' }, ['reviewed: 2026-11-23 # by the team'], ['reviewed: 2026-12-01 # by the team']],
  ])('changes %s and no other line', (_what, fields, removed, added) => {
    expect(changedLines(COMMENTED, change(fields))).toEqual([removed, added]);
  }); // prettier-ignore

  it('keeps all comments when fields and items go or change places', () => {
    const after = change({
      phrasings: ['lunch break only', 'another', 'how long is it'],
      more: '',
      claims: ['b-claim', 'a-claim'],
      related: [],
    });
    const comments = [...COMMENTED.matchAll(/# .*/g)].map(([comment]) => comment);
    expect(comments.filter((comment) => !after.includes(comment))).toEqual([]);
    expect(read(after).entry).toEqual({
      ...read(COMMENTED).entry,
      more: undefined,
      phrasings: ['lunch break only', 'another', 'how long is it'],
      claims: ['b-claim', 'a-claim'],
      related: [],
    });
  });

  it('and the change back give the same bytes', () => {
    const there = change({ question: 'How long: a day?', answer: 'New.', related: ['c-entry'] });
    const { question, answer, related } = read(COMMENTED).entry;
    expect(change({ question, answer, related }, there)).toBe(COMMENTED);
  });

  it('keeps paragraphs, whatever ends their lines', () => {
    const after = change({ more: 'One.\r\n\r\nTwo: with a colon.\n- not a list' });
    expect(read(after).entry.more).toBe('One.\n\nTwo: with a colon.\n- not a list');
    expect(formatYaml(after)).toBe(after);
  });

  it('in every shipped entry changes the lines of the field, and back again the bytes', () => {
    for (const { path, text } of shippedYaml()) {
      if (!path.includes('/') || path.startsWith('safety/')) continue;
      const { entry } = read(text);
      const there = change(
        { question: 'A new question?', phrasings: entry.phrasings.slice(1) },
        text,
      );
      expect(changedLines(text, there)[1]).toEqual(['question: A new question?']);
      expect(change({ question: entry.question, phrasings: entry.phrasings }, there)).toBe(text);
    }
  });
});

describe('other edits', () => {
  it('a new entry is in canonical form, without the fields that hold nothing', () => {
    const fields = {
      question: 'What: is it?',
      phrasings: ['one', ' two ', '', 'three'],
      answer: `It is ${'very '.repeat(30)}long.`,
      more: ' ',
      related: [],
      reviewed: '2026-11-23',
    };
    const text = applyEdit(null, { kind: 'add', topic: 'risks', id: 'a', fields }) ?? '';
    expect(formatYaml(text)).toBe(text);
    expect(text.split('\n').slice(0, 6)).toEqual([
      "question: 'What: is it?'",
      'phrasings:',
      '  - one',
      '  - two',
      '  - three',
      'answer: >-',
    ]);
    expect(text).not.toMatch(/more|related/);
  });

  it('a phrasing comes after the others', () => {
    const text = entryYaml({});
    const after = applyEdit(read(text), { kind: 'phrasing', id: 'a', text: ' and more ' }) ?? '';
    expect(read(after).entry.phrasings).toEqual([...read(text).entry.phrasings, 'and more']);
  });

  it('restoring gives the very text, removing none', () => {
    const restore = { kind: 'restore', topic: 'risks', id: 'a', text: 'b:  1' } as const;
    expect(applyEdit(null, restore)).toBe('b:  1');
    expect(applyEdit(read(COMMENTED), { kind: 'remove', id: 'a' })).toBeNull();
  });
});
