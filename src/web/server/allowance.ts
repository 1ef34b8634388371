/** Says whether one more is allowed now. */
export type Allowance = () => boolean;

/** Allows `burst` at once and `perSecond` in the long run. */
export function createAllowance(
  { burst, perSecond }: { readonly burst: number; readonly perSecond: number },
  now: () => number = () => performance.now(),
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
