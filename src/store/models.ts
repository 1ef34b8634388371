import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { MatchingModel } from '../core/matching/model.ts';
import { createSortedWords } from '../core/matching/sorted-words.ts';
import { LABELS, type ScreeningModel } from '../core/screening/model.ts';

/**
 * Where `npm run train` writes what it learned, and a build copies it to. Files and not code, because engines keep the
 * text of all code in memory for good.
 */
export const WEIGHTS_FOLDER = new URL('./weights/', import.meta.url);
export const MATCHING_FILE = new URL('matching.json', WEIGHTS_FOLDER);
export const SCREENING_FILE = new URL('screening.json', WEIGHTS_FOLDER);

/** What was learned is missing, damaged or of another version: the program can't do without. */
export class WeightsFault extends Error {
  override readonly name = 'WeightsFault';
}

const numbers = z.array(z.number());
const tableSchema = z.string().transform((text, context): Uint8Array => {
  const table = Buffer.from(text, 'base64');
  // What is no base64 is passed over in silence.
  if (Math.ceil(table.length / 3) * 4 !== text.length) context.addIssue('is no base64');
  return table;
});
const packed = { bias: numbers, table: tableSchema };

/** What {@link MATCHING_FILE} holds. */
export const matchingSchema = z.object({
  learned: z
    .object({
      ...packed,
      entries: z.array(z.string()),
      unseen: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    })
    .refine(
      ({ bias, entries }) => bias.length === entries.length,
      'needs an offset for each entry',
    ),
  ranking: numbers,
  confidence: numbers,
  answerable: numbers,
  english: z.string().transform(createSortedWords),
}) satisfies z.ZodType<MatchingModel>;

/** What {@link SCREENING_FILE} holds. */
export const screeningSchema = z
  .object({ ...packed, risk: numbers, refusal: numbers })
  .refine(
    ({ bias }) => bias.length === LABELS.length,
    'needs an offset for each label',
  ) satisfies z.ZodType<ScreeningModel>;

/** What matching has learned. Throws a {@link WeightsFault}. */
export const readMatchingModel = once(() => readWeights(MATCHING_FILE, matchingSchema));

/** What screening has learned. Throws a {@link WeightsFault}. */
export const readScreeningModel = once(() => readWeights(SCREENING_FILE, screeningSchema));

/** Reads a file of weights. Throws a {@link WeightsFault} that names it and says what to do. */
export function readWeights<T>(file: URL, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new WeightsFault(
      `${fileURLToPath(file)} can't be read: ${reasonOf(error)}\nIt belongs to the program: take it from the same version, or build anew.`,
      { cause: error },
    );
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
