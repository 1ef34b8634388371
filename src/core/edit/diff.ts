import { entryFileSchema, type EntryFile } from '../entry/schema.ts';
import { parseYaml } from '../entry/yaml.ts';
import type { FieldName } from './problem.ts';
import { FIELD_NAMES, isSameValue, valueOf, type FieldValue } from './typed.ts';

/** Words in a row that were kept, added or removed. */
export interface Run {
  readonly kind: 'kept' | 'added' | 'removed';
  /** With the blanks between the words: kept and added runs joined are the new text, kept and removed ones the old. */
  readonly text: string;
}

/** What changes in one field. */
export interface FieldDiff {
  /** `file` where one of the texts is no entry that can be read, or only what isn't shown differs, such as comments. */
  readonly field: FieldName | 'file';
  /** One for a text, one for each item of a list, those included that stay. */
  readonly items: readonly (readonly Run[])[];
}

const WORD = /\s+|[\p{L}\p{M}\p{N}'’-]+|[^\s\p{L}\p{M}\p{N}]/gu;
const LINE = /[^\n]*\n|[^\n]+/g;
/** Two items of a list of which at least this share of the words is the same are one that was changed. */
const ALIKE = 0.5;
/** Texts that differ in more than so many pairs of words are shown as a whole: comparing them takes too long. */
const MAX_PAIRS = 4_000_000;

/** What differs between two texts of an entry's file; null stands for no file. Only fields that differ. */
export function diffTexts(before: string | null, after: string | null): readonly FieldDiff[] {
  if (before === after) return [];
  const [from, to] = [before, after].map((text) => (text === null ? null : readEntry(text)));
  const fields =
    from === undefined || to === undefined ? [] : diffEntries(from ?? null, to ?? null);
  if (fields.length > 0) return fields;
  return [{ field: 'file', items: [diffRuns(before ?? '', after ?? '', LINE)] }];
}

/** What differs between two states of an entry, field by field; null where there is none. */
export function diffEntries(
  before: EntryFile | null,
  after: EntryFile | null,
): readonly FieldDiff[] {
  return FIELD_NAMES.flatMap((field) => {
    const [from, to] = [before, after].map((entry) => (entry ? valueOf(entry, field) : null));
    const [old, now] = [textsOf(from ?? ''), textsOf(to ?? '')];
    if (isSameValue(old, now)) return [];
    const isText = typeof (from ?? to) === 'string';
    const items = isText ? [diffWords(old[0] ?? '', now[0] ?? '')] : diffItems(old, now);
    return [{ field, items }];
  });
}

/** The words of two texts that were kept, added and removed. */
export function diffWords(before: string, after: string): readonly Run[] {
  return diffRuns(before, after, WORD);
}

function readEntry(text: string): EntryFile | undefined {
  const parsed = parseYaml(text, '', entryFileSchema);
  return parsed.ok ? parsed.value.value : undefined;
}

/** Each item of a list in one line, or a text as it is. */
function textsOf(value: FieldValue): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return value.map((item) =>
    typeof item === 'string' ? item : `${item.text} (${item.reference})`,
  );
}

/** Items that stay, and between them those that were changed, removed or added. */
function diffItems(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly Run[])[] {
  const items: (readonly Run[])[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const close = () => {
    for (let place = 0; place < Math.max(removed.length, added.length); place++) {
      items.push(...diffItem(removed[place], added[place]));
    }
    [removed, added] = [[], []];
  };
  for (const { kind, text } of align(before, after)) {
    if (kind === 'removed') removed.push(text);
    else if (kind === 'added') added.push(text);
    else {
      close();
      items.push([{ kind, text }]);
    }
  }
  close();
  return items;
}

function diffItem(before: string | undefined, after: string | undefined): (readonly Run[])[] {
  const removed = before === undefined ? [] : [[{ kind: 'removed', text: before } as const]];
  const added = after === undefined ? [] : [[{ kind: 'added', text: after } as const]];
  if (before === undefined || after === undefined) return [...removed, ...added];
  const runs = diffWords(before, after);
  const kept = runs
    .filter(({ kind }) => kind === 'kept')
    .reduce((sum, { text }) => sum + text.length, 0);
  const alike = kept >= ALIKE * Math.max(before.length, after.length);
  return alike ? [runs] : [...removed, ...added];
}

function diffRuns(before: string, after: string, part: RegExp): readonly Run[] {
  const runs: Run[] = [];
  for (const { kind, text } of gathered(align(before.match(part) ?? [], after.match(part) ?? []))) {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  }
  return runs;
}

/** Removed before added, and a blank that was kept between two changes is a part of both: it reads better. */
function gathered(parts: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  let removed: Run[] = [];
  let added: Run[] = [];
  const close = () => {
    result.push(...removed, ...added);
    [removed, added] = [[], []];
  };
  for (const [place, run] of parts.entries()) {
    const changing = removed.length + added.length > 0;
    const next = parts[place + 1];
    if (run.kind === 'removed') removed.push(run);
    else if (run.kind === 'added') added.push(run);
    else if (changing && next && next.kind !== 'kept' && run.text.trim() === '') {
      removed.push({ kind: 'removed', text: run.text });
      added.push({ kind: 'added', text: run.text });
    } else {
      close();
      result.push(run);
    }
  }
  close();
  return result;
}

/** The parts of two rows in order, those that both have in the same order kept: as many as can be. */
function align(before: readonly string[], after: readonly string[]): readonly Run[] {
  const run = (kind: Run['kind']) => (text: string) => ({ kind, text });
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  return [
    ...before.slice(0, start).map(run('kept')),
    ...(old.length * now.length > MAX_PAIRS
      ? [...old.map(run('removed')), ...now.map(run('added'))]
      : alignMiddle(old, now)),
    ...before.slice(before.length - end).map(run('kept')),
  ];
}

/** By the longest common subsequence. */
function alignMiddle(old: readonly string[], now: readonly string[]): readonly Run[] {
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [before = '', after = ''] = [old[i], now[j]];
    if (i < old.length && j < now.length && before === after) {
      runs.push({ kind: 'kept', text: before });
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ kind: 'removed', text: before });
      i++;
    } else {
      runs.push({ kind: 'added', text: after });
      j++;
    }
  }
  return runs;
}
