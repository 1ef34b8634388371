import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createInHand } from '../../src/discord/in-hand.ts';
import { createTurns } from '../../src/discord/turns.ts';

const doing = (list: string[], name: string) => () => {
  list.push(name);
  return Promise.resolve();
};

it('each task has a turn of its own, in order, and others come between', async () => {
  const done: string[] = [];
  const inTurn = createTurns(() => done.push('late'));
  for (const name of ['first', 'second', 'third']) void inTurn(doing(done, name));
  expect(done).toEqual([]);
  await turn();
  done.push('another');
  for (let turns = 0; turns < 5; turns++) await turn();
  expect(done).toEqual(['first', 'another', 'second', 'third']);
  void inTurn(doing(done, 'later'));
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
  void inTurn(() => {
    time = 3001;
    return doing(done, 'first')();
  });
  void inTurn(doing(done, 'second'));
  for (let turns = 0; turns < 5; turns++) await turn();
  expect(done).toEqual(['first', 'late']);
});

it('what waits for its turn is in hand: whoever stops waits for it too', async () => {
  const done: string[] = [];
  const inHand = createInHand();
  const inTurn = createTurns(() => done.push('late'));
  for (const name of ['first', 'second', 'third']) inHand.take(inTurn(doing(done, name)));
  await inHand.done();
  expect(done).toEqual(['first', 'second', 'third']);
});
