import { lstatSync, readFileSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../core/problem.ts';
import { errorCode } from './data-file.ts';

/** The text of an entry's file; null where there is none. Throws where it can't be read. */
export function readEntryFile(folder: string, path: string): string | null {
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** What keeps an entry's file from being written or removed, as far as that is known before trying. */
export async function writeProblem(folder: string, path: string): Promise<Problem | undefined> {
  if ([dirname(path), path].some((part) => isLink(join(folder, part)))) {
    return problemOf(path, {
      message: 'This is a symbolic link, or lies behind one.',
      advice: 'Change the file that it leads to.',
    });
  }
  try {
    await access(join(folder, path), constants.W_OK);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return diskProblem(path, error);
  }
  return undefined;
}

/** Why a file couldn't be written, from what was thrown. */
export function diskProblem(path: string, error: unknown): Problem {
  const code = errorCode(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return problemOf(path, {
        message: 'The disk is full, so nothing was changed.',
        advice: 'Make room, then save again.',
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return problemOf(path, {
        message: 'This may not be written, so nothing was changed.',
        advice: 'Let the user that runs the bot write the FAQ folder and the data folder.',
      });
    default:
      return problemOf(path, {
        message: `This can't be written (${code}), so nothing was changed.`,
        advice: 'Look at the disk, then save again.',
      });
  }
}

function problemOf(file: string, details: Pick<Problem, 'message' | 'advice'>): Problem {
  return { file, line: 1, column: 1, severity: 'error', code: 'not-written', ...details };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
