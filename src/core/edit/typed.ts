import { entryFileSchema, type EntryFile } from '../entry/schema.ts';
import type { TypedFields } from './edit.ts';
import type { FieldName } from './problem.ts';

/** The fields of an entry, in the order in which they stand in its file. */
export const FIELD_NAMES: readonly FieldName[] = entryFileSchema.keyof().options;

const LISTS: ReadonlySet<FieldName> = new Set(['phrasings', 'claims', 'notes', 'related']);

type NoteValue = Readonly<Record<'text' | 'reference', string>>;
/** A text, or the items of a list; '' and [] where there is nothing. */
export type FieldValue = string | readonly (string | NoteValue)[];

/** The fields that were typed, without blanks around texts and without list items that hold nothing. */
export function tidyFields(fields: TypedFields): ReadonlyMap<FieldName, FieldValue> {
  return new Map(
    FIELD_NAMES.flatMap((field) => {
      const value = fields[field];
      return value === undefined ? [] : [[field, tidyValue(value)] as const];
    }),
  );
}

function tidyValue(value: FieldValue): FieldValue {
  if (typeof value === 'string') return tidy(value);
  return value
    .map((item) =>
      typeof item === 'string'
        ? tidy(item)
        : { text: tidy(item.text), reference: tidy(item.reference) },
    )
    .filter((item) => item !== '' && (typeof item === 'string' || item.text || item.reference));
}

function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** What a field of an entry holds. */
export function valueOf(entry: EntryFile, field: FieldName): FieldValue {
  return entry[field] ?? (LISTS.has(field) ? [] : '');
}

export function isSameValue(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
