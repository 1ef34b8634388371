import { hash } from '../hash.ts';
import type { ConceptFinder } from './lexicon.ts';
import { focus } from './focus.ts';
import type { Speller } from './spelling.ts';
import { stem } from './stem.ts';
import { isStopWord, wordWeight } from './stopwords.ts';
import { tokenise, type Token } from './tokens.ts';

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
  /** `correct: false` takes the words as they are: for the FAQ's own text. */
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
      const tokens = focus(tokenise(text));
      const words = tokens.map(({ word }) => (correct ? speller.correct(word) : word));
      const stems = words.map(stem);
      const found = conceptsIn(stems, concepts);
      return {
        words,
        corrections: tokens.flatMap(({ word: written }, index) => {
          const read = words[index] ?? written;
          return read === written ? [] : [[written, read] as const];
        }),
        concepts: [...found],
        terms: termsOf(tokens, words, stems, found),
        buckets: [...bucketsOf(tokens, stems, found)],
        unknownShare: unknownShare(words, speller),
      };
    },
  };
}

/** Reads the terms of wordings of the FAQ, their words taken as they are. */
export function createTermReader(
  concepts: ConceptFinder,
): (wording: readonly Token[]) => Query['terms'] {
  // The same few thousand words make up all wordings.
  const known = new Map<string, string>();
  const stemOf = (word: string) => {
    const stemmed = known.get(word) ?? stem(word);
    known.set(word, stemmed);
    return stemmed;
  };
  return (wording) => {
    const words = wording.map(({ word }) => word);
    const stems = words.map(stemOf);
    return termsOf(wording, words, stems, conceptsIn(stems, concepts));
  };
}

function conceptsIn(stems: readonly string[], concepts: ConceptFinder): ReadonlySet<string> {
  const found = new Set<string>();
  concepts.find(stems, (concept) => found.add(concept));
  return found;
}

function termsOf(
  tokens: readonly Token[],
  words: readonly string[],
  stems: readonly string[],
  concepts: ReadonlySet<string>,
): Map<string, number> {
  const terms = new Map<string, number>();
  const put = (term: string, weight: number) => {
    if (weight > (terms.get(term) ?? 0)) terms.set(term, weight);
  };
  let weightBefore = 0;
  for (let index = 0; index < stems.length; index++) {
    const stemmed = stems[index] ?? '';
    const weight = wordWeight(words[index] ?? '');
    put(stemmed, weight);
    if (index > 0 && tokens[index - 1]?.sentence === tokens[index]?.sentence) {
      put(`${stems[index - 1]}_${stemmed}`, (weight + weightBefore) * PAIR_WEIGHT);
    }
    weightBefore = weight;
  }
  for (const concept of concepts) put(`#${concept}`, CONCEPT_WEIGHT);
  return terms;
}

function bucketsOf(
  tokens: readonly Token[],
  stems: readonly string[],
  concepts: ReadonlySet<string>,
): Set<number> {
  const buckets = new Set<number>();
  const feature = (value: number) => buckets.add(value & (BUCKETS - 1));
  for (const [index, { word, sentence }] of tokens.entries()) {
    const stemmed = stems[index] ?? word;
    feature(hash(stemmed, STEM));
    const before = stems[index - 1];
    if (before !== undefined && tokens[index - 1]?.sentence === sentence) {
      feature(hash(stemmed, hash(before, PAIR) ^ SPACE));
    }
    const earlier = stems[index - 2];
    if (earlier !== undefined) feature(hash(stemmed, hash(earlier, SKIP) ^ SPACE));
    const padded = ` ${word.slice(0, MAX_WORD)} `;
    for (let size = 4; size <= 5; size++) {
      for (let start = 0; start + size <= padded.length; start++) {
        feature(hash(padded, LETTERS, start, start + size));
      }
    }
  }
  for (const concept of concepts) feature(hash(concept, CONCEPT));
  return buckets;
}

function unknownShare(words: readonly string[], speller: Speller): number {
  const content = words.filter((word) => !isStopWord(word));
  return content.filter((word) => !speller.knows(word)).length / (content.length || 1);
}
