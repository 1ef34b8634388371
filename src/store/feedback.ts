import { join } from 'node:path';
import * as z from 'zod';
import { idSchema } from '../core/entry/schema.ts';
import type { Problem, Result } from '../core/problem.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { parseJson, readIfThere, unusable } from './data-file.ts';
import { writeAtomically } from './write.ts';

const FILE = 'feedback.json';

const number = z.int().min(0);
const feedbackSchema = z.record(idSchema, z.strictObject({ helpful: number, notHelpful: number }));

/** How many people said of an entry that it helped, or didn't. */
export type FeedbackCounts = Readonly<z.infer<typeof feedbackSchema>[string]>;

/** Counts what people say of answers, by entry. Nothing else is kept: no person, no day, no question. */
export interface Feedback {
  /** Settles when the count is on disk; rejects where it can't be written. */
  count(entryId: string, helpful: boolean): Promise<void>;
  counts(): ReadonlyMap<string, FeedbackCounts>;
}

/**
 * Reads the counts of a data folder. Where the file can't be used, a problem says so, every count is refused,
 * and the file stays as it is.
 */
export function openFeedback(folder: string): {
  readonly feedback: Feedback;
  readonly problems: readonly Problem[];
} {
  const path = join(folder, FILE);
  const read = readCounts(path);
  if (!read.ok) {
    const refuse = () => Promise.reject(new Error(`${FILE} can't be used`));
    return { feedback: { count: refuse, counts: () => new Map() }, problems: read.problems };
  }
  let counts = read.value;
  const inTurn = oneAtATime();
  const count = (entryId: string, helpful: boolean) =>
    inTurn(async () => {
      const before = counts.get(entryId) ?? { helpful: 0, notHelpful: 0 };
      const said = helpful ? 'helpful' : 'notHelpful';
      const next = new Map(counts).set(entryId, { ...before, [said]: before[said] + 1 });
      await writeAtomically(path, `${JSON.stringify(Object.fromEntries(next), null, 2)}\n`, 0o600);
      counts = next;
    });
  return { feedback: { count, counts: () => counts }, problems: [] };
}

function readCounts(path: string): Result<ReadonlyMap<string, FeedbackCounts>> {
  const text = readIfThere(path);
  if (!text.ok) return text;
  if (text.value === undefined) return { ok: true, value: new Map(), warnings: [] };
  const parsed = feedbackSchema.safeParse(parseJson(text.value));
  if (parsed.success) {
    return { ok: true, value: new Map(Object.entries(parsed.data)), warnings: [] };
  }
  return { ok: false, problems: [unusable(path, 'it holds something else than counts')] };
}
