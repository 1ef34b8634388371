import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import type { StandIn } from '../discord/standin/standin.ts';

const lineSchema = z.looseObject({ event: z.string(), address: z.string().optional() });

/** The bot as a process of its own, as a supervisor has it. */
export interface BotProcess {
  /** All that it wrote, to both outputs. */
  readonly written: () => string;
  /** Settles when the log has told of the event. */
  readonly told: (event: string) => Promise<z.infer<typeof lineSchema>>;
  /** Asks for a page of its health port. */
  readonly look: (path: string) => Promise<{ readonly status: number; readonly body: string }>;
  /** Settles with the exit code. */
  readonly ended: Promise<number | null>;
  /** Asks it to end; gives the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts the bot against a stand-in, with a health port, until the test ends. */
export function startBotProcess(
  standIn: StandIn,
  settings: Readonly<Record<string, string>>,
): BotProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      HEALTH_PORT: '0',
      ...settings,
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close').then(() => child.exitCode);
  let written = '';
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (written += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    written += chunk.toString();
    log += chunk.toString();
  });
  const told: BotProcess['told'] = async (event) => {
    const giveUp = Date.now() + 30_000;
    while (Date.now() < giveUp) {
      const lines = log.split('\n').slice(0, -1);
      const found = lines
        .map((line) => lineSchema.parse(JSON.parse(line)))
        .find((line) => line.event === event);
      if (found) return found;
      await sleep(20);
    }
    throw new Error(`The bot never told of "${event}" but wrote: ${written}`);
  };
  return {
    written: () => written,
    told,
    look: async (path) => {
      const { address = '' } = await told('health');
      const response = await fetch(new URL(path, address));
      return { status: response.status, body: await response.text() };
    },
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
