import type { Edit } from '../core/edit/edit.ts';
import type { Revision } from './edits.ts';

/** What a moderator typed, so that it isn't lost. */
export interface Draft {
  /** 8 hex digits. */
  readonly id: string;
  /** Id of the moderator. */
  readonly moderator: string;
  /** ISO 8601, in UTC. */
  readonly time: string;
  readonly edit: Edit;
  /** The revision that the moderator saw. */
  readonly basedOn: Revision;
}

/** What moderators typed in the last 24 hours. */
export interface Drafts {
  /** Settles when it is on disk; rejects where it can't be written. */
  keep(moderatorId: string, edit: Edit, basedOn: Revision): Promise<Draft>;
  /** Newest first. */
  of(moderatorId: string): readonly Draft[];
  find(moderatorId: string, id: string): Draft | undefined;
  drop(moderatorId: string, id: string): Promise<void>;
}
