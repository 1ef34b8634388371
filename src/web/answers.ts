import * as z from 'zod';
import { TOPICS } from '../core/entry/schema.ts';
import { TOPIC_NAMES } from '../core/entry/topic-names.ts';
import type { Reply } from '../core/reply/reply.ts';
import {
  countryIn,
  nearestQuestions,
  respond,
  respondWithEntry,
  respondWithHelp,
  respondWithReason,
  wordingMark,
  type Assistant,
  type Context,
} from '../core/respond.ts';
import { shownReplySchema, type ShownReply } from './chat/shown-reply.ts';

/** Longest text that is read, in UTF-16 code units; it takes some tens of milliseconds. */
const MAX_TEXT = 100_000;
/** More questions than anybody reads. */
const SUGGESTED = 10;

/** What the chat's port gets, as plain data: or that the request isn't one, or that what it asks for is gone. */
export type ChatAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: 'body' | 'gone' };

const contextSchema = z.object({
  locale: z.string().max(35).optional(),
  country: z.string().max(20).optional(),
});
const textSchema = z.string().max(MAX_TEXT);
const askSchema = contextSchema.extend({ text: textSchema });
const chooseSchema = contextSchema.extend({ id: z.string() });
const whySchema = chooseSchema.extend({ wording: z.string().max(20).nullable() });
const suggestSchema = z.object({ text: textSchema });

/**
 * Answers what the chat asks its port for, by the port's names. The request is checked; `value` is what the chat's
 * schemas read. The same for a page with a server and for a view of an editor.
 */
export const chatAnswers = {
  ask: answering(askSchema, (assistant, { text, ...context }) =>
    shown(assistant, respond(assistant, text, context), context),
  ),
  choose: answering(chooseSchema, (assistant, { id, ...context }) =>
    shown(assistant, respondWithEntry(assistant, id, context), context),
  ),
  why: answering(whySchema, (assistant, { id, wording, ...context }) =>
    shown(assistant, respondWithReason(assistant, id, wording, context), context, 'reason'),
  ),
  help: answering(contextSchema, (assistant, context) =>
    shown(assistant, respondWithHelp(assistant, 'me', context), context),
  ),
  suggest: answering(suggestSchema, (assistant, { text }) => ({
    help: isAtRisk(assistant, text),
    questions: nearestQuestions(assistant, text).slice(0, SUGGESTED).map(toQuestion),
  })),
  topics: answering(z.object({}), topicsOf),
  countries: answering(z.object({}), ({ safety }) =>
    safety.helplines.countries.map(({ code, name }) => ({ code, name })),
  ),
};

/** What the chat can ask for. */
export type ChatRequest = keyof typeof chatAnswers;

/** `answer` gets what the schema reads, and gives undefined for what is gone. */
function answering<T>(
  schema: z.ZodType<T>,
  answer: (assistant: Assistant, request: T) => object | undefined,
): (assistant: Assistant, request: unknown) => ChatAnswer {
  return (assistant, request) => {
    const parsed = schema.safeParse(request);
    if (!parsed.success) return { ok: false, why: 'body' };
    const value = answer(assistant, parsed.data);
    return value === undefined ? { ok: false, why: 'gone' } : { ok: true, value };
  };
}

/** Whether whoever writes so gets help first. */
export function isAtRisk({ screen }: Assistant, text: string): boolean {
  const { kind } = screen(text);
  return kind === 'crisis' || kind === 'emergency';
}

/** A reply as the chat gets it; `about` says whether it gives an answer or the reason of one. */
function shown(
  assistant: Assistant,
  reply: Reply | undefined,
  context: Context,
  about: 'answer' | 'reason' = 'answer',
): ShownReply | undefined {
  return reply && toShown(reply, countryIn(assistant, context)?.code, about);
}

/** A reply as it is shown: plain data, and of it what is drawn. */
export function toShown(
  reply: Reply,
  country: string | undefined,
  about: 'answer' | 'reason' = 'answer',
): ShownReply {
  const { kind, entry, parts, closing } = reply;
  const explained = about === 'answer' && entry && entry.topic !== 'bot';
  const whole: ShownReply = {
    kind,
    parts,
    closing: { disclaimer: closing.disclaimer, referral: closing.referral },
    why: explained
      ? { id: entry.id, wording: reply.wording === null ? null : wordingMark(reply.wording) }
      : null,
    country: country ?? null,
  };
  return shownReplySchema.parse(whole);
}

const toQuestion = ({ id, question }: { id: string; question: string }) => ({ id, question });

function topicsOf({ faq }: Assistant) {
  return TOPICS.map((topic) => ({
    name: TOPIC_NAMES[topic],
    questions: faq.entries.filter((entry) => entry.topic === topic).map(toQuestion),
  })).filter(({ questions }) => questions.length > 0);
}
