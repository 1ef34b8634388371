import { setImmediate as pause, setTimeout as sleep } from 'node:timers/promises';
import { createAssistantParts } from '../app.ts';
import { createChecker, type Checker, type CheckStep } from '../core/checking/check.ts';
import { createEntryReader, createFaqBuilder, EMPTY_FAQ, type Faq } from '../core/entry/faq.ts';
import type { Problem } from '../core/problem.ts';
import type { Assistant } from '../core/respond.ts';
import { BUILT_IN_SAFETY } from '../core/safety/builtin.ts';
import type { ServedFaq } from '../store/live-faq.ts';
import { gradeOf } from '../store/reading-grade.ts';
import { watchFolder } from '../store/watch-folder.ts';
import { openProject, type Project } from './project.ts';

/** A FAQ that is being written: its files, what is wrong with them, and the assistant that they make. */
export interface Session {
  readonly project: Project;
  /** What was found last; what a text that was changed since had is left out. */
  problems(): readonly Problem[];
  /** Made of the files while they had no error for the last time; of none before that. */
  readonly assistant: () => Assistant;
  /** Settles once the files were read: true if they make an assistant, false where they have an error at the start. */
  readonly opened: Promise<boolean>;
  /** Takes the text of a file that is open, or undefined once it is closed, and checks anew. */
  type(path: string, text: string | undefined): void;
  /** Calls back with everything that is known to be wrong, whenever that may have changed. */
  onProblems(listener: (problems: readonly Problem[]) => void): void;
  /** Calls back when another assistant answers. */
  onAssistant(listener: () => void): void;
  readonly close: () => void;
}

/** Nobody notices a pause in typing that is shorter, in milliseconds. */
const SLICE_MS = 8;
/** What takes longer waits until nobody types. */
const IDLE_MS = 200;

export interface SessionOptions {
  /** The folder that holds claims.yaml. */
  readonly folder: string;
  /** What today is, YYYY-MM-DD. */
  readonly today: () => string;
  /** For what goes wrong in the check itself. */
  readonly onFailure: (error: unknown) => void;
}

/** Opens a FAQ folder, checks it, and does so again on every change until it is closed. */
export function openSession({ folder, today, onFailure }: SessionOptions): Session {
  const project = openProject(folder);
  // What answers is made when somebody asks or nobody types: the first problems don't wait for it.
  let made: ReturnType<typeof createAssistantParts> | undefined;
  const parts = () =>
    (made ??= createAssistantParts({ faq: EMPTY_FAQ, safety: BUILT_IN_SAFETY }, undefined));
  const readEntry = createEntryReader();
  const build = createFaqBuilder(readEntry);
  const findings = createFindings(project);
  const problemListeners: ((problems: readonly Problem[]) => void)[] = [];
  const assistantListeners: (() => void)[] = [];
  let latest: Assistant | undefined;
  const assistant = () => latest ?? parts().assistant;
  let checked: { readonly today: string; readonly check: Checker } | undefined;
  let running = new AbortController();

  const checker = (): Checker => {
    const date = today();
    if (checked?.today !== date) {
      const matcherOf = (faq: Faq) =>
        faq === assistant().faq ? assistant().matcher : parts().matcherOf(faq);
      const options = { today: date, release: false, gradeOf, readEntry, build, matcherOf };
      checked = { today: date, check: createChecker(options) };
    }
    return checked.check;
  };
  let open: (isSound: boolean) => void = () => undefined;
  const opened = new Promise<boolean>((resolve) => {
    open = resolve;
  });
  const serve = async (served: ServedFaq) => {
    latest = await parts().renew(served);
    for (const listener of assistantListeners) listener();
  };
  const tell = () => {
    const problems = findings.all();
    for (const listener of problemListeners) listener(problems);
  };
  const run = async (signal: AbortSignal) => {
    const texts = new Map(project.files().map(({ path, text }) => [path, text]));
    let slice = performance.now();
    for (const step of checker()(project.files())) {
      if (step.part === 'pause') {
        if (performance.now() - slice < SLICE_MS) continue;
        await pause();
        slice = performance.now();
      } else {
        findings.take(step, texts);
        tell();
      }
      if (signal.aborted) return;
      if (step.part !== 'upkeep' && (step.part !== 'files' || latest)) continue;
      // Whoever asks doesn't wait for the first assistant until nobody types.
      if (step.part === 'upkeep') await sleep(IDLE_MS, undefined, { signal });
      const served = findings.served();
      if (served && served.faq !== latest?.faq) await serve(served);
      open(latest !== undefined);
      if (signal.aborted) return;
    }
  };
  const check = () => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    run(signal).catch((error: unknown) => {
      if (!signal.aborted) onFailure(error);
    });
  };
  const watch = watchFolder(folder, () => {
    if (project.reread()) check();
  });
  // Whoever opens the session listens before the first problems come.
  queueMicrotask(check);

  return {
    project,
    problems: () => findings.all(),
    assistant,
    opened,
    type(path, text) {
      const before = project.textOf(path);
      project.type(path, text);
      if (project.textOf(path) !== before) check();
    },
    onProblems: (listener) => void problemListeners.push(listener),
    onAssistant: (listener) => void assistantListeners.push(listener),
    close() {
      running.abort();
      watch.close();
    },
  };
}

type Found = Exclude<CheckStep, { readonly part: 'pause' }>;

/** What the parts of checks found, each as it was last. What stands in a text that changed since is left out. */
function createFindings(project: Project) {
  const found = new Map<
    Found['part'],
    { readonly problems: readonly Problem[]; readonly texts: ReadonlyMap<string, string> }
  >();
  let served: ServedFaq | undefined;
  return {
    take(step: Found, texts: ReadonlyMap<string, string>) {
      found.set(step.part, { problems: step.problems, texts });
      if (step.part !== 'files') return;
      const { faq, safety } = step;
      const sound = faq.ok && project.unreadable().length === 0;
      served = sound
        ? { faq: faq.value, safety: safety.ok ? safety.value : BUILT_IN_SAFETY }
        : undefined;
    },
    /** What the files make; undefined where they have an error. */
    served: () => served,
    all: (): readonly Problem[] => [
      ...project.unreadable(),
      ...[...found].flatMap(([part, { problems, texts }]) =>
        part === 'files'
          ? problems
          : problems.filter(({ file }) => texts.get(file) === project.textOf(file)),
      ),
    ],
  };
}
