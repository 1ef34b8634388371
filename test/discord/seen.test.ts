import { expect, it } from 'vitest';
import { createSeen } from '../../src/discord/seen.ts';

it('F10: an event that came before is known, and the oldest are forgotten in the end', () => {
  const seen = createSeen();
  expect([seen('1'), seen('2'), seen('1')]).toEqual([false, false, true]);
  for (let id = 3; id <= 1001; id++) seen(String(id));
  expect([seen('2'), seen('1')]).toEqual([true, false]);
});
