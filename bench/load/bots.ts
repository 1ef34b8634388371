import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportSchema, type Done, type Order, type Report } from './orders.ts';

/** How a bot is started: what `node` gets. */
export interface Kind {
  readonly name: string;
  readonly args: readonly string[];
}

const TSX = ['--import', 'tsx'];

/** A bot that is connected to a Discord of its own. */
export interface Bot {
  /** Milliseconds from the start of the process to its being connected. */
  readonly started: number;
  /** Where its inspector listens, if it was started with one. */
  readonly inspector: string | undefined;
  /** Resident memory in megabytes. */
  memory(): number;
  run(order: Order): Promise<Done>;
  end(): Promise<void>;
}

export async function startBot({ args }: Kind): Promise<Bot> {
  const discord = fork('bench/load/discord.ts', { execArgv: TSX });
  const listens = await reportOf(discord, 'listens');
  const dataFolder = mkdtempSync(join(tmpdir(), 'load-'));
  const begun = performance.now();
  const bot = spawn(process.execPath, args, {
    env: {
      DISCORD_TOKEN: 'MTIzNDU2.bG9hZA.bG9hZA',
      DISCORD_API_URL: listens.apiUrl,
      DATA_DIR: dataFolder,
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Under more than it can carry a bot may end by itself.
  const closed = once(bot, 'close');
  const said = await saidUntil(bot, /Connected/);
  const started = performance.now() - begun;
  // What is written is read, or the process would wait at some time.
  bot.stderr.resume();
  return {
    started,
    inspector: /ws:\/\/\S+/.exec(said)?.[0],
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(bot.pid)])) / 1024,
    run: (order) => {
      discord.send(order);
      return reportOf(discord, 'done');
    },
    end: async () => {
      bot.kill('SIGTERM');
      await closed;
      discord.disconnect();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function saidUntil({ stderr }: ChildProcess, told: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (!told.test(said)) return;
      stderr?.off('data', hear);
      resolve(said);
    };
    stderr?.on('data', hear);
    stderr?.on('close', () => reject(new Error(`The bot ended: ${said}`)));
  });
}

function reportOf<Wanted extends Report['kind']>(
  discord: ChildProcess,
  kind: Wanted,
): Promise<Extract<Report, { kind: Wanted }>> {
  const isWanted = (report: Report): report is Extract<Report, { kind: Wanted }> =>
    report.kind === kind;
  return new Promise((resolve, reject) => {
    discord.once('message', (message) => {
      const report = reportSchema.parse(message);
      if (isWanted(report)) resolve(report);
      else reject(new Error(`Discord said ${report.kind}.`));
    });
  });
}

/** The bare bot and ours, each as it is written and as one built file. */
export function kindsIn(built: { readonly bare: string; readonly ours: string }) {
  return {
    bare: { name: 'bare bot', args: [...TSX, 'bench/load/bare-bot.ts'] },
    ours: { name: 'this bot', args: [...TSX, 'src/main.ts'] },
    bareBuilt: { name: 'bare bot, built', args: [built.bare] },
    oursBuilt: { name: 'this bot, built', args: [built.ours] },
  } satisfies Record<string, Kind>;
}
