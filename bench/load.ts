/**
 * `npm run bench:load`: the bot beside a bare discord.js bot that answers "pong", each with a Discord of 1,000 servers and 10,000 members in a
 * process of its own. `--million` sends a million interactions and compares the heap with that after ten thousand.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFile } from '../src/tools/build.ts';
import { formatGoals, goalsIn } from './goals.ts';
import { kindsIn, startBot, type Bot, type Kind } from './load/bots.ts';
import { heapAt } from './load/inspector.ts';
import type { Done } from './load/orders.ts';
import { median } from './statistics.ts';
import { format, formatTable } from './table.ts';

const ROUNDS = 3;
const STARTS = 7;
/** Interactions a second: what a large bot gets, and far more. */
const RATES = [200, 1000];
const SECONDS = 5;
/** So many more a second are tried next, and so close the two ends come. */
const STEP = 1.15;
const FIRST = 250;
/** Interactions between two looks at the heap. */
const CHUNK = 10_000;

const { values } = parseArgs({ options: { million: { type: 'boolean', default: false } } });
const folder = mkdtempSync(join(tmpdir(), 'built-'));
writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
const built = { bare: join(folder, 'bare.js'), ours: join(folder, 'ours.js') };
await buildFile(built.bare, 'bench/load/bare-bot.ts');
await buildFile(built.ours);
const kinds = kindsIn(built);
if (values.million) await compareHeaps();
else await compareBots();
rmSync(folder, { recursive: true });

async function compareBots(): Promise<void> {
  const starts = await measureStarts(Object.values(kinds));
  const startOf = ({ name }: Kind) => median(starts.get(name) ?? []);
  print(
    ['start to ready, median', 'ms'],
    Object.values(kinds).map((kind) => [kind.name, format(startOf(kind))]),
  );
  const pair = [await startBot(kinds.bare), await startBot(kinds.ours)] as const;
  const [bare, ours] = pair;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const memory = pair.map((bot) => bot.memory());
  print(['memory after log-in', 'MB'], namesWith(memory.map((megabytes) => [format(megabytes)])));
  const p99 = new Map<number, readonly number[]>();
  for (const perSecond of RATES) {
    const runs = await inTurns(pair, perSecond);
    p99.set(
      perSecond,
      runs.map((done) => median(done.map((one) => one.p99))),
    );
    print(
      [`${perSecond} a second`, 'median, ms', 'p99, ms', 'answered'],
      namesWith(
        runs.map((done) => [
          format(median(done.map((one) => one.median))),
          format(median(done.map((one) => one.p99))),
          `${sum(done, 'answered')} of ${sum(done, 'sent')}`,
        ]),
      ),
    );
  }
  const highest = [await highestRate(bare), await highestRate(ours)];
  print(['highest sustained rate', 'a second'], namesWith(highest.map((rate) => [format(rate)])));
  await Promise.all(pair.map((bot) => bot.end()));
  const times = goalsIn('times');
  const ratio = ([one = NaN, other = NaN]: readonly number[]) => other / one;
  const goals = [
    times('p99 at 200 a second, of the bare bot', ratio(p99.get(200) ?? []), 2, 3),
    times('bare bot by this bot, highest sustained rate', 1 / ratio(highest), 1 / 0.7, 2.5),
    times('memory after log-in, of the bare bot', ratio(memory), 1.2, 2),
    times('start, of the bare bot', startOf(kinds.ours) / startOf(kinds.bare), 1.3, 2),
    times(
      'start of the built file, of the unbuilt',
      startOf(kinds.oursBuilt) / startOf(kinds.ours),
      0.7,
      1,
    ),
  ];
  process.stdout.write(`${formatGoals(goals)}\n`);
}

/** Milliseconds of every start of every kind, one after the other in each round. */
async function measureStarts(all: readonly Kind[]): Promise<ReadonlyMap<string, number[]>> {
  const starts = new Map(all.map(({ name }) => [name, new Array<number>()]));
  for (let round = 0; round <= STARTS; round++) {
    for (const kind of all) {
      const bot = await startBot(kind);
      // The first start of each reads from the disk what the others have at hand.
      if (round > 0) starts.get(kind.name)?.push(bot.started);
      await bot.end();
    }
  }
  return starts;
}

/** Sends as many a second to each in turn, over some rounds. */
async function inTurns(bots: readonly Bot[], perSecond: number): Promise<readonly Done[][]> {
  const runs = bots.map(() => new Array<Done>());
  for (const bot of bots) await bot.run({ perSecond, seconds: 2 });
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, bot] of bots.entries()) {
      runs[place]?.push(await bot.run({ perSecond, seconds: SECONDS }));
    }
  }
  return runs;
}

/** The highest rate that is sustained: twice as many are tried until one isn't, then what lies between. */
async function highestRate(bot: Bot): Promise<number> {
  let [low, high] = [FIRST, FIRST * 2];
  while (await sustains(bot, high)) [low, high] = [high, high * 2];
  while (high / low > STEP) {
    const between = Math.sqrt(low * high);
    if (await sustains(bot, between)) low = between;
    else high = between;
  }
  return low;
}

/** Whether all are answered within three seconds and no queue grows: what waits at the end was sent in the last quarter of a second. */
async function sustains(bot: Bot, perSecond: number): Promise<boolean> {
  const { sent, answered, waiting, p99 } = await bot.run({ perSecond, seconds: SECONDS });
  return answered === sent && p99 < 3000 && waiting < perSecond / 4;
}

async function compareHeaps(): Promise<void> {
  const { name, args } = kinds.oursBuilt;
  const bot = await startBot({ name, args: ['--inspect=127.0.0.1:0', ...args] });
  const { inspector } = bot;
  if (inspector === undefined) throw new Error('The bot has no inspector.');
  const heaps: number[] = [];
  for (let sent = CHUNK; sent <= 1_000_000; sent += CHUNK) {
    await bot.run({ perSecond: 1000, seconds: CHUNK / 1000 });
    if (sent !== CHUNK && sent % 100_000 !== 0) continue;
    const heap = (await heapAt(inspector)) / 2 ** 20;
    heaps.push(heap);
    const megabytes = `heap ${heap.toFixed(1)} MB, resident ${format(bot.memory())} MB`;
    process.stdout.write(`after ${sent.toLocaleString('en')} interactions: ${megabytes}\n`);
  }
  await bot.end();
  const grown = (heaps.at(-1) ?? NaN) / (heaps[0] ?? NaN);
  const goals = [goalsIn('times')('heap after a million, of that after 10,000', grown, 1.05, 1.1)];
  process.stdout.write(`${formatGoals(goals)}\n`);
}

function namesWith(cells: readonly (readonly string[])[]): string[][] {
  return [kinds.bare, kinds.ours].map(({ name }, place) => [name, ...(cells[place] ?? [])]);
}

function sum(runs: readonly Done[], field: 'sent' | 'answered'): number {
  return runs.reduce((total, run) => total + run[field], 0);
}

function print(head: readonly string[], rows: readonly (readonly string[])[]): void {
  process.stdout.write(`${formatTable(head, rows)}\n\n`);
}
