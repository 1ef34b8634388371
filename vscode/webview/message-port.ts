import type * as z from 'zod/mini';
import { withoutMiddle } from '../../src/web/chat/long-text.ts';
import type { Answered, ChatPort } from '../../src/web/chat/port.ts';
import {
  countriesSchema,
  shownReplySchema,
  suggestionsSchema,
  topicsSchema,
} from '../../src/web/chat/shown-reply.ts';
import { editor } from './editor.ts';
import { answerMessageSchema, type AnswerMessage, type AskMessage } from './messages.ts';

type Request = Extract<AskMessage, { readonly kind: 'request' }>;

/** Whoever waits longer, in milliseconds, is told that nobody answers, and where help is. */
const PATIENCE_MS = 6000;

/** The chat's port to the extension, by messages. */
export function createMessagePort(): ChatPort {
  const waiting = new Map<number, (answer: AnswerMessage['answer']) => void>();
  let asked = 0;
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = answerMessageSchema.safeParse(data);
    if (!message.success) return;
    waiting.get(message.data.number)?.(message.data.answer);
    waiting.delete(message.data.number);
  });
  const request = (name: Request['name'], body: Request['body']) =>
    new Promise<AnswerMessage['answer']>((resolve) => {
      const number = ++asked;
      waiting.set(number, resolve);
      setTimeout(() => {
        waiting.delete(number);
        resolve({ ok: false, why: 'failed' });
      }, PATIENCE_MS);
      const message: AskMessage = { kind: 'request', number, name, body };
      editor.postMessage(message);
    });
  const answered = async (name: Request['name'], body: Request['body']): Promise<Answered> => {
    const answer = await request(name, body);
    if (!answer.ok) return { ok: false, failure: answer.why === 'gone' ? 'gone' : 'unreachable' };
    const reply = shownReplySchema.safeParse(answer.value);
    return reply.success ? { ok: true, reply: reply.data } : { ok: false, failure: 'unreachable' };
  };
  const listed = async <T>(
    name: Request['name'],
    body: Request['body'],
    schema: z.ZodMiniType<T>,
    none: T,
  ): Promise<T> => {
    const answer = await request(name, body);
    return (answer.ok ? schema.safeParse(answer.value).data : undefined) ?? none;
  };
  return {
    ask: (text, country) => answered('ask', { text: withoutMiddle(text), country }),
    choose: (id, country) => answered('choose', { id, country }),
    why: (id, wording, country) => answered('why', { id, wording, country }),
    help: (country) => answered('help', { country }),
    suggest: (text) =>
      listed('suggest', { text: withoutMiddle(text) }, suggestionsSchema, {
        help: false,
        questions: [],
      }),
    topics: () => listed('topics', {}, topicsSchema, []),
    countries: () => listed('countries', {}, countriesSchema, []),
  };
}
