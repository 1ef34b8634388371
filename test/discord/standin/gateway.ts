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
import { z } from 'zod';
import { appPermissions } from './permissions.ts';
import type { Channel, Session, World } from './world.ts';

const HEARTBEAT_INTERVAL = 41_250;

/** Intents that have to be switched on in the Developer Portal. */
const PRIVILEGED =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

const packet = z.object({
  op: z.literal([GatewayOpcodes.Heartbeat, GatewayOpcodes.Identify, GatewayOpcodes.Resume]),
  d: z.unknown(),
});
const identify = z.object({ token: z.string(), intents: z.number().int() });
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

type MessageEvent =
  | GatewayDispatchEvents.MessageCreate
  | GatewayDispatchEvents.MessageUpdate
  | GatewayDispatchEvents.MessageDelete;

export interface GatewayOptions {
  readonly world: World;
  /** Closes the connection with this code when the client identifies. */
  readonly refuseIdentify?: GatewayCloseCodes | undefined;
}

/** Discord's gateway: tells the bot what happens, as far as its intents allow. */
export interface Gateway {
  /** Sends to each session that identified with all these intents. */
  dispatch(event: GatewayDispatchEvents, data: object, intents?: number): void;
  /** What happened to a message, to the sessions that may see it, with its text if they may read it. */
  dispatchMessage(message: APIMessage, channel: Channel, event?: MessageEvent): void;
  /** Closes every connection, as Discord does when it ends a session. */
  disconnect(code: number): void;
  close(): void;
}

export function createGateway(server: Server, { world, refuseIdentify }: GatewayOptions): Gateway {
  const sockets = new Map<WebSocket, Session | undefined>();
  const wss = new WebSocketServer({ server });

  const send = (
    socket: WebSocket,
    session: Session,
    event: GatewayDispatchEvents,
    data: object,
  ) => {
    const line = JSON.stringify({
      op: GatewayOpcodes.Dispatch,
      t: event,
      s: session.sent.length + 1,
      d: data,
    });
    session.sent.push(line);
    socket.send(line);
  };

  const begin = (socket: WebSocket, intents: number) => {
    const id = randomUUID();
    const session: Session = { intents, sent: [] };
    world.sessions.set(id, session);
    sockets.set(socket, session);
    send(socket, session, GatewayDispatchEvents.Ready, readyPayload(world, id, addressOf(server)));
    if ((intents & GatewayIntentBits.Guilds) !== 0) {
      send(socket, session, GatewayDispatchEvents.GuildCreate, guildPayload(world));
    }
  };

  const onPacket = (socket: WebSocket, { op, d }: z.infer<typeof packet>) => {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
        return;
      case GatewayOpcodes.Identify: {
        const { token, intents } = identify.parse(d);
        const allowed = Object.values(GatewayIntentBits).reduce<number>(
          (sum, bit) => (typeof bit === 'number' ? sum | bit : sum),
          0,
        );
        if (refuseIdentify) socket.close(refuseIdentify);
        else if (token !== world.token) socket.close(GatewayCloseCodes.AuthenticationFailed);
        else if ((intents & ~allowed) !== 0) socket.close(GatewayCloseCodes.InvalidIntents);
        else if ((intents & PRIVILEGED) !== 0) socket.close(GatewayCloseCodes.DisallowedIntents);
        else begin(socket, intents);
        return;
      }
      case GatewayOpcodes.Resume: {
        const { token, session_id: id, seq } = resume.parse(d);
        const session = world.sessions.get(id);
        if (token !== world.token) {
          socket.close(GatewayCloseCodes.AuthenticationFailed);
        } else if (session) {
          sockets.set(socket, session);
          for (const line of session.sent.slice(seq)) socket.send(line);
          send(socket, session, GatewayDispatchEvents.Resumed, {});
        } else {
          socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
        }
        return;
      }
    }
  };

  wss.on('connection', (socket) => {
    sockets.set(socket, undefined);
    socket.send(
      JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: HEARTBEAT_INTERVAL } }),
    );
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
    for (const [socket, session] of sockets) {
      if (session && (session.intents & intents) === intents) send(socket, session, event, data);
    }
  };
  return {
    dispatch,
    dispatchMessage(message, channel, event = GatewayDispatchEvents.MessageCreate) {
      if (channel.access === 'none') return;
      const direct = channel.type === ChannelType.DM;
      const needed = direct ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
      for (const [socket, session] of sockets) {
        if (!session || (session.intents & needed) === 0) continue;
        const readable =
          direct ||
          message.author.id === world.bot.id ||
          (session.intents & GatewayIntentBits.MessageContent) !== 0;
        const seen = readable
          ? message
          : { ...message, content: '', embeds: [], attachments: [], components: [] };
        const gone = event === GatewayDispatchEvents.MessageDelete;
        send(socket, session, event, {
          ...(gone ? { id: message.id, channel_id: channel.id } : seen),
          channel_type: channel.type,
          ...(channel.guildId ? { guild_id: channel.guildId } : {}),
        });
      }
    },
    disconnect(code) {
      for (const socket of sockets.keys()) socket.close(code);
    },
    close() {
      for (const socket of sockets.keys()) socket.terminate();
      wss.close();
    },
  };
}

/** Where the server listens, for the gateway's address. */
export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The stand-in does not listen.');
  return `127.0.0.1:${address.port}`;
}

function readyPayload({ bot, applicationId, guildId }: World, sessionId: string, address: string) {
  return {
    v: 10,
    user: { ...bot, verified: true, mfa_enabled: false, email: null, flags: 0 },
    guilds: [{ id: guildId, unavailable: true }],
    session_id: sessionId,
    resume_gateway_url: `ws://${address}`,
    shard: [0, 1],
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
