/** Who edits, as Discord gives it. */
export interface Moderator {
  readonly id: string;
  readonly name: string;
}

/** One edit that was saved. */
export interface HistoryItem {
  /** Counted from 1, never given twice. */
  readonly number: number;
  /** ISO 8601, in UTC. */
  readonly time: string;
  readonly by: Moderator;
  /** Id of the entry. */
  readonly entry: string;
  /** Relative to the FAQ folder. */
  readonly path: string;
  readonly kind: 'add' | 'change' | 'phrasing' | 'remove' | 'restore' | 'undo' | 'redo';
  /** Number of the item that was undone or redone. */
  readonly of?: number;
  /** The file's text before and after; null where there was no file. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What was edited, newest first. */
export interface History {
  all(): readonly HistoryItem[];
  of(entryId: string): readonly HistoryItem[];
  item(number: number): HistoryItem | undefined;
}
