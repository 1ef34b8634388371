import { GatewayCloseCodes } from 'discord.js';

/** A reason to end the process, with what to do about it. */
export interface Fatal {
  /** Each cause has its own; the numbers follow sysexits.h where it has one. */
  readonly exitCode: number;
  readonly message: string;
}

export const WRONG_TOKEN: Fatal = {
  exitCode: 77,
  message:
    'Discord refused the token. In the Developer Portal open your application > Bot > Reset Token, copy the new token into DISCORD_TOKEN, and start again.',
};

const BY_CLOSE_CODE: ReadonlyMap<number, Fatal> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, WRONG_TOKEN],
  [
    GatewayCloseCodes.InvalidShard,
    {
      exitCode: 80,
      message:
        'Discord refused a shard (4010). Each start asks Discord how many there are to be, so start again.',
    },
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    {
      exitCode: 81,
      message:
        'The bot has come to more servers than its connections may serve (4011). Each start asks Discord how many connections it needs, so start again.',
    },
  ],
  [
    GatewayCloseCodes.InvalidAPIVersion,
    {
      exitCode: 82,
      message: 'Discord no longer takes this version of its gateway (4012). Update discord.js.',
    },
  ],
  [
    GatewayCloseCodes.InvalidIntents,
    {
      exitCode: 83,
      message:
        'Discord does not know one of the intents (4013). Update discord.js, or set back the change to INTENTS in src/discord/client.ts.',
    },
  ],
  [
    GatewayCloseCodes.DisallowedIntents,
    {
      exitCode: 84,
      message:
        'Discord refused an intent (4014). This bot asks for Guilds and DirectMessages, which need no permission. If another was added: Developer Portal > your application > Bot > Privileged Gateway Intents holds a toggle each for Presence, Server Members and Message Content; switch on the one that is used, or remove it from INTENTS in src/discord/client.ts.',
    },
  ],
]);

/** The fatal cause that a gateway close code stands for; undefined for one after which the client reconnects. */
export function fatalOfCloseCode(code: number | undefined): Fatal | undefined {
  return code === undefined ? undefined : BY_CLOSE_CODE.get(code);
}

/** Discord could not be reached; trying again later may help. */
export const UNREACHABLE: Fatal = {
  exitCode: 75,
  message:
    'Discord could not be reached. Check the network, and DISCORD_API_URL if it is set, and start again.',
};

/** The fatal cause that a failed request or login stands for. */
export function fatalOfError(error: unknown): Fatal {
  if (!(error instanceof Error)) return UNREACHABLE;
  const [code, status]: unknown[] = [Reflect.get(error, 'code'), Reflect.get(error, 'status')];
  if (code === 'TokenInvalid' || status === 401) return WRONG_TOKEN;
  if (typeof status !== 'number' || status >= 500) return UNREACHABLE;
  // Without a code it comes from the network before Discord, which shuts an address out for a while.
  if (status === 403 && typeof code !== 'number') return UNREACHABLE;
  return {
    exitCode: 76,
    message: `Discord refused the request (status ${status}, code ${String(code)}). If it was for one server: is the bot in it, and is the id right?`,
  };
}
