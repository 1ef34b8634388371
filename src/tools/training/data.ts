import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SCREENING_KINDS, type Finding } from '../../core/screening/screening.ts';
import { CLASSES } from '../../core/screening/model.ts';
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
  category: z.string(),
  style: z.string(),
});

/** A line of a set of messages: what it is, with the finer category it was written for. */
export type MessageLine = z.infer<typeof messageSchema>;

/** The kinds of crisis message that the sets tell apart; all that are not named are the writer's own danger. */
const CRISIS_CATEGORY: Readonly<Record<string, 'harm' | 'other' | 'violence'>> = {
  'self-harm': 'harm',
  'other-at-risk': 'other',
  violence: 'violence',
};

/** In a text of so few characters each word says little: harmless ones count for more. */
const TINY = 16;
const TINY_WEIGHT = 6;

/** The finding that a line of a message set stands for. */
export function findingOf({ kind, category }: MessageLine): Finding {
  if (kind === 'clear') return { kind };
  const wanted = kind === 'crisis' ? (CRISIS_CATEGORY[category] ?? 'self') : category;
  const finding = CLASSES.find(
    (known) => known.kind !== 'clear' && known.kind === kind && known.category === wanted,
  );
  if (!finding) throw new Error(`There is no category "${category}" of ${kind}.`);
  return finding;
}

export function readQuestions(folder: string): (LabelledQuestion & { readonly style: string })[] {
  return readLines(folder, questionSchema);
}

export function readMessages(folder: string): LabelledMessage[] {
  return readLines(folder, messageSchema).map((line) => ({
    text: line.text,
    finding: findingOf(line),
    weight: line.kind === 'clear' && line.text.length <= TINY ? TINY_WEIGHT : 1,
  }));
}

/** Every line of every .jsonl file in a folder, in the order of the file names. */
export function readLines<T>(folder: string, schema: z.ZodType<T>): T[] {
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
