/** Where a problem stands: a file relative to the FAQ folder, line and column counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * An expected failure, as a value: what is wrong, where, and what to do about it.
 * An `error` keeps the FAQ from being served; a `warning` is for whoever keeps the FAQ.
 */
export interface Problem extends Place {
  readonly severity: 'error' | 'warning';
  /** Stable name of the kind of problem, for tests and editors, such as `unknown-claim`. */
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

/** Either a value, or every problem that stood in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** One line a person or an editor's problem matcher can read: `file:line:column: severity: what. Advice.` */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, message, advice, code } = problem;
  // A message may quote text of several lines.
  const what = `${message} ${advice}`.replaceAll(/\s+/gu, ' ');
  return `${file}:${line}:${column}: ${severity}: ${what} [${code}]`;
}
