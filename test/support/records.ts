import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openFeedback } from '../../src/store/feedback.ts';
import { openQuestions } from '../../src/store/questions.ts';

/** A new folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'faq-bot-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What the bot keeps, in a folder; a new one goes when the test ends. */
export function openRecords(folder = temporaryFolder()) {
  return { folder, ...openFeedback(folder), ...openQuestions(folder) };
}
