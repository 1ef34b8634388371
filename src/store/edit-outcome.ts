import type { FieldDiff } from '../core/edit/diff.ts';
import type { Edit } from '../core/edit/edit.ts';
import type { EditProblem } from '../core/edit/problem.ts';
import type { Faq } from '../core/entry/faq.ts';
import type { EntryFile, Topic } from '../core/entry/schema.ts';
import type { Problem } from '../core/problem.ts';
import type { HistoryItem } from './history.ts';
import type { Revision } from './revision.ts';

/** An entry's file as it stands on disk. */
export interface Opened {
  readonly path: string;
  readonly topic: Topic;
  readonly id: string;
  readonly text: string;
  readonly revision: Revision;
  /** Missing where the file can't be read as an entry. */
  readonly entry?: EntryFile;
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
  /** Only what the moderator changed, to be made on top of `revision`; null where the text that they saw isn't known any more. */
  readonly onTop: Edit | null;
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
