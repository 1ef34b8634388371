import { setTimeout } from 'node:timers/promises';
import { RESTJSONErrorCodes } from 'discord.js';

/** Time for a stumbling server to find its feet, short beside the three seconds that Discord waits. */
const DELAY = 300;

/**
 * Tries once more where Discord stumbled or its answer was lost; every other failure stays one.
 * Undefined where the first try turns out to have counted.
 */
export async function tryTwice<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if (!mayPass(error)) throw error;
    await setTimeout(DELAY);
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

/** An error with a status below 500 is Discord's own word; one without a status never got an answer. */
function mayPass(error: unknown): boolean {
  const status = valueOf(error, 'status');
  return typeof status !== 'number' || status >= 500;
}

function valueOf(error: unknown, key: string): unknown {
  return error instanceof Error ? Reflect.get(error, key) : undefined;
}
