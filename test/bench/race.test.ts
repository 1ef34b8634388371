import { describe, expect, it } from 'vitest';
import {
  growth,
  time,
  timesAsLong,
  type Answered,
  type Question,
  type Run,
} from '../../bench/race.ts';

const questions = ['a', 'b', 'c'].map((text): Question => ({ text, entries: [] }));

/** A run from its milliseconds: round by round, for each question; NaN where it wasn't asked. */
function run(rounds: readonly (readonly number[])[], { slow } = { slow: false }): Run {
  const answered = rounds.map((times, round) =>
    questions.flatMap((question, place): Answered[] => {
      const ms = times[place] ?? NaN;
      return Number.isNaN(ms) ? [] : [{ question, round, ms, found: { entries: [], sure: false } }];
    }),
  );
  return { passes: slow ? [answered.flat()] : answered };
}

const quick = run([
  [1, 2, 6],
  [1, 3, 8],
  [100, 400, 900],
]);
const slow = run(
  [
    [50, NaN, NaN],
    [NaN, 300, NaN],
    [NaN, NaN, 9_000],
  ],
  { slow: true },
);

describe('the times of a run', () => {
  it('are the median of its rounds, so that one disturbed round counts for nothing', () => {
    expect(time(quick, 0.5)).toBe(3);
    expect(time(quick, 0.99)).toBe(8);
  });

  it('are those of all rounds together where each asks other questions', () => {
    expect(time(slow, 0.5)).toBe(300);
  });
});

describe('the ratio of two runs', () => {
  it('compares answers to the same questions in the same rounds', () => {
    expect(timesAsLong(slow, quick)).toBe(100);
    expect(timesAsLong(quick, quick)).toBe(1);
  });

  it('compares whole passes where the questions differ', () => {
    const larger = run([
      [4, 8, 8],
      [9, 9, 9],
      [100, 400, 400],
    ]);
    expect(growth(larger, quick)).toBe(3);
  });
});
