import { expect, it } from 'vitest';
import { createAllowance } from '../../../src/web/server/allowance.ts';

it('allows a burst, then as many as time brings back, and never more than a burst', () => {
  let now = 0;
  const allowed = createAllowance({ burst: 3, perSecond: 2 }, () => now);
  const take = (times: number) => Array.from({ length: times }, () => allowed());
  expect(take(4)).toEqual([true, true, true, false]);
  now += 500;
  expect(take(2)).toEqual([true, false]);
  now += 60_000;
  expect(take(4)).toEqual([true, true, true, false]);
});
