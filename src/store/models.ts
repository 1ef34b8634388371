import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { MatchingModel } from '../core/matching/model.ts';
import { createSortedWords } from '../core/matching/sorted-words.ts';
import type { ScreeningModel } from '../core/screening/model.ts';

/**
 * Where `npm run train` writes what it learned, and a build copies it to. Files and not code, because engines keep the
 * text of all code in memory for good.
 */
export const WEIGHTS_FOLDER = new URL('./weights/', import.meta.url);
export const MATCHING_FILE = new URL('matching.json', WEIGHTS_FOLDER);
export const SCREENING_FILE = new URL('screening.json', WEIGHTS_FOLDER);

const numbers = z.array(z.number());
/** The table stands in the file as base64. */
const packed = {
  bias: numbers,
  table: z.string().transform((text): Uint8Array => Buffer.from(text, 'base64')),
};
const matchingSchema = z.object({
  learned: z.object({
    ...packed,
    entries: z.array(z.string()),
    unseen: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  }),
  ranking: numbers,
  confidence: numbers,
  answerable: numbers,
  english: z.string().transform(createSortedWords),
}) satisfies z.ZodType<MatchingModel>;
const screeningSchema = z.object({
  ...packed,
  risk: numbers,
  refusal: numbers,
}) satisfies z.ZodType<ScreeningModel>;

/** Reads what matching has learned. Throws where the installation lacks it or it is damaged. */
export function readMatchingModel(): MatchingModel {
  return matchingSchema.parse(readJson(MATCHING_FILE));
}

/** Reads what screening has learned. Throws where the installation lacks it or it is damaged. */
export function readScreeningModel(): ScreeningModel {
  return screeningSchema.parse(readJson(SCREENING_FILE));
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
