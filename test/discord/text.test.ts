import { describe, expect, it } from 'vitest';
import { entryText, quoteLine, readQuote, shorten } from '../../src/discord/text.ts';

describe('quoteLine', () => {
  it.each([
    ['a mention', 'hey <@123456789012345678>', String.raw`> hey \<\@123456789012345678>`],
    ['everyone', '@everyone look', String.raw`> \@everyone look`],
    ['a masked link', '[free](https://evil.test)', String.raw`> \[free\](https\://evil.test)`],
    ['a javascript link', '[x](javascript:alert(1))', String.raw`> \[x\](javascript:alert(1))`],
    ['an invite without a scheme', 'join discord.gg/abc', String.raw`> join discord.gg\/abc`],
    ['a custom emoji', '<:hi:123>', String.raw`> \<:hi:123>`],
    ['bold and code', '**a** `b` ||c||', String.raw`> \*\*a\*\* \`b\` \|\|c\|\|`],
    ['a heading', '# big', String.raw`> \# big`],
    ['small print', '-# small', String.raw`> \-\# small`],
    ['a list', '- one', String.raw`> \- one`],
    ['a numbered list', '1. one', String.raw`> 1\. one`],
    ['several lines', 'one\n\n> two\r\nthree', '> one > two three'],
    ['text that turns round', 'a\u202Eb\u2066c', '> abc'],
    ['control characters', 'a\u0000b\u0007', '> ab'],
    ['half an emoji', 'a\uD83Db', '> ab'],
    ['emoji with joiners', '👩‍👩‍👧 ok', '> 👩‍👩‍👧 ok'],
  ])('shows %s letter for letter, on one line', (_, question, line) => {
    expect(quoteLine(question)).toBe(line);
  });

  it.each([' ', '\n\t', '\u200B\u2060', ''])(
    'is nothing where nothing can be seen: %j',
    (question) => {
      expect(quoteLine(question)).toBeUndefined();
    },
  );

  it('is read back as it was written', () => {
    const question = String.raw`Is *it* safe? \o/ [a](b) <@1> 50% -- 1. "x" #tag a_b`;
    expect(readQuote(`Help first.\n\n${quoteLine(question)}`)).toBe(question);
  });

  it('stays short however long the question is', () => {
    const line = quoteLine('*_'.repeat(3000)) ?? '';
    expect(line.length).toBeLessThanOrEqual(602);
  });
});

describe('F25: entryText', () => {
  it('leaves http and https links alone and nothing else', () => {
    expect(entryText('See https://a.test/b_c_(d) or ftp://x, <@1>, [m](javascript:x) *now*')).toBe(
      String.raw`See https://a.test/b_c_(d) or ftp\://x, \<\@1>, \[m\](javascript:x) \*now\*`,
    );
  });
});

describe('shorten', () => {
  it('cuts between words and keeps within the length', () => {
    expect(shorten('one two three', 10)).toBe('one two…');
    expect(shorten('one two', 7)).toBe('one two');
  });

  it('never cuts a character in two', () => {
    const text = '👩‍👩‍👧'.repeat(20);
    for (let max = 1; max < 60; max++) {
      const short = shorten(text, max);
      expect(short.length).toBeLessThanOrEqual(max);
      expect(short.replaceAll('👩‍👩‍👧', '')).toBe('…');
    }
  });
});
