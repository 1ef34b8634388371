import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A text that is on disk whole, but not yet in the place of the old one. */
export interface PreparedWrite {
  /** Puts it there. Whoever reads, at any moment and after any crash, finds the old text or the new one. */
  commit(): Promise<void>;
  /** Leaves the old text, and nothing beside it. */
  discard(): Promise<void>;
}

/** The unfinished file of `a.yaml` is `a.yaml.0123456789ab.tmp`: it is no .yaml file, so nobody reads it as one. */
const UNFINISHED = /\.[0-9a-f]{12}\.tmp$/;

/**
 * Writes a file so that whoever reads it, at any moment and after any crash, finds the old text or the new one.
 * `mode` says who may read it; without it that stays as it was. Throws where it can't be written (a full disk, a folder
 * without permission); the old file then stands as it was.
 */
export async function writeAtomically(path: string, text: string, mode?: number): Promise<void> {
  const write = await prepareWrite(path, text, mode);
  await write.commit();
}

/** Does all of a write that can fail for want of space. Throws where it can't, and leaves nothing. */
export async function prepareWrite(
  path: string,
  text: string,
  mode?: number,
): Promise<PreparedWrite> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const unfinished = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const discard = () => rm(unfinished, { force: true });
  try {
    const file = await open(unfinished, 'wx');
    try {
      const wanted = mode ?? (await modeOf(path));
      if (wanted !== undefined) await file.chmod(wanted);
      // Writes on until everything is written, or throws.
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    discard,
    async commit() {
      try {
        await rename(unfinished, path);
      } catch (error) {
        await discard();
        throw error;
      }
      await syncFolder(folder);
    },
  };
}

/** The permissions of a file, which the one that replaces it is to have too. */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return undefined;
  }
}

/** Removes a file for good. Throws where it can't be; a file that isn't there is no matter. */
export async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

/** Removes what writes that were cut off left below a folder. To be called at the start, before anything is written. */
export function removeUnfinished(folder: string): void {
  for (const path of unfinishedIn(folder)) rmSync(path, { force: true });
}

function unfinishedIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => UNFINISHED.test(path))
      .map((path) => join(folder, path));
  } catch {
    return [];
  }
}

/** Without it a new name may be lost in a power cut. Some systems can't sync a folder, and then need not. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file itself is safe.
  }
}
