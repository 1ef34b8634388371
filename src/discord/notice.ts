import { Closing } from '../core/reply/closing.ts';
import type { Assistant } from '../core/respond.ts';
import { closingText, fitContent } from './content.ts';
import { guessCountry } from './country.ts';
import type { Message, Row } from './message.ts';

interface NoticeOptions {
  readonly locale?: string | undefined;
  readonly rows?: readonly Row[];
  /** One more line at the end. */
  readonly footnote?: string | undefined;
}

/** A message of fixed words, with disclaimer and referral like every other. */
export function noticeMessage(
  assistant: Assistant,
  text: string,
  { locale, rows = [], footnote }: NoticeOptions = {},
): Message {
  const closing = Closing.withReferral(assistant.safety, guessCountry(assistant, locale));
  const { content } = fitContent({
    body: text.split('\n\n'),
    after: [closingText(closing), ...(footnote ? [footnote] : [])],
  });
  return { content, components: rows };
}
