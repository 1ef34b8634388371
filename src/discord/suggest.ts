import { nearestQuestions, type Assistant } from '../core/respond.ts';
import type { Suggestion } from './command.ts';
import { isRisk, writeRisk } from './help.ts';
import { LIMITS } from './limits.ts';
import { GET_HELP } from './words.ts';

/** What the value of a suggestion stands for, so that no person's words are mistaken for one. */
const ENTRY = 'entry:';

/** Questions for what is typed so far; help comes first where the text speaks of danger. */
export function suggestQuestions(assistant: Assistant, text: string): Suggestion[] {
  const screening = assistant.screen(text);
  const help = isRisk(screening) ? [{ name: GET_HELP, value: writeRisk(screening) }] : [];
  const questions = nearestQuestions(assistant, text).map(({ id, question }) => ({
    name: question,
    value: `${ENTRY}${id}`,
  }));
  return [...help, ...questions].slice(0, LIMITS.suggestions);
}

/** The id of the entry that a suggestion stands for; undefined for a person's own words. */
export function suggestedEntry(value: string): string | undefined {
  return value.startsWith(ENTRY) ? value.slice(ENTRY.length) : undefined;
}
