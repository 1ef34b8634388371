import { describe, expect, it } from 'vitest';
import { writtenOut } from '../../src/core/colloquial.ts';
import { tokenise } from '../../src/core/matching/tokens.ts';

const read = (text: string) =>
  tokenise(text)
    .map(({ word }) => word)
    .join(' ');

describe('contractions and chat spellings', () => {
  it.each([
    ["I don't know what it's like", 'i do not know what it is like'],
    ['i dont kno', 'i do not kno'],
    ["can't / cannot / cant", 'can not can not can not'],
    ['I’m sure they’ll say it won’t', 'i am sure they will say it will not'],
    ['u gonna b ok?', 'you going to b ok'],
    ['idk abt the meds tbh', 'i do not know about the medicines to be honest'],
    ['wanna ask my doc b4', 'want to ask my doctor before'],
    ['how long r the sessions 4 ppl', 'how long are the sessions 4 people'],
  ])('"%s" is read as "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['well', 'were', 'shell', 'hell', 'ill', 'wed', 'shed', 'ketamine', 'constructor', ''])(
    'leave the word "%s" alone',
    (word) => {
      expect(writtenOut(word)).toBeUndefined();
    },
  );

  it('never lose a "not"', () => {
    const negated = ["don't", "doesn't", "isn't", "can't", "won't", "haven't", "wasn't", "ain't"];
    expect(negated.filter((word) => !read(word).split(' ').includes('not'))).toEqual([]);
  });
});
