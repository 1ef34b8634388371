import type { Readable, Writable } from 'node:stream';

/** What is read of a terminal's keys. */
type Keys = Readable & {
  readonly isTTY?: boolean;
  readonly setRawMode?: (raw: boolean) => unknown;
};

/** The end of a watch: the signal of it, a way to bring it about, and to leave the terminal as it was. */
export interface Ending {
  readonly signal: AbortSignal;
  readonly end: () => void;
  readonly letGo: () => void;
}

const CTRL_C = '\u0003';

/**
 * Waits for Ctrl+C, or for whoever reads the output to go. In a terminal the key itself is read: as a signal it also
 * reaches the shell that npm starts, which may then tell of a failure where there is none.
 */
export function awaitEnding(input: Keys, output: Writable): Ending {
  const ending = new AbortController();
  const end = () => ending.abort();
  const press = (key: Buffer | string) => {
    if (String(key).includes(CTRL_C)) end();
  };
  output.on('error', end);
  if (!input.isTTY) return { signal: ending.signal, end, letGo: () => undefined };
  input.setRawMode?.(true);
  input.on('data', press);
  const letGo = () => {
    input.off('data', press);
    input.pause();
    input.setRawMode?.(false);
  };
  return { signal: ending.signal, end, letGo };
}
