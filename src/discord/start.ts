import { Events, type Client } from 'discord.js';
import type { Config } from '../config.ts';
import type { Assistant } from '../core/respond.ts';
import { createClient } from './client.ts';
import { COMMANDS, DEFINITIONS } from './commands/list.ts';
import { answerDirectMessage } from './direct-messages.ts';
import { dispatch, type Surface } from './dispatch.ts';
import { fatalOfCloseCode, fatalOfError, WRONG_TOKEN, type Fatal } from './fatal.ts';
import { inviteLinks } from './invite.ts';
import { describeError, type Log } from './log.ts';
import { registerCommands } from './register.ts';

export interface StartOptions extends Omit<Surface, 'commands' | 'assistant'> {
  /** Gives the newest assistant. */
  readonly currentAssistant: () => Assistant;
  readonly config: Pick<Config, 'DISCORD_TOKEN' | 'DISCORD_API_URL'>;
}

/** A bot that is connected. */
export interface RunningBot {
  readonly ok: true;
  /** Settles if Discord ends the connection for good, with the reason to end the process. */
  readonly ended: Promise<Fatal>;
  stop(): Promise<void>;
}

export type StartResult = RunningBot | { readonly ok: false; readonly fatal: Fatal };

/** Connects to Discord, registers the commands if they changed, and answers until it is stopped. */
export async function startDiscord({ config, ...parts }: StartOptions): Promise<StartResult> {
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
  listen(client, parts);

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
  await register(running, log);
  const { server, person } = inviteLinks(running.application.id);
  log.info(`Connected. Add the bot to a server: ${server} - or to your own account: ${person}`);
  return { ok: true, ended, stop: () => client.destroy() };
}

function listen(
  client: Client,
  { currentAssistant, ...parts }: Omit<StartOptions, 'config'>,
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
  client.on(Events.InteractionCreate, (interaction) => {
    dispatch(interaction, surfaceNow()).catch(report);
  });
  client.on(Events.MessageCreate, (message) => {
    answerDirectMessage(message, surfaceNow()).catch(report);
  });
}

async function register({ rest, application }: Client<true>, log: Log): Promise<void> {
  try {
    const outcome = await registerCommands(DEFINITIONS, { rest, applicationId: application.id });
    log.info(`Commands: ${outcome}.`);
  } catch (error) {
    log.error(
      `The commands could not be registered, so those that Discord knows stay: ${describeError(error)}`,
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
