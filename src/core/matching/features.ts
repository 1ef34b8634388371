import { holds, type MatchIndex } from './index.ts';
import type { Learned } from './learned.ts';
import type { Query } from './query.ts';

/** What is measured of each candidate, in this order. All but the first lie between 0 and 1. */
export const FEATURES = [
  /** Learned relation of the wording to the entry, in log-odds. */
  'learned',
  /** Likeness to the entry's nearest wording. */
  'nearest',
  /** Likeness to the mean of all its wordings. */
  'mean',
  /** Share of the question's weight that the entry's wordings hold. */
  'coverage',
] as const;

export interface Candidate {
  /** Number of the entry in the FAQ. */
  readonly entry: number;
  readonly features: readonly number[];
  /** Number of the nearest wording: 0 is the question, then the phrasings in order. */
  readonly wording: number;
}

/** What was found for a question. */
export interface Findings {
  readonly candidates: readonly Candidate[];
  /** How strongly the wording speaks for no entry at all; on the scale of the learned feature. */
  readonly none: number;
}

/**
 * From this likeness a question is in the very words of a wording. Then likeness counts whatever training found, so
 * that a phrasing which somebody has just added to an entry finds it at once.
 */
export const SAME_WORDING = 0.9;

/** So many entries are looked at closely; the right one was among the first ten in every tuning question that has one. */
const CANDIDATES = 24;
/** Postings read for one question, rarest terms first, so that cost stays level as the FAQ grows. */
const POSTINGS_BUDGET = 4000;
/** Weight of the mean likeness against the learned score when candidates are picked. */
const MEAN_IN_PICKING = 8;

/** One wording of the index: its entry, and its number among the entry's wordings. */
export interface WordingPlace {
  readonly entry: number;
  readonly wording: number;
}

/** @param without a wording that is passed over as if the FAQ didn't have it */
export type CandidateFinder = (query: Query, without?: WordingPlace) => Findings;

/** Finds the entries that could be meant and measures each. Scratch space is kept between calls. */
export function createCandidateFinder(index: MatchIndex, learned: Learned): CandidateFinder {
  const { entryCount } = index;
  const learnedScores = new Float32Array(entryCount + 1);
  const mean = new Float32Array(entryCount);
  const coverage = new Float32Array(entryCount);
  const weightOf = new Float32Array(index.idf.length);
  const restOf = createRestFinder(index);

  return (query, without) => {
    mean.fill(0);
    coverage.fill(0);
    const rest = without && restOf(without);
    const { known, total, length } = weigh(query, index, rest);

    let budget = POSTINGS_BUDGET;
    for (const { term, weight } of known) {
      weightOf[term] = weight;
      const { starts, columns, values } = index.entriesByTerm;
      const end = starts[term + 1] ?? 0;
      const start = starts[term] ?? 0;
      budget -= end - start;
      if (budget < 0) continue;
      for (let cell = start; cell < end; cell++) {
        const entry = columns[cell] ?? 0;
        mean[entry] = (mean[entry] ?? 0) + (weight / length) * (values[cell] ?? 0);
        coverage[entry] = (coverage[entry] ?? 0) + weight / total;
      }
      rest?.count(term, { mean: weight / length, coverage: weight / total });
    }
    if (rest) [mean[rest.entry], coverage[rest.entry]] = [rest.mean(), rest.coverage()];
    learned.score(query.buckets, learnedScores);
    for (let entry = 0; entry < entryCount; entry++) {
      if (learned.seen[entry]) continue;
      const likeness = mean[entry] ?? 0;
      learnedScores[entry] = learned.unseen(likeness, likeness, coverage[entry] ?? 0);
    }

    const none = learnedScores[entryCount] ?? 0;
    const picked = pick(learnedScores.subarray(0, entryCount), mean);
    const candidates = picked.map((entry) => {
      const { likeness, wording } = nearestWording(entry, index, weightOf, length, without);
      const byLikeness = learned.unseen(likeness, mean[entry] ?? 0, coverage[entry] ?? 0);
      const trained = learned.seen[entry] ? (learnedScores[entry] ?? 0) : byLikeness;
      const relation = likeness >= SAME_WORDING ? Math.max(trained, byLikeness) : trained;
      return {
        entry,
        wording,
        features: [relation, likeness, mean[entry] ?? 0, coverage[entry] ?? 0],
      };
    });
    for (const { term } of known) weightOf[term] = 0;
    return { candidates, none };
  };
}

/** What the other wordings of an entry hold when one is left out. */
interface Rest {
  readonly entry: number;
  /** Whether nothing but the wording left out holds the term. */
  readonly lacks: (term: number) => boolean;
  readonly count: (
    term: number,
    weights: { readonly mean: number; readonly coverage: number },
  ) => void;
  readonly mean: () => number;
  readonly coverage: () => number;
}

/** Finds what is left; what it gives is good until the next call. */
function createRestFinder(index: MatchIndex): (without: WordingPlace) => Rest {
  const { starts, columns, values } = index.termsByWording;
  const sums = new Float32Array(index.idf.length);
  const summed: number[] = [];
  return ({ entry, wording }) => {
    for (const term of summed) sums[term] = 0;
    summed.length = 0;
    const first = index.firstWording[entry] ?? 0;
    const end = index.firstWording[entry + 1] ?? 0;
    for (let number = first; number < end; number++) {
      if (number === first + wording) continue;
      for (let cell = starts[number] ?? 0; cell < (starts[number + 1] ?? 0); cell++) {
        const term = columns[cell] ?? 0;
        if (sums[term] === 0) summed.push(term);
        sums[term] = (sums[term] ?? 0) + (values[cell] ?? 0);
      }
    }
    let squares = 0;
    for (const term of summed) squares += (sums[term] ?? 0) ** 2;
    const size = Math.sqrt(squares) || 1;
    const found = { mean: 0, coverage: 0 };
    return {
      entry,
      lacks(term) {
        const { starts: from, columns: entries } = index.entriesByTerm;
        const cell = from[term] ?? 0;
        return (from[term + 1] ?? 0) - cell === 1 && entries[cell] === entry && sums[term] === 0;
      },
      count(term, weights) {
        const sum = sums[term] ?? 0;
        if (sum === 0) return;
        found.mean += weights.mean * (sum / size);
        found.coverage += weights.coverage;
      },
      mean: () => found.mean,
      coverage: () => found.coverage,
    };
  };
}

function weigh(query: Query, index: MatchIndex, rest?: Rest) {
  const known: { term: number; weight: number; idf: number }[] = [];
  let squares = 0;
  let total = 0;
  const unknownIdf = Math.log(1 + index.entryCount);
  for (const [name, termWeight] of query.terms) {
    const term = index.termNumbers.get(name);
    if (term === undefined || !holds(index, term) || rest?.lacks(term)) {
      // A pair that nobody wrote before says nothing; an unknown word means that something isn't understood.
      if (name.includes('_')) continue;
      const weight = termWeight * unknownIdf;
      squares += weight * weight;
      total += weight;
      continue;
    }
    const idf = index.idf[term] ?? 0;
    const weight = termWeight * idf;
    known.push({ term, weight, idf });
    squares += weight * weight;
    total += weight;
  }
  known.sort((a, b) => b.idf - a.idf);
  return { known, total: total || 1, length: Math.sqrt(squares) || 1 };
}

/** The entries that score best by both, best first, in one pass. */
function pick(learned: Float32Array, mean: Float32Array): number[] {
  const best: number[] = [];
  const scores: number[] = [];
  for (let entry = 0; entry < learned.length; entry++) {
    const score = (learned[entry] ?? 0) + MEAN_IN_PICKING * (mean[entry] ?? 0);
    if (best.length === CANDIDATES && score <= (scores.at(-1) ?? 0)) continue;
    let place = best.length;
    while (place > 0 && score > (scores[place - 1] ?? 0)) place--;
    best.splice(place, 0, entry);
    scores.splice(place, 0, score);
    best.length = Math.min(best.length, CANDIDATES);
    scores.length = best.length;
  }
  return best;
}

function nearestWording(
  entry: number,
  index: MatchIndex,
  weightOf: Float32Array,
  length: number,
  without?: WordingPlace,
) {
  const { starts, columns, values } = index.termsByWording;
  const first = index.firstWording[entry] ?? 0;
  const end = index.firstWording[entry + 1] ?? 0;
  let nearest = { likeness: 0, wording: 0 };
  for (let number = first; number < end; number++) {
    if (without?.entry === entry && without.wording === number - first) continue;
    let likeness = 0;
    for (let cell = starts[number] ?? 0; cell < (starts[number + 1] ?? 0); cell++) {
      likeness += (weightOf[columns[cell] ?? 0] ?? 0) * (values[cell] ?? 0);
    }
    likeness /= length;
    if (likeness > nearest.likeness) nearest = { likeness, wording: number - first };
  }
  return nearest;
}
