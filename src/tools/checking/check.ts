import { checkFiles } from '../../core/checking/check.ts';
import type { Faq } from '../../core/entry/faq.ts';
import { createMatcher } from '../../core/matching/match.ts';
import { readMatchingModel } from '../../store/models.ts';
import type { Problem } from '../../core/problem.ts';
import { finish, type Steps } from '../../core/slices.ts';
import { readFiles } from '../../store/load.ts';
import { gradeOf } from '../../store/reading-grade.ts';

export interface CheckOptions {
  /** What today is, YYYY-MM-DD. */
  readonly today: string;
  /** Whether something overdue is an error. */
  readonly release: boolean;
}

/** Every problem of a FAQ folder: what keeps it from being served, then what its keepers should look at. */
export function checkFaq(folder: string, options: CheckOptions): readonly Problem[] {
  return finish(checkSteps(folder, options));
}

/** The same, step by step. */
export function* checkSteps(folder: string, options: CheckOptions): Steps<readonly Problem[]> {
  const { files, problems } = readFiles(folder);
  const matcherOf = (faq: Faq) => createMatcher(faq, readMatchingModel());
  const found = yield* checkFiles(files, { ...options, gradeOf, matcherOf });
  return [...problems, ...found];
}
