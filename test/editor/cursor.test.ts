import { describe, expect, it } from 'vitest';
import { cursorAt, idsOf } from '../../src/editor/cursor.ts';

const ENTRY = `question: What is it?
phrasings:
  - tell me
claims:
  - a-claim
  -
related: [one-entry, other]
reviewed: 2026-11-23
ans`;

describe('what stands at a place', () => {
  it.each([
    ['the value of a field', 8, 14, { kind: 'value', field: 'reviewed', word: '2026-11-23' }],
    ['the name of a field', 1, 3, { kind: 'key', field: 'question', word: 'question' }],
    ['an item of a list', 5, 8, { kind: 'value', field: 'claims', word: 'a-claim' }],
    ['an item that is begun', 6, 4, { kind: 'value', field: 'claims', word: '' }],
    ['a list on one line', 7, 13, { kind: 'value', field: 'related', word: 'one-entry' }],
    ['a name that is begun', 9, 4, { kind: 'key', field: 'ans', word: 'ans' }],
  ])('%s', (_, line, column, expected) => {
    expect(cursorAt(ENTRY, line, column)).toMatchObject(expected);
  });

  it('is told with where the word begins and ends', () => {
    expect(cursorAt(ENTRY, 5, 8)).toMatchObject({ line: 5, start: 5, end: 12 });
  });

  it('is nothing within prose, and beyond the end', () => {
    const prose = 'answer: >-\n  Some words: and more\n';
    expect(cursorAt(prose, 2, 4)).toBeUndefined();
    expect(cursorAt(prose, 9, 1)).toBeUndefined();
  });

  it('is nothing on an empty line between those of a field, and a field on one behind them', () => {
    const apart = 'answer: >-\n  One.\n\n  Two.\n\nreviewed: 2026-11-23\n';
    expect(cursorAt(apart, 3, 1)).toBeUndefined();
    expect(cursorAt(apart, 5, 1)).toMatchObject({ kind: 'key', field: '' });
    expect(cursorAt('related:\n- a\n\n- b\n', 3, 1)).toBeUndefined();
    const noted = 'question: What?\n\n  # a note\nanswer: This.\n';
    expect(cursorAt(noted, 2, 1)).toMatchObject({ kind: 'key', field: '' });
  });

  it('reads files that Windows wrote', () => {
    const text = ENTRY.replaceAll('\n', '\r\n');
    expect(cursorAt(text, 5, 8)).toMatchObject({ field: 'claims', word: 'a-claim' });
  });
});

describe('the ids of a list', () => {
  it('are read from both ways of writing it', () => {
    expect(idsOf(ENTRY, 'claims')).toEqual(['a-claim']);
    expect(idsOf(ENTRY, 'related')).toEqual(['one-entry', 'other']);
    expect(idsOf(ENTRY, 'notes')).toEqual([]);
  });
});
