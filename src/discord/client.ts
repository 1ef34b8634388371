import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import { WARN_EVERY } from './invalid-requests.ts';
import { PatientSharding } from './sharding.ts';

/** None is privileged: the text of direct messages comes without the Message Content intent. */
export const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages] as const;

/** Milliseconds. Discord takes an answer for three seconds: after a request that hangs there is time for another. */
const ANSWER_TIMEOUT = 1500;

/** Milliseconds without news of a server at the start. Until then nobody is answered, and a server may be out of order for hours. */
const SERVERS_TIMEOUT = 2000;

/** A discord.js client that keeps as little as it can. `apiUrl` is a REST proxy; default Discord's own API. */
export function createClient(apiUrl: string | undefined): Client {
  return new Client({
    intents: INTENTS,
    // As many connections as Discord advises for so many servers, all of them in this process.
    shards: 'auto',
    // Without it the first message in a direct message channel is dropped.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    waitGuildTimeout: SERVERS_TIMEOUT,
    rest: {
      timeout: ANSWER_TIMEOUT,
      retries: 0,
      // How long an answer can wait is decided where it is sent; other requests wait as long as they are told.
      rejectOnRateLimit: ['/interactions'],
      invalidRequestWarningInterval: WARN_EVERY,
      ...(apiUrl ? { api: apiUrl } : {}),
    },
    ws: { buildStrategy: (manager) => new PatientSharding(manager) },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: { maxSize: 50, keepOverLimit: ({ id, client }) => id === client.user.id },
      UserManager: { maxSize: 50, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
  });
}
