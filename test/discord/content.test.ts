import { describe, expect, it } from 'vitest';
import { fitContent, paragraphs } from '../../src/discord/content.ts';

describe('F24: fitContent', () => {
  const after = ['Notices.'];

  it('takes all of a body that fits', () => {
    expect(fitContent({ before: ['> q'], body: ['one', 'two'], after })).toEqual({
      content: '> q\n\none\n\ntwo\n\nNotices.',
      taken: 2,
    });
  });

  it.each([1980, 1989, 1990, 1991, 2000, 4000])(
    'shortens a body of %i characters, never the notices',
    (length) => {
      const { content, taken } = fitContent({
        body: [
          'word '
            .repeat(length / 5)
            .trim()
            .padEnd(length, '.'),
        ],
        after,
      });
      expect(content.length).toBeLessThanOrEqual(2000);
      expect(content.endsWith('\n\nNotices.')).toBe(true);
      expect(content.includes('…')).toBe(length > 1990);
      expect(taken).toBe(1);
    },
  );

  it('leaves whole paragraphs for the next message', () => {
    const body = ['a'.repeat(900), 'b'.repeat(900), 'c'.repeat(900)];
    expect(fitContent({ body, after }).taken).toBe(2);
  });
});

describe('F24: paragraphs', () => {
  it('splits at paragraphs, then at sentences, then at words, and loses nothing', () => {
    const text = `First one.\n\n${'A sentence of words. '.repeat(60)}\n\n${'x'.repeat(900)}`;
    const pieces = paragraphs(text, 600);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(600);
    expect(pieces.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    expect(pieces[1]).toMatch(/words\.$/);
  });
});
