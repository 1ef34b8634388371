import type { FieldDiff } from '../core/edit/diff.ts';
import type { Edit } from '../core/edit/edit.ts';
import type { Effect } from '../core/edit/effect.ts';
import type { EditProblem } from '../core/edit/problem.ts';
import type { Entry, Faq } from '../core/entry/faq.ts';
import type { Topic } from '../core/entry/schema.ts';
import type { Problem } from '../core/problem.ts';
import type { History, HistoryItem, Moderator } from './history.ts';

/** Names one text of a file: 16 hex digits, or {@link NO_FILE}. */
export type Revision = string;
export const NO_FILE: Revision = 'none';

/** An entry's file as it stands on disk. */
export interface Opened {
  readonly path: string;
  readonly topic: Topic;
  readonly id: string;
  readonly text: string;
  readonly revision: Revision;
  /** Missing where the file can't be read as an entry. */
  readonly entry?: Entry;
}

/** An edit that may be saved. */
export interface Prepared {
  readonly ok: true;
  readonly edit: Edit;
  readonly basedOn: Revision;
  readonly path: string;
  readonly topic: Topic;
  readonly id: string;
  /** The file's text; null where there is no file. */
  readonly before: string | null;
  readonly after: string | null;
  /** The whole set as the edit would leave it. */
  readonly faq: Faq;
  /** Only the fields that change. */
  readonly diff: readonly FieldDiff[];
  readonly warnings: readonly EditProblem[];
}

/** An edit that was saved and is served. */
export interface Saved {
  readonly ok: true;
  readonly item: HistoryItem;
  readonly revision: Revision;
  readonly warnings: readonly EditProblem[];
}

/** The file was changed since the moderator saw it. */
export interface Stale {
  readonly ok: false;
  readonly reason: 'stale';
  /** The file's text as it is, and as the edit would have made it; null for no file. */
  readonly current: string | null;
  readonly typed: string | null;
  readonly revision: Revision;
  /** Only what the moderator changed, to be made on top of `revision`. */
  readonly onTop: Edit;
  /** From `current` to `typed`. */
  readonly diff: readonly FieldDiff[];
}

export type Refused =
  | Stale
  | { readonly ok: false; readonly reason: 'problems'; readonly problems: readonly EditProblem[] }
  /** `gone`: there is no such entry or history item. */
  | { readonly ok: false; readonly reason: 'gone' | 'unchanged' | 'nothing-to-undo' }
  /** Nothing was changed: the disk is full, the file may not be written, or the history can't be used. */
  | { readonly ok: false; readonly reason: 'disk'; readonly problem: Problem };

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
  /** Undoes what a history item did; of an undo, that is doing it again. */
  undo(number: number, by: Moderator): Promise<Saved | Refused>;
  /** Undoes the last change of an entry that isn't undone yet. */
  undoLast(id: string, by: Moderator): Promise<Saved | Refused>;
  readonly history: History;
}
