import * as z from 'zod';
import type { Faq } from '../src/core/entry/faq.ts';
import { formatProblem } from '../src/core/problem.ts';
import { loadFaq } from '../src/store/load.ts';
import { readLinesOf } from '../src/tools/training/data.ts';
import type { Question } from './race.ts';

export const FAQ_FOLDER = 'faq';

const lineSchema = z.object({
  question: z.string(),
  answerable: z.boolean(),
  entries: z.array(z.string()),
});

/** The FAQ that is shipped; it has to be sound for a measurement to mean anything. */
export function shippedFaq(): Faq {
  const { faq } = loadFaq(FAQ_FOLDER);
  if (faq.ok) return faq.value;
  throw new Error(faq.problems.map(formatProblem).join('\n'));
}

/** The questions of the tuning part; the part kept apart is for `npm run evaluate` alone. */
export function tuningQuestions(): {
  readonly answerable: readonly Question[];
  readonly unanswerable: readonly Question[];
} {
  const lines = readLinesOf('test/evaluation/tuning/questions.jsonl', lineSchema);
  const asked = (wanted: boolean) =>
    lines
      .filter(({ answerable }) => answerable === wanted)
      .map(({ question, entries }) => ({ text: question, entries }));
  return { answerable: asked(true), unanswerable: asked(false) };
}
