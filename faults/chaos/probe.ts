/**
 * Loaded into the bot's process before it: tells the run what reaches the bot, what nobody caught, and, when asked, how
 * much memory is in use. The bot itself is as it is shipped.
 */
import { Client, Events, GatewayDispatchEvents } from 'discord.js';
import * as z from 'zod';
import type { News } from './probe-news.ts';

const packetSchema = z.object({
  t: z.enum([GatewayDispatchEvents.InteractionCreate, GatewayDispatchEvents.MessageCreate]),
  d: z.object({ id: z.string() }),
});

const tell = (news: News) => void process.send?.(news);

process.on('unhandledRejection', (reason) => tell({ uncaught: describe(reason) }));
process.on('uncaughtExceptionMonitor', (error) => tell({ uncaught: describe(error) }));
process.on('message', () => {
  global.gc?.();
  tell({ heap: process.memoryUsage().heapUsed });
});
// Only the bot keeps its process alive.
process.channel?.unref();

const RAW: string = Events.Raw;
const emit: unknown = Reflect.get(Client.prototype, 'emit');
if (typeof emit !== 'function') throw new TypeError('a client emits nothing');
Client.prototype.emit = function (this: Client, event: string, ...parts: unknown[]) {
  const packet = event === RAW ? packetSchema.safeParse(parts[0]) : undefined;
  if (packet?.success) tell({ reached: packet.data.d.id });
  return Boolean(Reflect.apply(emit, this, [event, ...parts]));
};

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
