import * as z from 'zod';
import { dateSchema } from '../entry/schema.ts';
import { LANGUAGES, type Language } from '../language.ts';

const text = z.string().trim().min(1).max(400);
const outline = z.string().trim().min(1).max(1000);

export const helplineSchema = z
  .strictObject({
    name: text,
    for: z
      .enum(['everyone', 'veterans', 'children', 'violence', 'poison', 'treatment'])
      .default('everyone')
      .describe('Whom the line is for; a crisis reply shows the fitting ones.'),
    call: text.optional().describe('What to dial.'),
    text: text.optional().describe('How to reach it by text message.'),
    chat: z.url({ protocol: /^https$/ }).optional(),
    hours: text.optional(),
    verified: dateSchema.describe('When the line was last checked against its source.'),
    source: text.describe('Where it was read.'),
  })
  .refine((helpline) => helpline.call ?? helpline.text ?? helpline.chat, {
    error: 'needs a way to reach it: call, text or chat',
  });
export type Helpline = z.infer<typeof helplineSchema>;

export const countrySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters, ISO 3166'),
  name: text,
  emergency: text.describe('The emergency number, as it is said: "999 or 112".'),
  lines: z.array(helplineSchema).default([]),
});
export type Country = z.infer<typeof countrySchema>;

export const helplinesFileSchema = z
  .strictObject({
    verified: dateSchema.describe('When the emergency numbers were last checked.'),
    countries: z
      .array(countrySchema)
      .min(1)
      .max(74, 'must be 74 or fewer: with "another country" they fill three selects on Discord'),
    elsewhere: z.strictObject({
      emergency: text.describe('Emergency numbers by region, for a country that is not known.'),
      brief: text.describe('The crisis lines in half a sentence.'),
      lines: z.array(helplineSchema).min(1),
    }),
  })
  .meta({ title: 'Helplines' });
export type Helplines = z.infer<typeof helplinesFileSchema>;

const variants = z.array(text).min(1);

/** The fixed words of replies: notices, first sentences, steps. Reviewed like code, never edited from Discord. */
export const noticesFileSchema = z
  .strictObject({
    disclaimer: text.describe('Under every reply.'),
    shortDisclaimer: text.describe('The one last line of crisis and emergency replies.'),
    referral: text.describe('Whom to ask; under every reply that holds no crisis lines.'),
    crisis: z.strictObject({
      self: variants,
      harm: variants,
      other: variants,
      violence: variants,
      asked: text.describe('To a person who asked for help by command and said no more.'),
      danger: text,
      dangerOther: text,
      askOther: text.describe('Added where the other person spoke of suicide.'),
      dangerViolence: text,
      texting: text.describe('Where one of the lines takes text messages.'),
      contact: text,
      people: text,
      peopleOther: text,
      steps: variants,
      stepOther: text,
      stepViolence: text,
      violenceOther: text.describe('To whoever read that somebody else is hurt or threatened.'),
      dangerViolenceOther: text,
      stepViolenceOther: text,
      later: text,
      grounding: outline.describe('A grounding exercise, step by step.'),
      plan: outline.describe('The outline of a safety plan.'),
    }),
    emergency: z.strictObject({
      call: text.describe('{number} stands for the emergency number.'),
      overdose: variants,
      symptoms: variants,
      people: text,
      onPurpose: text,
      readerCall: text.describe('To whoever read that somebody else has an emergency.'),
      readerStay: text,
      readerLines: text,
    }),
    guardrail: z.strictObject({
      dose: text,
      'home-use': text,
      sourcing: text,
      mixing: text,
      stopping: text,
      diagnosis: text,
      safeguard: text,
      giving: text,
      taken: text.describe(
        '{poison} stands for the poison line, {number} for the emergency number.',
      ),
      takenAnywhere: text.describe('The same where no poison line is known.'),
    }),
    soft: text.describe('One gentle line after an ordinary reply on a hard subject.'),
    noMatch: text,
    noMatchHint: text,
    choices: text,
    twoQuestions: text,
    related: text.describe('Over the questions related to an answer.'),
    nearby: text.describe('Over what can be answered instead of a refused request.'),
    nearest: text.describe('Over the nearest questions when none fits.'),
    contentNote: text.describe(
      'Before an answer with distressing detail; {subject} stands for what it mentions.',
    ),
    why: z
      .strictObject({
        phrasing: text.describe('{wording} stands for the wording that was nearest.'),
        question: text,
        chosen: text,
        guess: text,
        claims: text.describe('Over the facts of the article that the answer rests on.'),
      })
      .describe('Why an answer was given.'),
  })
  .meta({ title: 'Notices' });
export type Notices = z.infer<typeof noticesFileSchema>;

const languageWords = z.strictObject({
  name: text,
  englishOnly: text.describe('That the FAQ is in English.'),
  crisis: text.describe('The short crisis reply. {number} stands for the emergency number.'),
});

/** Words for people who write in another language, one item for each recognised language. */
export const languagesFileSchema = z
  .record(z.enum(LANGUAGES), languageWords)
  .meta({ title: 'Languages' });

/** Everything a reply needs when somebody is at risk. */
export interface Safety {
  readonly helplines: Helplines;
  readonly notices: Notices;
  readonly languages: Readonly<Record<Language, z.infer<typeof languageWords>>>;
}
