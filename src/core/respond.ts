import type { Entry, Faq } from './entry/faq.ts';
import { hash } from './hash.ts';
import type { Match, Matcher } from './matching/match.ts';
import { compose, composeEntry } from './reply/compose.ts';
import { composeHelp, type Asker } from './reply/help.ts';
import type { Setting } from './reply/setting.ts';
import { composeWhy } from './reply/why.ts';
import { countryOfLocale, findCountry } from './reply/helplines.ts';
import type { Reply } from './reply/reply.ts';
import type { Country, Safety } from './safety/schema.ts';
import type { Screen } from './screening/screen.ts';
import type { Screening } from './screening/screening.ts';
import type { Suggester } from './suggest.ts';
import { fold } from './text.ts';

/** What is known beside the text. No person: nothing here can say who asked. */
export interface Context {
  /** Such as `en-GB`; the first guess at the country. */
  readonly locale?: string | undefined;
  /** ISO 3166 code, such as `GB`, or {@link ELSEWHERE}; stands above the locale. */
  readonly country?: string | undefined;
}

/** Instead of a country's code: the person chose that their country isn't listed. */
export const ELSEWHERE = 'elsewhere';

/** Everything that answers: built once for a FAQ, then used for every text. */
export interface Assistant {
  readonly faq: Faq;
  readonly safety: Safety;
  readonly screen: Screen;
  readonly matcher: Matcher;
  readonly suggester: Suggester;
  /** Country where neither context nor locale tells one; ISO 3166. */
  readonly defaultCountry?: string | undefined;
}

/** Text in, reply out: screen, match, compose. Keeps nothing of the text. */
export function respond(assistant: Assistant, text: string, context: Context = {}): Reply {
  const { screening, match } = examine(assistant, text);
  return compose(text, screening, match, settingOf(assistant, context));
}

/** What a text is, and what it asks: all that decides the reply, for a surface that has to tell the kinds apart. */
export function examine(
  assistant: Assistant,
  text: string,
): { readonly screening: Screening; readonly match: Match } {
  const screening = assistant.screen(text);
  const match =
    screening.kind === 'crisis' ? matchBeside(assistant, text) : assistant.matcher.match(text);
  if (screening.kind === 'guardrail' && screening.because === 'model' && isReviewed(text, match)) {
    const { soft, writers, language } = screening;
    return { screening: { kind: 'clear', because: '', soft, writers, language }, match };
  }
  return { screening, match };
}

/** Whether a text is a wording, word for word: reviewers said then that it may be asked. */
function isReviewed(text: string, { outcome, entries: [first] }: Match): boolean {
  const wordsOf = (one: string) => fold(one).words.join(' ');
  return outcome === 'hit' && first !== undefined && wordsOf(text) === wordsOf(first.wording);
}

/** From this confidence a text plainly asks an FAQ question. */
const PLAINLY_FROM = 0.75;

function plainlyAsked({ outcome, score }: Match): boolean {
  return outcome === 'hit' && score >= PLAINLY_FROM;
}

/** So many questions of a text at risk are looked at for one that can be answered later. */
const QUESTIONS_BESIDE = 4;

/** A part of a text that asks: by its mark or by its first word. */
const QUESTION =
  /\?$|^\s*(?:and |but |so |also )?(?:how|what|when|where|who|why|does|do|is|are|can|will)\b/iu;

/** The FAQ question that stands beside what somebody at risk says, if there is one: harmless by itself and plainly asked. */
export function matchBeside({ screen, matcher }: Assistant, text: string): Match {
  const questions = text.split(/(?<=[.!?\n,;])/u).filter((part) => QUESTION.test(part));
  const plain = questions
    .slice(0, QUESTIONS_BESIDE)
    .filter((question) => screen(question).kind === 'clear')
    .map((question) => matcher.match(question))
    .find(plainlyAsked);
  return plain ?? NOTHING_ASKED;
}

const NOTHING_ASKED: Match = {
  outcome: 'miss',
  score: 0,
  margin: 0,
  severalQuestions: false,
  entries: [],
};

/** The reply to a person who chose an entry; undefined if there is none with this id. */
export function respondWithEntry(
  assistant: Assistant,
  id: string,
  context: Context = {},
): Reply | undefined {
  const entry = assistant.faq.byId.get(id);
  return entry && composeEntry(entry, null, settingOf(assistant, context));
}

/**
 * Says why an entry was the answer; undefined if there is none with this id.
 * @param mark of the nearest wording, as {@link wordingMark} gives it; null where the person chose the entry
 */
export function respondWithReason(
  assistant: Assistant,
  id: string,
  mark: string | null,
  context: Context = {},
): Reply | undefined {
  const entry = assistant.faq.byId.get(id);
  if (!entry) return undefined;
  // A wording that was taken out since is told of by the question.
  const wording =
    mark === null
      ? null
      : (entry.phrasings.find((phrasing) => wordingMark(phrasing) === mark) ?? entry.question);
  return composeWhy(entry, wording, settingOf(assistant, context));
}

/** Names a wording in few characters, so that it is found again whatever else changes in its entry. */
export function wordingMark(wording: string): string {
  return hash(wording).toString(36);
}

/** Help for a person who asked for it and said no more: composed without a text. */
export function respondWithHelp(assistant: Assistant, asker: Asker, context: Context = {}): Reply {
  return composeHelp(asker, settingOf(assistant, context));
}

/** So much of a text is matched while it is typed. */
const MATCHED_LENGTH = 300;

/** Entries for what is typed so far: what is plainly asked, then what the typed words begin, then what else could be meant. */
export function nearestQuestions(
  { suggester, matcher }: Assistant,
  text: string,
): readonly Entry[] {
  const { outcome, entries } = matcher.match(text.slice(-MATCHED_LENGTH));
  const matched = outcome === 'miss' ? [] : entries.map(({ entry }) => entry);
  const asked = outcome === 'hit' ? matched.slice(0, 1) : [];
  return [...new Set([...asked, ...suggester(text), ...matched])];
}

/** The country whose lines are shown in a context, if one is known. */
export function countryIn(
  { safety: { helplines }, defaultCountry }: Assistant,
  { country, locale }: Context,
): Country | undefined {
  if (country === ELSEWHERE) return undefined;
  return (
    findCountry(helplines, country) ??
    countryOfLocale(helplines, locale) ??
    findCountry(helplines, defaultCountry)
  );
}

function settingOf(assistant: Assistant, context: Context): Setting {
  const { faq, safety } = assistant;
  return { faq, safety, country: countryIn(assistant, context) };
}
