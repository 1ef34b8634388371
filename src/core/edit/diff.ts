import type { FieldName } from './problem.ts';

/** Words in a row that were kept, added or removed. */
export interface Run {
  readonly kind: 'kept' | 'added' | 'removed';
  /** With the blanks between the words: kept and added runs joined are the new text, kept and removed ones the old. */
  readonly text: string;
}

/** What changes in one field. */
export interface FieldDiff {
  /** `file` where one of the texts is no entry that can be read. */
  readonly field: FieldName | 'file';
  /** One for a text, one for each item of a list, those included that stay. */
  readonly items: readonly (readonly Run[])[];
}
