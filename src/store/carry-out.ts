import { join } from 'node:path';
import type { Prepared, Refused, Saved } from './edit-outcome.ts';
import { diskProblem, readEntryFile, writeProblem } from './entry-file.ts';
import type { HistoryFile, HistoryItem } from './history.ts';
import { revisionOf } from './revision.ts';
import { prepareWrite, removeFile, type PreparedWrite } from './write.ts';

/** What the history says of an edit beside its texts. */
export type Deed = Pick<HistoryItem, 'kind' | 'of' | 'by'>;

interface Places {
  /** The FAQ folder. */
  readonly folder: string;
  readonly file: HistoryFile;
  readonly now: () => number;
}

/**
 * Writes an edit to its file and to the history, so that no crash can part the two:
 * the new text is put on disk beside the old one, for which there has to be room; then the edit's line is written to the
 * history; then the new text takes the old one's place; then a second line says that it is done. What fails on the way is
 * taken back. After a crash an edit without its second line is done if its file holds the new text, and otherwise it
 * never was, and its line goes. Gives `changed`, and does nothing, where somebody else wrote the file meanwhile.
 */
export async function carryOut(
  prepared: Prepared,
  deed: Deed,
  { folder, file, now }: Places,
): Promise<Saved | Refused | 'changed'> {
  const { path, id: entry, before, after } = prepared;
  const problem = await writeProblem(folder, path);
  if (problem) return { ok: false, reason: 'disk', problem };
  let write: PreparedWrite | undefined;
  let begun = false;
  const takeBack = async () => {
    await write?.discard();
    // Where the line can't be cut off now, it is before the next one is written, or at the next start.
    if (begun) await file.takeBack().catch(() => undefined);
  };
  try {
    write = await writeOf(join(folder, path), after);
    const time = new Date(now()).toISOString();
    const item = await file.begin({ time, ...deed, entry, path, before, after });
    begun = true;
    if (readEntryFile(folder, path) !== before) {
      await takeBack();
      return 'changed';
    }
    await write.commit();
    // It is done: where there is no room to say so, the next edit says it first.
    await file.end().catch(() => undefined);
    return { ok: true, item, revision: revisionOf(after), warnings: prepared.warnings };
  } catch (error) {
    await takeBack();
    return { ok: false, reason: 'disk', problem: diskProblem(path, error) };
  }
}

function writeOf(path: string, text: string | null): Promise<PreparedWrite> {
  if (text !== null) return prepareWrite(path, text);
  return Promise.resolve({
    commit: () => removeFile(path),
    discard: () => Promise.resolve(),
  });
}
