import { RateLimitError, RESTJSONErrorCodes, type Interaction } from 'discord.js';
import type { Incidents } from './incidents.ts';
import { describeError, type Log } from './log.ts';

export interface Undelivered {
  /** What was to be answered, such as `/ask`. */
  readonly what: string;
  readonly interaction: Interaction;
  /** When the interaction came, on the clock of `performance.now()`. */
  readonly arrived: number;
}

/** Logs and counts an answer that didn't get through. Nothing more is sent: the interaction is answered or gone. */
export function reportUndelivered(
  error: unknown,
  { what, interaction, arrived }: Undelivered,
  { log, incidents }: { readonly log: Log; readonly incidents: Incidents },
): void {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (code === RESTJSONErrorCodes.UnknownInteraction) {
    incidents.count('late');
    const age = Date.now() - interaction.createdTimestamp;
    const here = Math.round(performance.now() - arrived);
    log.warn(
      `${what} was answered too late (10062): ${age} ms after it was sent by this machine's clock, ${here} ms after it came.`,
    );
  } else if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) {
    if (incidents.count('already-answered') > 1) return;
    log.warn(
      `${what} had been answered already (40060). Does a second instance run with the same token? More of these are counted only.`,
    );
  } else if (error instanceof RateLimitError) {
    incidents.count('rate-limited');
    log.info(`${what} was given up: Discord asked to wait for longer than an answer may take.`);
  } else {
    incidents.count('undelivered');
    log.warn(`${what} could not be answered: ${describeError(error)}`);
  }
}
