import { createServer, type ServerResponse } from 'node:http';
import { ChannelType, type GatewayCloseCodes } from 'discord.js';
import { addressOf, createGateway, type Gateway } from './gateway.ts';
import { createMember, type Place, type PlaceName } from './member.ts';
import { createRest, readRequest, type Request, type Response } from './rest.ts';
import { createChannel, createUser, createWorld, type World } from './world.ts';

export interface StandInOptions {
  /** The token that is right. */
  readonly token?: string;
  /** Refuses whoever identifies, with this close code. */
  readonly refuseIdentify?: GatewayCloseCodes;
  /** Milliseconds that members wait for an answer; 3000 is what Discord's own clients do. */
  readonly patience?: number;
}

/** A Discord on the loopback interface. */
export interface StandIn {
  /** For `rest.api` of the client: `http://127.0.0.1:PORT/api`. */
  readonly apiUrl: string;
  readonly token: string;
  /** What Discord keeps, to look into. `world.refusals` is empty as long as the bot makes no mistake. */
  readonly world: World;
  readonly gateway: Gateway;
  /** A new person; say where they are, then what they do. */
  member(options?: {
    readonly name?: string;
    readonly locale?: string;
    readonly bot?: boolean;
  }): (name: PlaceName) => Place;
  /** Answers requests in Discord's stead: what this gives back is sent, and undefined leaves it to Discord. */
  intercept: ((request: Request) => Response | undefined) | undefined;
  /** Says which requests Discord serves without its answer getting through. */
  lose: ((request: Request) => boolean) | undefined;
  close(): Promise<void>;
}

/** Starts a stand-in on a free port. It has one server with one channel. */
export async function startStandIn({
  token = 'MTIzNDU2.c3RhbmQ.aW4',
  refuseIdentify,
  patience = 3000,
}: StandInOptions = {}): Promise<StandIn> {
  const world = createWorld(token);
  createChannel(world, { type: ChannelType.GuildText, guildId: world.guildId });
  const server = createServer((incoming, outgoing) => {
    readRequest(incoming)
      .then((request) => {
        const answer = standIn.intercept?.(request) ?? rest(request);
        if (standIn.lose?.(request)) outgoing.destroy();
        else reply(outgoing, answer);
      })
      .catch((error: unknown) =>
        reply(outgoing, { status: 500, body: { message: String(error) } }),
      );
  });
  const gateway = createGateway(server, { world, refuseIdentify });
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
    member: ({ name = 'sam', locale = 'en-US', bot = false } = {}) =>
      createMember(world, () => gateway, { user: createUser(name, bot), locale, patience }),
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;
}

function reply(outgoing: ServerResponse, { status, body }: Response): void {
  if (body === undefined) {
    outgoing.writeHead(status).end();
    return;
  }
  outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
