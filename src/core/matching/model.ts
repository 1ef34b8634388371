import type { LearnedWeights } from './learned.ts';
import type { RankingWeights } from './ranking.ts';
import type { WordSet } from './sorted-words.ts';

/** What `npm run train` learns for matching. */
export interface MatchingModel {
  readonly learned: LearnedWeights;
  readonly ranking: RankingWeights;
  /** How sure that the first candidate is right: weights of the confidence features. */
  readonly confidence: readonly number[];
  /** How sure that one of the entries that could be chosen from answers it: weights of the same features. */
  readonly answerable: readonly number[];
  /** Common English words that are right as they are. */
  readonly english: WordSet;
}
