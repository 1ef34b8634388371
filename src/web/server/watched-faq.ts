import { openAssistant } from '../../app.ts';
import type { Problem } from '../../core/problem.ts';
import type { Assistant } from '../../core/respond.ts';

/** The FAQ as it stands on disk, as far as it can be used. */
export interface FaqState {
  /** Made of the files while they had no problem for the last time. */
  readonly assistant: Assistant;
  /** What is wrong with the files now. */
  readonly problems: readonly Problem[];
  /** Another one for each state. */
  readonly revision: number;
}

export interface WatchedFaq {
  readonly current: () => FaqState;
  /** Calls back with each new state; returns what ends that. */
  readonly follow: (listener: (state: FaqState) => void) => () => void;
  readonly close: () => void;
}

export interface FaqOptions {
  readonly faqFolder: string;
  readonly defaultCountry?: string | undefined;
}

/** Reads the FAQ, and tells of each change of its files. A set with problems never takes the place of a good one. */
export function watchFaq(options: FaqOptions): WatchedFaq {
  const live = openAssistant(options);
  const listeners = new Set<(state: FaqState) => void>();
  let revision = Date.now();
  const current = () => ({
    assistant: live.current(),
    problems: live.faq.problems(),
    revision,
  });
  const tell = () => {
    revision++;
    for (const listener of listeners) listener(current());
  };
  live.faq.onServed(tell);
  live.faq.onProblems(tell);
  return {
    current,
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: live.close,
  };
}
