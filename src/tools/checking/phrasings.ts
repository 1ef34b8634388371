import type { Entry, Faq } from '../../core/entry/faq.ts';
import { createMatcher } from '../../core/matching/match.ts';
import { MATCHING_MODEL } from '../../core/matching/weights.ts';

/** A phrasing that nothing else in its entry backs up. */
export interface LostPhrasing {
  readonly entry: Entry;
  /** Its number among the entry's phrasings. */
  readonly phrasing: number;
  /** The entry that comes first instead. */
  readonly winner: string;
}

/**
 * Finds the phrasings that, left out, don't bring their entry among the first three.
 * One phrasing of every entry is left out of the index at a time. What training has learned stays, as it does
 * for members: so a phrasing that is new since the last training is judged by the entry's other wordings alone.
 */
export function lostPhrasings(faq: Faq): readonly LostPhrasing[] {
  const rounds = Math.max(...faq.entries.map(({ phrasings }) => phrasings.length), 0);
  const lost: LostPhrasing[] = [];
  for (let phrasing = 0; phrasing < rounds; phrasing++) {
    const entries = faq.entries.map((entry) => ({
      ...entry,
      phrasings: entry.phrasings.filter((_, number) => number !== phrasing),
    }));
    const matcher = createMatcher({ ...faq, entries }, MATCHING_MODEL);
    for (const entry of faq.entries) {
      const text = entry.phrasings[phrasing];
      if (text === undefined) continue;
      const nearest = matcher
        .explain(text)
        .candidates.slice(0, 3)
        .map(({ id }) => id);
      if (!nearest.includes(entry.id)) lost.push({ entry, phrasing, winner: nearest[0] ?? '' });
    }
  }
  return lost;
}
