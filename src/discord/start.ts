import { Events, type Client } from 'discord.js';
import type { Config } from '../config.ts';
import type { Clock } from '../core/allowance.ts';
import type { Problem } from '../core/problem.ts';
import type { Assistant } from '../core/respond.ts';
import type { Drafts } from '../store/drafts.ts';
import type { Edits } from '../store/edits.ts';
import { createClient } from './client.ts';
import { COMMANDS, DEFINITIONS, HOME_COMMANDS, HOME_DEFINITIONS } from './commands/list.ts';
import { answerDirectMessage } from './direct-messages.ts';
import { dispatch, type Surface } from './dispatch.ts';
import { fatalOfCloseCode, fatalOfError, WRONG_TOKEN, type Fatal } from './fatal.ts';
import { inviteLinks } from './invite.ts';
import { describeError, type Log } from './log.ts';
import { tellModerators } from './moderation/tell.ts';
import { createRateLimits } from './rate-limit.ts';
import { registerCommands } from './register.ts';
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

/** A bot that is connected. */
export interface RunningBot {
  readonly ok: true;
  /** Settles if Discord ends the connection for good, with the reason to end the process. */
  readonly ended: Promise<Fatal>;
  /** Tells the moderators' channel, if there is one, what is wrong with the FAQ's files; with none, that it is mended. */
  tellModerators(problems: readonly Problem[]): Promise<void>;
  stop(): Promise<void>;
}

export type StartResult = RunningBot | { readonly ok: false; readonly fatal: Fatal };

/** Connects to Discord, registers the commands if they changed, and answers until it is stopped. */
export async function startDiscord({ config, now, ...parts }: StartOptions): Promise<StartResult> {
  const { log } = parts;
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl } = config;
  if (!token) return { ok: false, fatal: WRONG_TOKEN };
  const client = createClient(apiUrl);
  const { promise: ended, resolve: end } = promiseOfFatal();
  let closeCode: number | undefined;
  client.on(Events.ShardDisconnect, ({ code }) => {
    closeCode = code;
    const fatal = fatalOfCloseCode(code);
    if (fatal) end(fatal);
  });
  const { DISCORD_HOME_GUILD_ID: homeGuildId, MODERATOR_CHANNEL_ID: channelId } = config;
  const { edits, drafts } = parts;
  const moderation = { config, commands: HOME_COMMANDS, edits, drafts };
  listen(client, { ...parts, moderation, limits: createRateLimits(now) });

  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
  } catch (error) {
    return { ok: false, fatal: fatalOfCloseCode(closeCode) ?? fatalOfError(error) };
  }
  const running = await Promise.race([ready, ended]);
  if ('exitCode' in running) {
    await client.destroy();
    return { ok: false, fatal: running };
  }
  await register(running, log, DEFINITIONS);
  if (homeGuildId) await register(running, log, HOME_DEFINITIONS, homeGuildId);
  const { server, person } = inviteLinks(running.application.id);
  log.info(`Connected. Add the bot to a server: ${server} - or to your own account: ${person}`);
  return {
    ok: true,
    ended,
    tellModerators: (problems) => tellModerators(running, { channelId, problems, log }),
    stop: () => client.destroy(),
  };
}

function listen(
  client: Client,
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
  client.on(Events.Error, (error) => log.error(`The client reports: ${describeError(error)}`));
  client.on(Events.ShardError, (error) =>
    log.warn(`The connection reports: ${describeError(error)}`),
  );
  const report = (error: unknown) => log.error(`A handler failed: ${describeError(error)}`);
  const inTurn = createTurns(() => log.warn('An interaction waited too long to be answered.'));
  client.on(Events.InteractionCreate, (interaction) => {
    inTurn(() => void dispatch(interaction, surfaceNow()).catch(report));
  });
  client.on(Events.MessageCreate, (message) => {
    answerDirectMessage(message, surfaceNow()).catch(report);
  });
}

async function register(
  { rest, application }: Client<true>,
  log: Log,
  definitions: Parameters<typeof registerCommands>[0],
  guildId?: string,
): Promise<void> {
  const where = guildId ? 'Commands of the home server' : 'Commands';
  try {
    const applicationId = application.id;
    const outcome = await registerCommands(definitions, { rest, applicationId, guildId });
    log.info(`${where}: ${outcome}.`);
  } catch (error) {
    log.error(
      `${where} could not be registered, so those that Discord knows stay: ${describeError(error)}`,
    );
  }
}

function promiseOfFatal(): { promise: Promise<Fatal>; resolve: (fatal: Fatal) => void } {
  let resolve: (fatal: Fatal) => void = () => undefined;
  const promise = new Promise<Fatal>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
