/** How often each property is tried: few times by itself, `npm run properties` says 100,000. */
export const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 150) };
