import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { LABELS } from '../../core/screening/model.ts';
import { SCREENING_KINDS } from '../../core/screening/screening.ts';
import type { LabelledQuestion } from './matching.ts';
import type { LabelledMessage } from './screening.ts';

const questionSchema = z.object({
  question: z.string(),
  entries: z.array(z.string()),
  style: z.string(),
});
const messageSchema = z.object({
  text: z.string(),
  kind: z.enum(SCREENING_KINDS),
  category: z.enum(LABELS.map(({ label }) => label)),
  style: z.string(),
});

/** In a text of so few characters each word says little: harmless ones count for more. */
const TINY = 16;
const TINY_WEIGHT = 6;

export function readQuestions(folder: string): LabelledQuestion[] {
  return readLines(folder, questionSchema);
}

export function readMessages(folder: string): LabelledMessage[] {
  return readLines(folder, messageSchema).map(({ text, kind, category }) => ({
    text,
    label: category,
    weight: kind === 'clear' && text.length <= TINY ? TINY_WEIGHT : 1,
  }));
}

/** Every line of every .jsonl file in a folder, in the order of the file names. */
function readLines<T>(folder: string, schema: z.ZodType<T>): T[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((name) => readLinesOf(join(folder, name), schema));
}

/** The lines of one .jsonl file; a line that doesn't fit is an error that names it. */
export function readLinesOf<T>(path: string, schema: z.ZodType<T>): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const parsed = schema.safeParse(JSON.parse(line));
      if (parsed.success) return [parsed.data];
      throw new Error(`${path}:${index + 1}: ${z.prettifyError(parsed.error)}`);
    });
}
