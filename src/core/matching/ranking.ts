import type { Candidate } from './features.ts';

/** Weight of each of the features in the ranking, none below 0; learned, see `npm run train`. */
export type RankingWeights = readonly number[];

export interface Ranked extends Candidate {
  /** Share of the belief that this is the entry meant, among the candidates; 0 to 1. */
  readonly share: number;
}

/** The candidates with their share of belief, best first. */
export function rank(candidates: readonly Candidate[], weights: RankingWeights): readonly Ranked[] {
  const scores = candidates.map(({ features }) =>
    features.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), 0),
  );
  const highest = Math.max(...scores, -Infinity);
  const raised = scores.map((score) => Math.exp(score - highest));
  const sum = raised.reduce((total, value) => total + value, 0);
  return candidates
    .map((candidate, place) => ({ ...candidate, share: (raised[place] ?? 0) / sum }))
    .toSorted((a, b) => b.share - a.share || a.entry - b.entry);
}
