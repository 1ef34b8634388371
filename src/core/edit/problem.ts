import type { EntryFile } from '../entry/schema.ts';
import type { Problem } from '../problem.ts';

export type FieldName = keyof EntryFile;

/** Words of an entry that must not stand there. */
export interface Mark {
  readonly field: FieldName;
  /** Place in the list, counted from 0, where the field is one. */
  readonly item?: number;
  /** Where the item is a note. */
  readonly part?: 'text' | 'reference';
  /** From where to where they stand in the field's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A problem of the FAQ as an edit would leave it. */
export interface EditProblem extends Problem {
  /** Where it stands in the edited entry; missing where it stands in another file. */
  readonly field?: FieldName;
  /** The words to blame, where a rule names words. */
  readonly marks: readonly Mark[];
}
