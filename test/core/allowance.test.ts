import { describe, expect, it } from 'vitest';
import { createAllowance, createAllowances } from '../../src/core/allowance.ts';

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

describe('allowances of many', () => {
  const clock = { time: 0 };
  const rate = { burst: 2, perSecond: 1 };
  const allow = (most: number) => createAllowances(rate, { most, now: () => clock.time });

  it('are apart from each other', () => {
    const allowed = allow(10);
    expect(['a', 'a', 'a', 'b'].map(allowed)).toEqual([true, true, false, true]);
    clock.time += 1000;
    expect(['a', 'a', 'b', 'b', 'b'].map(allowed)).toEqual([true, false, true, true, false]);
  });

  it('forget who was seen longest ago where there are too many, which gives them all back', () => {
    const allowed = allow(2);
    expect(['a', 'a', 'a', 'b', 'c'].map(allowed)).toEqual([true, true, false, true, true]);
    expect(['c', 'c', 'a'].map(allowed)).toEqual([true, false, true]);
  });
});
