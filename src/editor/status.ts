import type { Problem } from '../core/problem.ts';

/** One line on the state of a FAQ, and where it needs a hand. */
export interface Status {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'error' | 'warning' | 'none';
}

const DUE = new Set(['review-overdue', 'helpline-overdue']);

/** Counts what there is, what is wrong and what has to be reviewed. */
export function statusOf(entries: number, problems: readonly Problem[]): Status {
  const due = problems.filter(({ code }) => DUE.has(code));
  const errors = problems.filter(({ severity, code }) => severity === 'error' && !DUE.has(code));
  const warnings = problems.length - due.length - errors.length;
  const parts = [
    counted(entries, 'entry', 'entries'),
    ...(errors.length > 0 ? [counted(errors.length, 'error')] : []),
    ...(due.length > 0 ? [`${counted(due.length, 'review')} due`] : []),
  ];
  return {
    text: `FAQ: ${parts.join(', ')}`,
    detail: [
      counted(entries, 'entry', 'entries'),
      counted(errors.length, 'error'),
      counted(warnings, 'warning'),
      `${counted(due.length, 'review')} due`,
    ].join('\n'),
    severity: errors.length > 0 ? 'error' : due.length > 0 ? 'warning' : 'none',
  };
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
