import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAULTS } from '../../faults/rows.ts';
import { tally } from '../../faults/tally.ts';

describe('the table of faults', () => {
  const rows = FAULTS.slice(0, 3);
  const [first, second, third] = tally(rows, [
    { fullName: 'starting F01: no token', status: 'passed' },
    { fullName: 'F01, F02: something else', status: 'passed' },
    { fullName: 'F02: a wrong token', status: 'failed' },
    { fullName: 'F03: quotes', status: 'skipped' },
  ]);

  it('counts the tests that carry a number', () => {
    expect(first).toMatchObject({ number: 'F01', passed: 2, failed: 0, held: true });
  });

  it('a fault does not hold whose test fails, or of which no test passes', () => {
    expect(second).toMatchObject({ passed: 1, failed: 1, held: false });
    expect(third).toMatchObject({ passed: 0, held: false });
  });

  it('names every fault, each with a test', () => {
    const files = readdirSync('test', { recursive: true, encoding: 'utf8' });
    const sources = files
      .filter((path) => path.endsWith('.test.ts') && !path.startsWith('faults'))
      .map((path) => readFileSync(join('test', path), 'utf8'));
    expect(FAULTS).toHaveLength(36);
    const untried = FAULTS.filter(
      ({ number }) => !sources.some((source) => source.includes(number)),
    );
    expect(untried).toEqual([]);
  });
});
