import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { buildFaq } from '../src/core/entry/faq.ts';
import { formatProblem } from '../src/core/problem.ts';
import { revisionOf } from '../src/store/revision.ts';
import { textsIn, type Folders } from './folders.ts';

/** What somebody was told: that an edit is saved, or that a question is kept. */
export const receiptSchema = z.union([
  z.strictObject({
    number: z.int(),
    path: z.string(),
    revision: z.string(),
  }),
  z.strictObject({ question: z.string() }),
]);
export type Receipt = z.infer<typeof receiptSchema>;

const lineSchema = z.union([
  z.object({
    number: z.int(),
    path: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.object({ done: z.int() }),
]);

/**
 * What a crash has lost or broken, found without the code that writes: everything that was acknowledged is in the
 * history, every file holds what its last edit says or, where that was cut off, what it held before, and the whole set is sound.
 */
export function faultsIn(
  folders: Folders,
  original: ReadonlyMap<string, string>,
  receipts: readonly Receipt[],
): readonly string[] {
  const faults: string[] = [];
  const items: Extract<z.infer<typeof lineSchema>, { number: number }>[] = [];
  let done = 0;
  for (const line of wholeLines(join(folders.data, 'history.jsonl'))) {
    const parsed = lineSchema.parse(JSON.parse(line));
    if ('done' in parsed) done = parsed.done;
    else items.push(parsed);
  }
  const questions = wholeLines(join(folders.data, 'questions.jsonl')).map(
    (line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text,
  );
  for (const receipt of receipts) {
    if ('question' in receipt) {
      if (!questions.includes(receipt.question)) faults.push(`lost: ${receipt.question}`);
      continue;
    }
    const item = items[receipt.number - 1];
    const kept = item?.path === receipt.path && revisionOf(item.after) === receipt.revision;
    if (!kept) faults.push(`lost: edit ${receipt.number} of ${receipt.path}`);
  }

  const expected = new Map<string, readonly (string | null)[]>(
    [...original].map(([path, text]) => [path, [text]]),
  );
  for (const [place, item] of items.entries()) {
    const cutOff = place === items.length - 1 && item.number !== done;
    expected.set(item.path, cutOff ? [item.before, item.after] : [item.after]);
  }
  const texts = textsIn(folders);
  for (const path of new Set([...texts.keys(), ...expected.keys()])) {
    if (!expected.get(path)?.includes(texts.get(path) ?? null)) faults.push(`broken: ${path}`);
  }
  const files = [...texts].map(([path, text]) => ({ path, text }));
  const built = buildFaq(files.filter(({ path }) => !path.startsWith('safety/')));
  return [...faults, ...(built.ok ? [] : built.problems.map(formatProblem))];
}

/** The lines that have their end; none where there is no file. */
function wholeLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(0, -1);
  } catch {
    return [];
  }
}
