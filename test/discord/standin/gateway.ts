import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import {
  ChannelType,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
  type APIMessage,
} from 'discord.js';
import { WebSocketServer, type WebSocket } from 'ws';
import * as z from 'zod';
import { appPermissions } from './permissions.ts';
import type { Channel, Session, World } from './world.ts';

/** Close codes with which Discord ends the session as well. */
const ENDING = new Set<number>([
  1000,
  1001,
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidSeq,
  GatewayCloseCodes.SessionTimedOut,
]);

/** Intents that have to be switched on in the Developer Portal. */
const PRIVILEGED =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

const packet = z.object({
  op: z.literal([GatewayOpcodes.Heartbeat, GatewayOpcodes.Identify, GatewayOpcodes.Resume]),
  d: z.unknown(),
});
/** What happens in a server names it. */
const guildSchema = z.object({ guild_id: z.string().optional() });
const sequence = z.number().int().nullable();
const identify = z.object({
  token: z.string(),
  intents: z.number().int(),
  /** The number of this shard, and of how many. */
  shard: z.tuple([z.number().int(), z.number().int()]).default([0, 1]),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

type MessageEvent =
  | GatewayDispatchEvents.MessageCreate
  | GatewayDispatchEvents.MessageUpdate
  | GatewayDispatchEvents.MessageDelete;

export interface GatewayOptions {
  readonly world: World;
  /** Closes the connection with this code when the client identifies. */
  readonly refuseIdentify?: GatewayCloseCodes | undefined;
  readonly heartbeatInterval: number;
}

/** Discord's gateway: tells the bot what happens, as far as its intents allow. */
export interface Gateway {
  /** Whether it takes connections; else they are answered with 503. */
  admits: boolean;
  /** Whether it says HELLO to who connects. */
  greets: boolean;
  /** Whether it acknowledges heartbeats. */
  acknowledges: boolean;
  /** Whether it has news of the server for who identifies; without, the server is out of order. */
  knowsServer: boolean;
  /** How many connections it has taken so far. */
  readonly connections: number;
  /** The ids of the sessions that are connected. */
  readonly sessions: readonly string[];
  /** Sends to each session that identified with all these intents. */
  dispatch(event: GatewayDispatchEvents, data: object, intents?: number): void;
  /** What happened to a message, to the sessions that may see it, with its text if they may read it. */
  dispatchMessage(message: APIMessage, channel: Channel, event?: MessageEvent): void;
  /** Closes every connection, as Discord does when it ends a session. */
  disconnect(code: number): void;
  /** Cuts every connection off, which clients see as code 1006. */
  drop(): void;
  /** Reads nothing more of the connections that there are. */
  freeze(): void;
  /** Asks every client to connect anew and resume (op 7). */
  reconnect(): void;
  /** Tells every client that its session is invalid (op 9), and whether it may resume all the same. */
  invalidate(resumable: boolean): void;
  close(): void;
}

export function createGateway(
  server: Server,
  { world, refuseIdentify, heartbeatInterval }: GatewayOptions,
): Gateway {
  let connections = 0;
  const sockets = new Map<WebSocket, Session | undefined>();
  const wss = new WebSocketServer({
    server,
    verifyClient: (_info, admit) => admit(gateway.admits, 503),
  });

  /** Keeps what is sent for a client that is away for the moment. */
  const send = (session: Session, event: GatewayDispatchEvents, data: object) => {
    session.last += 1;
    const line = JSON.stringify({
      op: GatewayOpcodes.Dispatch,
      t: event,
      s: session.last,
      d: data,
    });
    session.sent.set(session.last, line);
    for (const [socket, other] of sockets) if (other === session) socket.send(line);
  };

  const confirm = (session: Session | undefined, received: number) => {
    if (!session) return;
    for (let number = session.confirmed + 1; number <= received; number++) {
      session.sent.delete(number);
    }
    session.confirmed = Math.max(session.confirmed, received);
  };

  const begin = (socket: WebSocket, { intents, shard }: z.infer<typeof identify>) => {
    const connected = new Set(sockets.values());
    for (const session of world.sessions.values()) {
      if (!connected.has(session)) world.sessions.delete(session.id);
    }
    const id = randomUUID();
    const session: Session = {
      id,
      intents,
      shard: shard[0],
      last: 0,
      confirmed: 0,
      sent: new Map(),
    };
    world.sessions.set(id, session);
    sockets.set(socket, session);
    const guildIds = shardOf(world, world.guildId) === session.shard ? [world.guildId] : [];
    const ready = readyPayload(world, { sessionId: id, shard, guildIds }, addressOf(server));
    send(session, GatewayDispatchEvents.Ready, ready);
    const hears = gateway.knowsServer && (intents & GatewayIntentBits.Guilds) !== 0;
    if (hears && guildIds.length > 0) {
      send(session, GatewayDispatchEvents.GuildCreate, guildPayload(world));
    }
  };

  const onPacket = (socket: WebSocket, { op, d }: z.infer<typeof packet>) => {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        confirm(sockets.get(socket), sequence.parse(d) ?? 0);
        if (gateway.acknowledges) socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
        return;
      case GatewayOpcodes.Identify: {
        const identity = identify.parse(d);
        const { token, intents, shard } = identity;
        const allowed = Object.values(GatewayIntentBits).reduce<number>(
          (sum, bit) => (typeof bit === 'number' ? sum | bit : sum),
          0,
        );
        if (refuseIdentify) socket.close(refuseIdentify);
        else if (token !== world.token) socket.close(GatewayCloseCodes.AuthenticationFailed);
        else if ((intents & ~allowed) !== 0) socket.close(GatewayCloseCodes.InvalidIntents);
        else if ((intents & PRIVILEGED) !== 0) socket.close(GatewayCloseCodes.DisallowedIntents);
        else if (shard[1] < world.shards) socket.close(GatewayCloseCodes.ShardingRequired);
        else begin(socket, identity);
        return;
      }
      case GatewayOpcodes.Resume: {
        const { token, session_id: id, seq } = resume.parse(d);
        const session = world.sessions.get(id);
        if (token !== world.token) {
          socket.close(GatewayCloseCodes.AuthenticationFailed);
        } else if (session) {
          sockets.set(socket, session);
          confirm(session, seq);
          for (const line of session.sent.values()) socket.send(line);
          send(session, GatewayDispatchEvents.Resumed, {});
        } else {
          socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
        }
        return;
      }
    }
  };

  wss.on('connection', (socket) => {
    connections += 1;
    sockets.set(socket, undefined);
    const d = { heartbeat_interval: heartbeatInterval };
    if (gateway.greets) socket.send(JSON.stringify({ op: GatewayOpcodes.Hello, d }));
    socket.on('message', (data: Buffer) => {
      try {
        onPacket(socket, packet.parse(JSON.parse(data.toString())));
      } catch {
        socket.close(GatewayCloseCodes.DecodeError);
      }
    });
    socket.on('close', () => sockets.delete(socket));
  });

  const dispatch: Gateway['dispatch'] = (event, data, intents = 0) => {
    const guildId = guildSchema.parse(data).guild_id;
    const shard = shardOf(world, guildId);
    for (const session of world.sessions.values()) {
      if (session.shard !== shard || (session.intents & intents) !== intents) continue;
      send(session, event, data);
    }
  };
  const endSession = (session: Session | undefined) => {
    if (session) world.sessions.delete(session.id);
  };
  const gateway: Gateway = {
    admits: true,
    greets: true,
    acknowledges: true,
    knowsServer: true,
    get connections() {
      return connections;
    },
    get sessions() {
      return [...sockets.values()].flatMap((session) => session?.id ?? []);
    },
    dispatch,
    dispatchMessage(message, channel, event = GatewayDispatchEvents.MessageCreate) {
      if (channel.access === 'none') return;
      const direct = channel.type === ChannelType.DM;
      const shard = shardOf(world, channel.guildId);
      const needed = direct ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
      for (const session of world.sessions.values()) {
        if (session.shard !== shard || (session.intents & needed) === 0) continue;
        const readable =
          direct ||
          message.author.id === world.bot.id ||
          (session.intents & GatewayIntentBits.MessageContent) !== 0;
        const seen = readable
          ? message
          : { ...message, content: '', embeds: [], attachments: [], components: [] };
        const gone = event === GatewayDispatchEvents.MessageDelete;
        send(session, event, {
          ...(gone ? { id: message.id, channel_id: channel.id } : seen),
          channel_type: channel.type,
          ...(channel.guildId ? { guild_id: channel.guildId } : {}),
        });
      }
    },
    disconnect(code) {
      for (const [socket, session] of sockets) {
        if (ENDING.has(code)) endSession(session);
        sockets.set(socket, undefined);
        socket.close(code);
      }
    },
    drop() {
      for (const socket of sockets.keys()) socket.terminate();
    },
    freeze() {
      for (const socket of sockets.keys()) socket.pause();
    },
    reconnect() {
      for (const socket of sockets.keys()) {
        socket.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null }));
      }
    },
    invalidate(resumable) {
      for (const [socket, session] of sockets) {
        if (!resumable) endSession(session);
        sockets.set(socket, undefined);
        socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: resumable }));
      }
    },
    close() {
      for (const socket of sockets.keys()) socket.terminate();
      wss.close();
    },
  };
  return gateway;
}

/** Where the server listens, for the gateway's address. */
export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The stand-in does not listen.');
  return `127.0.0.1:${address.port}`;
}

/** The shard that hears of a server, or of private messages where there is none. */
function shardOf({ shards }: World, guildId: string | undefined): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}

function readyPayload(
  { bot, applicationId }: World,
  {
    sessionId,
    shard,
    guildIds,
  }: {
    readonly sessionId: string;
    readonly shard: readonly number[];
    readonly guildIds: readonly string[];
  },
  address: string,
) {
  return {
    v: 10,
    user: { ...bot, verified: true, mfa_enabled: false, email: null, flags: 0 },
    guilds: guildIds.map((id) => ({ id, unavailable: true })),
    session_id: sessionId,
    resume_gateway_url: `ws://${address}`,
    shard,
    application: { id: applicationId, flags: 0 },
  };
}

function guildPayload({ guildId, ownerId, bot, channels, roles }: World) {
  const own = [...channels.values()].filter((channel) => channel.guildId === guildId);
  const joined = new Date().toISOString();
  return {
    id: guildId,
    name: 'Support',
    owner_id: ownerId,
    icon: null,
    splash: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    preferred_locale: 'en-US',
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: [
      { ...rolePayload(guildId), name: '@everyone', permissions: appPermissions(own[0]) },
      ...[...roles].map(rolePayload),
    ],
    joined_at: joined,
    large: false,
    member_count: 2,
    members: [{ user: bot, roles: [], joined_at: joined, deaf: false, mute: false, flags: 0 }],
    voice_states: [],
    channels: own.map(({ id, type }) => ({
      id,
      type,
      name: 'general',
      position: 0,
      permission_overwrites: [],
    })),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A role that allows nothing by itself. */
export function rolePayload(id: string) {
  return {
    id,
    name: id,
    color: 0,
    hoist: false,
    position: 0,
    permissions: '0',
    managed: false,
    mentionable: false,
    flags: 0,
  };
}
