import { expect, it } from 'vitest';
import { groupAlike } from '../../src/core/gaps.ts';

const grouped = (...texts: string[]) =>
  groupAlike(texts.map((text) => ({ text }))).map((group) => group.map(({ text }) => text));

it('groups questions that ask the same in much the same words, largest group first', () => {
  expect(
    grouped(
      'can I wear my glasses?',
      'does ketamine help with night sweats',
      'Night sweats: does it help',
      'would it help my night sweat?',
      'may i wear glasses',
    ),
  ).toEqual([
    [
      'does ketamine help with night sweats',
      'Night sweats: does it help',
      'would it help my night sweat?',
    ],
    ['can I wear my glasses?', 'may i wear glasses'],
  ]);
});

it('sees through words around the subject', () => {
  expect(
    grouped('can I keep my hearing aids in?', 'hearing aids during the session?'),
  ).toHaveLength(1);
});

it('keeps apart what only shares everyday words, or one other', () => {
  expect(grouped('is it ok for a sore back', 'is it ok for a sore throat')).toHaveLength(2);
  expect(grouped('is it ok for tinnitus', 'is it ok for hay fever')).toHaveLength(2);
});

it('bears texts without telling words, and none at all', () => {
  expect(grouped('is it?', 'is it?', '???')).toEqual([['is it?', 'is it?'], ['???']]);
  expect(grouped()).toEqual([]);
});
