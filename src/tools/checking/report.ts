import type { Problem } from '../../core/problem.ts';

/** The last line of every check. */
export function totals(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `Errors: ${errors}, warnings: ${problems.length - errors}.`;
}
