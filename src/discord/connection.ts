import { Events, type Client } from 'discord.js';
import type { Log } from '../log/log.ts';
import { fatalOfCloseCode } from './fatal.ts';
import type { Incidents } from './incidents.ts';

/** Milliseconds after which it is said that the bot isn't ready; it goes on trying. */
const READY_WITHIN = 20_000;

/** `connecting` until it is ready for the first time, `reconnecting` while the connection is lost. */
export type ConnectionState = 'connecting' | 'ready' | 'reconnecting';

/** How the bot stands with Discord's gateway. */
export interface Connection {
  readonly state: ConnectionState;
}

/** A connection that is told of the client that makes it. */
export interface FollowedConnection extends Connection {
  follow(client: Client): void;
  /** What ends from now on is ended by ourselves. */
  close(): void;
}

export function createConnection(log: Log, incidents: Incidents): FollowedConnection {
  const lost = new Set<number>();
  let wasReady = false;
  let closed = false;
  /** Milliseconds of a clock that never jumps. */
  let waitingSince = performance.now();
  const secondsWaited = () => Math.round((performance.now() - waitingSince) / 100) / 10;
  const overdue = () => log('connection-overdue', { seconds: secondsWaited() });
  let deadline = setTimeout(overdue, READY_WITHIN).unref();

  const onLost = (shard: number, code: number) => {
    if (closed || fatalOfCloseCode(code) || lost.has(shard)) return;
    if (lost.size === 0) {
      waitingSince = performance.now();
      deadline = setTimeout(overdue, READY_WITHIN).unref();
    }
    lost.add(shard);
    incidents.count('connection-lost');
    log('connection-lost', { closeCode: code });
  };
  const onBack = (shard: number) => {
    if (!lost.delete(shard) || lost.size > 0) return;
    clearTimeout(deadline);
    log('connection-back', { seconds: secondsWaited() });
  };

  return {
    get state() {
      if (!wasReady) return 'connecting';
      return lost.size > 0 ? 'reconnecting' : 'ready';
    },
    follow(client) {
      client.once(Events.ClientReady, ({ ws }) => {
        wasReady = true;
        clearTimeout(deadline);
        // The client's own events leave out the code.
        for (const shard of ws.shards.values()) {
          shard.on('close', ({ code }) => onLost(shard.id, code));
        }
      });
      client.on(Events.ShardReady, onBack);
      client.on(Events.ShardResume, onBack);
    },
    close() {
      closed = true;
      clearTimeout(deadline);
    },
  };
}
