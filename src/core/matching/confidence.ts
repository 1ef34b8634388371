import { chanceOf } from '../logistic.ts';
import type { Query } from './query.ts';
import type { Ranked } from './ranking.ts';

/** Log-odds are divided by this, so that all features lie near -1 to 1. */
const LOG_ODDS = 5;
/** So many covered candidates are looked at: the likeliest to be shown. */
export const LOOKED_AT = 3;

/** The features by which confidence is judged; `notCovered` tells which entries the source doesn't answer. */
export function confidenceFeatures(
  query: Query,
  { ranked, none }: { readonly ranked: readonly Ranked[]; readonly none: number },
  notCovered: (entry: number) => boolean,
): readonly number[] {
  const [first, second, third] = ranked;
  const value = (candidate: Ranked | undefined, place: number) => candidate?.features[place] ?? 0;
  const evidence = (candidate: Ranked | undefined) => value(candidate, 0) / LOG_ODDS;
  const chance = (candidate: Ranked | undefined) => (candidate ? chanceOf(value(candidate, 0)) : 0);
  const chances = (candidates: readonly Ranked[]) =>
    candidates.reduce((sum, candidate) => sum + chance(candidate), 0);
  const share = (candidates: readonly Ranked[]) =>
    candidates.reduce((sum, candidate) => sum + candidate.share, 0);
  const covered = ranked.filter(({ entry }) => !notCovered(entry)).slice(0, LOOKED_AT);
  const declining = ranked.filter(({ entry }) => notCovered(entry));
  return [
    1,
    share(ranked.slice(0, 1)),
    share(ranked.slice(0, 1)) - share(ranked.slice(1, 2)),
    share(ranked.slice(1, 3)),
    share(declining),
    share(covered),
    none / LOG_ODDS,
    evidence(first),
    evidence(second),
    evidence(third),
    evidence(covered[0]),
    evidence(covered[1]),
    evidence(declining[0]),
    value(first, 1),
    value(first, 2),
    value(first, 3),
    value(covered[0], 1),
    value(covered[0], 3),
    value(second, 1),
    value(third, 1),
    chance(first),
    chance(second),
    chance(third),
    chances(covered),
    chances(declining),
    chanceOf(none),
    query.unknownShare,
    Math.log1p(query.words.length) / 4,
    first && notCovered(first.entry) ? 1 : 0,
  ];
}
