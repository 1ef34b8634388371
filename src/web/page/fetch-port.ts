import type * as z from 'zod/mini';
import { withoutMiddle } from '../chat/long-text.ts';
import type { Answered, ChatPort, Failure } from '../chat/port.ts';
import {
  countriesSchema,
  shownReplySchema,
  suggestionsSchema,
  topicsSchema,
} from '../chat/shown-reply.ts';

/** Whoever waits longer, in milliseconds, is told that nobody answers, and where help is. */
const PATIENCE = 6000;

/** The chat's port to the server that the page came from. The locale is a first guess at the country. */
export function createFetchPort(locale: string): ChatPort {
  const answered = async (path: string, body: object): Promise<Answered> => {
    const response = await post(path, { ...body, locale });
    if (!response?.ok) return { ok: false, failure: failureOf(response) };
    const reply = await read(response, shownReplySchema);
    return reply ? { ok: true, reply } : { ok: false, failure: 'unreachable' };
  };
  const listed = async <T>(path: string, body: object, schema: z.ZodMiniType<T>, none: T) => {
    const response = await post(path, body);
    return (response?.ok ? await read(response, schema) : undefined) ?? none;
  };
  return {
    ask: (text, country) => answered('/ask', { text: withoutMiddle(text), country }),
    choose: (id, country) => answered('/choose', { id, country }),
    why: (id, wording, country) => answered('/why', { id, wording, country }),
    help: (country) => answered('/help', { country }),
    suggest: (text) =>
      listed('/suggest', { text: withoutMiddle(text) }, suggestionsSchema, {
        help: false,
        questions: [],
      }),
    topics: () => listed('/topics', {}, topicsSchema, []),
    countries: () => listed('/countries', {}, countriesSchema, []),
  };
}

/** Undefined where nobody answers. */
async function post(path: string, body: object): Promise<Response | undefined> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return undefined;
  }
}

/** Undefined where the answer isn't what it should be, such as one of another version. */
async function read<T>(response: Response, schema: z.ZodMiniType<T>): Promise<T | undefined> {
  try {
    return schema.safeParse(await response.json()).data;
  } catch {
    return undefined;
  }
}

function failureOf(response: Response | undefined): Failure {
  if (response?.status === 429) return 'busy';
  return response?.status === 404 ? 'gone' : 'unreachable';
}
