import { hash } from '../hash.ts';
import type { ConceptFinder } from './lexicon.ts';
import type { Speller } from './spelling.ts';
import { stem } from './stem.ts';
import { isStopWord, wordWeight } from './stopwords.ts';
import { tokenise } from './tokens.ts';

/** Number of buckets that the learned features are hashed into; a power of two. */
export const BUCKETS = 1 << 16;

/** Weight of a pair of neighbouring stems against a single stem. */
const PAIR_WEIGHT = 0.35;
const CONCEPT_WEIGHT = 0.4;

/** A question, ready for the index and the learned weights. */
export interface Query {
  /** Words as corrected, in order. */
  readonly words: readonly string[];
  /** Corrections that were made: what was written, what was read. */
  readonly corrections: readonly (readonly [written: string, read: string])[];
  /** Concepts of the lexicon that were found. */
  readonly concepts: readonly string[];
  /** Terms of the index with their weight in this text, before idf: stems, pairs `a_b`, concepts `#c`. */
  readonly terms: ReadonlyMap<string, number>;
  /** Buckets of the learned features, each once. */
  readonly buckets: readonly number[];
  /** Share of the content words that neither the FAQ nor common English knows, 0 to 1. */
  readonly unknownShare: number;
}

export interface Analyser {
  /** `correct: false` takes the words as they are: for the FAQ's own text, and while its vocabulary is built. */
  analyse(text: string, options?: { readonly correct: boolean }): Query;
}

const STEM = hash('w:');
const PAIR = hash('p:');
const SKIP = hash('k:');
const LETTERS = hash('c:');
const CONCEPT = hash('#:');
const SPACE = ' '.charCodeAt(0);
const MAX_WORD = 24;

export function createAnalyser(speller: Speller, concepts: ConceptFinder): Analyser {
  return {
    analyse(text, { correct } = { correct: true }) {
      const tokens = tokenise(text);
      const words = tokens.map(({ word }) => (correct ? speller.correct(word) : word));
      const stems = words.map(stem);
      const terms = new Map<string, number>();
      const buckets = new Set<number>();
      const put = (term: string, weight: number) => {
        if (weight > (terms.get(term) ?? 0)) terms.set(term, weight);
      };
      const feature = (value: number) => buckets.add(value & (BUCKETS - 1));
      const corrections: [string, string][] = [];
      let content = 0;
      let unknown = 0;

      for (const [index, { word: written, sentence }] of tokens.entries()) {
        const word = words[index] ?? written;
        const stemmed = stems[index] ?? word;
        const weight = wordWeight(word);
        if (word !== written) corrections.push([written, word]);
        if (!isStopWord(word)) {
          content++;
          if (!speller.knows(word)) unknown++;
        }
        put(stemmed, weight);
        feature(hash(stemmed, STEM));
        const before = stems[index - 1];
        if (before !== undefined && tokens[index - 1]?.sentence === sentence) {
          put(`${before}_${stemmed}`, (weight + wordWeight(words[index - 1] ?? '')) * PAIR_WEIGHT);
          feature(hash(stemmed, hash(before, PAIR) ^ SPACE));
        }
        const earlier = stems[index - 2];
        if (earlier !== undefined) feature(hash(stemmed, hash(earlier, SKIP) ^ SPACE));
        const padded = ` ${written.slice(0, MAX_WORD)} `;
        for (let size = 4; size <= 5; size++) {
          for (let start = 0; start + size <= padded.length; start++) {
            feature(hash(padded, LETTERS, start, start + size));
          }
        }
      }

      const found = new Set<string>();
      concepts.find(stems, (concept) => {
        found.add(concept);
        put(`#${concept}`, CONCEPT_WEIGHT);
        feature(hash(concept, CONCEPT));
      });
      return {
        words,
        corrections,
        concepts: [...found],
        terms,
        buckets: [...buckets],
        unknownShare: content === 0 ? 0 : unknown / content,
      };
    },
  };
}
