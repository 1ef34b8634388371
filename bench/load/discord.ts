/**
 * Plays a Discord of 1,000 servers that is quick rather than strict: gateway and answers to interactions, nothing checked.
 * A process of its own, so that its work isn't measured.
 */
import { createServer } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import * as z from 'zod';
import { randomNumbers } from '../../src/tools/training/random.ts';
import { percentile } from '../statistics.ts';
import { anyInteraction, SERVERS, serverPayload, type Payload } from './interactions.ts';
import { orderSchema, type Report } from './orders.ts';

const BOT = { id: '1', username: 'bot', discriminator: '0', avatar: null, bot: true };
const packetSchema = z.object({ op: z.number() });
const ANSWER = /\/interactions\/(\d+)\//;
/** Milliseconds after which a person sees that the bot didn't answer. */
const PATIENCE = 3000;
/** Milliseconds without an answer after which none is waited for. */
const SILENCE = 5000;
/** Milliseconds between two bursts. */
const BEAT = 5;

const random = randomNumbers(1);
const under = new Map<string, number>();
let times: number[] = [];
let lastAnswer = 0;
let bot: WebSocket | undefined;
let sequence = 0;

function send(event: string, data: Payload): void {
  bot?.send(JSON.stringify({ op: 0, t: event, s: ++sequence, d: data }));
}

const server = createServer((request, response) => {
  const { method = '', url = '' } = request;
  const id = ANSWER.exec(url)?.[1];
  if (id !== undefined) {
    const sentAt = under.get(id);
    if (sentAt !== undefined) times.push(performance.now() - sentAt);
    under.delete(id);
    lastAnswer = performance.now();
    request.resume();
    response.writeHead(204).end();
    return;
  }
  request.resume();
  const body = url.endsWith('/gateway/bot')
    ? { url: address('ws'), shards: 1, session_start_limit: { remaining: 999, max_concurrency: 1 } }
    : url.includes('/commands')
      ? []
      : { id: BOT.id, name: BOT.username };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(method === 'HEAD' ? undefined : JSON.stringify(body));
});

function address(scheme: 'http' | 'ws'): string {
  const listening = server.address();
  const port = typeof listening === 'object' ? listening?.port : undefined;
  return `${scheme}://127.0.0.1:${port}`;
}

new WebSocketServer({ server }).on('connection', (socket) => {
  socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
  socket.on('message', (data: Buffer) => {
    const { op } = packetSchema.parse(JSON.parse(data.toString()));
    if (op === 1) socket.send(JSON.stringify({ op: 11 }));
    if (op !== 2) return;
    bot = socket;
    const guilds = Array.from({ length: SERVERS }, (_, place) => serverPayload(place));
    send('READY', {
      v: 10,
      user: BOT,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: 'session',
      resume_gateway_url: address('ws'),
      application: { id: BOT.id, flags: 0 },
    });
    for (const guild of guilds) send('GUILD_CREATE', guild);
  });
});

process.on('message', (message) => {
  const { perSecond, seconds } = orderSchema.parse(message);
  times = [];
  under.clear();
  let sent = 0;
  const start = performance.now();
  const beat = setInterval(() => {
    const passed = (performance.now() - start) / 1000;
    const due = Math.floor(Math.min(passed, seconds) * perSecond);
    for (; sent < due; sent++) {
      const interaction = anyInteraction(random);
      under.set(interaction.id, performance.now());
      send('INTERACTION_CREATE', interaction);
    }
    if (passed < seconds) return;
    clearInterval(beat);
    finish(sent, under.size);
  }, BEAT);
});

/** Waits until all is answered, late as well, or nothing is any more. */
function finish(sent: number, waiting: number): void {
  const look = setInterval(() => {
    if (under.size > 0 && performance.now() - lastAnswer < SILENCE) return;
    clearInterval(look);
    tell({
      kind: 'done',
      sent,
      answered: times.filter((time) => time <= PATIENCE).length,
      waiting,
      median: percentile(times, 0.5),
      p99: percentile(times, 0.99),
    });
  }, BEAT);
}

function tell(report: Report): void {
  process.send?.(report);
}

server.listen(0, '127.0.0.1', () => tell({ kind: 'listens', apiUrl: `${address('http')}/api` }));
process.on('disconnect', () => process.exit());
