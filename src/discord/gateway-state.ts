import { Events, type Client } from 'discord.js';
import type { GatewayState } from '../log/events.ts';

/** Tells how the connection stands whenever that changes: it is ready while all its shards are. */
export function followGateway(client: Client, tell: (state: GatewayState) => void): void {
  const ready = new Set<number>();
  let known: GatewayState = 'connecting';
  const become = (state: GatewayState) => {
    if (state === known) return;
    known = state;
    tell(state);
  };
  const opened = (shard: number) => {
    ready.add(shard);
    if (ready.size === client.ws.shards.size) become('ready');
  };
  const lost = (shard: number, state: GatewayState) => {
    ready.delete(shard);
    become(state);
  };
  client.on(Events.ShardReady, opened);
  client.on(Events.ShardResume, opened);
  client.on(Events.ShardReconnecting, (shard) => lost(shard, 'connecting'));
  client.on(Events.ShardDisconnect, (_, shard) => lost(shard, 'closed'));
}
