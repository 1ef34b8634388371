/**
 * Edits and keeps questions until it is killed, and writes a receipt for each that was acknowledged. `kill.ts` starts it:
 * `keep-editing.ts <folder> <seed>`.
 */
import { writeSync } from 'node:fs';
import { randomNumbers } from '../src/tools/training/random.ts';
import { foldersIn, open, textsIn } from './folders.ts';
import { editAtRandom } from './random-edits.ts';
import type { Receipt } from './receipt.ts';

const [root = '', seed = '1'] = process.argv.slice(2);
const random = randomNumbers(Number(seed));
const by = { id: '1', name: 'A moderator' };
/** One in so many acts is a question that a member sends. */
const QUESTIONS = 8;

async function main(): Promise<void> {
  const folders = foldersIn(root);
  const { edits, questions, told } = await open(folders);
  tell({ told });
  for (;;) {
    if (random() * QUESTIONS < 1) {
      const question = `question ${Math.floor(random() * 1e9)} of ${seed}`;
      await questions.add(question);
      tell({ receipt: { question } });
      continue;
    }
    const ids = [...textsIn(folders).keys()].flatMap(
      (path) => /^[a-z-]+\/([a-z0-9-]+)\.yaml$/.exec(path)?.[1] ?? [],
    );
    const outcome = await editAtRandom(edits, ids, { random, by });
    if (outcome.ok) {
      const { item, revision } = outcome;
      tell({ receipt: { number: item.number, path: item.path, revision } });
    }
  }
}

/** Straight to the pipe: what was written there is read even if this process is killed in the next moment. */
function tell(line: { readonly receipt: Receipt } | { readonly told: readonly string[] }): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

await main();
