/** Milliseconds. */
const FIRST = 1000;
const LONGEST = 60_000;

/**
 * Milliseconds to wait after so many failures in a row, 1 or more: doubled each time up to a minute. Up to half of it is
 * taken away at random, so that bots that lost Discord together don't come back together.
 */
export function backOff(failures: number, random: () => number = Math.random): number {
  return Math.min(LONGEST, FIRST * 2 ** (failures - 1)) * (1 - random() / 2);
}
