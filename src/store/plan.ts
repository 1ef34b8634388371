import { applyEdit } from '../core/edit/apply.ts';
import { checkEdit, markIn, placeEntry, unmarked } from '../core/edit/check.ts';
import { diffTexts } from '../core/edit/diff.ts';
import type { Edit } from '../core/edit/edit.ts';
import { onTop } from '../core/edit/on-top.ts';
import { pathOf, readPath, type FaqBuilder } from '../core/entry/faq.ts';
import { entryFileSchema, type EntryFile } from '../core/entry/schema.ts';
import { parseYaml } from '../core/entry/yaml.ts';
import type { UpkeepOptions } from '../core/checking/upkeep.ts';
import type { EditProblem } from '../core/edit/problem.ts';
import type { Opened, Prepared, Refused } from './edit-outcome.ts';
import { diskProblem, readEntryFile } from './entry-file.ts';
import type { LiveFaq } from './live-faq.ts';
import { isSafety } from './load.ts';
import type { EntryPlace, Remembered } from './remember.ts';
import type { Revision } from './revision.ts';

export interface Planner {
  /** An entry as it stands on disk now; undefined where there is none. */
  readonly open: (id: string) => Opened | undefined;
  /** What an edit of this revision would do to the FAQ as it was last read, or why it may not. */
  readonly plan: (edit: Edit, basedOn: Revision) => Prepared | Refused;
}

/** Plans edits; nothing is written. */
export function createPlanner(
  faq: LiveFaq,
  { see, seen }: Remembered,
  upkeep: () => UpkeepOptions & { readonly build: FaqBuilder },
): Planner {
  const find = (id: string): EntryPlace | undefined =>
    faq
      .read()
      .files.map(({ path }) => readPath(path))
      .find((place) => place?.id === id);

  const examine = (edit: Edit, place: EntryPlace, { current: before, revision }: Found) => {
    const path = pathOf(place);
    const broken = edit.kind === 'change' || edit.kind === 'phrasing' ? brokenIn(path, before) : [];
    if (broken.length > 0) return refused(broken);
    const after = applied(edit, path, before);
    if (after === before) return { ok: false, reason: 'unchanged' } as const;
    const { files, problems } = faq.read();
    const entryFiles = files.filter((file) => !isSafety(file.path));
    const unreadable = problems.filter(({ file }) => !isSafety(file) && file !== path);
    const checked = checkEdit(entryFiles, { path, text: after }, upkeep());
    if (!checked.faq || unreadable.length > 0) {
      return refused([...unreadable.map(unmarked), ...checked.problems]);
    }
    see(place, after);
    return {
      ok: true,
      edit,
      basedOn: revision,
      ...place,
      path,
      before,
      after,
      faq: checked.faq,
      diff: diffTexts(before, after),
      warnings: checked.problems,
    } as const;
  };
  const stale = (
    edit: Edit,
    place: EntryPlace,
    { current, revision }: Found,
    basedOn: Revision,
  ) => {
    const path = pathOf(place);
    const was = seen(basedOn)?.text ?? null;
    const typed = applied(edit, path, was ?? current);
    if (current === null && typed === null) return { ok: false, reason: 'gone' } as const;
    return {
      ok: false,
      reason: 'stale',
      current,
      typed,
      revision,
      onTop: madeAnew(edit, place, { was, current, typed }),
      diff: diffTexts(current, typed),
    } as const;
  };

  return {
    open(id) {
      const place = find(id);
      const path = place && pathOf(place);
      const text = path === undefined ? null : readEntryFile(faq.folder, path);
      if (!place || path === undefined || text === null) return undefined;
      const entry = entryIn(path, text);
      return { ...place, path, text, revision: see(place, text), ...(entry && { entry }) };
    },
    plan(edit, basedOn) {
      const named = edit.kind === 'add' || edit.kind === 'restore';
      const place = named
        ? placeEntry(edit.topic, edit.id)
        : (find(edit.id) ?? seen(basedOn)?.place);
      if (!place) return { ok: false, reason: 'gone' };
      if ('problems' in place) return refused(place.problems);
      let current: string | null;
      try {
        current = readEntryFile(faq.folder, pathOf(place));
      } catch (error) {
        return { ok: false, reason: 'disk', problem: diskProblem(pathOf(place), error) };
      }
      const found = { current, revision: see(place, current) };
      return found.revision === basedOn
        ? examine(edit, place, found)
        : stale(edit, place, found, basedOn);
    },
  };
}

/** What stands on disk. */
interface Found {
  readonly current: string | null;
  readonly revision: Revision;
}

function refused(problems: readonly EditProblem[]): Refused {
  return { ok: false, reason: 'problems', problems };
}

function entryIn(path: string, text: string | null): EntryFile | undefined {
  const parsed = text === null ? undefined : parseYaml(text, path, entryFileSchema);
  return parsed?.ok ? parsed.value.value : undefined;
}

/** What is wrong with a file whose fields are to be changed. */
function brokenIn(path: string, text: string | null): readonly EditProblem[] {
  const parsed = text === null ? undefined : parseYaml(text, path, entryFileSchema);
  return text === null || !parsed || parsed.ok ? [] : parsed.problems.map(markIn({ path, text }));
}

/** The text after an edit; null where there is to be no file, or where the fields to change can't be read. */
function applied(edit: Edit, path: string, text: string | null): string | null {
  const entry = entryIn(path, text);
  return applyEdit(text !== null && entry ? { text, entry } : null, edit);
}

/** The edit that does to what stands there now what a stale one did to what stood there. */
function madeAnew(
  edit: Edit,
  { topic, id }: EntryPlace,
  texts: Readonly<Record<'was' | 'current' | 'typed', string | null>>,
): Edit | null {
  if (texts.current === null) {
    return texts.typed === null ? edit : { kind: 'restore', topic, id, text: texts.typed };
  }
  if (edit.kind === 'add') return { kind: 'change', id, fields: edit.fields };
  const [was, is] = [entryIn(id, texts.was), entryIn(id, texts.current)];
  // Without the text that the moderator saw nobody can tell what they changed of it.
  if (edit.kind === 'change' && !was) return null;
  return was && is ? onTop(edit, { was, is }) : edit;
}
