import { createAllowances, type Clock, type Rate } from '../core/allowance.ts';

/** Who does something and in which server, by their ids; null where it is in private. */
export interface Doer {
  readonly userId: string;
  readonly guildId: string | null;
}

/** Each says whether somebody may do this once more now, and counts it. Ids stay in memory, and only until they don't matter. */
export interface RateLimits {
  readonly reply: (doer: Doer) => boolean;
  readonly share: (doer: Doer) => boolean;
  readonly suggest: (doer: Doer) => boolean;
}

/** Far more than anybody asks for who reads the answers. */
const REPLIES = { person: { burst: 60, perSecond: 1 }, server: { burst: 300, perSecond: 30 } };
/** What everybody sees. */
const SHARES = { person: { burst: 3, perSecond: 0.05 }, server: { burst: 10, perSecond: 0.2 } };
/** Discord asks for some with each key that is pressed. */
const SUGGESTIONS = {
  person: { burst: 100, perSecond: 10 },
  server: { burst: 1000, perSecond: 100 },
};

/** So many people and so many servers are told apart at once; some hundred bytes each. */
const MOST = 20_000;

export function createRateLimits(now: Clock = () => performance.now()): RateLimits {
  return {
    reply: bothAllow(REPLIES, now),
    share: bothAllow(SHARES, now),
    suggest: bothAllow(SUGGESTIONS, now),
  };
}

function bothAllow(
  rates: { readonly person: Rate; readonly server: Rate },
  now: Clock,
): (doer: Doer) => boolean {
  const person = createAllowances(rates.person, { most: MOST, now });
  const server = createAllowances(rates.server, { most: MOST, now });
  // Who is turned away takes nothing from the others in the server.
  return ({ userId, guildId }) => person(userId) && (guildId === null || server(guildId));
}
