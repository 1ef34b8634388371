import {
  ChannelType,
  MessageFlags,
  MessageType,
  type APIMessage,
  type APIUser,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { SentSuggestion } from 'discord-api-spec/zod';

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
  readonly messages: APIMessage[];
}

/** A registered command. */
export interface StoredCommand extends RESTPostAPIChatInputApplicationCommandsJSONBody {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
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
  | {
      readonly kind: 'choices';
      readonly choices: readonly SentSuggestion[];
    };

/** An interaction that waits for its answer. */
export interface PendingInteraction {
  readonly type: 'command' | 'component' | 'autocomplete';
  readonly channel: Channel;
  /** The message whose button was pressed. */
  readonly pressed?: APIMessage;
  readonly sentAt: number;
  answered: boolean;
  readonly settle: (outcome: Outcome) => void;
}

export interface Session {
  readonly intents: number;
  /** Everything sent, for a client that resumes. */
  readonly sent: string[];
}

/** What Discord keeps; it outlives a restart of the bot. */
export interface World {
  readonly token: string;
  readonly applicationId: string;
  readonly bot: APIUser;
  readonly guildId: string;
  readonly channels: Map<string, Channel>;
  /** By guild id, and under '' for everywhere. */
  readonly commands: Map<string, StoredCommand[]>;
  readonly interactions: Map<string, PendingInteraction>;
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
    channels: new Map(),
    commands: new Map(),
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
  place: Pick<Channel, 'type' | 'guildId' | 'recipient'>,
): Channel {
  const channel: Channel = { ...place, id: snowflake(), messages: [] };
  world.channels.set(channel.id, channel);
  return channel;
}

export function createMessage(
  channel: Channel,
  author: APIUser,
  fields: Partial<
    Pick<
      APIMessage,
      'content' | 'components' | 'flags' | 'embeds' | 'attachments' | 'type' | 'nonce'
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
