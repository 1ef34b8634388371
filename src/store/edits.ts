import { checkFiles } from '../core/checking/check.ts';
import type { Edit } from '../core/edit/edit.ts';
import { effectOnMatching, type Effect } from '../core/edit/effect.ts';
import { readPath, type Faq } from '../core/entry/faq.ts';
import type { Matcher } from '../core/matching/match.ts';
import type { Problem } from '../core/problem.ts';
import { carryOut, type Deed } from './carry-out.ts';
import type { Opened, Prepared, Refused, Saved } from './edit-outcome.ts';
import { diskProblem, readEntryFile } from './entry-file.ts';
import { openHistory, type History, type Moderator } from './history.ts';
import { inSlices } from './in-slices.ts';
import type { LiveFaq } from './live-faq.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createPlanner } from './plan.ts';
import { gradeOf } from './reading-grade.ts';
import { rememberTexts } from './remember.ts';
import { revisionOf, type Revision } from './revision.ts';
import { removeUnfinished } from './write.ts';

/** Edits of entries, one after the other, whoever asks for them. */
export interface Edits {
  /** The entry as it stands on disk now; undefined where there is none. */
  open(id: string): Opened | undefined;
  /** Applies and checks an edit without saving it. `basedOn` is the revision that the moderator saw. */
  prepare(edit: Edit, basedOn: Revision): Promise<Prepared | Refused>;
  /** How a prepared edit would change what is found. It takes a second or so, in slices that let answers through. */
  effect(prepared: Prepared): Promise<Effect>;
  /** Prepares anew and saves. When it settles well, file and history are on disk and the new set is served. */
  save(edit: Edit, basedOn: Revision, by: Moderator): Promise<Saved | Refused>;
  /** Undoes what a history item did; of an undo, that is doing it again. Refused as stale where later changes lie on it. */
  undo(number: number, by: Moderator): Promise<Saved | Refused>;
  /** Undoes the last change of an entry that isn't undone yet. */
  undoLast(id: string, by: Moderator): Promise<Saved | Refused>;
  /** Every problem of the whole folder, as `npm run faq:check` prints them. */
  check(): Promise<readonly Problem[]>;
  readonly history: History;
}

export interface EditsOptions {
  readonly faq: LiveFaq;
  readonly matcherOf: (faq: Faq) => Matcher;
  readonly dataFolder: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Opens what edits need, after mending what a crash left. Where the history can't be used, a problem says so, and every
 * edit is refused.
 */
export async function openEdits({
  faq,
  matcherOf,
  dataFolder,
  now = Date.now,
}: EditsOptions): Promise<{ readonly edits: Edits; readonly problems: readonly Problem[] }> {
  for (const folder of [faq.folder, dataFolder]) removeUnfinished(folder);
  const opened = await openHistory(dataFolder, (path) => {
    try {
      return readEntryFile(faq.folder, path);
    } catch {
      return undefined;
    }
  });
  const history = opened.ok ? opened.value.history : NO_HISTORY;
  const inTurn = oneAtATime();
  const upkeep = () => ({
    today: new Date(now()).toISOString().slice(0, 10),
    release: false,
    gradeOf,
    build: faq.build,
  });
  const remembered = rememberTexts();
  for (const { path, before, after } of history.all().slice(0, REMEMBERED).toReversed()) {
    const place = readPath(path);
    if (place) for (const text of [before, after]) remembered.see(place, text);
  }
  const { open, plan } = createPlanner(faq, remembered, upkeep);
  const prepare = async (edit: Edit, basedOn: Revision) => {
    await faq.refresh();
    return plan(edit, basedOn);
  };
  const carry = async (prepared: Prepared | Refused, deed: Deed): Promise<Saved | Refused> => {
    if (!prepared.ok) return prepared;
    if (!opened.ok) {
      const [problem = diskProblem(prepared.path, 'no history')] = opened.problems;
      return { ok: false, reason: 'disk', problem };
    }
    const { folder } = faq;
    const saved = await carryOut(prepared, deed, { folder, file: opened.value, now });
    if (saved === 'changed') return carry(await prepare(prepared.edit, prepared.basedOn), deed);
    if (saved.ok) await faq.take(prepared.path, prepared.after);
    return saved;
  };
  const undo = async (number: number, by: Moderator): Promise<Saved | Refused> => {
    const item = history.item(number);
    const place = item && readPath(item.path);
    if (!item || !place) return { ok: false, reason: 'gone' };
    if (!history.stands(item)) return { ok: false, reason: 'nothing-to-undo' };
    const { id, topic } = place;
    const edit: Edit =
      item.before === null
        ? { kind: 'remove', id }
        : { kind: 'restore', topic, id, text: item.before };
    const kind = item.kind === 'undo' ? 'redo' : 'undo';
    const basedOn = history.isCovered(item) ? COVERED : revisionOf(item.after);
    return carry(await prepare(edit, basedOn), { kind, of: number, by });
  };

  const edits: Edits = {
    history,
    open,
    prepare,
    save: (edit, basedOn, by) =>
      inTurn(async () => carry(await prepare(edit, basedOn), { kind: edit.kind, by })),
    undo: (number, by) => inTurn(() => undo(number, by)),
    undoLast: (id, by) =>
      inTurn(async () => {
        const last = history.inEffect(id).at(0);
        return last ? undo(last.number, by) : { ok: false, reason: 'nothing-to-undo' };
      }),
    effect(prepared) {
      const matching = (one: Faq) => ({ faq: one, matcher: matcherOf(one) });
      const served = matching(faq.current().faq);
      return inSlices(effectOnMatching(served, matching(prepared.faq)));
    },
    async check() {
      await faq.refresh();
      const { files, problems } = faq.read();
      return [...problems, ...(await inSlices(checkFiles(files, { ...upkeep(), matcherOf })))];
    },
  };
  return { edits, problems: opened.ok ? opened.warnings : opened.problems };
}

/** A modal may be open while the program starts again: what its moderator saw is among the last texts. */
const REMEMBERED = 100;

/** No revision of a file: what is undone lies below later changes, even where the text is the same by chance. */
const COVERED: Revision = 'covered';

const NO_HISTORY: History = {
  all: () => [],
  of: () => [],
  item: () => undefined,
  inEffect: () => [],
  stands: () => false,
  isCovered: () => false,
};
