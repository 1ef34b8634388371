import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Matcher } from '../src/core/matching/match.ts';
import { formatProblem } from '../src/core/problem.ts';
import { openEdits, type Edits } from '../src/store/edits.ts';
import { openLiveFaq } from '../src/store/live-faq.ts';
import { openQuestions, type Questions } from '../src/store/questions.ts';

/** Where a run keeps what it breaks. */
export interface Folders {
  readonly faq: string;
  readonly data: string;
}

/** A copy of the shipped FAQ below a folder. */
export function copyFaq(root: string): Folders {
  const folders = foldersIn(root);
  cpSync('faq', folders.faq, { recursive: true });
  return folders;
}

export function foldersIn(root: string): Folders {
  return { faq: join(root, 'faq'), data: join(root, 'data') };
}

/** Every file of the FAQ with its text. */
export function textsIn({ faq }: Folders): ReadonlyMap<string, string> {
  const paths = readdirSync(faq, { recursive: true, encoding: 'utf8' });
  return new Map(
    paths
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path, readFileSync(join(faq, path), 'utf8')]),
  );
}

/** What the bot keeps, opened as it opens it at every start. */
export interface Opened {
  readonly edits: Edits;
  readonly questions: Questions;
  /** What was mended, one line each. */
  readonly told: readonly string[];
  readonly close: () => void;
}

export async function open({ faq: folder, data }: Folders): Promise<Opened> {
  const faq = openLiveFaq(folder);
  const { edits, problems } = await openEdits({ faq, matcherOf: noMatcher, dataFolder: data });
  const { questions, problems: others } = openQuestions(data);
  const told = [...faq.problems(), ...problems, ...others].map(formatProblem);
  return { edits, questions, told, close: faq.close };
}

/** Nothing is matched here: building an index for it would only take time. */
function noMatcher(): Matcher {
  throw new Error('Nothing is matched here.');
}
