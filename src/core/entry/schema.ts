import * as z from 'zod';

/** The folders of `faq/` that hold entries. `bot` is about the assistant, `not-covered` about what the source leaves out. */
export const TOPICS = [
  'ptsd',
  'mechanism',
  'treatment',
  'experience',
  'outcomes',
  'risks',
  'psychotherapy',
  'bot',
  'not-covered',
] as const;
export type Topic = (typeof TOPICS)[number];

/** The sections of the source article, in its order. */
export const SECTIONS = [
  'introduction',
  'mechanism',
  'administration',
  'outcomes',
  'risks',
  'psychotherapy',
] as const;
export type Section = (typeof SECTIONS)[number];

export const idSchema = z
  .string()
  .regex(/^[a-z0-9-]{2,64}$/, 'must be 2 to 64 of: a-z, 0-9, hyphen')
  .describe('2 to 64 characters: a-z, 0-9 and hyphen');

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must have ${max} characters or fewer`)
    .regex(/^[^\p{Cc}]*$/u, 'must not hold control characters');

const prose = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must have ${max} characters or fewer`)
    .regex(/^[^\p{Cc}]*(?:\n[^\p{Cc}]*)*$/u, 'must not hold control characters');

export const dateSchema = z.iso.date('must be a date such as 2026-11-23').describe('YYYY-MM-DD');

export const noteSchema = z.strictObject({
  text: line(400).describe('What the authority says, in our words. Never a dose.'),
  reference: line(200).describe('Who says it, so that a reader can find it.'),
});
export type Note = z.infer<typeof noteSchema>;

/** Most characters of the texts of an entry, in UTF-16 code units. */
export const TEXT_LIMITS = {
  question: 80,
  phrasing: 200,
  mentions: 60,
  answer: 600,
  more: 2000,
} as const;

export const entryFileSchema = z
  .strictObject({
    question: line(TEXT_LIMITS.question).describe(
      `The question in plain words, at most ${TEXT_LIMITS.question} characters.`,
    ),
    phrasings: z
      .array(line(TEXT_LIMITS.phrasing))
      .min(3, 'needs three phrasings or more')
      .max(60, 'must have 60 phrasings or fewer')
      .describe('Other ways in which people ask it: slang, keywords, first person.'),
    mentions: line(TEXT_LIMITS.mentions)
      .optional()
      .describe(
        'Distressing detail that a reader is told of beforehand, such as "suicidal thoughts".',
      ),
    answer: prose(TEXT_LIMITS.answer).describe(
      'Two or three plain sentences that say what the article says.',
    ),
    more: prose(TEXT_LIMITS.more).optional().describe('The rest, shown on request.'),
    claims: z
      .array(idSchema)
      .min(1, 'must name a claim; leave the key out where there is none')
      .optional()
      .describe('Ids from claims.yaml that the answer rests on.'),
    notes: z
      .array(noteSchema)
      .min(1, 'must hold a note; leave the key out where there is none')
      .optional()
      .describe('What authorities add to the article, always shown apart from it.'),
    related: z
      .array(idSchema)
      .max(5, 'must have five ids or fewer')
      .default([])
      .describe('Ids of entries that a reader may want next.'),
    reviewed: dateSchema.describe('When a person last checked the entry, YYYY-MM-DD.'),
  })
  .meta({ title: 'FAQ entry' });
export type EntryFile = z.infer<typeof entryFileSchema>;

export const claimSchema = z.strictObject({
  id: idSchema,
  section: z.enum(SECTIONS),
  text: line(200),
});
export type Claim = z.infer<typeof claimSchema>;

export const claimsFileSchema = z.array(claimSchema).meta({ title: 'Claim ledger' });

export const lexiconFileSchema = z
  .array(
    z.strictObject({
      concept: idSchema.describe('Name of the concept; it is never shown.'),
      words: z
        .array(line(60))
        .min(2, 'needs two words or more')
        .describe('Words and short phrases that people use for it.'),
    }),
  )
  .meta({ title: 'Lexicon' });
export type Lexicon = z.infer<typeof lexiconFileSchema>;
