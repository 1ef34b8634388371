/** Milliseconds, to a tenth, since a moment of `performance.now()`, which no change of the clock moves. */
export function msSince(moment: number): number {
  return Math.round((performance.now() - moment) * 10) / 10;
}
