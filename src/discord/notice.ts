import { Closing } from '../core/reply/closing.ts';
import type { Assistant } from '../core/respond.ts';
import type { Country } from '../core/safety/schema.ts';
import { closingText, fitContent } from './content.ts';
import { guessCountry } from './country.ts';
import type { Message, Row } from './message.ts';

interface NoticeOptions {
  readonly locale?: string | undefined;
  /** Stands above what the locale tells; null is a country that isn't listed. */
  readonly country?: Country | null | undefined;
  readonly rows?: readonly Row[];
  /** One more line at the end. */
  readonly footnote?: string | undefined;
}

/** A message of fixed words, with disclaimer and referral like every other. */
export function noticeMessage(
  assistant: Assistant,
  text: string,
  { locale, country = guessCountry(assistant, locale), rows = [], footnote }: NoticeOptions = {},
): Message {
  const closing = Closing.withReferral(assistant.safety, country ?? undefined);
  const { content } = fitContent({
    body: text.split('\n\n'),
    after: [closingText(closing), ...(footnote ? [footnote] : [])],
  });
  return { content, components: rows };
}
