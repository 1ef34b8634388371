/**
 * `npm run -s faults:kill`: kills a process that edits, at random moments, until 500 edits and questions were
 * acknowledged. Nothing that was acknowledged may be lost, and no file may be broken. Leaves with 1 if something is.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { randomNumbers } from '../src/tools/training/random.ts';
import { copyFaq, open, textsIn, type Folders } from './folders.ts';
import { undoAll } from './random-edits.ts';
import { faultsIn, receiptSchema, type Receipt } from './receipt.ts';
import { report } from './report.ts';

const WANTED = 500;
/** So many are acknowledged at most before the next kill. */
const MOST_BETWEEN = 12;
/** The kill comes so many milliseconds at most after the last of them: about as long as an edit takes. */
const MOST_DELAY = 60;

const lineSchema = z.union([
  z.strictObject({ receipt: receiptSchema }),
  z.strictObject({ told: z.array(z.string()) }),
]);

async function main(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'faq-kill-'));
  const folders = copyFaq(root);
  const original = textsIn(folders);
  const random = randomNumbers(Date.now());
  const receipts: Receipt[] = [];
  const faults: string[] = [];
  const mended: string[] = [];
  let kills = 0;
  let leftovers = 0;
  const started = performance.now();
  while (receipts.length < WANTED && faults.length === 0) {
    const life = await untilKilled(root, random);
    receipts.push(...life.receipts);
    mended.push(...life.told);
    kills++;
    leftovers += unfinishedIn(folders);
    faults.push(...faultsIn(folders, original, receipts));
  }

  const { edits, told, close } = await open(folders);
  mended.push(...told);
  faults.push(...faultsIn(folders, original, receipts));
  if (unfinishedIn(folders) > 0) faults.push('an unfinished file is left after a start');
  const undone = edits.history.all().length;
  const refused = await undoAll(edits, { id: '2', name: 'Another' });
  const ended = textsIn(folders);
  const same = [...original].every(([path, text]) => ended.get(path) === text);
  if (!same || ended.size !== original.size || refused.length > 0) {
    faults.push(`undone, the files are not as they began: ${JSON.stringify(refused)}`);
  }
  close();

  const count = (code: string) => mended.filter((line) => line.includes(`[${code}]`)).length;
  const figures = [
    ['Acknowledged edits', receipts.filter((receipt) => 'number' in receipt).length],
    ['Acknowledged questions', receipts.filter((receipt) => 'question' in receipt).length],
    ['Kills', kills],
    ['Edits cut off and taken out at the start', count('edit-not-done')],
    ['Torn lines cut at the start', count('torn-line')],
    ['Unfinished files removed at the start', leftovers],
    ['Edits in the history, all undone at the end', undone],
    ['Lost or broken', faults.length],
    ['Seconds', Math.round((performance.now() - started) / 1000)],
  ] as const;
  report(figures, faults, root);
}

/** Starts a process that edits, and kills it at a random moment; what it told until then. */
async function untilKilled(root: string, random: () => number) {
  const seed = String(Math.floor(random() * 2 ** 31));
  const child = spawn(process.execPath, ['--import', 'tsx', 'faults/keep-editing.ts', root, seed], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const killAfter = 1 + Math.floor(random() * MOST_BETWEEN);
  const receipts: Receipt[] = [];
  let told: readonly string[] = [];
  let killing: Promise<void> | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const parsed = lineSchema.parse(JSON.parse(line));
    if ('told' in parsed) told = parsed.told;
    else receipts.push(parsed.receipt);
    if (receipts.length >= killAfter) {
      killing ??= sleep(random() * MOST_DELAY).then(() => void child.kill('SIGKILL'));
    }
  }
  await killing;
  await ended;
  if (child.signalCode !== 'SIGKILL') throw new Error(`It ended by itself: ${child.exitCode}.`);
  return { receipts, told };
}

function unfinishedIn({ faq, data }: Folders): number {
  return [faq, data]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    .filter((path) => path.endsWith('.tmp')).length;
}

await main();
