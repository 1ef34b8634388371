/** Tells how much memory the extension host takes, in MB, once an entry is open and all is at rest. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Uri, window, workspace } from 'vscode';
import { tell } from './tell.ts';

/** A check of all phrasings and the collector are done by then. */
const REST_MS = 12_000;
const LOOKS = 5;

/** Called by the editor. */
export async function run(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  await window.showTextDocument(Uri.joinPath(folder.uri, 'faq', 'risks', 'bladder.yaml'));
  await sleep(REST_MS);
  const taken: number[] = [];
  for (let look = 0; look < LOOKS; look++) {
    taken.push(process.memoryUsage().rss / 1_000_000);
    await sleep(500);
  }
  tell(String(Math.round(Math.min(...taken))));
}
