import type { Match } from './match.ts';

/** From this confidence the first entry answers. Chosen on the tuning part: docs/matching.md shows the curve. */
export const ANSWER_FROM = 0.6;
/** From this confidence a not-covered entry says that the source doesn't answer. */
export const NOT_COVERED_FROM = 0.4;
/** From this chance that one of the first three is meant, the person chooses. */
export const CHOICES_FROM = 0.42;

export const MIN_CHOICES = 3;
export const MAX_CHOICES = 5;
/** A fourth or fifth choice has at least this share of the first one's belief. */
export const CHOICE_SHARE = 0.15;

/** Which of the three bands a match falls into. */
export function outcomeOf(match: {
  readonly score: number;
  readonly choosable: number;
  /** Whether the first entry is a not-covered one. */
  readonly notCovered: boolean;
}): Match['outcome'] {
  if (match.score >= (match.notCovered ? NOT_COVERED_FROM : ANSWER_FROM)) return 'hit';
  return match.choosable >= CHOICES_FROM ? 'ambiguous' : 'miss';
}
