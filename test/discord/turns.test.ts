import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns } from '../../src/discord/turns.ts';

it('each task has a turn of its own, in order, and others come between', async () => {
  const done: string[] = [];
  const inTurn = createTurns(() => done.push('late'));
  for (const name of ['first', 'second', 'third']) inTurn(() => done.push(name));
  expect(done).toEqual([]);
  await turn();
  done.push('another');
  for (let turns = 0; turns < 5; turns++) await turn();
  expect(done).toEqual(['first', 'another', 'second', 'third']);
  inTurn(() => done.push('later'));
  await turn();
  expect(done.at(-1)).toBe('later');
});

it('what waited for more than three seconds is not done any more', async () => {
  const done: string[] = [];
  let time = 0;
  const inTurn = createTurns(
    () => done.push('late'),
    () => time,
  );
  inTurn(() => {
    done.push('first');
    time = 3001;
  });
  inTurn(() => done.push('second'));
  for (let turns = 0; turns < 5; turns++) await turn();
  expect(done).toEqual(['first', 'late']);
});
