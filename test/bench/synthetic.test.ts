import { describe, expect, it } from 'vitest';
import { queriesOf } from '../../bench/queries.ts';
import { shippedFaq } from '../../bench/shipped.ts';
import { PHRASINGS, syntheticFaq } from '../../bench/synthetic.ts';
import { phrasingKey } from '../../src/core/entry/faq.ts';
import { entryFileSchema, idSchema, TOPICS } from '../../src/core/entry/schema.ts';

const SIZE = 300;
const shipped = shippedFaq();
const faq = syntheticFaq(shipped, SIZE);

describe('a synthetic FAQ', () => {
  it('has as many entries as asked for, in the order of every FAQ', () => {
    expect(faq.entries).toHaveLength(SIZE);
    const places = faq.entries.map(({ topic, id }) => `${TOPICS.indexOf(topic)} ${id}`);
    expect(places).toEqual(places.toSorted());
    expect([...faq.byId.values()]).toEqual(faq.entries);
  });

  it('has entries that an entry file could hold, on claims that exist', () => {
    const claims = new Set(faq.claims.map(({ id }) => id));
    for (const { id, topic, sections, ...file } of faq.entries) {
      expect(entryFileSchema.parse(file)).toEqual(file);
      expect(file.phrasings).toHaveLength(PHRASINGS);
      expect(idSchema.safeParse(id).success).toBe(true);
      expect(file.claims === undefined).toBe(topic === 'bot' || topic === 'not-covered');
      expect(sections.length > 0).toBe(file.claims !== undefined);
      expect((file.claims ?? []).every((claim) => claims.has(claim))).toBe(true);
    }
  });

  it('has no wording twice', () => {
    const wordings = faq.entries.flatMap(({ question, phrasings }) => [question, ...phrasings]);
    expect(new Set(wordings.map(phrasingKey)).size).toBe(wordings.length);
  });

  it('is the same each time, and another one with another seed', () => {
    expect(syntheticFaq(shipped, SIZE)).toEqual(faq);
    expect(syntheticFaq(shipped, SIZE, 2).entries).not.toEqual(faq.entries);
  });
});

describe('queries to a FAQ', () => {
  const { shortened, misspelt } = queriesOf(faq, 100);

  it('are the same each time', () => {
    expect(queriesOf(faq, 100)).toEqual({ shortened, misspelt });
  });

  it('are phrasings of the right entry with a word left out, where more than two stand', () => {
    for (const { text, entries } of shortened) {
      const count = text.split(' ').length;
      const phrasings = faq.byId.get(entries[0] ?? '')?.phrasings ?? [];
      expect(
        phrasings.some((phrasing) => {
          const words = phrasing.split(' ');
          const shorter = words.map((_, place) => words.toSpliced(place, 1).join(' '));
          return words.length > 2 ? shorter.includes(text) : phrasing === text;
        }),
        `${text} (${count} words)`,
      ).toBe(true);
    }
  });

  it('differ in one word where one is misspelt', () => {
    const changed = misspelt.map(({ text }, place) => {
      const words = shortened[place]?.text.split(' ') ?? [];
      return text.split(' ').filter((word, index) => word !== words[index]).length;
    });
    expect(Math.max(...changed)).toBe(1);
    expect(changed.filter((count) => count === 1).length).toBeGreaterThan(50);
  });
});
