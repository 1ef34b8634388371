import { setImmediate as pause } from 'node:timers/promises';
import type { Steps } from '../core/slices.ts';

/** Nobody waits longer for an answer because of work that is done beside. */
const SLICE_MS = 8;

/** Does long work in short slices, with a pause after each in which messages are answered. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await pause();
  }
}
