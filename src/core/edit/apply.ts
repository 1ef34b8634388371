import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { formatYaml } from '../entry/format.ts';
import type { EntryFile } from '../entry/schema.ts';
import type { Edit, TypedFields } from './edit.ts';
import type { FieldName } from './problem.ts';
import { isSameValue, tidyFields, valueOf, type FieldValue } from './typed.ts';

/** An entry's file: its text, and what it holds. */
export interface EntryText {
  readonly text: string;
  readonly entry: EntryFile;
}

/**
 * The text of an entry's file after an edit, in canonical form; null where there is to be none.
 * Comments are kept. What changes nothing leaves every byte as it was.
 * @param file the file before; only edits that add or restore do without one
 */
export function applyEdit(file: EntryText | null, edit: Edit): string | null {
  switch (edit.kind) {
    case 'remove':
      return null;
    case 'restore':
      return edit.text;
    case 'add':
      return newFile(edit.fields);
    case 'change':
      return file && changeFields(file, edit.fields);
    case 'phrasing':
      return file && changeFields(file, { phrasings: [...file.entry.phrasings, edit.text] });
  }
}

function newFile(fields: TypedFields): string {
  const filled = [...tidyFields(fields)].filter(([, value]) => value.length > 0);
  return formatYaml(stringify(Object.fromEntries(filled), { lineWidth: 0 }));
}

function changeFields({ text, entry }: EntryText, fields: TypedFields): string {
  const changes = [...tidyFields(fields)].filter(
    ([field, value]) => !isSameValue(value, valueOf(entry, field)),
  );
  if (changes.length === 0) return text;
  const document = parseDocument(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
  const { contents } = document;
  if (!isMap(contents)) throw new TypeError('An entry is a map.');
  for (const [field, value] of changes) {
    if (value.length === 0) takeOut(contents, field);
    else setField(document, contents, field, value);
  }
  return formatYaml(document.toString({ lineWidth: 0 }));
}

function setField(document: Document, contents: YAMLMap, field: FieldName, value: FieldValue) {
  const node = contents.get(field, true);
  if (typeof value === 'string' && isScalar(node)) setText(node, value);
  else if (typeof value !== 'string' && isSeq(node)) setItems(document, node, value);
  else contents.set(field, document.createNode(value));
}

function setText(node: { value: unknown; type?: unknown }, text: string): void {
  node.value = text;
  delete node.type;
}

/** Takes a field out; what is written above it is about the rest too, as far as anybody knows, and stays. */
function takeOut(contents: YAMLMap, field: FieldName): void {
  const place = contents.items.findIndex(({ key }) => isScalar(key) && key.value === field);
  const [removed] = place < 0 ? [] : contents.items.splice(place, 1);
  const next = contents.items[place]?.key;
  if (removed && isNode(removed.key)) handOn(removed.key, isNode(next) ? next : contents);
}

/** Gives the comment above a node that goes to the node after it, or else to the end of what holds them. */
function handOn(from: Node, to: Node): void {
  const { commentBefore } = from;
  if (!commentBefore) return;
  const key = isScalar(to) || isMap(to) ? 'commentBefore' : 'comment';
  to[key] = [commentBefore, to[key]].filter(Boolean).join('\n');
}

/** Sets the items of a list. Those that stay keep their node and with it their comments, wherever they come to stand. */
function setItems(document: Document, list: YAMLSeq, values: Exclude<FieldValue, string>): void {
  const before = list.items.filter(isNode);
  const free = new Set(before);
  const take = (node: Node | undefined) => {
    if (node) free.delete(node);
    return node;
  };
  const same = values.map((value) =>
    take([...free].find((node) => isSameValue([value], [node.toJS(document)]))),
  );
  list.items = values.map((value, place) => {
    const kept = same[place];
    if (kept) return kept;
    const there = before[place];
    const replaced = there && free.has(there) && setItem(there, value);
    return replaced ? take(there) : document.createNode(value);
  });
  for (const node of free) {
    const after = before.slice(before.indexOf(node)).find((other) => list.items.includes(other));
    handOn(node, after ?? list);
  }
}

/** Sets an item in place, whose comments stay; false where it is of another kind. */
function setItem(node: Node, value: string | object): boolean {
  if (typeof value === 'string') {
    if (isScalar(node)) setText(node, value);
    return isScalar(node);
  }
  if (!isMap(node)) return false;
  for (const [key, text] of Object.entries(value)) {
    const part = node.get(key, true);
    if (isScalar(part)) setText(part, String(text));
    else node.set(key, text);
  }
  return true;
}
