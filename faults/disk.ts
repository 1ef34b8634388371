/**
 * `npm run -s faults:disk`: edits on a small disk that is filled up again and again, with a few blocks left or none.
 * What can't be saved has to be refused and leave everything as it was; what is acknowledged has to stay. Leaves with 1
 * if anything is lost or broken. Needs Linux and the right to mount; without them it says so and leaves with 0.
 */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomNumbers } from '../src/tools/training/random.ts';
import { copyFaq, open, textsIn } from './folders.ts';
import { editAtRandom, undoAll } from './random-edits.ts';
import { faultsIn, type Receipt } from './receipt.ts';

const ATTEMPTS = 500;
const SIZE = '8m';
/** So many blocks are left at most. A history line takes one or two, and a new file two. */
const MOST_BLOCKS_LEFT = 5;
const by = { id: '1', name: 'A moderator' };

async function main(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'faq-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', root], { stdio: 'pipe' });
  } catch (error) {
    rmSync(root, { recursive: true });
    process.stdout.write(`Skipped: no small disk can be mounted here (${firstLine(error)}).\n`);
    return;
  }
  try {
    await run(root);
  } finally {
    execFileSync('umount', [root]);
    rmSync(root, { recursive: true });
  }
}

async function run(root: string): Promise<void> {
  const folders = copyFaq(root);
  const original = textsIn(folders);
  const random = randomNumbers(1);
  const ids = [...original.keys()].flatMap(
    (path) => /^(?!safety)[a-z-]+\/([a-z0-9-]+)\.yaml$/.exec(path)?.[1] ?? [],
  );
  const receipts: Receipt[] = [];
  const faults: string[] = [];
  const outcomes = new Map<string, number>();
  const count = (name: string) => outcomes.set(name, (outcomes.get(name) ?? 0) + 1);

  const filler = openSync(join(root, 'filler'), 'w');
  let opened = await open(folders);
  for (let attempt = 0; attempt < ATTEMPTS && faults.length === 0; attempt++) {
    fill(filler, root, Math.floor(random() * (MOST_BLOCKS_LEFT + 1)));
    if (random() < 0.2) {
      const question = `question ${attempt}`;
      const kept = await opened.questions.add(question).then(
        () => true,
        () => false,
      );
      count(kept ? 'Questions kept' : 'Questions refused for want of space');
      if (kept) receipts.push({ question });
    } else {
      const outcome = await editAtRandom(opened.edits, ids, { random, by });
      if (outcome.ok) {
        const { item, revision } = outcome;
        receipts.push({ number: item.number, path: item.path, revision });
        count('Edits saved');
      } else if (outcome.reason === 'disk') count('Edits refused for want of space');
      else count('Edits refused by the check');
    }
    faults.push(...faultsIn(folders, original, receipts));
    if (attempt % 50 === 49) {
      // A start on the full disk has to find the same.
      opened.close();
      opened = await open(folders);
      faults.push(...opened.told, ...faultsIn(folders, original, receipts));
    }
  }
  ftruncateSync(filler, 0);
  closeSync(filler);
  const refused = await undoAll(opened.edits, by);
  opened.close();
  const ended = textsIn(folders);
  const same = [...original].every(([path, text]) => ended.get(path) === text);
  if (!same || ended.size !== original.size || refused.length > 0) {
    faults.push(`undone, the files are not as they began: ${JSON.stringify(refused)}`);
  }

  for (const [name, figure] of outcomes) process.stdout.write(`${name}: ${figure}\n`);
  process.stdout.write(`Lost or broken: ${faults.length}\n`);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

/** Fills the disk until so many blocks are left. */
function fill(filler: number, root: string, blocksLeft: number): void {
  ftruncateSync(filler, 0);
  const { bsize, bavail } = statfsSync(root);
  const block = Buffer.alloc(bsize, 1);
  for (let blocks = bavail - blocksLeft; blocks > 0; blocks--) {
    writeSync(filler, block, 0, bsize, (blocks - 1) * bsize);
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .split('\n')
    .slice(0, 2)
    .join(': ');
}

await main();
