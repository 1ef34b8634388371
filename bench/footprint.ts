/** What building something takes. */
export interface Footprint {
  readonly ms: number;
  /** Megabytes that stay in use afterwards. */
  readonly megabytes: number;
}

/** Measures a build. `use` makes use of what was built once, so that parts that are built late count as well. */
export function footprintOf<T>(build: () => T, use: (built: T) => unknown): Footprint {
  const before = bytesInUse();
  const start = performance.now();
  const built = build();
  const ms = performance.now() - start;
  use(built);
  const megabytes = (bytesInUse() - before) / 1e6;
  // Only what is used later is still there when it is weighed.
  use(built);
  return { ms, megabytes };
}

/** What the garbage collector can't take away: objects, and the buffers outside the heap. */
function bytesInUse(): number {
  if (!globalThis.gc) throw new Error('Start this with --expose-gc.');
  // The second takes what only the finalisers of the first let go.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
