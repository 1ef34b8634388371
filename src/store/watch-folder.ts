import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Signs of change that come together are told once. */
const GATHER_MS = 20;
/** Change is supposed so often though nothing was seen: some file systems tell of none. */
const POLL_MS = 30_000;
/** A folder that is gone is looked for so often: nothing tells of its return. */
const RETURN_MS = 1_000;

/** A folder that is being watched. */
export interface Watch {
  close(): void;
}

/**
 * Calls `changed` when something below a folder may have changed. Doesn't keep the process running.
 * Each folder is watched by itself: watching them as one misses changes on some systems.
 */
export function watchFolder(folder: string, changed: () => void): Watch {
  const watched = new Map<string, { readonly inode: number; readonly watcher: FSWatcher }>();
  let gathering: NodeJS.Timeout | undefined;
  let poll: NodeJS.Timeout | undefined;

  const stop = (path: string) => {
    watched.get(path)?.watcher.close();
    watched.delete(path);
  };
  const lookAgainIn = (ms: number) => {
    clearTimeout(poll);
    poll = setTimeout(tell, ms).unref();
  };
  const start = (path: string, inode: number) => {
    try {
      const watcher = watch(path, { persistent: false }, tell);
      watcher.on('error', () => {
        stop(path);
        lookAgainIn(RETURN_MS);
      });
      watched.set(path, { inode, watcher });
    } catch {
      // The poll does what watching can't.
    }
  };
  /** A folder that was replaced has the same name and another inode. */
  const follow = () => {
    const folders = new Map(foldersIn(folder).map(({ path, inode }) => [path, inode]));
    for (const [path, { inode }] of watched) if (folders.get(path) !== inode) stop(path);
    for (const [path, inode] of folders) if (!watched.has(path)) start(path, inode);
    lookAgainIn(folders.has(folder) ? POLL_MS : RETURN_MS);
  };
  const tell = () => {
    if (gathering) return;
    gathering = setTimeout(() => {
      gathering = undefined;
      follow();
      changed();
    }, GATHER_MS).unref();
  };

  follow();
  return {
    close() {
      clearTimeout(poll);
      clearTimeout(gathering);
      for (const path of watched.keys()) stop(path);
    },
  };
}

/** The folder and those directly in it, but for what vanishes meanwhile; none where it is missing. */
function foldersIn(folder: string): readonly { readonly path: string; readonly inode: number }[] {
  try {
    const below = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name));
    return [folder, ...below].flatMap((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return found ? [{ path, inode: found.ino }] : [];
    });
  } catch {
    return [];
  }
}
