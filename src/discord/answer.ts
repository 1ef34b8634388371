import { respond } from '../core/respond.ts';
import type { Assistant } from '../core/respond.ts';
import { guessCountry } from './country.ts';
import { helpMessage, isRisk } from './help.ts';
import type { Message } from './message.ts';
import { renderReply } from './render.ts';

/** The message that answers what a person wrote. */
export function answerText(
  assistant: Assistant,
  text: string,
  {
    locale,
    footnote,
  }: { readonly locale?: string | undefined; readonly footnote?: string | undefined },
): Message {
  const screening = assistant.screen(text);
  if (isRisk(screening)) {
    const country = guessCountry(assistant, locale);
    return helpMessage(assistant, {
      risk: screening,
      question: text,
      country,
      chosen: false,
      footnote,
    });
  }
  return renderReply(respond(assistant, text, { locale }), { question: text, footnote });
}
