/** How often each property is tried: few times by itself, `npm run properties` says 100,000. */
export const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 150) };

/** A clock by which an hour goes by between any two looks at it, so that no limit of rate is felt. */
export function everLater(): () => number {
  let hours = 0;
  return () => hours++ * 3_600_000;
}
