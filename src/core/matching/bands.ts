import type { Match } from './match.ts';

/** From this confidence the first entry answers. Chosen on the tuning part: docs/matching.md shows the curve. */
export const ANSWER_FROM = 0.5;
/** From this confidence a not-covered entry says that the source doesn't answer. */
export const NOT_COVERED_FROM = 0.5;
/** From this chance that one of the likeliest covered entries answers it, the person chooses. */
export const CHOICES_FROM = 0.15;

/** From this confidence each question of a message that asks several counts as one. */
export const SEVERAL_FROM = 0.7;

export const MIN_CHOICES = 3;
export const MAX_CHOICES = 5;
/** A fourth or fifth choice has at least this share of the first one's belief. */
export const CHOICE_SHARE = 0.15;

/** Which of the three bands a match falls into. */
export function outcomeOf(match: {
  readonly score: number;
  readonly answerable: number;
  /** Whether the first entry is a not-covered one. */
  readonly notCovered: boolean;
  /** Whether the text is one word that isn't itself a wording: it names a subject and asks nothing. */
  readonly bare: boolean;
}): Match['outcome'] {
  if (match.score >= (match.notCovered ? NOT_COVERED_FROM : ANSWER_FROM))
    return match.bare ? 'ambiguous' : 'hit';
  return match.answerable >= CHOICES_FROM ? 'ambiguous' : 'miss';
}
