import { setTimeout } from 'node:timers/promises';
import { RateLimitError, RESTJSONErrorCodes } from 'discord.js';

/** Time for a stumbling server to find its feet, short beside the three seconds that Discord waits. */
const DELAY = 300;

/**
 * Tries once more where Discord stumbled, its answer was lost or it asks to wait; every other failure stays one.
 * Undefined where the first try turns out to have counted.
 * @param until when a second try comes too late, on the clock of `performance.now()`
 */
export async function tryTwice<T>(
  request: () => Promise<T>,
  until = Infinity,
): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    const pause = pauseAfter(error);
    if (pause === undefined || performance.now() + pause > until) throw error;
    await setTimeout(pause);
    return again(request);
  }
}

/** An interaction that counts as answered now was answered by the first request. */
async function again<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if (valueOf(error, 'code') !== RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) {
      throw error;
    }
    return undefined;
  }
}

/** Milliseconds until another try makes sense; undefined where it makes none. */
function pauseAfter(error: unknown): number | undefined {
  if (error instanceof RateLimitError) return error.retryAfter;
  const status = valueOf(error, 'status');
  // An error with a status below 500 is Discord's own word; one without a status never got an answer.
  return typeof status !== 'number' || status >= 500 ? DELAY : undefined;
}

function valueOf(error: unknown, key: string): unknown {
  return error instanceof Error ? Reflect.get(error, key) : undefined;
}
