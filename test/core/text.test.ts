import { describe, expect, it } from 'vitest';
import { fold } from '../../src/core/text.ts';

const wordsOf = (text: string) => fold(text).words;

describe('words', () => {
  it.each([
    ['case', 'How LONG', ['how', 'long']],
    ['accents', 'café déjà', ['cafe', 'deja']],
    ['combining accents', 'cafe\u0301', ['cafe']],
    ['full width letters', 'Ｈｅｌｐ ｍｅ', ['help', 'me']],
    ['held letters', 'soooooo goood', ['soo', 'good']],
    ['zero-width characters', 'ke\u200Bta\u200Dmi\uFEFFne', ['ketamine']],
    ['soft hyphens', 'in\u00ADfu\u00ADsion', ['infusion']],
    ['direction marks', '\u202Edrip\u202C \u200Fspray', ['drip', 'spray']],
    ['Cyrillic letters in a Latin word', 'kеtаmіne', ['ketamine']],
    ['Greek letters in a Latin word', 'kετamine', ['ketamine']],
    ['emoji', 'help 🙂 me 👩‍👩‍👧', ['help', 'me']],
    ['control characters', '\u0000help\u0007me', ['help', 'me']],
    ['punctuation', '"drip" (spray), [nose]/ears', ['drip', 'spray', 'nose', 'ears']],
  ])('fold %s', (_name, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it.each(["'", '’', '‘', 'ʼ', '′', '`', '´', '＇'])(
    'read the apostrophe %s as part of the word',
    (apostrophe) => {
      expect(wordsOf(`I don${apostrophe}t know`)).toEqual(['i', 'dont', 'know']);
    },
  );

  it.each([
    ['Russian', 'Сколько длится', ['сколько', 'длится']],
    ['Greek', 'πόσο κρατάει', ['πόσο', 'κρατάει']],
    ['Hindi', 'मैं मरना', ['मैं', 'मरना']],
    ['Arabic', 'كم الجلسة؟', ['كم', 'الجلسة']],
  ])('keep the letters of a text in %s', (_name, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('keep numbers', () => {
    expect(wordsOf('40 minutes, 2nd time, 2021')).toEqual(['40', 'minutes', '2nd', 'time', '2021']);
  });

  it.each(['', '   ', '\n\t', '!?…', '🙂🙂', '\u200B\u200D'])('are none in %j', (text) => {
    expect(fold(text)).toEqual({ words: [], sentences: [] });
  });
});

describe('sentences', () => {
  it('end at stops, question marks, exclamation marks, semicolons and line ends', () => {
    const { words, sentences } = fold('one. two? three! four; five\nsix… seven');
    expect(words).toHaveLength(7);
    expect(sentences).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('end at the stops of other scripts', () => {
    expect(fold('一。二？三！').sentences).toEqual([0, 1, 2]);
    expect(fold('मैं। तुम').sentences).toEqual([0, 1]);
  });

  it('do not end at a colon or a comma', () => {
    expect(fold('at 5:30, on time: yes').sentences).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('do not count empty ones', () => {
    expect(fold('... one ... ?! two').sentences).toEqual([0, 1]);
  });
});

describe('F23: a long text', () => {
  it.each([
    ['words', 'word '],
    ['one word', 'ab'],
    ['Chinese without a break', '想'],
    ['Hindi without a break', 'क'],
    ['a mix of scripts without a break', 'aаα'],
    ['accents', 'e\u0301'],
    ['zero-width characters', '\u200B'],
    ['ligatures that grow', 'ﷺ'],
  ])('of 12,000 characters of %s is folded in a moment', (_name, unit) => {
    const text = unit.repeat(12_000 / unit.length);
    const start = performance.now();
    fold(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
