import { readFileSync } from 'node:fs';
import type { Problem, Result } from '../core/problem.ts';

/** The text of a file of the data folder; undefined where there is none yet. */
export function readIfThere(path: string): Result<string | undefined> {
  try {
    return { ok: true, value: readFileSync(path, 'utf8'), warnings: [] };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return { ok: true, value: undefined, warnings: [] };
    return { ok: false, problems: [unusable(path, code)] };
  }
}

/** The system's name of what went wrong, such as ENOSPC. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** A file of the data folder that can't be read or understood. */
export function unusable(file: string, why: string, line = 1): Problem {
  return {
    file,
    line,
    column: 1,
    severity: 'error',
    code: 'unusable-data',
    message: `This can't be used: ${why}.`,
    advice: 'Mend it or move it away, then start again; until then it is left as it is.',
  };
}

/** Undefined for what isn't JSON, which no schema takes either. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
