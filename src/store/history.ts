import { join } from 'node:path';
import * as z from 'zod';
import { idSchema } from '../core/entry/schema.ts';
import type { Problem, Result } from '../core/problem.ts';
import { parseJson, unusable } from './data-file.ts';
import { openLineFile } from './line-file.ts';

const FILE = 'history.jsonl';

const moderatorSchema = z.strictObject({ id: z.string(), name: z.string() });
/** Who edits, as Discord gives it. */
export type Moderator = Readonly<z.infer<typeof moderatorSchema>>;

const itemSchema = z.strictObject({
  number: z.int().min(1),
  time: z.iso.datetime(),
  by: moderatorSchema,
  entry: idSchema,
  path: z.string(),
  kind: z.enum(['add', 'change', 'phrasing', 'remove', 'restore', 'undo', 'redo']),
  of: z.int().min(1).optional(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/**
 * One edit that was saved. `number` counts from 1, `time` is in UTC, `entry` is its id, `path` is relative to the FAQ
 * folder, `of` is the number of the item that was undone or redone; `before` and `after` are the file's text, null where
 * there was no file.
 */
export type HistoryItem = Readonly<z.infer<typeof itemSchema>>;

/** Follows the line of an edit when its file is written. */
const doneSchema = z.strictObject({ done: z.int().min(1) });

/** What was edited, newest first. */
export interface History {
  all(): readonly HistoryItem[];
  of(entryId: string): readonly HistoryItem[];
  item(number: number): HistoryItem | undefined;
  /** The edits of an entry that aren't undone, the last one first. */
  inEffect(entryId: string): readonly HistoryItem[];
  /** Whether what an item did still stands: an edit that isn't undone, or an undo whose edit wasn't done again. */
  stands(item: HistoryItem): boolean;
  /** Whether a later edit of the same entry stands upon this one. */
  isCovered(item: HistoryItem): boolean;
}

/** The history as edits write it. */
export interface HistoryFile {
  readonly history: History;
  /** Writes down what is about to be done. Rejects where that can't be, and then nothing is written. */
  readonly begin: (item: Omit<HistoryItem, 'number'>) => Promise<HistoryItem>;
  /** Writes down that the last item begun is done. */
  readonly end: () => Promise<void>;
  /** Takes back the last item begun, which couldn't be done. */
  readonly takeBack: () => Promise<void>;
}

/**
 * Opens the history of a data folder. A crash may have come between the line of the last edit and its file: `textNow`
 * tells what the file holds (undefined: nobody knows), and an edit of which nothing was done is taken out again.
 */
export async function openHistory(
  folder: string,
  textNow: (path: string) => string | null | undefined,
): Promise<Result<HistoryFile>> {
  const path = join(folder, FILE);
  const opened = openLineFile(path);
  if (!opened.ok) return opened;
  const { file, lines } = opened.value;
  const read = readItems(path, lines);
  if (!read.ok) return read;
  const items = [...read.value.items];
  const warnings = [...opened.warnings];
  /** Whether the line that says that the last item is done is still to be written. */
  let open = read.value.open;

  const end = async () => {
    const last = items.at(-1);
    if (!open || !last) return;
    await file.append(JSON.stringify({ done: last.number }));
    open = false;
  };
  const takeBack = async () => {
    items.pop();
    open = false;
    await file.takeBack();
  };
  const last = items.at(-1);
  if (open && last && textNow(last.path) === last.before) {
    warnings.push(undone(path, lines.length, last));
    await takeBack();
  }

  const history: History = {
    all: () => items.toReversed(),
    of: (entryId) => items.filter(({ entry }) => entry === entryId).toReversed(),
    item: (number) => items[number - 1],
    inEffect: (entryId) => inEffect(items, entryId).toReversed(),
    stands: (item) =>
      inEffect(items, item.entry).includes(original(items, item)) === (item.kind !== 'undo'),
    isCovered: (item) =>
      item.kind !== 'undo' && inEffect(items, item.entry).at(-1) !== original(items, item),
  };
  const begin = async (started: Omit<HistoryItem, 'number'>) => {
    await end();
    const item: HistoryItem = { number: items.length + 1, ...started };
    await file.append(JSON.stringify(item));
    items.push(item);
    open = true;
    return item;
  };
  return { ok: true, value: { history, begin, end, takeBack }, warnings };
}

function readItems(
  path: string,
  lines: readonly string[],
): Result<{ readonly items: readonly HistoryItem[]; readonly open: boolean }> {
  const items: HistoryItem[] = [];
  let open = false;
  const problems: Problem[] = [];
  for (const [place, line] of lines.entries()) {
    const json = parseJson(line);
    const item = itemSchema.safeParse(json);
    const done = doneSchema.safeParse(json);
    if (item.success && item.data.number === items.length + 1) {
      items.push(item.data);
      open = true;
    } else if (done.success && done.data.done === items.length) {
      open = false;
    } else {
      problems.push(unusable(path, 'this line is not the next edit of a history', place + 1));
      break;
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { items, open }, warnings: [] };
}

/** The edit that an undo or a redo is of in the end. */
function original(items: readonly HistoryItem[], item: HistoryItem): HistoryItem {
  const of = item.of === undefined ? undefined : items[item.of - 1];
  return of ? original(items, of) : item;
}

/** An undo takes the item out that it is of, whether it was done or done again; a redo puts it back. */
function inEffect(items: readonly HistoryItem[], entryId: string): HistoryItem[] {
  let stack: HistoryItem[] = [];
  for (const item of items) {
    if (item.entry !== entryId) continue;
    stack = stack.filter((other) => other !== original(items, item));
    if (item.kind !== 'undo') stack.push(original(items, item));
  }
  return stack;
}

function undone(file: string, line: number, { entry, by }: HistoryItem): Problem {
  return {
    file,
    line,
    column: 1,
    severity: 'warning',
    code: 'edit-not-done',
    message: `An edit of "${entry}" by ${by.name} was cut off before its file was written.`,
    advice: 'It is taken out of the history, and the file is as it was.',
  };
}
