import { createLog } from '../../src/log/log.ts';

/** A log that keeps the lines that it would have written, of every level. */
export function keepingLog() {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  return { lines, log };
}
