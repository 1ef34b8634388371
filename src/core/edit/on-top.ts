import type { EntryFile } from '../entry/schema.ts';
import type { Edit } from './edit.ts';
import { isSameValue, tidyFields, valueOf, type FieldValue } from './typed.ts';

/**
 * An edit of what an entry was, made an edit of what it is now: it holds only the fields that it changed, and of
 * lists only takes out and puts in what it took out and put in before.
 */
export function onTop(
  edit: Edit,
  { was, is }: { readonly was: EntryFile; readonly is: EntryFile },
): Edit {
  if (edit.kind !== 'change') return edit;
  const changed = [...tidyFields(edit.fields)].filter(
    ([field, value]) => !isSameValue(value, valueOf(was, field)),
  );
  const fields = changed.map(([field, value]) => [
    field,
    merged(value, { was: valueOf(was, field), is: valueOf(is, field) }),
  ]);
  return { ...edit, fields: Object.fromEntries(fields) };
}

function merged(
  typed: FieldValue,
  { was, is }: { readonly was: FieldValue; readonly is: FieldValue },
): FieldValue {
  if (typeof typed === 'string' || typeof was === 'string' || typeof is === 'string') return typed;
  const holds = (list: Exclude<FieldValue, string>, item: FieldValue[number]) =>
    list.some((other) => isSameValue([other], [item]));
  return [
    ...is.filter((item) => !holds(was, item) || holds(typed, item)),
    ...typed.filter((item) => !holds(was, item) && !holds(is, item)),
  ];
}
