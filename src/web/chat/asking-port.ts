import type * as z from 'zod/mini';
import { withoutMiddle } from './long-text.ts';
import type { Answered, ChatPort, Failure } from './port.ts';
import {
  countriesSchema,
  shownReplySchema,
  suggestionsSchema,
  topicsSchema,
} from './shown-reply.ts';

/** What came back for a request: data that isn't checked yet, or why there is none. */
export type Received =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: Failure };

/** Sends what the chat asks for, by the names of the port's methods, to whoever answers. It doesn't throw. */
export type Ask = (
  name: keyof ChatPort,
  body: Readonly<Record<string, unknown>>,
) => Promise<Received>;

/** The chat's port over a way to ask: what comes back is checked, and of another version counts as no answer. */
export function createAskingPort(ask: Ask): ChatPort {
  const answered = async (...request: Parameters<Ask>): Promise<Answered> => {
    const received = await ask(...request);
    if (!received.ok) return received;
    const reply = shownReplySchema.safeParse(received.value);
    return reply.success ? { ok: true, reply: reply.data } : { ok: false, failure: 'unreachable' };
  };
  const listed = async <T>(schema: z.ZodMiniType<T>, none: T, ...request: Parameters<Ask>) => {
    const received = await ask(...request);
    return (received.ok ? schema.safeParse(received.value).data : undefined) ?? none;
  };
  return {
    ask: (text, country) => answered('ask', { text: withoutMiddle(text), country }),
    choose: (id, country) => answered('choose', { id, country }),
    why: (id, wording, country) => answered('why', { id, wording, country }),
    help: (country) => answered('help', { country }),
    suggest: (text) =>
      listed(suggestionsSchema, { help: false, questions: [] }, 'suggest', {
        text: withoutMiddle(text),
      }),
    topics: () => listed(topicsSchema, [], 'topics', {}),
    countries: () => listed(countriesSchema, [], 'countries', {}),
  };
}
