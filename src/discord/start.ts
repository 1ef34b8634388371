import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Events, RESTEvents } from 'discord.js';
import type { Config } from '../config.ts';
import type { Clock } from '../core/allowance.ts';
import type { Problem } from '../core/problem.ts';
import type { Assistant } from '../core/respond.ts';
import type { Log } from '../log/log.ts';
import type { Drafts } from '../store/drafts.ts';
import type { Edits } from '../store/edits.ts';
import { backOff } from './back-off.ts';
import { createClient } from './client.ts';
import { COMMANDS, DEFINITIONS, HOME_COMMANDS, HOME_DEFINITIONS } from './commands/list.ts';
import { createConnection, type Connection } from './connection.ts';
import { answerDirectMessage } from './direct-messages.ts';
import { dispatch } from './dispatch.ts';
import type { Surface } from './surface.ts';
import { fatalOfCloseCode, fatalOfError, UNREACHABLE, WRONG_TOKEN, type Fatal } from './fatal.ts';
import { createInHand, type InHand } from './in-hand.ts';
import { createIncidents, type Incidents } from './incidents.ts';
import { watchInvalidRequests } from './invalid-requests.ts';
import { inviteLinks } from './invite.ts';
import { tellModerators } from './moderation/tell.ts';
import { createRateLimits } from './rate-limit.ts';
import { registerCommands } from './register.ts';
import { tryTwice } from './retry.ts';
import { createSeen } from './seen.ts';
import { createTurns } from './turns.ts';

export interface StartOptions extends Pick<Surface, 'feedback' | 'questions' | 'log'> {
  /** Gives the newest assistant. */
  readonly currentAssistant: () => Assistant;
  readonly edits: Edits;
  readonly drafts: Drafts;
  /** For the limits of rate. */
  readonly now?: Clock;
  readonly config: Pick<
    Config,
    | 'DISCORD_TOKEN'
    | 'DISCORD_API_URL'
    | 'DISCORD_HOME_GUILD_ID'
    | 'MODERATOR_ROLE_IDS'
    | 'MODERATOR_CHANNEL_ID'
  >;
}

/** A bot that connects, or is connected. */
export interface Bot {
  readonly connection: Connection;
  readonly incidents: Incidents;
  /** Settles with true when it answers and its commands are registered, with false where it ended before. */
  readonly ready: Promise<boolean>;
  /** Settles if it can't go on, with the reason to end the process. */
  readonly ended: Promise<Fatal>;
  /** Tells the moderators' channel, if there is one, what is wrong with the FAQ's files; with none, that it is mended. */
  tellModerators(problems: readonly Problem[]): Promise<void>;
  /** Takes nothing new, finishes what is being answered, and leaves. */
  stop(): Promise<void>;
}

/** Connects to Discord, however long it takes, registers the commands if they changed, and answers until it is stopped. */
export function startDiscord({ config, now, ...parts }: StartOptions): Bot {
  const { log, edits, drafts } = parts;
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl } = config;
  const incidents = createIncidents();
  const connection = createConnection(log, incidents);
  const inHand = createInHand();
  const stopping = new AbortController();
  const stopped = once(stopping.signal, 'abort');
  const { promise: ended, resolve: end } = promiseOf<Fatal>();
  const moderation = { config, commands: HOME_COMMANDS, edits, drafts };
  const limits = createRateLimits(now);
  let client: Client | undefined;

  /** A client that has not logged in; its readiness is told to `onReady`. */
  const create = (onReady: (running: Client<true>) => void): Client => {
    client = createClient(apiUrl);
    const invalidRequests = watchInvalidRequests(client.rest, log);
    endWhenRefused(client, end);
    connection.follow(client);
    client.once(Events.ClientReady, onReady);
    listen(client, inHand, { ...parts, limits, incidents, invalidRequests, moderation });
    return client;
  };
  const connect = async (): Promise<boolean> => {
    const { promise: ready, resolve: onReady } = promiseOf<Client<true>>();
    const fatal = token
      ? await logIn(() => create(onReady), { token, log, signal: stopping.signal })
      : WRONG_TOKEN;
    if (fatal) end(fatal);
    const running = await Promise.race([ready, ended, stopped]);
    if (!(running instanceof Client)) return false;
    await registerAll(running, log, config.DISCORD_HOME_GUILD_ID);
    log('connected', { links: inviteLinks(running.application.id) });
    return true;
  };
  return {
    connection,
    incidents,
    ready: connect(),
    ended,
    async tellModerators(problems) {
      if (!client?.isReady()) return;
      const channelId = config.MODERATOR_CHANNEL_ID;
      await tellModerators(client, { channelId, problems, log });
    },
    async stop() {
      stopping.abort();
      connection.close();
      client?.removeAllListeners(Events.InteractionCreate);
      client?.removeAllListeners(Events.MessageCreate);
      await inHand.done();
      await client?.destroy();
    },
  };
}

/** Of so many interactions that waited too long one is logged; all are counted. */
const LINES_APART = 100;

function listen(
  client: Client,
  inHand: InHand,
  {
    currentAssistant,
    ...parts
  }: Omit<Surface, 'commands' | 'assistant'> & Pick<StartOptions, 'currentAssistant'>,
): void {
  const { log } = parts;
  /** What one event is answered with: the FAQ may change between two, but not within one. */
  const surfaceNow = (): Surface => ({
    ...parts,
    assistant: currentAssistant(),
    commands: COMMANDS,
  });
  // Without a listener an 'error' event ends the process.
  client.on(Events.Error, (error) => log('client-error', { error }));
  client.on(Events.ShardError, (error) => log('connection-error', { error }));
  const report = (error: unknown) => log('handler-failed', { error });
  const seen = createSeen();
  let passedOver = 0;
  const inTurn = createTurns(() => {
    parts.incidents.count('late');
    // Whoever is flooded with interactions isn't to be flooded with lines too.
    if (passedOver++ % LINES_APART === 0) log('waited-too-long', {});
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (seen(interaction.id)) return;
    inHand.take(inTurn(() => dispatch(interaction, surfaceNow())).catch(report));
  });
  client.on(Events.MessageCreate, (message) => {
    if (seen(message.id)) return;
    inHand.take(answerDirectMessage(message, surfaceNow()).catch(report));
  });
}

/**
 * Logs clients in, each a new one, until Discord can be reached. Gives the reason why that makes no sense;
 * undefined once one is connecting, or where it was stopped before.
 */
async function logIn(
  create: () => Client,
  {
    token,
    log,
    signal,
  }: { readonly token: string; readonly log: Log; readonly signal: AbortSignal },
): Promise<Fatal | undefined> {
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      await create().login(token);
      return undefined;
    } catch (error) {
      const fatal = fatalOfError(error);
      if (fatal !== UNREACHABLE) return fatal;
      const pause = backOff(failures);
      log('unreachable', { seconds: Math.round(pause / 100) / 10, error });
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}

/** Ends the bot where Discord no longer takes its token or its way of connecting. */
function endWhenRefused(client: Client, end: (fatal: Fatal) => void): void {
  client.on(Events.ShardDisconnect, ({ code }) => {
    const fatal = fatalOfCloseCode(code);
    if (fatal) end(fatal);
  });
  // The client forgets a token that was refused once, while its connection goes on and hears people whom it can't answer.
  client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status === 401 && data.auth !== false) end(WRONG_TOKEN);
  });
}

async function registerAll(running: Client<true>, log: Log, homeGuildId?: string): Promise<void> {
  await register(running, log, DEFINITIONS);
  if (homeGuildId) await register(running, log, HOME_DEFINITIONS, homeGuildId);
}

async function register(
  { rest, application }: Client<true>,
  log: Log,
  definitions: Parameters<typeof registerCommands>[0],
  guildId?: string,
): Promise<void> {
  const scope = guildId ? 'home server' : 'everywhere';
  try {
    const applicationId = application.id;
    const registration = await tryTwice(() =>
      registerCommands(definitions, { rest, applicationId, guildId }),
    );
    log('commands-registered', { scope, registration });
  } catch (error) {
    log('commands-not-registered', { scope, error });
  }
}

function promiseOf<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
