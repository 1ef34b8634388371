import * as z from 'zod/mini';

const list = <T extends z.ZodMiniType>(item: T) => z.readonly(z.array(item));

/**
 * A reply as it goes over a border, such as from a server to a page: what is shown of it, and nothing else.
 * The roles are those of the core's `Part`, in the order in which they are to be read.
 */
const choiceSchema = z.object({ id: z.string(), question: z.string() });
export type ShownChoice = z.infer<typeof choiceSchema>;

const helplineSchema = z.object({
  name: z.string(),
  call: z.optional(z.string()),
  text: z.optional(z.string()),
  chat: z.optional(z.string()),
  hours: z.optional(z.string()),
});
export type ShownHelpline = z.infer<typeof helplineSchema>;

const partSchema = z.discriminatedUnion('role', [
  z.object({ role: z.literal('say'), text: z.string(), urgent: z.optional(z.literal(true)) }),
  z.object({ role: z.literal('question'), text: z.string() }),
  z.object({ role: z.literal('content-note'), text: z.string() }),
  z.object({ role: z.literal('answer'), text: z.string() }),
  z.object({ role: z.literal('more'), text: z.string() }),
  z.object({
    role: z.literal('notes'),
    notes: list(z.object({ text: z.string(), reference: z.string() })),
  }),
  z.object({
    role: z.literal('claims'),
    heading: z.string(),
    claims: list(z.object({ text: z.string() })),
  }),
  z.object({ role: z.literal('source'), sections: list(z.string()), reviewed: z.string() }),
  z.object({ role: z.literal('helplines'), helplines: list(helplineSchema) }),
  z.object({ role: z.literal('choices'), choices: list(choiceSchema) }),
  z.object({ role: z.literal('related'), heading: z.string(), related: list(choiceSchema) }),
  z.object({ role: z.literal('topics'), topics: list(z.string()) }),
  z.object({ role: z.literal('later'), text: z.string(), choice: choiceSchema }),
]);
export type ShownPart = z.infer<typeof partSchema>;

export const shownReplySchema = z.object({
  kind: z.enum([
    'emergency',
    'crisis',
    'guardrail',
    'answer',
    'choices',
    'not_covered',
    'no_match',
  ]),
  parts: list(partSchema),
  closing: z.object({ disclaimer: z.string(), referral: z.nullable(z.string()) }),
  /** What "Why this answer?" asks for; null where there is nothing to explain. */
  why: z.nullable(z.object({ id: z.string(), wording: z.nullable(z.string()) })),
  /** ISO 3166 code of the country whose lines are shown; null where none is known. */
  country: z.nullable(z.string()),
});
export type ShownReply = z.infer<typeof shownReplySchema>;

export const topicsSchema = list(z.object({ name: z.string(), questions: list(choiceSchema) }));
export type ShownTopics = z.infer<typeof topicsSchema>;

export const countriesSchema = list(z.object({ code: z.string(), name: z.string() }));
export type ShownCountries = z.infer<typeof countriesSchema>;

export const suggestionsSchema = z.object({
  /** Whether the text speaks of danger, so that help is offered first. */
  help: z.boolean(),
  questions: list(choiceSchema),
});
export type Suggestions = z.infer<typeof suggestionsSchema>;
