import type { IncomingMessage } from 'node:http';
import {
  ApplicationCommandType,
  InteractionResponseType,
  MessageFlags,
  MessageType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  MessageCreateRequestSchema,
  type SentMessage,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { readBody } from './body.ts';
import type { Gateway } from './gateway.ts';
import { commandProblems, messageProblems, suggestionProblems } from './rules.ts';
import {
  createMessage,
  isEphemeral,
  snowflake,
  type PendingInteraction,
  type StoredCommand,
  type World,
} from './world.ts';

/** What a request is answered with. */
export interface Response {
  readonly status: number;
  readonly body?: unknown;
}

export interface Request {
  readonly method: string;
  /** Below `/api/v10`, decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

type Handler = (request: Request, params: readonly string[]) => Response;

/** Discord takes an answer for so long after the interaction. */
const DEADLINE = 3000;

const NEW_MESSAGE_FLAGS =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;
const EDIT_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** Discord's HTTP API, as far as a bot needs it that answers interactions and direct messages. */
export function createRest(world: World, gateway: () => Gateway, address: () => string) {
  const refuse = (
    request: Request,
    status: number,
    code: number,
    ...problems: string[]
  ): Response => {
    world.refusals.push({ request: `${request.method} ${request.path}`, code, problems });
    return { status, body: { code, message: problems.join('; ') } };
  };
  const invalid = (request: Request, problems: readonly string[]) =>
    refuse(request, 400, 50035, ...problems);

  const answerInteraction: Handler = (request, [, token = '']) => {
    const interaction = world.interactions.get(token);
    if (!interaction) return refuse(request, 404, 10062, 'Unknown interaction');
    if (interaction.answered) return refuse(request, 400, 40060, 'Already acknowledged');
    if (Date.now() - interaction.sentAt > DEADLINE) return refuse(request, 404, 10062, 'Too late');
    const type: unknown = Reflect.get(Object(request.body), 'type');
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource:
        return answerWithMessage(request, interaction);
      case InteractionResponseType.UpdateMessage:
        return answerWithUpdate(request, interaction);
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        return answerWithChoices(request, interaction);
      default:
        return refuse(request, 400, 50035, `type: the stand-in doesn't play ${String(type)} yet`);
    }
  };

  const answerWithMessage = (request: Request, interaction: PendingInteraction): Response => {
    const body = readBody(CreateMessageInteractionCallbackRequestSchema, request.body, ({ data }) =>
      messageProblems(data ?? {}, NEW_MESSAGE_FLAGS | MessageFlags.Ephemeral),
    );
    if (!body.ok) return invalid(request, body.problems);
    if (interaction.type === 'autocomplete')
      return refuse(request, 400, 50035, 'type: only suggestions');
    interaction.answered = true;
    const message = createMessage(interaction.channel, world.bot, {
      ...shownFields(body.value.data ?? {}),
      type: interaction.type === 'command' ? MessageType.ChatInputCommand : MessageType.Default,
    });
    if (!isEphemeral(message)) gateway().dispatchMessage(message, interaction.channel);
    interaction.settle({ kind: 'message', message });
    return { status: 204 };
  };

  const answerWithUpdate = (request: Request, interaction: PendingInteraction): Response => {
    const { pressed } = interaction;
    const body = readBody(UpdateMessageInteractionCallbackRequestSchema, request.body, ({ data }) =>
      messageProblems({ ...pressed, ...data, flags: data?.flags }, EDIT_FLAGS),
    );
    if (!body.ok) return invalid(request, body.problems);
    if (!pressed) return refuse(request, 400, 50035, 'type: there is no message to update');
    interaction.answered = true;
    const fields = shownFields(body.value.data ?? {});
    const kept = (pressed.flags ?? 0) & MessageFlags.Ephemeral;
    Object.assign(pressed, fields, { flags: (fields.flags ?? 0) | kept });
    interaction.settle({ kind: 'update', message: pressed });
    return { status: 204 };
  };

  const answerWithChoices = (request: Request, interaction: PendingInteraction): Response => {
    const body = readBody(
      ApplicationCommandAutocompleteCallbackRequestSchema,
      request.body,
      ({ data }) => suggestionProblems(data?.choices ?? []),
    );
    if (!body.ok) return invalid(request, body.problems);
    if (interaction.type !== 'autocomplete')
      return refuse(request, 400, 50035, 'type: nobody is typing');
    interaction.answered = true;
    interaction.settle({ kind: 'choices', choices: body.value.data?.choices ?? [] });
    return { status: 204 };
  };

  const sendMessage: Handler = (request, [id = '']) => {
    const channel = world.channels.get(id);
    if (!channel) return refuse(request, 404, 10003, 'Unknown channel');
    const body = readBody(MessageCreateRequestSchema, request.body, (message) =>
      messageProblems(message, NEW_MESSAGE_FLAGS),
    );
    if (!body.ok) return invalid(request, body.problems);
    const { nonce, enforce_nonce: enforced } = body.value;
    const earlier = channel.messages.find((message) => message.nonce === nonce);
    if (enforced && earlier && nonce) return { status: 200, body: earlier };
    const message = createMessage(channel, world.bot, {
      ...shownFields(body.value),
      ...(nonce ? { nonce } : {}),
    });
    gateway().dispatchMessage(message, channel);
    return { status: 200, body: message };
  };

  const listMessages: Handler = (request, [id = '']) => {
    const channel = world.channels.get(id);
    if (!channel) return refuse(request, 404, 10003, 'Unknown channel');
    const before = BigInt(request.query.get('before') ?? '9223372036854775807');
    const limit = Number(request.query.get('limit') ?? 50);
    const older = channel.messages.filter(
      (message) => !isEphemeral(message) && BigInt(message.id) < before,
    );
    return { status: 200, body: older.toReversed().slice(0, limit) };
  };

  const listCommands: Handler = (_request, [, guildId = '']) => ({
    status: 200,
    body: world.commands.get(guildId) ?? [],
  });

  const setCommands: Handler = (request, [, guildId = '']) => {
    if (!Array.isArray(request.body)) return invalid(request, ['a list of commands is needed']);
    const commands: StoredCommand[] = [];
    for (const item of request.body) {
      const body = readBody(ApplicationCommandUpdateRequestSchema, item, commandProblems);
      if (!body.ok) return invalid(request, body.problems);
      commands.push(storedCommand(body.value, world, guildId));
    }
    if (new Set(commands.map(({ name }) => name)).size < commands.length) {
      return invalid(request, ['name: two commands have the same']);
    }
    world.commands.set(guildId, commands);
    return { status: 200, body: commands };
  };

  const routes: readonly { method: string; path: RegExp; handle: Handler; free?: true }[] = [
    {
      method: 'GET',
      path: /^\/gateway\/bot$/,
      handle: () => ({ status: 200, body: gatewayInfo(address()) }),
    },
    {
      method: 'GET',
      path: /^\/(?:oauth2\/)?applications\/@me$/,
      handle: () => ({ status: 200, body: { id: world.applicationId, name: world.bot.username } }),
    },
    { method: 'GET', path: /^\/applications\/(\d+)\/commands$/, handle: listCommands },
    { method: 'PUT', path: /^\/applications\/(\d+)\/commands$/, handle: setCommands },
    {
      method: 'GET',
      path: /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/,
      handle: listCommands,
    },
    {
      method: 'PUT',
      path: /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/,
      handle: setCommands,
    },
    { method: 'GET', path: /^\/channels\/(\d+)\/messages$/, handle: listMessages },
    { method: 'POST', path: /^\/channels\/(\d+)\/messages$/, handle: sendMessage },
    {
      method: 'POST',
      path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      handle: answerInteraction,
      free: true,
    },
  ];

  return (request: Request): Response => {
    world.requests.push(`${request.method} ${request.path}`);
    for (const { method, path, handle, free } of routes) {
      const match = path.exec(request.path);
      if (!match || method !== request.method) continue;
      if (!free && request.authorization !== `Bot ${world.token}`) {
        return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
      }
      return handle(request, match.slice(1));
    }
    return refuse(request, 404, 0, "the stand-in doesn't play this route yet");
  };
}

/** The fields that were sent; one that wasn't leaves a message as it is. */
function shownFields({ content, components, embeds, flags }: SentMessage) {
  return {
    ...(typeof content === 'string' ? { content } : {}),
    ...(components ? { components } : {}),
    ...(embeds ? { embeds } : {}),
    ...(typeof flags === 'number' ? { flags } : {}),
  };
}

/** A command as Discord gives it back: with ids, and with its defaults filled in. */
function storedCommand(
  command: RESTPostAPIChatInputApplicationCommandsJSONBody,
  { applicationId }: World,
  guildId: string,
): StoredCommand {
  return {
    default_member_permissions: null,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...command,
    type: ApplicationCommandType.ChatInput,
    id: snowflake(),
    application_id: applicationId,
    version: snowflake(),
    ...(guildId ? { guild_id: guildId } : {}),
  };
}

function gatewayInfo(address: string) {
  return {
    url: `ws://${address}`,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
  };
}

/** Reads a request of the HTTP server. A multipart body counts with its `payload_json`. */
export async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString();
  const payload = /name="payload_json"[^\n]*\n(?:[^\n]+\n)*\r?\n(.*?)\r?\n--/s.exec(text)?.[1];
  const body: unknown = text === '' ? undefined : JSON.parse(payload ?? text);
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(url.pathname.replace(/^\/api\/v\d+/, '')),
    query: url.searchParams,
    authorization: incoming.headers.authorization,
    body,
  };
}
