import type { Entry } from '../core/entry/faq.ts';
import type { Assistant } from '../core/respond.ts';
import type { Suggestion } from './command.ts';
import { GET_HELP } from './words.ts';
import { isRisk, writeRisk } from './help.ts';
import { LIMITS } from './limits.ts';

/** What the value of a suggestion stands for, so that no person's words are mistaken for one. */
const ENTRY = 'entry:';

/** Questions for what is typed so far; help comes first where the text speaks of danger. */
export function suggestQuestions(assistant: Assistant, text: string): Suggestion[] {
  const screening = assistant.screen(text);
  const help = isRisk(screening) ? [{ name: GET_HELP, value: writeRisk(screening) }] : [];
  const questions = nearest(assistant, text).map(({ id, question }) => ({
    name: question,
    value: `${ENTRY}${id}`,
  }));
  return [...help, ...questions].slice(0, LIMITS.suggestions);
}

/** The id of the entry that a suggestion stands for; undefined for a person's own words. */
export function suggestedEntry(value: string): string | undefined {
  return value.startsWith(ENTRY) ? value.slice(ENTRY.length) : undefined;
}

/** Entries with a question that has all the typed words, then with such a phrasing, then what matching finds. */
function nearest({ faq, matcher }: Assistant, text: string): readonly Entry[] {
  const words = wordsOf(text);
  if (words.length === 0) return faq.entries.filter(({ topic }) => topic !== 'bot');
  const inQuestion = faq.entries.filter(({ question }) => hasAll(question, words));
  const inPhrasing = faq.entries.filter(({ phrasings }) =>
    phrasings.some((phrasing) => hasAll(phrasing, words)),
  );
  const match = matcher.match(text);
  const matched = match.outcome === 'miss' ? [] : match.entries.map(({ entry }) => entry);
  return [...new Set([...inQuestion, ...inPhrasing, ...matched])];
}

/** Whether each word begins a word of the wording. */
function hasAll(wording: string, words: readonly string[]): boolean {
  const known = wordsOf(wording);
  return words.every((word) => known.some((other) => other.startsWith(word)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
