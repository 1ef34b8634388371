import { z } from 'zod';
import { createAllowance } from '../../core/allowance.ts';
import { TOPICS } from '../../core/entry/schema.ts';
import { TOPIC_NAMES } from '../../core/entry/topic-names.ts';
import type { Reply } from '../../core/reply/reply.ts';
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
} from '../../core/respond.ts';
import { shownReplySchema, type ShownReply } from '../chat/shown-reply.ts';
import { json, type Route, type Sent } from './route.ts';

/** Longest text that is read, in UTF-16 code units; it takes some tens of milliseconds. */
const MAX_TEXT = 100_000;
/** More questions than anybody reads. */
const SUGGESTED = 10;

const contextSchema = z.object({
  locale: z.string().max(35).optional(),
  country: z.string().max(20).optional(),
});
const textSchema = z.string().max(MAX_TEXT);
const askSchema = contextSchema.extend({ text: textSchema });
const chooseSchema = contextSchema.extend({ id: z.string() });
const whySchema = chooseSchema.extend({ wording: z.string().max(20).nullable() });
const suggestSchema = z.object({ text: textSchema });

/** What the chat page asks its server for. `current` gives the assistant of the moment. */
export function chatRoutes(current: () => Assistant): readonly Route[] {
  const replies = createAllowance({ burst: 40, perSecond: 10 });
  const suggestions = createAllowance({ burst: 60, perSecond: 30 });

  /** A path for one kind of question; `handle` gets what its schema reads. */
  const post = <T>(path: string, schema: z.ZodType<T>, handle: (body: T) => Sent): Route => ({
    method: 'POST',
    path,
    handle(body) {
      const parsed = schema.safeParse(body);
      return parsed.success ? handle(parsed.data) : json({ error: 'body' }, 400);
    },
  });

  return [
    post('/ask', askSchema, ({ text, ...context }) => {
      const assistant = current();
      // Whoever is at risk gets a reply however much is asked.
      if (!replies() && !isAtRisk(assistant, text)) return BUSY;
      return shown(assistant, respond(assistant, text, context), context);
    }),
    post('/choose', chooseSchema, ({ id, ...context }) => {
      if (!replies()) return BUSY;
      const assistant = current();
      return shown(assistant, respondWithEntry(assistant, id, context), context);
    }),
    post('/why', whySchema, ({ id, wording, ...context }) => {
      if (!replies()) return BUSY;
      const assistant = current();
      const reply = respondWithReason(assistant, id, wording, context);
      return shown(assistant, reply, context, 'reason');
    }),
    post('/help', contextSchema, (context) => {
      const assistant = current();
      return shown(assistant, respondWithHelp(assistant, 'me', context), context);
    }),
    post('/suggest', suggestSchema, ({ text }) => {
      if (!suggestions()) return BUSY;
      const assistant = current();
      const questions = nearestQuestions(assistant, text).slice(0, SUGGESTED);
      return json({ help: isAtRisk(assistant, text), questions: questions.map(toQuestion) });
    }),
    post('/topics', z.object({}), () => json(topicsOf(current()))),
    post('/countries', z.object({}), () => {
      const { countries } = current().safety.helplines;
      return json(countries.map(({ code, name }) => ({ code, name })));
    }),
  ];
}

const BUSY = json({ error: 'busy' }, 429);

function isAtRisk({ screen }: Assistant, text: string): boolean {
  const { kind } = screen(text);
  return kind === 'crisis' || kind === 'emergency';
}

/** A reply as the page gets it; `about` says whether it gives an answer or the reason of one. */
function shown(
  assistant: Assistant,
  reply: Reply | undefined,
  context: Context,
  about: 'answer' | 'reason' = 'answer',
): Sent {
  if (!reply) return json({ error: 'gone' }, 404);
  return json(toShown(reply, countryIn(assistant, context)?.code, about));
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
