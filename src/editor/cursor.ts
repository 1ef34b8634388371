/** What stands at one place of a file. Lines and columns count from 1; `end` is behind the last character. */
export interface Cursor {
  /** The name of a field that is being written, or the value of one. */
  readonly kind: 'key' | 'value';
  /** The field; while its name is being written, what there is of it. */
  readonly field: string;
  /** The id, date or word at the place; empty where none is begun. */
  readonly word: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A field of a file, or one of an item of the ledger or of a note: other indented words with a colon are prose. */
const FIELD = /^(?:([a-z]+)|(\s*(?:- +)?)(id|section|text|reference)):(?=\s|$)/;
const ITEM = /^\s*-(?:\s|$)/;
const WORD = /[\w-]/;

/**
 * Tells what stands at a place of a YAML file of the FAQ. It reads lines, not YAML: while somebody types, the file
 * is seldom sound.
 */
export function cursorAt(text: string, line: number, column: number): Cursor | undefined {
  const lines = text.split(/\r?\n/);
  const own = lines[line - 1];
  if (own === undefined) return undefined;
  const [start, end] = wordAround(own, column - 1);
  const at = { word: own.slice(start, end), line, start: start + 1, end: end + 1 };
  const named = FIELD.exec(own);
  if (named) {
    const indent = named[2] ?? '';
    const name = nameIn(named);
    const isKey = column - 1 <= indent.length + name.length;
    return { ...at, kind: isKey ? 'key' : 'value', field: name };
  }
  if (ITEM.test(own)) return { ...at, kind: 'value', field: fieldAbove(lines, line - 1) };
  if (own === '' && isWithin(lines, line)) return undefined;
  if (/^[a-z]*$/.test(own)) return { ...at, kind: 'key', field: own };
  return undefined;
}

/** Whether what comes after so many lines belongs to the field above: the next text is indented, or an item. */
function isWithin(lines: readonly string[], count: number): boolean {
  const next = lines.slice(count).find((text) => /^\s*[^\s#]/.test(text)) ?? '';
  return /^(?:\s|- )/.test(next);
}

/** From where to where the word goes in which a place lies, as offsets. */
function wordAround(line: string, offset: number): readonly [number, number] {
  let [start, end] = [offset, offset];
  while (start > 0 && WORD.test(line[start - 1] ?? '')) start--;
  while (end < line.length && WORD.test(line[end] ?? '')) end++;
  // The dash that begins an item belongs to no word.
  while (start < end && line[start] === '-') start++;
  return [start, end];
}

function nameIn(field: RegExpExecArray): string {
  return field[1] ?? field[3] ?? '';
}

/** The field to which the items of a list belong. */
function fieldAbove(lines: readonly string[], from: number): string {
  for (let line = from - 1; line >= 0; line--) {
    const text = lines[line] ?? '';
    const field = FIELD.exec(text);
    if (field && !ITEM.test(text)) return nameIn(field);
  }
  return '';
}

/** Whether a file has a field, sound or not. */
export function hasField(text: string, field: string): boolean {
  return text.split('\n').some((line) => line.startsWith(`${field}:`));
}

/** The ids in the list of a field, in either of YAML's two ways of writing one. */
export function idsOf(text: string, field: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line) => line.startsWith(`${field}:`));
  if (at < 0) return [];
  const inline = /^[a-z]+:\s*\[([^\]]*)\]/.exec(lines[at] ?? '')?.[1];
  if (inline !== undefined) return inline.split(',').map((id) => id.replaceAll(/['"\s]/g, ''));
  const ids: string[] = [];
  for (const line of lines.slice(at + 1)) {
    const item = /^\s*-\s+['"]?([\w-]+)/.exec(line)?.[1];
    if (item !== undefined) ids.push(item);
    else if (/^\S/.test(line)) break;
  }
  return ids;
}
