import { createMatcher } from './core/matching/match.ts';
import { MATCHING_MODEL } from './core/matching/weights.ts';
import type { Faq } from './core/entry/faq.ts';
import type { Problem } from './core/problem.ts';
import type { Assistant } from './core/respond.ts';
import { createScreen } from './core/screening/screen.ts';
import { SCREENING_MODEL } from './core/screening/weights.ts';
import { createSuggester } from './core/suggest.ts';
import { loadFaq } from './store/load.ts';

/** Serves while no FAQ can be used: nothing is answered, but whoever is at risk still gets help. */
const EMPTY_FAQ: Faq = { entries: [], byId: new Map(), claims: [], lexicon: [] };

/** Puts the parts together over a FAQ folder. Always gives an assistant; `problems` says what it lacks. */
export function createAssistant({
  faqFolder,
  defaultCountry,
}: {
  readonly faqFolder: string;
  readonly defaultCountry?: string | undefined;
}): { readonly assistant: Assistant; readonly problems: readonly Problem[] } {
  const { faq, safety, safetyProblems } = loadFaq(faqFolder);
  const entries = faq.ok ? faq.value : EMPTY_FAQ;
  return {
    assistant: {
      faq: entries,
      safety,
      screen: createScreen(SCREENING_MODEL),
      matcher: createMatcher(entries, MATCHING_MODEL),
      suggester: createSuggester(entries),
      defaultCountry,
    },
    problems: [...safetyProblems, ...(faq.ok ? [] : faq.problems)],
  };
}
