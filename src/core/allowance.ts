/** Says whether one more is allowed now. */
export type Allowance = () => boolean;

/** So many at once, and so many a second in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Milliseconds that only grow. */
export type Clock = () => number;

/** Allows what a rate says. */
export function createAllowance(
  { burst, perSecond }: Rate,
  now: Clock = () => performance.now(),
): Allowance {
  let left = burst;
  let counted = now();
  return () => {
    const time = now();
    left = Math.min(burst, left + ((time - counted) / 1000) * perSecond);
    counted = time;
    if (left < 1) return false;
    left--;
    return true;
  };
}

/**
 * The same for each of many. A key is forgotten as soon as it has its whole allowance back, and where there are more
 * than `most`, the one that was seen longest ago goes first, to its own good.
 */
export function createAllowances(
  rate: Rate,
  { most, now }: { readonly most: number; readonly now: Clock },
): (key: string) => boolean {
  const known = new Map<string, { readonly allowance: Allowance; readonly seen: number }>();
  const whole = (rate.burst / rate.perSecond) * 1000;
  return (key) => {
    const time = now();
    const allowance = known.get(key)?.allowance ?? createAllowance(rate, now);
    known.delete(key);
    known.set(key, { allowance, seen: time });
    for (const [oldest, { seen }] of known) {
      if (known.size <= most && time - seen < whole) break;
      known.delete(oldest);
    }
    return allowance();
  };
}
