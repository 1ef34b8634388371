/**
 * `npm run chaos -- --seed N --minutes M`: lets every fault of Discord loose on the bot while people ask and moderators
 * edit, then says what came of each interaction, each edit and the memory. Leaves with 1 if anything is wrong. The same
 * seed gives the same faults at the same times.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { report } from '../report.ts';
import { runChaos } from './run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '3' },
  },
});
const [seed, minutes] = [Number(values.seed), Number(values.minutes)];

const root = mkdtempSync(join(tmpdir(), 'faq-chaos-'));
const { steps, account, diary, failedRequests, lostConnections, heap, history, faults } =
  await runChaos(seed, minutes * 60_000, root);
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
const figures = [
  ['Seed', seed],
  ['Minutes', minutes],
  ['Faults', steps.length],
  ['Requests that Discord failed', failedRequests],
  ['Connections lost', lostConnections],
  ['Interactions and messages answered once', account.answered],
  ['Failed by Discord', account.failedByDiscord],
  ['Sent while the connection was down', account.neverReached],
  ['Reached the bot too late', account.reachedTooLate],
  ['Tried again, as the word on the first came too late', account.triedAgain],
  ['Edits that were told to be saved', diary.saved.length],
  ['Heap before', megabytes(heap.before)],
  ['Heap after', megabytes(heap.after)],
  ['Of it the history of edits', megabytes(history)],
  ['Wrong', faults.length],
] as const;
report(figures, faults, root);
