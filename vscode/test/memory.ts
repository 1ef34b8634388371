/**
 * Tells how much memory the extension host takes, in MB, once an entry is open and all is at rest: `held` is its heap and what
 * hangs on it, `resident` what the system counts for the process, given back or not.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Uri, window, workspace } from 'vscode';
import { tell } from './tell.ts';

/** By then a check of all phrasings is done, and the host has given back what it doesn't use. */
const REST_MS = 45_000;
const LOOKS = 10;

/** Called by the editor. */
export async function run(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  await window.showTextDocument(Uri.joinPath(folder.uri, 'faq', 'risks', 'bladder.yaml'));
  await sleep(REST_MS);
  const looks: { readonly held: number; readonly resident: number }[] = [];
  for (let look = 0; look < LOOKS; look++) {
    const { heapTotal, external, rss } = process.memoryUsage();
    looks.push({ held: heapTotal + external, resident: rss });
    await sleep(500);
  }
  const least = (name: 'held' | 'resident') =>
    Math.round(Math.min(...looks.map((look) => look[name])) / 1_000_000);
  tell(JSON.stringify({ held: least('held'), resident: least('resident') }));
}
