/** So many of so many. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** The value that so great a share of the values don't exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
