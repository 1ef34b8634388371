import { expect, it } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { statusOf } from '../../src/editor/status.ts';

const problem = (severity: Problem['severity'], code: string): Problem => ({
  file: 'a',
  line: 1,
  column: 1,
  message: '',
  advice: '',
  severity,
  code,
});

it('counts entries alone while all is well', () => {
  expect(statusOf(1, [])).toMatchObject({ text: 'FAQ: 1 entry', severity: 'none' });
});

it('counts errors and what has to be reviewed', () => {
  const problems = [
    problem('error', 'dose'),
    problem('warning', 'review-overdue'),
    problem('warning', 'helpline-overdue'),
    problem('warning', 'phrasing-alone'),
  ];
  const { text, detail, severity } = statusOf(170, problems);
  expect(text).toBe('FAQ: 170 entries, 1 error, 2 reviews due');
  expect(detail).toContain('1 warning');
  expect(severity).toBe('error');
});
