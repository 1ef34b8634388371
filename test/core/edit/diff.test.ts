import { describe, expect, it } from 'vitest';
import { diffTexts, diffWords, type Run } from '../../../src/core/edit/diff.ts';
import { entryYaml } from '../../support/faq.ts';

const SIGNS = { kept: '', added: '+', removed: '-' };
const shown = (runs: readonly Run[]) =>
  runs.map(({ kind, text }) => (kind === 'kept' ? text : `[${SIGNS[kind]}${text}]`)).join('');

describe('the words of a text', () => {
  it.each([
    ['It takes 40 minutes.', 'It takes 50 minutes.', 'It takes [-40][+50] minutes.'],
    ['It helps.', 'It may help some.', 'It [-helps][+may help some].'],
    ['one two three', 'one three', 'one [-two ]three'],
    ['', 'all new', '[+all new]'],
    ['all gone', '', '[-all gone]'],
    ['don’t stop', 'don’t ever stop', 'don’t [+ever ]stop'],
    ['a b c', 'x y z', '[-a b c][+x y z]'],
    ['same', 'same', 'same'],
  ])('%j -> %j', (before, after, diff) => {
    expect(shown(diffWords(before, after))).toBe(diff);
  });

  it('make up both texts again', () => {
    const before = 'Staff  keep watch.\n\nIt may wear off quickly; people say so.';
    const after = 'Staff keep a close watch.\n\nIt wears off quickly - so people say.';
    const runs = diffWords(before, after);
    const joined = (...kinds: Run['kind'][]) =>
      runs.flatMap(({ kind, text }) => (kinds.includes(kind) ? text : [])).join('');
    expect([joined('kept', 'removed'), joined('kept', 'added')]).toEqual([before, after]);
  });
});

describe('the fields of an entry', () => {
  const diff = (before: string | null, after: string | null) =>
    diffTexts(before, after).map(({ field, items }) => [field, items.map(shown)]);

  it('are told apart, and only those that differ are shown', () => {
    const before = entryYaml({ more: 'The rest.' });
    const after = entryYaml({ question: 'What is it about?', related: ['b-entry'] });
    expect(diff(before, after)).toEqual([
      ['question', ['What is [-this][+it] about?']],
      ['more', ['[-The rest.]']],
      ['related', ['[+b-entry]']],
    ]);
  });

  it('show lists item by item, with those that stay', () => {
    const before = entryYaml({ phrasings: ['tell me of it', 'a word on this', 'the gist'] });
    const after = entryYaml({ phrasings: ['tell me of that', 'the gist', 'quite another'] });
    expect(diff(before, after)).toEqual([
      [
        'phrasings',
        ['tell me of [-it][+that]', '[-a word on this]', 'the gist', '[+quite another]'],
      ],
    ]);
  });

  it('show a new entry as added and one that is gone as removed', () => {
    const text = entryYaml({ notes: [{ text: 'A note.', reference: 'Short 2018' }] });
    expect(diff(null, text)).toContainEqual(['notes', ['[+A note. (Short 2018)]']]);
    expect(diff(text, null)).toContainEqual(['question', ['[-What is this about?]']]);
  });

  it('give way to the lines of the file where it is no entry, or where only comments differ', () => {
    const text = entryYaml({});
    expect(diff(text, `# new\n${text}`)).toEqual([['file', [`[+# new\n]${text}`]]]);
    expect(diff('a: [', 'a: [b')).toEqual([['file', ['[-a: []'.concat('[+a: [b]')]]]);
  });
});
