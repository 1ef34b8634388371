import {
  ApplicationCommandType,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  Partials,
  type ApplicationCommandDataResolvable,
  type Interaction,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import { startStandIn, type StandIn, type StandInOptions } from './standin.ts';

export const PING = {
  name: 'ping',
  description: 'Answers',
  type: ApplicationCommandType.ChatInput,
} as const;

/** A stand-in that is closed after the test. */
export async function open(options?: StandInOptions): Promise<StandIn> {
  const standIn = await startStandIn(options);
  onTestFinished(() => standIn.close());
  return standIn;
}

/** A client of discord.js that is ready, with the intents given. */
export async function connect(
  standIn: StandIn,
  intents: GatewayIntentBits[],
): Promise<Client<true>> {
  const client = new Client({
    intents,
    partials: [Partials.Channel],
    rest: { api: standIn.apiUrl, retries: 0 },
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  return ready;
}

/** A client that handles every interaction so. */
export async function serve(
  standIn: StandIn,
  handle: (interaction: Interaction) => unknown,
  commands: readonly ApplicationCommandDataResolvable[] = [PING],
): Promise<Client<true>> {
  const client = await connect(standIn, [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.DirectMessages,
  ]);
  await client.application.commands.set(commands);
  client.on(Events.InteractionCreate, (interaction) => {
    void (async () => handle(interaction))();
  });
  return client;
}

/** The code of what Discord refused, or `taken`. */
export async function outcomeOf(request: Promise<unknown>): Promise<unknown> {
  return request.then(() => 'taken', errorCode);
}

function errorCode(error: unknown): unknown {
  return error instanceof DiscordAPIError ? error.code : error;
}
