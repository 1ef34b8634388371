import { RateLimitError, RESTJSONErrorCodes, type Interaction } from 'discord.js';
import type { Facts } from '../log/events.ts';
import type { Log } from '../log/log.ts';
import { msSince } from '../log/ms-since.ts';
import type { Incidents } from './incidents.ts';

export interface Undelivered {
  /** What was to be answered. */
  readonly command: Facts['command'];
  readonly interaction: Interaction;
  /** When the interaction came, on the clock of `performance.now()`. */
  readonly arrived: number;
}

/** Logs and counts an answer that didn't get through. Nothing more is sent: the interaction is answered or gone. */
export function reportUndelivered(
  error: unknown,
  { command, interaction, arrived }: Undelivered,
  { log, incidents }: { readonly log: Log; readonly incidents: Incidents },
): void {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (code === RESTJSONErrorCodes.UnknownInteraction) {
    incidents.count('late');
    const age = Date.now() - interaction.createdTimestamp;
    log('too-late', { command, age, ms: msSince(arrived) });
  } else if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) {
    if (incidents.count('already-answered') > 1) return;
    log('already-answered', { command });
  } else if (error instanceof RateLimitError) {
    incidents.count('rate-limited');
    log('rate-limited', { command });
  } else {
    incidents.count('undelivered');
    log('unanswered', { command, ms: msSince(arrived), error });
  }
}
