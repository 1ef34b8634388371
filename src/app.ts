import { setImmediate as pause } from 'node:timers/promises';
import { EMPTY_FAQ, type Faq } from './core/entry/faq.ts';
import { keepParts } from './core/matching/kept.ts';
import { createMatcher, type Matcher } from './core/matching/match.ts';
import type { Problem } from './core/problem.ts';
import type { Assistant } from './core/respond.ts';
import { createScreen } from './core/screening/screen.ts';
import { createSuggester, keepWords } from './core/suggest.ts';
import { openLiveFaq, type LiveFaq, type ServedFaq } from './store/live-faq.ts';
import { loadFaq } from './store/load.ts';
import { readMatchingModel, readScreeningModel } from './store/models.ts';

interface AppOptions {
  readonly faqFolder: string;
  readonly defaultCountry?: string | undefined;
}

/** Puts the parts together over a FAQ folder. Always gives an assistant; `problems` says what it lacks. */
export function createAssistant({ faqFolder, defaultCountry }: AppOptions): {
  readonly assistant: Assistant;
  readonly problems: readonly Problem[];
} {
  const { faq, safety, safetyProblems } = loadFaq(faqFolder);
  const served = { faq: faq.ok ? faq.value : EMPTY_FAQ, safety };
  return {
    assistant: createAssistantParts(served, defaultCountry).assistant,
    problems: [...safetyProblems, ...(faq.ok ? [] : faq.problems)],
  };
}

/** The assistant while the program runs. */
export interface LiveAssistant {
  /** The newest. Whoever answers takes it once for each message, for the FAQ must not change within one. */
  readonly current: () => Assistant;
  readonly faq: LiveFaq;
  /** A matcher of another state of the FAQ, such as one that an edit would make. */
  readonly matcherOf: (faq: Faq) => Matcher;
  readonly close: () => void;
}

/** The same as {@link createAssistant}, over a folder whose changes are taken up until it is closed. */
export function openAssistant({ faqFolder, defaultCountry }: AppOptions): LiveAssistant {
  const faq = openLiveFaq(faqFolder);
  const parts = createAssistantParts(faq.current(), defaultCountry);
  let { assistant } = parts;
  faq.onServed(async (served) => {
    assistant = await parts.renew(served);
  });
  return {
    current: () => assistant,
    faq,
    matcherOf: (other) => (other === assistant.faq ? assistant.matcher : parts.matcherOf(other)),
    close: faq.close,
  };
}

/** An assistant, and how to make the next one without making everything anew. */
export function createAssistantParts(first: ServedFaq, defaultCountry: string | undefined) {
  const screen = createScreen(readScreeningModel());
  const model = readMatchingModel();
  const kept = keepParts();
  const words = keepWords();
  const matcherOf = (faq: Faq) => createMatcher(faq, model, kept);
  const suggesterOf = ({ faq }: ServedFaq) => createSuggester(faq, words);
  const assistant: Assistant = {
    ...first,
    screen,
    matcher: matcherOf(first.faq),
    suggester: suggesterOf(first),
    defaultCountry,
  };
  /** With a pause between the parts, in which messages are answered. */
  const renew = async (served: ServedFaq): Promise<Assistant> => {
    await pause();
    const matcher = matcherOf(served.faq);
    await pause();
    const suggester = suggesterOf(served);
    return { ...served, screen, matcher, suggester, defaultCountry };
  };
  return { assistant, renew, matcherOf };
}
