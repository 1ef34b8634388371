import { addBucket, unpack, type PackedWeights } from '../sparse.ts';

/** Learned relations between wording features and entries. */
export interface LearnedWeights extends PackedWeights {
  /** Ids of the entries, by their number in the table; {@link NO_ENTRY} for questions that nothing answers. */
  readonly entries: readonly string[];
  /** From the mean likeness to the learned score, for entries that training hasn't seen: offset and slope. */
  readonly unseen: readonly [offset: number, slope: number];
}

/** Stands for "no entry" among the ids that were learned. */
export const NO_ENTRY = '';

/** Scores entries for the buckets of a query. */
export interface Learned {
  /** 1 for each entry of the FAQ that training has seen. */
  readonly seen: Uint8Array;
  readonly unseen: readonly [offset: number, slope: number];
  /** Adds to `scores`: one for each entry of the FAQ, and after them the one that speaks for no entry. */
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
  const table = unpack(weights, bucketCount, (packed) => inFaq[packed] ?? -1);
  return {
    seen,
    unseen: weights.unseen,
    score(buckets, scores) {
      const scale = 1 / Math.sqrt(buckets.length || 1);
      for (const bucket of buckets) addBucket(table, bucket, scores, scale);
    },
  };
}
