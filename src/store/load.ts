import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildFaq, type Faq, type FaqBuilder, type SourceFile } from '../core/entry/faq.ts';
import { MAX_FILE_LENGTH } from '../core/entry/yaml.ts';
import type { Problem, Result } from '../core/problem.ts';
import { BUILT_IN_SAFETY } from '../core/safety/builtin.ts';
import { buildSafety } from '../core/safety/safety.ts';
import type { Safety } from '../core/safety/schema.ts';

/** What was found in the FAQ folder. */
export interface Loaded {
  readonly faq: Result<Faq>;
  /** Never missing: where the files can't be used it is the built-in copy, and `safetyProblems` says why. */
  readonly safety: Safety;
  readonly safetyProblems: readonly Problem[];
}

/** Loads entries and safety texts from the FAQ folder. Reads only; every expected failure comes back as problems. */
export function loadFaq(folder: string): Loaded {
  return buildLoaded(readFiles(folder), buildFaq);
}

/** Builds what is served of the files of a FAQ folder. */
export function buildLoaded(
  { files, problems }: FilesRead,
  build: FaqBuilder,
  safetyOf = buildSafety,
): Loaded {
  const faq = build(files.filter(({ path }) => !isSafety(path)));
  const safety = safetyOf(files.filter(({ path }) => isSafety(path)));
  const entryProblems = problems.filter(({ file }) => !isSafety(file));
  return {
    faq: entryProblems.length > 0 ? merge(faq, entryProblems) : faq,
    safety: safety.ok ? safety.value : BUILT_IN_SAFETY,
    safetyProblems: [
      ...problems.filter(({ file }) => isSafety(file)),
      ...(safety.ok ? [] : safety.problems),
    ],
  };
}

/** Whether a path relative to the FAQ folder is one of what is changed by review only. */
export function isSafety(path: string): boolean {
  return path.startsWith('safety/');
}

function merge(faq: Result<Faq>, problems: readonly Problem[]): Result<Faq> {
  return { ok: false, problems: [...problems, ...(faq.ok ? [] : faq.problems)] };
}

/** The files of a FAQ folder as read, and what is wrong with those that can't be. */
export interface FilesRead {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** Every .yaml file below the folder, by path; a file that can't be read is a problem. */
export function readFiles(folder: string): FilesRead {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const path of listYaml(folder, problems)) {
    const whole = join(folder, path);
    try {
      // A UTF-8 character takes four bytes at most, so nothing that the parser would accept is refused here.
      if (statSync(whole).size > MAX_FILE_LENGTH * 4) {
        problems.push(unreadable(path, 'it is far larger than any entry', 'Split it.'));
        continue;
      }
      files.push({ path, text: readFileSync(whole, 'utf8') });
    } catch (error) {
      problems.push(unreadable(path, reason(error), 'Check that the file exists and may be read.'));
    }
  }
  return { files, problems };
}

function listYaml(folder: string, problems: Problem[]): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.split(sep).join('/'))
      .filter((path) => path.endsWith('.yaml') && !isHidden(path))
      .toSorted();
  } catch (error) {
    problems.push(
      unreadable(folder, reason(error), 'FAQ_DIR must name the folder that holds claims.yaml.'),
    );
    return [];
  }
}

/** Whether a file counts for nothing: editors and file managers leave such beside those they work on. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

function unreadable(file: string, why: string, advice: string): Problem {
  const message = `This can't be read: ${why}.`;
  return { file, line: 1, column: 1, severity: 'error', code: 'unreadable', message, advice };
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
