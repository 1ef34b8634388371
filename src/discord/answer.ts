import { compose } from '../core/reply/compose.ts';
import { examine, type Assistant } from '../core/respond.ts';
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
  const { screening, match } = examine(assistant, text);
  const country = guessCountry(assistant, locale);
  if (isRisk(screening)) {
    return helpMessage(assistant, {
      risk: screening,
      question: text,
      country,
      chosen: false,
      footnote,
    });
  }
  const { faq, safety } = assistant;
  const reply = compose(text, screening, match, { faq, safety, country });
  return renderReply(reply, { question: text, footnote });
}
