import {
  createEntryReader,
  createFaqBuilder,
  pathOf,
  type EntryReader,
  type Faq,
  type FaqBuilder,
  type SourceFile,
} from '../entry/faq.ts';
import type { Matcher } from '../matching/match.ts';
import type { Problem, Result } from '../problem.ts';
import { createSafetyBuilder, SAFETY_FILES } from '../safety/safety.ts';
import type { Safety } from '../safety/schema.ts';
import { aloneProblem, isAlone, leaveOutEach } from './phrasings.ts';
import { unfinishedComments } from './unfinished.ts';
import { entryUpkeep, helplineUpkeep, type UpkeepOptions } from './upkeep.ts';

export interface CheckOptions extends UpkeepOptions {
  readonly readEntry?: EntryReader;
  readonly build?: FaqBuilder;
  readonly matcherOf: (faq: Faq) => Matcher;
}

/**
 * A step of a check. At a `pause` others may work. Each other step brings what one part found:
 * `files` what keeps them from being served, `upkeep` what is hard to read, overdue or unfinished, and `phrasings`
 * those that stand alone, which takes longest and is left out where the files can't be served.
 */
export type CheckStep =
  | { readonly part: 'pause' }
  | {
      readonly part: 'files';
      readonly faq: Result<Faq>;
      readonly safety: Result<Safety>;
      readonly problems: readonly Problem[];
    }
  | { readonly part: 'upkeep' | 'phrasings'; readonly problems: readonly Problem[] };

const PAUSE = { part: 'pause' } as const;

/** Checks the files of a FAQ folder, part by part. */
export type Checker = (files: readonly SourceFile[]) => Generator<CheckStep, void>;

/** A {@link Checker} that keeps what it found in each file, so that the next time only changed files are looked at. */
export function createChecker({
  readEntry = createEntryReader(),
  build = createFaqBuilder(readEntry),
  matcherOf,
  ...upkeep
}: CheckOptions): Checker {
  const upkeepOf = keepByText((file) => {
    const entry = readEntry(file);
    return [...(entry.ok ? entryUpkeep(entry.value, upkeep) : []), ...unfinishedComments(file)];
  });
  const safetyOf = createSafetyBuilder();
  const helplinesOf = keepByText((file) => helplineUpkeep(file, upkeep));

  return function* check(files) {
    const safetyFiles = files.filter(({ path }) => path.startsWith('safety/'));
    const entryFiles = files.filter(({ path }) => !path.startsWith('safety/'));
    const faq = build(entryFiles);
    const safety = safetyOf(safetyFiles);
    const problems = [
      ...(safety.ok ? [] : safety.problems),
      ...(faq.ok ? faq.warnings : faq.problems),
    ];
    yield { part: 'files', faq, safety, problems };

    const found: Problem[] = [];
    for (const file of entryFiles.filter(({ path }) => path.includes('/'))) {
      yield PAUSE;
      found.push(...upkeepOf(file));
    }
    const helplines = safetyFiles.find(({ path }) => path === SAFETY_FILES.helplines);
    if (helplines) found.push(...helplinesOf(helplines));
    yield { part: 'upkeep', problems: found };

    if (faq.ok) yield* checkPhrasings(faq.value, matcherOf(faq.value), entryFiles, readEntry);
  };
}

function* checkPhrasings(
  faq: Faq,
  matcher: Matcher,
  files: readonly SourceFile[],
  readEntry: EntryReader,
): Generator<CheckStep, void> {
  const problems: Problem[] = [];
  for (const leftOut of leaveOutEach(faq, matcher)) {
    yield PAUSE;
    if (!isAlone(leftOut)) continue;
    const path = pathOf(leftOut.entry);
    const file = files.find((one) => one.path === path);
    const entry = file && readEntry(file);
    if (!entry?.ok) continue;
    const place = ['phrasings', leftOut.wording - 1];
    problems.push(entry.value.problemAt(place, aloneProblem(leftOut)));
  }
  yield { part: 'phrasings', problems };
}

/** Gives what was found in a file the last time if its text is the same. */
function keepByText(
  find: (file: SourceFile) => readonly Problem[],
): (file: SourceFile) => readonly Problem[] {
  const kept = new Map<string, { readonly text: string; readonly found: readonly Problem[] }>();
  return (file) => {
    const known = kept.get(file.path);
    if (known?.text === file.text) return known.found;
    const found = find(file);
    kept.set(file.path, { text: file.text, found });
    return found;
  };
}

/**
 * Every problem of the files of a FAQ folder: what keeps them from being served, then what its keepers should look at.
 * It takes a second or so; between two steps others may work.
 */
export function* checkFiles(
  files: readonly SourceFile[],
  options: CheckOptions,
): Generator<void, readonly Problem[]> {
  const problems: Problem[] = [];
  for (const step of createChecker(options)(files)) {
    if (step.part === 'pause') yield;
    else problems.push(...step.problems);
  }
  return problems;
}
