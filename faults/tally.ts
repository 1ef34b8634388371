import * as z from 'zod';
import type { Row } from './rows.ts';

const testSchema = z.object({
  /** The test's name with those of its blocks before it. */
  fullName: z.string(),
  status: z.string(),
  failureMessages: z.array(z.string()),
});
export type TestResult = z.infer<typeof testSchema>;

/** What is read of vitest's JSON report. */
export const reportSchema = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(testSchema),
    }),
  ),
});

export interface Tally extends Row {
  readonly passed: number;
  readonly failed: number;
  /** Whether a test of it passed, and none failed. */
  readonly held: boolean;
}

/** How each row fared, by its number in the names of tests. */
export function tally(
  rows: readonly Row[],
  tests: readonly Pick<TestResult, 'fullName' | 'status'>[],
): readonly Tally[] {
  return rows.map((row) => {
    const own = tests.filter(({ fullName }) => fullName.includes(row.number));
    const count = (wanted: string) => own.filter(({ status }) => status === wanted).length;
    const [passed, failed] = [count('passed'), count('failed')];
    return { ...row, passed, failed, held: passed > 0 && failed === 0 };
  });
}
