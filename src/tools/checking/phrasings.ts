import type { Entry, Faq } from '../../core/entry/faq.ts';
import { createMatcher, type Matcher } from '../../core/matching/match.ts';
import { MATCHING_MODEL } from '../../core/matching/weights.ts';

/** A phrasing that nothing else in its entry backs up. */
export interface LostPhrasing {
  readonly entry: Entry;
  /** Its number among the entry's phrasings. */
  readonly phrasing: number;
  /** The entry that comes first instead. */
  readonly winner: string;
}

/** A matcher that lacks some phrasings. */
export interface Round {
  /** The number of the phrasing that every entry lacks in it, if it has so many. */
  readonly phrasing: number;
  readonly matcher: Matcher;
}

/**
 * Leaves one phrasing of every entry out of the index at a time. What training has learned stays, as it does
 * for members: so a phrasing that is new since the last training is judged by the entry's other wordings alone.
 */
export function* leaveOneOut(faq: Faq): Generator<Round> {
  const rounds = Math.max(...faq.entries.map(({ phrasings }) => phrasings.length), 0);
  for (let phrasing = 0; phrasing < rounds; phrasing++) {
    const entries = faq.entries.map((entry) => ({
      ...entry,
      phrasings: entry.phrasings.filter((_, number) => number !== phrasing),
    }));
    yield { phrasing, matcher: createMatcher({ ...faq, entries }, MATCHING_MODEL) };
  }
}

/** Finds the phrasings that, left out, don't bring their entry among the first three. */
export function lostPhrasings(faq: Faq, { phrasing, matcher }: Round): readonly LostPhrasing[] {
  return faq.entries.flatMap((entry) => {
    const text = entry.phrasings[phrasing];
    if (text === undefined) return [];
    const nearest = matcher
      .explain(text)
      .candidates.slice(0, 3)
      .map(({ id }) => id);
    return nearest.includes(entry.id) ? [] : [{ entry, phrasing, winner: nearest[0] ?? '' }];
  });
}
