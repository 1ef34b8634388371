import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseDocument } from 'yaml';

/** How often the folder is looked at: quick enough to feel at once, and some 200 files cost a few milliseconds. */
const LOOK_EVERY = 250;
/** So many looks have to find nothing new before a save counts as done; more where a file looks half-written. */
const LOOKS = 1;
const LOOKS_IF_UNFINISHED = 4;

/** Each file's path below the folder, with what a save changes. */
type Snapshot = ReadonlyMap<string, string>;

/**
 * Gives the files of each save, the one saved last at the end; at first, at once, none.
 * Files are looked at instead of waiting for the system's events: those get lost on network folders and in containers,
 * and differ where an editor saves by renaming.
 */
export async function* savesIn(
  folder: string,
  signal: AbortSignal,
): AsyncGenerator<readonly string[]> {
  let told = snapshotOf(folder);
  let before = told;
  let looks = 0;
  yield [];
  while (await goesOn(signal)) {
    const now = snapshotOf(folder);
    looks = difference(before, now).length === 0 ? looks + 1 : 0;
    before = now;
    const changed = difference(told, now);
    const unfinished = changed.some((path) => isHalfWritten(join(folder, path)));
    if (changed.length === 0 || looks < (unfinished ? LOOKS_IF_UNFINISHED : LOOKS)) continue;
    told = now;
    yield changed;
  }
}

async function goesOn(signal: AbortSignal): Promise<boolean> {
  try {
    await pause(LOOK_EVERY, undefined, { signal });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}

function snapshotOf(folder: string): Snapshot {
  return new Map(
    listFiles(folder)
      .map((path) => ({ path, file: statSync(join(folder, path), { throwIfNoEntry: false }) }))
      .toSorted((a, b) => (a.file?.mtimeMs ?? 0) - (b.file?.mtimeMs ?? 0))
      .map(({ path, file }) => [path, `${file?.ino} ${file?.size} ${file?.mtimeMs}`]),
  );
}

/** None where the folder is away for a moment, as when another branch is checked out. */
function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => path.split(sep).join('/'));
  } catch {
    return [];
  }
}

/** In the order in which they were saved; what is gone comes first. */
function difference(before: Snapshot, now: Snapshot): readonly string[] {
  return [
    ...[...before.keys()].filter((path) => !now.has(path)),
    ...[...now].filter(([path, state]) => before.get(path) !== state).map(([path]) => path),
  ];
}

/** A file that is gone, empty or no YAML may be between two steps of a save. */
function isHalfWritten(path: string): boolean {
  try {
    const text = readFileSync(path, 'utf8');
    return text.trim() === '' || parseDocument(text).errors.length > 0;
  } catch {
    return true;
  }
}
