import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { editSchema, type Edit } from '../core/edit/edit.ts';
import type { Problem, Result } from '../core/problem.ts';
import { parseJson, readIfThere, unusable } from './data-file.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Revision } from './revision.ts';
import { writeAtomically } from './write.ts';

const FILE = 'drafts.json';
const KEPT_MS = 24 * 60 * 60 * 1000;
/** When a moderator has more, the oldest go: nobody can fill the disk. */
const MAX_EACH = 50;

const draftSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{8}$/),
  moderator: z.string(),
  time: z.iso.datetime(),
  edit: editSchema,
  basedOn: z.string(),
});

/**
 * What a moderator typed, so that it isn't lost. `moderator` is an id of Discord, `time` is in UTC, and `basedOn` is the
 * revision that the moderator saw.
 */
export type Draft = Readonly<z.infer<typeof draftSchema>>;

/** What moderators typed in the last 24 hours. */
export interface Drafts {
  /** Keeps it in any case: where `onDisk` is false the disk couldn't be written, and a restart loses it. */
  keep(
    moderatorId: string,
    edit: Edit,
    basedOn: Revision,
  ): Promise<Draft & { readonly onDisk: boolean }>;
  /** Newest first. */
  of(moderatorId: string): readonly Draft[];
  find(moderatorId: string, id: string): Draft | undefined;
  drop(moderatorId: string, id: string): Promise<void>;
  /** Takes what is older than 24 hours off the disk. */
  dropOld(): Promise<void>;
}

/**
 * Reads the drafts of a data folder. Where the file can't be used, a problem says so, drafts are kept in memory only,
 * and the file stays as it is.
 * @param now milliseconds since 1970
 */
export function openDrafts(
  folder: string,
  now: () => number = Date.now,
): { readonly drafts: Drafts; readonly problems: readonly Problem[] } {
  const path = join(folder, FILE);
  const read = readDrafts(path);
  let kept = read.ok ? read.value : [];
  const inTurn = oneAtATime();
  const recent = () => kept.filter(({ time }) => now() - Date.parse(time) < KEPT_MS);
  const of = (moderatorId: string) =>
    recent()
      .filter(({ moderator }) => moderator === moderatorId)
      .toReversed();
  const set = async (next: readonly Draft[]): Promise<boolean> => {
    kept = next;
    if (!read.ok) return false;
    try {
      await writeAtomically(path, `${JSON.stringify(next, null, 2)}\n`, 0o600);
      return true;
    } catch {
      return false;
    }
  };
  const drafts: Drafts = {
    of,
    find: (moderatorId, id) => of(moderatorId).find((draft) => draft.id === id),
    keep: (moderator, edit, basedOn) =>
      inTurn(async () => {
        const id = randomBytes(4).toString('hex');
        const draft = { id, moderator, time: new Date(now()).toISOString(), edit, basedOn };
        const tooMany = new Set(of(moderator).slice(MAX_EACH - 1));
        const onDisk = await set([...recent().filter((one) => !tooMany.has(one)), draft]);
        return { ...draft, onDisk };
      }),
    drop: (moderatorId, id) =>
      inTurn(async () => {
        await set(recent().filter((draft) => draft.moderator !== moderatorId || draft.id !== id));
      }),
    dropOld: () =>
      inTurn(async () => {
        if (recent().length < kept.length) await set(recent());
      }),
  };
  return { drafts, problems: read.ok ? [] : read.problems };
}

function readDrafts(path: string): Result<readonly Draft[]> {
  const text = readIfThere(path);
  if (!text.ok) return text;
  if (text.value === undefined) return { ok: true, value: [], warnings: [] };
  const parsed = z.array(draftSchema).safeParse(parseJson(text.value));
  if (parsed.success) return { ok: true, value: parsed.data, warnings: [] };
  return { ok: false, problems: [unusable(path, 'it holds something else than drafts')] };
}
