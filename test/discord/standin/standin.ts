import { createServer, type ServerResponse } from 'node:http';
import {
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayCloseCodes,
} from 'discord.js';
import type { Person } from './context.ts';
import { addressOf, createGateway, rolePayload, type Gateway } from './gateway.ts';
import { readRequest, type Request, type Response, type Silence } from './http.ts';
import { createMember, type Place, type PlaceName } from './member.ts';
import { createRest } from './rest.ts';
import { createChannel, createUser, createWorld, type World } from './world.ts';

export interface StandInOptions {
  /** The token that is right. */
  readonly token?: string;
  /** Refuses whoever identifies, with this close code. */
  readonly refuseIdentify?: GatewayCloseCodes;
  /** Milliseconds that members wait for an answer; 3000 is what Discord's own clients do. */
  readonly patience?: number;
  /** Whether the bot may write in the server's channel besides answering; true by itself. */
  readonly botMaySend?: boolean;
  /** How many shards the bot is advised to have, and has to have; 1 by itself. */
  readonly shards?: number;
  /** Milliseconds between the heartbeats that the gateway asks for. */
  readonly heartbeatInterval?: number;
}

/** Somebody that a test plays: say where they are, then what they do. */
export interface Member {
  (name: PlaceName): Place;
  /** Gives the member these roles in the servers instead of those they had, and permissions if they change with them. */
  setRoles(roles: readonly string[], permissions?: string): void;
}

/** A Discord on the loopback interface. */
export interface StandIn {
  /** For `rest.api` of the client: `http://127.0.0.1:PORT/api`. */
  readonly apiUrl: string;
  readonly token: string;
  /** What Discord keeps, to look into. `world.refusals` is empty as long as the bot makes no mistake. */
  readonly world: World;
  readonly gateway: Gateway;
  /** A new person. */
  member(options?: {
    readonly name?: string;
    readonly locale?: string;
    readonly bot?: boolean;
    /** Ids of roles in the servers. */
    readonly roles?: readonly string[];
    /** What the person may do in the servers' channels, as Discord writes it: a number in a string. */
    readonly permissions?: string;
  }): Member;
  /** Answers requests in Discord's stead, or not at all; undefined leaves a request to Discord. */
  intercept: ((request: Request) => Response | Silence | undefined) | undefined;
  /** Says which requests Discord serves without its answer getting through. */
  lose: ((request: Request) => boolean) | undefined;
  close(): Promise<void>;
}

/** Starts a stand-in on a free port. It has one server with one channel, and another server without the bot. */
export async function startStandIn({
  token = 'MTIzNDU2.c3RhbmQ.aW4',
  refuseIdentify,
  patience = 3000,
  botMaySend = true,
  shards = 1,
  heartbeatInterval = 41_250,
}: StandInOptions = {}): Promise<StandIn> {
  const world = createWorld(token);
  world.shards = shards;
  const type = ChannelType.GuildText;
  createChannel(world, { type, guildId: world.guildId, access: botMaySend ? 'send' : 'read' });
  createChannel(world, { type, guildId: world.otherGuildId, access: 'none' });
  const server = createServer((incoming, outgoing) => {
    readRequest(incoming)
      .then((request) => {
        const answer = standIn.intercept?.(request) ?? rest(request);
        if (answer === 'hang') return;
        if (answer === 'reset' || standIn.lose?.(request)) outgoing.destroy();
        else reply(outgoing, answer);
      })
      .catch((error: unknown) =>
        reply(outgoing, { status: 500, body: { message: String(error) } }),
      );
  });
  const gateway = createGateway(server, { world, refuseIdentify, heartbeatInterval });
  const rest = createRest(
    world,
    () => gateway,
    () => addressOf(server),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: StandIn = {
    apiUrl: `http://${addressOf(server)}/api`,
    token,
    world,
    gateway,
    intercept: undefined,
    lose: undefined,
    member({ name = 'sam', locale = 'en-US', bot = false, roles = [], permissions = '0' } = {}) {
      const person: Person = { user: createUser(name, bot), locale, roles: [], permissions };
      world.people.push(person.user);
      const setRoles: Member['setRoles'] = (given, allowed = person.permissions) => {
        for (const role of given) createRole(world, gateway, role);
        Object.assign(person, { roles: given, permissions: allowed });
      };
      setRoles(roles);
      return Object.assign(
        createMember(world, () => gateway, { person, patience }),
        { setRoles },
      );
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;
}

/** A role has to be there before somebody has it, or the client passes it over. */
function createRole({ roles, guildId }: World, gateway: Gateway, id: string): void {
  if (roles.has(id)) return;
  roles.add(id);
  gateway.dispatch(
    GatewayDispatchEvents.GuildRoleCreate,
    { guild_id: guildId, role: rolePayload(id) },
    GatewayIntentBits.Guilds,
  );
}

function reply(outgoing: ServerResponse, { status, body, headers = {} }: Response): void {
  if (body === undefined) {
    outgoing.writeHead(status, headers).end();
    return;
  }
  outgoing
    .writeHead(status, { ...headers, 'content-type': 'application/json' })
    .end(JSON.stringify(body));
}
