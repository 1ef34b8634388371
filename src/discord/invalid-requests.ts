import { RESTEvents, type REST } from 'discord.js';
import type { Log } from '../log/log.ts';

/**
 * Discord shuts an address out for a while that sends 10,000 invalid requests (answered with 401, 403 or 429) in ten minutes.
 * Whenever so many more were sent, it is said.
 */
export const WARN_EVERY = 500;

/** Whether Discord turns away so much that only what is essential may be sent. */
export interface InvalidRequests {
  readonly tooMany: boolean;
}

/** Watches a client's requests; needs `invalidRequestWarningInterval` to be {@link WARN_EVERY}. */
export function watchInvalidRequests(rest: REST, log: Log): InvalidRequests {
  let until = 0;
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
    until = performance.now() + remainingTime;
    log('turned-away', { requests: count, seconds: Math.ceil(remainingTime / 1000) });
  });
  return {
    get tooMany() {
      return performance.now() < until;
    },
  };
}
