import type { ShownCountries, ShownReply, ShownTopics, Suggestions } from './shown-reply.ts';

/** Why there is no reply: too much was asked at once, the entry is gone, or nobody answers. */
export type Failure = 'busy' | 'gone' | 'unreachable';

export type Answered =
  | { readonly ok: true; readonly reply: ShownReply }
  | { readonly ok: false; readonly failure: Failure };

/** The person's choice of a country; undefined while they made none, so that it is guessed. */
export type CountryCode = string | undefined;

/**
 * What the chat needs of the place it stands in, such as a page with a server or a view of an editor.
 * Nothing throws: what fails comes back as a value, and lists come back empty.
 */
export interface ChatPort {
  ask(text: string, country: CountryCode): Promise<Answered>;
  choose(id: string, country: CountryCode): Promise<Answered>;
  /** Why an entry was the answer; `wording` as the reply told it. */
  why(id: string, wording: string | null, country: CountryCode): Promise<Answered>;
  /** Crisis lines for a person who asked for help and said no more. */
  help(country: CountryCode): Promise<Answered>;
  /** Questions for what is typed so far; for an empty text, what people want to know first. */
  suggest(text: string): Promise<Suggestions>;
  topics(): Promise<ShownTopics>;
  countries(): Promise<ShownCountries>;
}
