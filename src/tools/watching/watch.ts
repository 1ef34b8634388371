import type { Writable } from 'node:stream';
import { setImmediate as otherWork } from 'node:timers/promises';
import { createAssistant } from '../../app.ts';
import type { Entry, Faq } from '../../core/entry/faq.ts';
import { formatProblem, type Problem } from '../../core/problem.ts';
import type { RenderOptions } from '../../terminal/render.ts';
import { checkFiles, phrasingProblems, type CheckOptions } from '../checking/check.ts';
import { leaveOneOut, lostPhrasings, type LostPhrasing } from '../checking/phrasings.ts';
import { totals } from '../checking/report.ts';
import { foundBy, previewOf } from './preview.ts';
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
  const print = (problems: readonly Problem[]) => {
    for (const problem of problems) {
      output.write(`${formatProblem({ ...problem, file: `${folder}/${problem.file}` })}\n`);
    }
  };
  const { problems, faq, files } = checkFiles(folder, check());
  print(problems);
  if (!faq) {
    output.write(`${totals(problems)}\n`);
    return last ? 'Once there are no errors, you see here what members see.\n' : '';
  }
  const { assistant } = createAssistant({ faqFolder: folder });
  const entry = entryAt(faq, last);
  const lost: LostPhrasing[] = [];
  const withoutIt: string[] = [];
  for (const round of leaveOneOut(faq)) {
    await otherWork();
    if (signal.aborted) return '';
    lost.push(...lostPhrasings(faq, round));
    const text = entry?.phrasings[round.phrasing];
    if (!entry || text === undefined) continue;
    withoutIt.push(foundBy({ ...assistant, matcher: round.matcher }, text, entry));
  }
  const alone = phrasingProblems(lost, files);
  print(alone);
  output.write(`${totals([...problems, ...alone])}\n`);
  return entry ? `\n${previewOf({ ...assistant, faq }, entry, withoutIt, render)}\n\n` : '';
}

function entryAt(faq: Faq, path: string | undefined): Entry | undefined {
  return faq.entries.find(({ topic, id }) => path === `${topic}/${id}.yaml`);
}
