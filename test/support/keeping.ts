import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openAssistant } from '../../src/app.ts';
import type { SourceFile } from '../../src/core/entry/faq.ts';
import { openEdits, type Edits } from '../../src/store/edits.ts';
import { temporaryFolder } from './records.ts';

export const ANNA = { id: '100000000000000001', name: 'Anna' };
export const BEN = { id: '100000000000000002', name: 'Ben' };

/** A FAQ folder with moderators at work: a copy of the shipped one, or these files. */
export async function keepFaq(files?: readonly SourceFile[], now?: () => number) {
  const root = temporaryFolder();
  const folder = join(root, 'faq');
  const dataFolder = join(root, 'data');
  if (files) for (const { path, text } of files) put(folder, path, text);
  else cpSync('faq', folder, { recursive: true });
  const assistant = openAssistant({ faqFolder: folder });
  onTestFinished(() => assistant.close());
  const opened = await openEdits({
    faq: assistant.faq,
    matcherOf: assistant.matcherOf,
    dataFolder,
    ...(now && { now }),
  });
  return {
    folder,
    dataFolder,
    assistant,
    ...opened,
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    write: (path: string, text: string) => put(folder, path, text),
  };
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The revision of an entry that a moderator sees who opens it now. */
export function revisionNow(edits: Edits, id: string): string {
  const opened = edits.open(id);
  if (!opened) throw new Error(`There is no entry ${id}.`);
  return opened.revision;
}

/** What was saved or prepared; a test makes no sense where it was refused. */
export function good<T extends { readonly ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
  if (isGood(outcome)) return outcome;
  throw new Error(JSON.stringify(outcome, null, 2));
}

function isGood<T extends { readonly ok: boolean }>(
  outcome: T,
): outcome is Extract<T, { ok: true }> {
  return outcome.ok;
}
