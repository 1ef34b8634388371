import { createLinearScorer, type PackedModel } from '../linear.ts';

/** Learned relations between wording features and entries. */
export interface LearnedWeights extends PackedModel {
  /** Ids of the entries, by their number in the table; {@link NO_ENTRY} for questions that nothing answers. */
  readonly entries: readonly string[];
  /** Stands in for the score of entries that training hasn't seen: offset, and weights of their likenesses. */
  readonly unseen: readonly [offset: number, byNearest: number, byMean: number, byCoverage: number];
}

/** Stands for "no entry" among the ids that were learned. */
export const NO_ENTRY = '';

/** Scores entries for the buckets of a query. */
export interface Learned {
  /** 1 for each entry of the FAQ that training has seen. */
  readonly seen: Uint8Array;
  /** The log-odds of an entry that training hasn't seen, from its likenesses (see the features of a candidate). */
  unseen(nearest: number, mean: number, coverage: number): number;
  /** Fills `scores` with log-odds: one for each entry of the FAQ, and after them the one that speaks for no entry. */
  score(buckets: readonly number[], scores: Float32Array): void;
}

export function createLearned(
  weights: LearnedWeights,
  entryIds: readonly string[],
  bucketCount: number,
): Learned {
  const numberOf = new Map(entryIds.map((id, number) => [id, number]));
  const inFaq = weights.entries.map((id) =>
    id === NO_ENTRY ? entryIds.length : (numberOf.get(id) ?? -1),
  );
  const seen = new Uint8Array(entryIds.length);
  for (const number of inFaq) if (number >= 0 && number < seen.length) seen[number] = 1;
  const { score } = createLinearScorer(weights, bucketCount, (packed) => inFaq[packed] ?? -1);
  const [offset, byNearest, byMean, byCoverage] = weights.unseen;
  return {
    seen,
    score,
    unseen: (nearest, mean, coverage) =>
      offset + byNearest * nearest + byMean * mean + byCoverage * coverage,
  };
}
