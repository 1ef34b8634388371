import type { Writable } from 'node:stream';
import { setImmediate as otherWork } from 'node:timers/promises';
import { createAssistant } from '../../app.ts';
import { formatProblem, type Problem } from '../../core/problem.ts';
import type { RenderOptions } from '../../terminal/render.ts';
import type { Steps } from '../../core/slices.ts';
import { checkSteps, type CheckOptions } from '../checking/check.ts';
import { totals } from '../checking/report.ts';
import { previewOf } from './preview.ts';
import { savesIn } from './saves.ts';

export interface WatchOptions {
  readonly folder: string;
  readonly output: Writable;
  readonly render: Omit<RenderOptions, 'numbered'>;
  /** Asked for at each check: what today is changes over night. */
  readonly check: () => CheckOptions;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/**
 * Checks a FAQ folder now and after every save, until the signal comes. After a save it also shows the entry saved last
 * as a member sees it. Editors find a check's begin and end by the lines "Checking ..." and "Errors: ...".
 */
export async function watchFaq(options: WatchOptions): Promise<void> {
  const { folder, output, signal } = options;
  let last: string | undefined;
  for await (const saved of savesIn(folder, signal)) {
    last = saved.findLast(isEntryPath) ?? last;
    output.write(`${beginning(folder, saved)}\n`);
    const shown = await checkOnce(options, last);
    if (signal.aborted) return;
    output.write(`${shown}Waiting for the next save. Ctrl+C ends.\n\n`);
  }
}

function isEntryPath(path: string): boolean {
  return path.includes('/') && !path.startsWith('safety/');
}

function beginning(folder: string, saved: readonly string[]): string {
  if (saved.length === 0) return `Checking ${folder}.`;
  const what = saved.length === 1 ? `${folder}/${saved[0]}` : `${saved.length} files`;
  return `Checking ${folder} after a save of ${what}.`;
}

/** Writes every problem and the totals; gives what is to be shown after them. */
async function checkOnce(
  { folder, output, render, check, signal }: WatchOptions,
  last: string | undefined,
): Promise<string> {
  const problems = await inSteps(checkSteps(folder, check()), signal);
  for (const problem of problems) {
    output.write(`${formatProblem({ ...problem, file: `${folder}/${problem.file}` })}\n`);
  }
  output.write(`${totals(problems)}\n`);
  if (!last) return '';
  if (problems.some(({ severity }) => severity === 'error')) {
    return 'Once there are no errors, you see here what members see.\n';
  }
  const { assistant } = createAssistant({ faqFolder: folder });
  const entry = assistant.faq.entries.find(({ topic, id }) => last === `${topic}/${id}.yaml`);
  return entry ? `\n${previewOf(assistant, entry, render)}\n\n` : '';
}

/** Lets other work in between the steps, and gives up when the watch ends. */
async function inSteps(
  steps: Steps<readonly Problem[]>,
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await otherWork();
    if (signal.aborted) return [];
  }
}
