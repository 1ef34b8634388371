import { readFileSync, truncateSync } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Problem, Result } from '../core/problem.ts';
import { errorCode, unusable } from './data-file.ts';
import { syncFolder } from './write.ts';

/** A file to which lines are only ever added. */
export interface LineFile {
  /** Settles when the line is on disk; where it can't be written it rejects, and the file is as it was. */
  append(line: string): Promise<void>;
  /** Takes out the last line; only once after each that is added. */
  takeBack(): Promise<void>;
}

/**
 * Opens a file of lines. A last line without its end was cut off by a crash while it was written, before anybody was
 * told that it is kept: it is taken out, and a warning says so.
 */
export function openLineFile(
  path: string,
): Result<{ readonly file: LineFile; readonly lines: readonly string[] }> {
  let text: string;
  const warnings: Problem[] = [];
  try {
    text = readText(path);
    const whole = text.lastIndexOf('\n') + 1;
    if (whole < text.length) {
      const line = text.split('\n').length;
      text = text.slice(0, whole);
      truncateSync(path, Buffer.byteLength(text));
      warnings.push(torn(path, line));
    }
  } catch (error) {
    return { ok: false, problems: [unusable(path, errorCode(error))] };
  }
  const lines = text.split('\n').slice(0, -1);
  const last = lines.at(-1);
  const beforeLast = Buffer.byteLength(text) - Buffer.byteLength(`${last ?? ''}\n`);
  const file = lineFile(path, last === undefined ? undefined : beforeLast);
  return { ok: true, value: { file, lines }, warnings };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}

/** @param end where the file ends without its last line */
function lineFile(path: string, end: number | undefined): LineFile {
  /** Set while the file holds more than it should, for it couldn't be cut. */
  let spoilt = false;

  const cut = async (file: FileHandle) => {
    if (end === undefined) return;
    spoilt = true;
    await file.truncate(end);
    await file.sync();
    spoilt = false;
  };
  return {
    async append(line) {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, 'a');
      try {
        if (spoilt) await cut(file);
        end = (await file.stat()).size;
        try {
          await file.appendFile(`${line}\n`, 'utf8');
          await file.sync();
        } catch (error) {
          await cut(file);
          throw error;
        }
        if (end === 0) await syncFolder(dirname(path));
      } finally {
        await file.close();
      }
    },
    async takeBack() {
      // Until it is cut, nothing may follow it: opening can fail as well.
      spoilt = true;
      const file = await open(path, 'a');
      try {
        await cut(file);
      } finally {
        await file.close();
      }
    },
  };
}

function torn(file: string, line: number): Problem {
  return {
    file,
    line,
    column: 1,
    severity: 'warning',
    code: 'torn-line',
    message: 'The last line was cut off while it was written.',
    advice: 'It is taken out: nobody was told that it is kept.',
  };
}
