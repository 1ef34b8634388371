import { setTimeout } from 'node:timers/promises';
import { RESTJSONErrorCodes } from 'discord.js';

/** Time for a stumbling server to find its feet, short beside the three seconds that Discord waits. */
const DELAY = 300;

/** Tries once more where Discord stumbled or its answer was lost; every other failure stays one. */
export async function tryTwice(request: () => Promise<unknown>): Promise<void> {
  try {
    await request();
  } catch (error) {
    if (!mayPass(error)) throw error;
    await setTimeout(DELAY);
    await again(request);
  }
}

/** An interaction that counts as answered now was answered by the first request. */
async function again(request: () => Promise<unknown>): Promise<void> {
  try {
    await request();
  } catch (error) {
    if (valueOf(error, 'code') !== RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
      throw error;
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
