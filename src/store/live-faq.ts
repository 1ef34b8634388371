import { setTimeout as sleep } from 'node:timers/promises';
import {
  createFaqBuilder,
  EMPTY_FAQ,
  withFile,
  type Faq,
  type SourceFile,
} from '../core/entry/faq.ts';
import type { Problem, Result } from '../core/problem.ts';
import { createSafetyBuilder } from '../core/safety/safety.ts';
import type { Safety } from '../core/safety/schema.ts';
import { buildLoaded, readFiles, type FilesRead } from './load.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { watchFolder } from './watch-folder.ts';

/** What is served: the last set that was sound. */
export interface ServedFaq {
  readonly faq: Faq;
  readonly safety: Safety;
}

/** The FAQ folder while the program runs. */
export interface LiveFaq {
  readonly folder: string;
  current(): ServedFaq;
  /** What keeps the folder's state from being served; none while it is served. */
  problems(): readonly Problem[];
  /** The files below the folder as they were last read. */
  read(): FilesRead;
  /** Builds a set of such files without serving it. */
  readonly build: (files: readonly SourceFile[]) => Result<Faq>;
  /** Reads the folder, and settles when what it holds is served or its problems are told. */
  refresh(): Promise<void>;
  /** Serves a file that was just written (null: removed), without reading the folder. */
  take(path: string, text: string | null): Promise<void>;
  /** Tells of each new set, and waits for those who are told. */
  onServed(listener: (served: ServedFaq) => void | Promise<void>): void;
  /** Tells once of what is wrong with the folder, and, with none, that it is mended. */
  onProblems(listener: (problems: readonly Problem[]) => void): void;
  readonly close: () => void;
}

/** A folder that changes is left alone until it stands still for so long. */
const SETTLE_MS = 60;
/** A set with errors may be half written: it gets so long to become sound before its problems are told. */
const PATIENCE_MS = 1500;

/** Loads a FAQ folder, then watches it until it is closed. Where it can't be used at the start, an empty FAQ is served. */
export function openLiveFaq(folder: string): LiveFaq {
  const build = createFaqBuilder();
  const safetyOf = createSafetyBuilder();
  const inTurn = oneAtATime();
  const servedListeners: ((served: ServedFaq) => void | Promise<void>)[] = [];
  const problemListeners: ((problems: readonly Problem[]) => void)[] = [];
  const closing = new AbortController();

  let read = readFiles(folder);
  const first = buildLoaded(read, build, safetyOf);
  let served: ServedFaq = {
    faq: first.faq.ok ? first.faq.value : EMPTY_FAQ,
    safety: first.safety,
  };
  let problems = problemsIn(first);

  const accept = async (next: FilesRead, loaded: ReturnType<typeof buildLoaded>) => {
    read = next;
    const faq = loaded.faq.ok ? loaded.faq.value : served.faq;
    const safety = loaded.safetyProblems.length > 0 ? served.safety : loaded.safety;
    const changed = faq !== served.faq || safety !== served.safety;
    served = { faq, safety };
    if (changed) for (const listener of servedListeners) await listener(served);
    const known = problems;
    problems = problemsIn(loaded);
    if (isSameList(problems, known)) return;
    for (const listener of problemListeners) listener(problems);
  };
  const readAnew = async () => {
    let next = readFiles(folder);
    if (isSame(next, read)) return;
    const giveUp = performance.now() + PATIENCE_MS;
    while (!closing.signal.aborted) {
      await sleep(SETTLE_MS);
      const again = readFiles(folder);
      const still = isSame(again, next);
      next = again;
      if (!still) continue;
      const loaded = buildLoaded(next, build, safetyOf);
      const wrong = problemsIn(loaded);
      const settled = wrong.length === 0 || isSameList(wrong, problems);
      if (settled || performance.now() > giveUp) {
        await accept(next, loaded);
        return;
      }
    }
  };
  const refresh = () => inTurn(readAnew);
  const watch = watchFolder(folder, () => {
    refresh().catch((error: unknown) => {
      for (const listener of problemListeners) listener([failed(folder, error)]);
    });
  });

  return {
    folder,
    current: () => served,
    problems: () => problems,
    read: () => read,
    build,
    refresh,
    take: (path, text) =>
      inTurn(async () => {
        const next = { ...read, files: withFile(read.files, path, text) };
        if (isSame(next, read)) return;
        await accept(next, buildLoaded(next, build, safetyOf));
      }),
    onServed: (listener) => void servedListeners.push(listener),
    onProblems: (listener) => void problemListeners.push(listener),
    close() {
      closing.abort();
      watch.close();
    },
  };
}

function failed(folder: string, error: unknown): Problem {
  return {
    file: folder,
    line: 1,
    column: 1,
    severity: 'error',
    code: 'not-taken-up',
    message: `What changed can't be taken up: ${String(error)}.`,
    advice: 'The program has a mistake; start it again.',
  };
}

function problemsIn({ faq, safetyProblems }: ReturnType<typeof buildLoaded>): readonly Problem[] {
  return [...safetyProblems, ...(faq.ok ? [] : faq.problems)];
}

function isSameList(a: readonly Problem[], b: readonly Problem[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isSame(a: FilesRead, b: FilesRead): boolean {
  const same = ({ path, text }: SourceFile, place: number) =>
    b.files[place]?.path === path && b.files[place].text === text;
  return (
    a.files.length === b.files.length && a.files.every(same) && isSameList(a.problems, b.problems)
  );
}
