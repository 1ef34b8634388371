import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomNumbers } from '../../src/tools/training/random.ts';
import type { Gateway } from '../../test/discord/standin/gateway.ts';
import { startStandIn, type StandIn } from '../../test/discord/standin/standin.ts';
import { tracesIn } from '../../test/discord/traces.ts';
import { copyFaq, textsIn } from '../folders.ts';
import { faultsIn } from '../receipt.ts';
import { startBot, type ProbedBot } from './bot.ts';
import { keepLedger, type Account, type Ledger } from './ledger.ts';
import { ask, edit, keepBusy, type Diary } from './people.ts';
import { planOf, type GatewayFault, type Step } from './plan.ts';

const ROLE = '900000000000000001';
const MEMBERS = 4;
const MODERATORS = 2;
/** Milliseconds that people wait: an edit takes a while on a busy machine. */
const PATIENCE = 6000;
/** Milliseconds without faults before the first and after the last. */
const CALM = 3000;
/** Milliseconds until nothing is under way any more: the longest wait that a 429 asks for, and a try after it. */
const SETTLED = 7000;
/** The heap may be so many times as large in the end, beside the history: one measurement differs from the next by a fifth. */
const MOST_GROWTH = 1.3;

export interface ChaosResult {
  readonly steps: readonly Step[];
  readonly account: Account;
  readonly diary: Diary;
  readonly failedRequests: number;
  readonly lostConnections: number;
  /** Bytes of the heap that are in use after a calm time, before and after the faults. */
  readonly heap: { readonly before: number; readonly after: number };
  /** Characters of the edits' history, which the bot keeps in memory too. */
  readonly history: number;
  /** What must not have happened, one line each. */
  readonly faults: readonly string[];
}

/** Lets faults loose on the bot for so many milliseconds, below a folder, while people ask and moderators edit. */
export async function runChaos(seed: number, ms: number, root: string): Promise<ChaosResult> {
  const steps = planOf(seed, ms);
  const folders = copyFaq(root);
  const original = textsIn(folders);
  const standIn = await startStandIn({ heartbeatInterval: 1500, patience: PATIENCE });
  const ledger = keepLedger(standIn);
  const bot = startBot(
    {
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DISCORD_HOME_GUILD_ID: standIn.world.guildId,
      MODERATOR_ROLE_IDS: ROLE,
      FAQ_DIR: folders.faq,
      DATA_DIR: folders.data,
    },
    (id) => ledger.reached(id),
  );
  try {
    await until(() => bot.log().includes('Connected'));
    const diary: Diary = { written: [], drafted: [], saved: [], surprises: [] };
    const heap = await bother({ standIn, bot, ledger, diary, seed, steps, ms });
    const exitCode = await bot.stop();
    const account = ledger.account(diary.written);
    const history = textOf(folders.data, 'history.jsonl').length;
    const faults = [
      ...account.faults,
      ...diary.surprises.map((surprise) => `nobody expected: ${surprise}`),
      ...bot.uncaught.map((error) => `nobody caught: ${error}`),
      ...(exitCode === 0 ? [] : [`the bot ended with ${exitCode}: ${bot.log().slice(-500)}`]),
      ...(heap.after - history > heap.before * MOST_GROWTH
        ? ['memory that was not given back']
        : []),
      ...faultsIn(folders, original, []),
      ...lostEdits(folders.data, diary),
      ...tracesIn(bot.log(), standIn.world).map((trace) => `the log tells of people: ${trace}`),
    ];
    const lostConnections = bot.log().split('"connection-lost"').length - 1;
    return {
      steps,
      account,
      diary,
      failedRequests: ledger.failed,
      lostConnections,
      heap,
      history,
      faults,
    };
  } finally {
    if (bot.running()) await bot.stop();
    await standIn.close();
  }
}

/** Calm, faults and calm again, with people busy all the time. */
async function bother({
  standIn,
  bot,
  ledger,
  diary,
  seed,
  steps,
  ms,
}: {
  readonly standIn: StandIn;
  readonly bot: ProbedBot;
  readonly ledger: Ledger;
  readonly diary: Diary;
  readonly seed: number;
  readonly steps: readonly Step[];
  readonly ms: number;
}): Promise<ChaosResult['heap']> {
  const stopping = new AbortController();
  const random = randomNumbers(seed + 1);
  const busy = Array.from({ length: MEMBERS + MODERATORS }, (_, place) => {
    const member = standIn.member(place < MODERATORS ? { roles: [ROLE] } : {});
    const person = { server: member('server'), direct: member('direct') };
    const deed = place < MODERATORS ? edit : ask;
    return keepBusy(() => deed(person, { random, diary }), {
      random,
      diary,
      until: stopping.signal,
    });
  });
  await sleep(CALM);
  const before = await bot.heap();
  const started = performance.now();
  for (const { at, fault } of steps) {
    await sleep(at - (performance.now() - started));
    if ('requests' in fault) ledger.fail(fault);
    else void breakConnection(standIn.gateway, fault);
  }
  await sleep(ms - (performance.now() - started));
  await until(() => standIn.gateway.sessions.length > 0);
  await sleep(CALM);
  stopping.abort();
  await Promise.all(busy);
  await sleep(SETTLED);
  return { before, after: await bot.heap() };
}

async function breakConnection(gateway: Gateway, fault: GatewayFault): Promise<void> {
  switch (fault.kind) {
    case 'close':
      return gateway.disconnect(fault.code);
    case 'drop':
      return gateway.drop();
    case 'op 7':
      return gateway.reconnect();
    case 'op 9 true':
      return gateway.invalidate(true);
    case 'op 9 false':
      return gateway.invalidate(false);
    case 'deaf':
      gateway.acknowledges = false;
      await sleep(fault.ms);
      gateway.acknowledges = true;
      return;
    case 'mute':
      gateway.greets = false;
      gateway.drop();
      await sleep(fault.ms);
      gateway.greets = true;
      return;
    case 'closed':
      gateway.admits = false;
      gateway.drop();
      await sleep(fault.ms);
      gateway.admits = true;
  }
}

/** Edits whose moderator was told that they are saved, or kept, and that are not. */
function lostEdits(dataFolder: string, { saved, drafted }: Diary): readonly string[] {
  const history = textOf(dataFolder, 'history.jsonl');
  const drafts = textOf(dataFolder, 'drafts.json');
  return [
    ...saved.filter((mark) => !history.includes(mark)).map((mark) => `a lost edit: ${mark}`),
    ...drafted
      .filter((mark) => !history.includes(mark) && !drafts.includes(mark))
      .map((mark) => `a lost draft: ${mark}`),
  ];
}

/** Nothing where nothing was kept yet. */
function textOf(folder: string, name: string): string {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('The bot did not come to answer.');
    await sleep(50);
  }
}
