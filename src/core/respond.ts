import type { Faq } from './entry/faq.ts';
import type { Match, Matcher } from './matching/match.ts';
import { compose, composeEntry } from './reply/compose.ts';
import type { Setting } from './reply/setting.ts';
import { countryOfLocale, findCountry } from './reply/helplines.ts';
import type { Reply } from './reply/reply.ts';
import type { Safety } from './safety/schema.ts';
import type { Screen } from './screening/screen.ts';

/** What is known beside the text. No person: nothing here can say who asked. */
export interface Context {
  /** Such as `en-GB`; the first guess at the country. */
  readonly locale?: string | undefined;
  /** ISO 3166 code, such as `GB`; stands above the locale. */
  readonly country?: string | undefined;
}

/** Everything that answers: built once for a FAQ, then used for every text. */
export interface Assistant {
  readonly faq: Faq;
  readonly safety: Safety;
  readonly screen: Screen;
  readonly matcher: Matcher;
  /** Country where neither context nor locale tells one; ISO 3166. */
  readonly defaultCountry?: string | undefined;
}

/** Text in, reply out: screen, match, compose. Keeps nothing of the text. */
export function respond(assistant: Assistant, text: string, context: Context = {}): Reply {
  const screening = assistant.screen(text);
  const match =
    screening.kind === 'crisis'
      ? matchBeside(assistant.matcher, text)
      : assistant.matcher.match(text);
  return compose(text, screening, match, settingOf(assistant, context));
}

/** So many questions of a text at risk are looked at for one that can be answered later. */
const QUESTIONS_BESIDE = 4;

/** A question may stand beside what somebody at risk says: each is looked at alone where the whole fits no entry. */
function matchBeside(matcher: Matcher, text: string): Match {
  const whole = matcher.match(text);
  if (whole.outcome === 'hit') return whole;
  const questions = text.match(/[^.!?\n]+\?/gu) ?? [];
  const hits = questions
    .slice(0, QUESTIONS_BESIDE)
    .map((question) => matcher.match(question))
    .filter(({ outcome }) => outcome === 'hit');
  return hits[0] ?? whole;
}

/** The reply to a person who chose an entry; undefined if there is none with this id. */
export function respondWithEntry(
  assistant: Assistant,
  id: string,
  context: Context = {},
): Reply | undefined {
  const entry = assistant.faq.byId.get(id);
  return entry && composeEntry(entry, null, settingOf(assistant, context));
}

function settingOf({ faq, safety, defaultCountry }: Assistant, context: Context): Setting {
  const { helplines } = safety;
  const country =
    findCountry(helplines, context.country) ??
    countryOfLocale(helplines, context.locale) ??
    findCountry(helplines, defaultCountry);
  return { faq, safety, country };
}
