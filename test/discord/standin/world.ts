import {
  ChannelType,
  MessageFlags,
  MessageType,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackData,
  type APIUser,
  type ApplicationCommandType,
  type InteractionResponseType,
  type InteractionType,
} from 'discord.js';
import type { SentCommand, SentSuggestion } from 'discord-api-spec/zod';

const EPOCH = 1_420_070_400_000n;
let last = 0n;

/** A new id; later ones are larger, as Discord's are. */
export function snowflake(): string {
  const now = (BigInt(Date.now()) - EPOCH) << 22n;
  last = now > last ? now : last + 1n;
  return last.toString();
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.DM;
  readonly guildId?: string;
  /** The other person in a direct message channel. */
  readonly recipient?: APIUser;
  /** What the bot may do here besides answering interactions; `none` where it isn't in the channel. */
  readonly access: 'none' | 'read' | 'send';
  readonly messages: APIMessage[];
}

/** A registered command. */
export interface StoredCommand extends SentCommand {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  readonly type: ApplicationCommandType;
  /** Empty for a command of a context menu. */
  description: string;
}

/** A request that Discord would have refused. */
export interface Refusal {
  readonly request: string;
  readonly code: number;
  readonly problems: readonly string[];
}

/** What an interaction came to. */
export type Outcome =
  | { readonly kind: 'message' | 'update'; readonly message: APIMessage }
  | { readonly kind: 'choices'; readonly choices: readonly SentSuggestion[] }
  | { readonly kind: 'modal'; readonly modal: OpenModal };

/** A modal as a member has it before them. */
export interface OpenModal {
  readonly form: APIModalInteractionResponseCallbackData;
  /** The interaction that it answered. */
  readonly opener: Interaction;
}

/** An interaction that was sent to the bot. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: Exclude<InteractionType, InteractionType.Ping>;
  readonly channel: Channel;
  /** What every message that comes of it carries; suggestions bring no message. */
  readonly metadata: APIMessageInteractionMetadata | undefined;
  /** The message whose button was pressed, also where that opened a modal first. */
  readonly pressed: APIMessage | undefined;
  readonly sentAt: number;
  /** How it was answered first. */
  answer: InteractionResponseType | undefined;
  /** Which message the first answer made or changed. */
  original: APIMessage | undefined;
  readonly followUps: APIMessage[];
  /** Gives the member patience anew, as a deferred answer does. */
  readonly defer: () => void;
  readonly settle: (outcome: Outcome) => void;
}

/** What a client identified for. It outlives its connection until another client identifies or Discord ends it. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  /** The number of the shard, from 0. */
  readonly shard: number;
  /** The number of the event that was sent last. */
  last: number;
  /** The number up to which the client has said that it got every event. */
  confirmed: number;
  /** Events by their number, for a client that resumes; those that are confirmed are gone. */
  readonly sent: Map<number, string>;
}

/** What Discord keeps; it outlives a restart of the bot. */
export interface World {
  readonly token: string;
  readonly applicationId: string;
  readonly bot: APIUser;
  readonly guildId: string;
  /** Who owns the server; nobody that a test plays. */
  readonly ownerId: string;
  /** A server that the bot isn't in. */
  readonly otherGuildId: string;
  /** How many shards a bot has to have at least, and is advised to have. */
  shards: number;
  /** The ids of the server's roles. */
  readonly roles: Set<string>;
  readonly channels: Map<string, Channel>;
  /** By guild id, and under '' for everywhere. */
  readonly commands: Map<string, StoredCommand[]>;
  /** Everybody who uses the bot. */
  readonly people: APIUser[];
  /** What they wrote: messages, options and fields of modals. */
  readonly said: Set<string>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  readonly sessions: Map<string, Session>;
  readonly refusals: Refusal[];
  /** How often each request was made, such as `PUT /applications/1/commands`. */
  readonly requests: string[];
}

export function createWorld(token: string): World {
  const bot = createUser('faq-bot', true);
  return {
    token,
    applicationId: bot.id,
    bot,
    guildId: snowflake(),
    ownerId: snowflake(),
    otherGuildId: snowflake(),
    shards: 1,
    roles: new Set(),
    channels: new Map(),
    commands: new Map(),
    people: [],
    said: new Set(),
    interactions: new Map(),
    sessions: new Map(),
    refusals: [],
    requests: [],
  };
}

export function createUser(username: string, bot = false): APIUser {
  return {
    id: snowflake(),
    username,
    discriminator: '0',
    global_name: username,
    avatar: null,
    bot,
  };
}

export function createChannel(
  world: World,
  place: Pick<Channel, 'type' | 'guildId' | 'recipient'> & Partial<Pick<Channel, 'access'>>,
): Channel {
  const channel: Channel = { access: 'send', ...place, id: snowflake(), messages: [] };
  world.channels.set(channel.id, channel);
  return channel;
}

export function createMessage(
  channel: Channel,
  author: APIUser,
  fields: Partial<
    Pick<
      APIMessage,
      | 'content'
      | 'components'
      | 'flags'
      | 'embeds'
      | 'attachments'
      | 'type'
      | 'nonce'
      | 'interaction_metadata'
    >
  >,
): APIMessage {
  const message: APIMessage = {
    id: snowflake(),
    channel_id: channel.id,
    author,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    ...fields,
  };
  channel.messages.push(message);
  return message;
}

export function isEphemeral({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** Whether the message only says that the bot is thinking. */
export function isLoading({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Loading) !== 0;
}

/** Whether a person sees a message of a channel that they are in. */
export function isVisibleTo({ id }: APIUser, message: APIMessage): boolean {
  return !isEphemeral(message) || message.interaction_metadata?.user.id === id;
}
