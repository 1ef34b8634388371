import { describe, expect, it } from 'vitest';
import { formatGoals } from '../../bench/goals.ts';
import { format, formatTable, percent } from '../../bench/table.ts';

describe('a table', () => {
  it('has names to the left and figures to the right, as wide as the widest', () => {
    const rows = [
      ['engine', format(1), percent({ count: 13, of: 15 })],
      ['fuse.js', format(1_234.5), percent({ count: 1, of: 3 })],
    ];
    expect(formatTable(['', 'time, engine = 1', 'first'], rows).split('\n')).toEqual([
      '|         | time, engine = 1 |  first |',
      '| ------- | ---------------: | -----: |',
      '| engine  |              1.0 | 86.7 % |',
      '| fuse.js |            1,235 | 33.3 % |',
    ]);
  });
});

describe('a figure', () => {
  it.each([
    [0.0454, '0.045'],
    [0.364, '0.36'],
    [6.28, '6.3'],
    [47.7, '48'],
    [NaN, '–'],
  ])('%d is written as %s', (value, text) => {
    expect(format(value)).toBe(text);
  });
});

describe('a goal', () => {
  it.each([
    [0.25, 'reached'],
    [0.3, 'within limit'],
    [0.7, 'missed'],
  ])('of 0.25, and 0.6 at most, is with %d %s', (measured, verdict) => {
    const [, , row] = formatGoals([
      { figure: 'match', measured, unit: 'ms', goal: 0.25, limit: 0.6 },
    ]).split('\n');
    expect(row).toMatch(new RegExp(`\\| 0\\.25 ms \\| +0\\.60 ms \\| +${verdict} \\|$`));
  });
});
