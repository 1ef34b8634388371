import { compose } from '../core/reply/compose.ts';
import type { Reply } from '../core/reply/reply.ts';
import { examine, type Assistant } from '../core/respond.ts';
import { guessCountry } from './country.ts';
import { helpMessage, isRisk, type Read, type Risk } from './help.ts';
import type { Message } from './message.ts';
import { renderReply, type RenderOptions } from './render.ts';

/** What a text gets: help for a risk, or another reply. */
export type Found = { readonly about: Risk | Read } | { readonly reply: Reply };

export interface ShowOptions extends Omit<RenderOptions, 'from' | 'shared'> {
  readonly locale?: string | undefined;
}

/** Screens a text, and composes its reply where nobody is at risk. */
export function findAnswer(
  assistant: Assistant,
  text: string,
  { locale, others }: Pick<ShowOptions, 'locale' | 'others'>,
): Found {
  const { screening, match } = examine(assistant, text);
  if (isRisk(screening)) return { about: others ? { read: screening } : screening };
  const { faq, safety } = assistant;
  const country = guessCountry(assistant, locale);
  return { reply: compose(text, screening, match, { faq, safety, country }) };
}

/** The message that shows what was found. */
export function showAnswer(
  assistant: Assistant,
  found: Found,
  { locale, ...options }: ShowOptions,
): Message {
  if ('reply' in found) return renderReply(found.reply, options);
  const { question, footnote } = options;
  return helpMessage(assistant, {
    about: found.about,
    question,
    country: guessCountry(assistant, locale),
    chosen: false,
    footnote,
  });
}

/** The message that answers what a person wrote. */
export function answerText(
  assistant: Assistant,
  text: string,
  options: Omit<ShowOptions, 'question'>,
): Message {
  const found = findAnswer(assistant, text, options);
  return showAnswer(assistant, found, { question: text, ...options });
}
