import { expect, it } from 'vitest';
import { rangeOf } from '../../src/editor/range.ts';

const TEXT =
  'question: What?\nanswer: >-\n  It is\n  a cure for all.\nclaims:\n  - a-claim # why\n';
const marked = (line: number, column: number, message: string) => {
  const range = rangeOf({ line, column, message }, TEXT);
  const lines = TEXT.split('\n');
  return `${range.line}: ${lines[range.line - 1]?.slice(range.column - 1, range.endColumn - 1)}`;
};

it('words that a problem quotes are marked where they stand, lines below its place too', () => {
  expect(marked(2, 9, '"cure" is a promise.')).toBe('4: cure');
});

it('what a problem quotes from elsewhere is not looked for in the next field', () => {
  expect(marked(1, 11, '"a-claim" is odd.')).toBe('1: What?');
});

it('otherwise the rest of the line is marked, without its comment', () => {
  expect(marked(6, 5, 'There is no claim.')).toBe('6: a-claim');
});

it('something is marked at the end of a line too', () => {
  expect(rangeOf({ line: 1, column: 16, message: '' }, TEXT)).toMatchObject({ endColumn: 17 });
});
