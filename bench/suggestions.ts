import type { Faq } from '../src/core/entry/faq.ts';
import { createMatcher } from '../src/core/matching/match.ts';
import { readMatchingModel } from '../src/store/models.ts';
import type { Assistant } from '../src/core/respond.ts';
import { createSuggester } from '../src/core/suggest.ts';
import { median, percentile } from './statistics.ts';
import { syntheticFaq } from './synthetic.ts';

const ENTRIES = 300;
const TEXTS = 100;
const ROUNDS = 5;

/** Milliseconds of work for the suggestions after a key (screening, matching, beginnings of words): the shipped entries filled up to 300, questions typed letter by letter. */
export function measureSuggestions(
  { faq: shipped, screen }: Assistant,
  questions: readonly string[],
): { readonly p50: number; readonly p99: number } {
  const faq = filledUp(shipped);
  const matcher = createMatcher(faq, readMatchingModel());
  const suggester = createSuggester(faq);
  const suggest = (text: string) => [screen(text), matcher.match(text), suggester(text)];
  const typed = questions
    .slice(0, TEXTS)
    .flatMap((text) => Array.from(text, (_, end) => text.slice(0, end + 1)));
  const round = () =>
    typed.map((text) => {
      const start = performance.now();
      suggest(text);
      return performance.now() - start;
    });
  // The first round is over code that isn't compiled yet.
  round();
  const rounds = Array.from({ length: ROUNDS }, round);
  const middle = (share: number) => median(rounds.map((times) => percentile(times, share)));
  return { p50: middle(0.5), p99: middle(0.99) };
}

function filledUp(faq: Faq): Faq {
  const more = syntheticFaq(faq, ENTRIES - faq.entries.length);
  const entries = [...faq.entries, ...more.entries];
  return { ...faq, entries, byId: new Map(entries.map((entry) => [entry.id, entry])) };
}
