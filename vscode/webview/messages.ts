import * as z from 'zod/mini';

/** A call or a text message: the editor itself follows links to pages only. */
const ADDRESS = /^(?:tel|sms):[+\d]\S*$/;

/** What the view sends to the extension. */
export const askMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('open'), address: z.string().check(z.regex(ADDRESS)) }),
  z.object({
    kind: z.literal('request'),
    number: z.number(),
    name: z.enum(['ask', 'choose', 'why', 'help', 'suggest', 'topics', 'countries']),
    body: z.record(z.string(), z.unknown()),
  }),
]);
export type AskMessage = z.infer<typeof askMessageSchema>;

/** What the extension tells the view by itself. */
export const tellMessageSchema = z.object({ kind: z.enum(['focus', 'help', 'renew']) });
export type TellMessage = z.infer<typeof tellMessageSchema>;

/** What the extension answers a request with. */
export const answerMessageSchema = z.object({
  kind: z.literal('answer'),
  number: z.number(),
  answer: z.union([
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), why: z.enum(['body', 'gone', 'failed']) }),
  ]),
});
export type AnswerMessage = z.infer<typeof answerMessageSchema>;
