import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Entry, Faq } from '../src/core/entry/faq.ts';
import { createMatcher } from '../src/core/matching/match.ts';
import { readMatchingModel } from '../src/store/models.ts';

/** What a contender finds for a question. */
export interface Found {
  /** Best first. */
  readonly entries: readonly Entry[];
  /** Whether it would answer with the first. A library would whenever it finds anything that its threshold lets through. */
  readonly sure: boolean;
}

export type Search = (question: string) => Found;

/** One of those that are compared. */
export interface Contender {
  readonly name: string;
  /** Whether it takes so long that it is asked a part of the questions only. */
  readonly slow: boolean;
  build(faq: Faq): Search;
}

/** So many results are wanted of a library. */
const LIMIT = 10;

export const ENGINE: Contender = {
  name: 'engine',
  slow: false,
  build(faq) {
    const matcher = createMatcher(faq, readMatchingModel());
    return (question) => {
      const { entries, outcome } = matcher.match(question);
      return { entries: entries.map(({ entry }) => entry), sure: outcome === 'hit' };
    };
  },
};

/**
 * BM25, each word also by its beginning and with slips. Of the boosts 1, 2 and 3 for either field, these found
 * the right entry most often; so did a beginning for longer words only. One document a wording was far worse.
 */
export const MINISEARCH: Contender = {
  name: 'MiniSearch',
  slow: false,
  build({ entries, byId }) {
    const index = new MiniSearch({
      fields: ['question', 'phrasings', 'answer'],
      searchOptions: {
        boost: { phrasings: 2 },
        fuzzy: 0.2,
        prefix: (term) => term.length > 3,
      },
    });
    index.addAll(
      entries.map(({ id, question, phrasings, answer }) => ({
        id,
        question,
        phrasings: phrasings.join('\n'),
        answer,
      })),
    );
    return (question) => {
      const best = index.search(question).slice(0, LIMIT);
      const found = best.flatMap(({ id }) => byId.get(String(id)) ?? []);
      return { entries: found, sure: found.length > 0 };
    };
  },
};

function fuse(name: string, options: IFuseOptions<Entry>): Contender {
  return {
    name,
    slow: true,
    build({ entries }) {
      const index = new Fuse(entries, options);
      return (question) => {
        const found = index.search(question, { limit: LIMIT }).map(({ item }) => item);
        return { entries: found, sure: found.length > 0 };
      };
    },
  };
}

export const FUSE: Contender = fuse('fuse.js as it comes', {
  keys: ['question', 'phrasings', 'answer'],
});

/**
 * Word by word with idf, wherever a word stands, with one slip in five letters. Of some forty settings of weights,
 * threshold, length norm and token search about the best; lower thresholds are a third quicker, but forgive no slip.
 */
export const TUNED_FUSE: Contender = fuse('fuse.js tuned', {
  keys: ['question', 'phrasings', { name: 'answer', weight: 2 }],
  useTokenSearch: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  threshold: 0.2,
});

/** All of them; the first is the measure of the others. */
export const CONTENDERS = [ENGINE, MINISEARCH, TUNED_FUSE, FUSE] as const;

/** Those that are taken to large FAQs; fuse.js as it comes takes longer still and finds less. */
export const SCALED_CONTENDERS = [ENGINE, MINISEARCH, TUNED_FUSE] as const;
