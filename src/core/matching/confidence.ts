import type { Query } from './query.ts';
import type { Ranked } from './ranking.ts';

/** The features by which confidence is judged; `notCovered` tells which entries the source doesn't answer. */
export function confidenceFeatures(
  query: Query,
  { ranked, none }: { readonly ranked: readonly Ranked[]; readonly none: number },
  notCovered: (entry: number) => boolean,
): readonly number[] {
  const [first, second, third] = ranked;
  const value = (candidate: Ranked | undefined, place: number) => candidate?.features[place] ?? 0;
  const share = first?.share ?? 0;
  let declining = 0;
  for (const candidate of ranked) if (notCovered(candidate.entry)) declining += candidate.share;
  return [
    1,
    share,
    share - (second?.share ?? 0),
    (second?.share ?? 0) + (third?.share ?? 0),
    declining,
    (none - value(first, 0)) / 5,
    none / 5,
    value(first, 0) / 5,
    (value(first, 0) - value(second, 0)) / 5,
    value(first, 1),
    value(first, 3),
    value(first, 4),
    query.unknownShare,
    Math.log1p(query.words.length) / 4,
    first && notCovered(first.entry) ? 1 : 0,
  ];
}

/** The chance, 0 to 1, that logistic regression gives for features under weights. */
export function logistic(features: readonly number[], weights: readonly number[]): number {
  const sum = features.reduce((total, value, place) => total + value * (weights[place] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
