import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { createAssistant } from '../../app.ts';
import type { Problem } from '../../core/problem.ts';
import type { Assistant } from '../../core/respond.ts';

/** The FAQ as it stands on disk, as far as it can be used. */
export interface FaqState {
  /** Made of the files while they had no problem for the last time. */
  readonly assistant: Assistant;
  /** What is wrong with the files now. */
  readonly problems: readonly Problem[];
  /** Another one for each reading. */
  readonly revision: number;
}

export interface WatchedFaq {
  readonly current: () => FaqState;
  /** Calls back after each reading; returns what ends that. */
  readonly follow: (listener: (state: FaqState) => void) => () => void;
  readonly close: () => void;
}

export interface FaqOptions {
  readonly faqFolder: string;
  readonly defaultCountry?: string | undefined;
}

/** Editors save in several steps; what follows within this time belongs together. In milliseconds. */
const SETTLED_AFTER = 40;

/** Reads the FAQ, and again whenever a file of it changes. A set with problems never takes the place of a good one. */
export function watchFaq(options: FaqOptions): WatchedFaq {
  const listeners = new Set<(state: FaqState) => void>();
  let state: FaqState = { ...createAssistant(options), revision: Date.now() };

  const read = () => {
    const { assistant, problems } = createAssistant(options);
    const sound = problems.length === 0;
    state = {
      assistant: sound ? assistant : state.assistant,
      problems,
      revision: state.revision + 1,
    };
    for (const listener of listeners) listener(state);
  };

  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A folder may be new, or gone.
      unwatch();
      watchers = watchFolders(options.faqFolder, changed);
      read();
    }, SETTLED_AFTER);
  };
  const unwatch = () => {
    for (const watcher of watchers) watcher.close();
  };
  watchers = watchFolders(options.faqFolder, changed);

  return {
    current: () => state,
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearTimeout(timer);
      unwatch();
    },
  };
}

/** Watches a folder and the folders in it; one that can't be watched is left out, as it may just have gone. */
function watchFolders(folder: string, changed: () => void): readonly FSWatcher[] {
  return foldersIn(folder).flatMap((path) => {
    try {
      const watcher = watch(path, changed);
      watcher.on('error', changed);
      return watcher;
    } catch {
      return [];
    }
  });
}

function foldersIn(folder: string): readonly string[] {
  try {
    const inside = readdirSync(folder, { withFileTypes: true });
    return [
      folder,
      ...inside.filter((one) => one.isDirectory()).map(({ name }) => join(folder, name)),
    ];
  } catch {
    return [];
  }
}
