import { describe, expect, it } from 'vitest';
import { focus } from '../../../src/core/matching/focus.ts';
import { tokenise } from '../../../src/core/matching/tokens.ts';

const STORY = 'The dog barked at the postman and the kettle boiled over. ';
const ASKS = 'How long does one infusion take? ';
const wordsOf = (text: string) => focus(tokenise(text)).map(({ word }) => word);

describe('the part of a message that is matched', () => {
  it('is all of a short one', () => {
    const text = STORY.repeat(3) + ASKS;
    expect(focus(tokenise(text))).toEqual(tokenise(text));
  });

  it.each([
    ['at the end', STORY.repeat(60) + ASKS],
    ['at the beginning', ASKS + STORY.repeat(60)],
    ['in the middle', STORY.repeat(30) + ASKS + STORY.repeat(30)],
  ])('of a long one holds the question %s', (_name, text) => {
    expect(wordsOf(text).join(' ')).toContain('how long does one infusion take');
  });

  it('never grows beyond a bound, not even in one endless sentence', () => {
    expect(wordsOf(STORY.repeat(500)).length).toBeLessThanOrEqual(160);
    expect(wordsOf('word '.repeat(5000)).length).toBeLessThanOrEqual(160);
  });

  it('of one endless sentence is its end, where the question mostly stands', () => {
    const endless = 'the dog barked at the postman and the kettle boiled over and '.repeat(30);
    expect(wordsOf(`${endless}how long does one infusion take`).join(' ')).toMatch(
      /how long does one infusion take$/,
    );
  });

  it('keeps its order', () => {
    const text = `What is it? ${STORY.repeat(40)}Is it safe?`;
    const words = wordsOf(text).join(' ');
    expect(words.indexOf('what is it')).toBeLessThan(words.indexOf('is it safe'));
  });
});
