import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { dateSchema } from '../core/entry/schema.ts';
import type { Problem, Result } from '../core/problem.ts';
import { parseJson, readIfThere, unusable } from './data-file.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { writeAtomically } from './write.ts';

const FILE = 'questions.jsonl';
/** A question is dropped when it was kept for so many days. */
export const DAYS_KEPT = 90;
/** When there are so many no more are taken: nobody can fill the disk, or push out what others asked. */
const MAX_KEPT = 2000;
const DAY = 24 * 60 * 60 * 1000;

const questionSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{8}$/),
  day: dateSchema,
  text: z.string(),
});

/** A question that a person sent to the moderators: what it says and the day, never who or at what hour. */
export type SentQuestion = Readonly<z.infer<typeof questionSchema>>;

/** The questions that people sent to the moderators, oldest first. */
export interface Questions {
  /** Settles when the question is on disk, or there were too many already; rejects where it can't be written. */
  add(text: string): Promise<'kept' | 'full'>;
  /** Takes away what was dealt with. */
  remove(ids: readonly string[]): Promise<void>;
  /** Drops every question that was kept for {@link DAYS_KEPT} days. */
  dropOld(): Promise<void>;
  all(): readonly SentQuestion[];
}

/**
 * Reads the questions of a data folder. A line that is none is told of, and goes with the next change: what can't be read
 * can't be deleted in time. Where the whole file can't be read, every question is refused.
 * @param now milliseconds since 1970
 */
export function openQuestions(
  folder: string,
  now: () => number = Date.now,
): { readonly questions: Questions; readonly problems: readonly Problem[] } {
  const path = join(folder, FILE);
  const read = readQuestions(path);
  if (!read.ok) {
    const refuse = () => Promise.reject(new Error(`${FILE} can't be used`));
    const dropOld = () => Promise.resolve();
    const questions = { add: refuse, remove: refuse, dropOld, all: () => [] };
    return { questions, problems: read.problems };
  }
  let { questions: kept } = read.value;
  const { problems } = read.value;
  const inTurn = oneAtATime();
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  const recent = (questions: readonly SentQuestion[]) => {
    const oldest = dayOf(now() - DAYS_KEPT * DAY);
    return questions.filter(({ day }) => day > oldest);
  };
  const keep = async (next: readonly SentQuestion[]) => {
    await writeAtomically(path, next.map((one) => `${JSON.stringify(one)}\n`).join(''), 0o600);
    kept = next;
  };
  const questions: Questions = {
    add: (text) =>
      inTurn(async () => {
        const before = recent(kept);
        if (before.length >= MAX_KEPT) return 'full';
        const id = randomBytes(4).toString('hex');
        await keep([...before, { id, day: dayOf(now()), text }]);
        return 'kept';
      }),
    remove: (ids) => inTurn(() => keep(kept.filter(({ id }) => !ids.includes(id)))),
    dropOld: () =>
      inTurn(async () => {
        const next = recent(kept);
        if (next.length < kept.length) await keep(next);
      }),
    all: () => recent(kept),
  };
  return { questions, problems };
}

function readQuestions(
  path: string,
): Result<{ readonly questions: readonly SentQuestion[]; readonly problems: readonly Problem[] }> {
  const text = readIfThere(path);
  if (!text.ok) return text;
  const questions: SentQuestion[] = [];
  const problems: Problem[] = [];
  for (const [place, line] of (text.value ?? '').split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = questionSchema.safeParse(parseJson(line));
    if (parsed.success) questions.push(parsed.data);
    else problems.push(unusable(path, 'this line holds something else than a question', place + 1));
  }
  return { ok: true, value: { questions, problems }, warnings: [] };
}
