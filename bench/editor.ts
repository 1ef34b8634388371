/**
 * `npm run bench:editor`: what the editor's part takes with 300 entries, without an editor: from opening a folder to the
 * first problems, and from a change of a text to its problems.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { entryFileSchema } from '../src/core/entry/schema.ts';
import { openSession, type Session } from '../src/editor/session.ts';
import { formatGoals, goalsIn } from './goals.ts';
import { FAQ_FOLDER } from './shipped.ts';
import { median, percentile } from './statistics.ts';

const ENTRIES = 300;
const OPENINGS = 9;
const KEYS = 60;
const CHANGED = 'risks/bladder.yaml';

/** A folder with copies of entries beside the entries, whose wordings hold a word more, so that all stay different. */
function folderOf(size: number): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'faq-bench-')), 'faq');
  cpSync(FAQ_FOLDER, folder, { recursive: true });
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /^[^/]+\/[^/]+\.yaml$/.test(path) && !/^(?:safety|schema)\//.test(path),
  );
  for (const path of entries.slice(0, size - entries.length)) {
    const { question, phrasings, ...rest } = entryFileSchema.parse(
      parse(readFileSync(join(folder, path), 'utf8')),
    );
    const copy = {
      question: `${question.slice(0, 60)} copied`,
      phrasings: phrasings.map((phrasing) => `copied ${phrasing.slice(0, 150)}`),
      ...rest,
    };
    writeFileSync(join(folder, path.replace('.yaml', '-copied.yaml')), stringify(copy));
  }
  return folder;
}

const open = (folder: string) =>
  openSession({
    folder,
    today: () => new Date().toISOString().slice(0, 10),
    onFailure: (error) => {
      throw error;
    },
  });

/** Milliseconds until the session tells of problems. */
function told(session: Session, begin: () => void): Promise<number> {
  return new Promise((resolve) => {
    const begun = performance.now();
    let isTold = false;
    session.onProblems(() => {
      if (!isTold) resolve(performance.now() - begun);
      isTold = true;
    });
    begin();
  });
}

async function main(): Promise<void> {
  const folder = folderOf(ENTRIES);
  const openings: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    const begun = performance.now();
    const session = open(folder);
    await told(session, () => undefined);
    openings.push(performance.now() - begun);
    session.close();
  }
  const session = open(folder);
  await new Promise<void>((resolve) => session.onAssistant(resolve));
  const text = readFileSync(join(folder, CHANGED), 'utf8');
  const keys: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const typed = text.replace('answer: >-\n', `answer: >-\n  ${'so '.repeat(key + 1)}`);
    keys.push(await told(session, () => session.type(CHANGED, typed)));
  }
  session.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
  const ms = goalsIn('ms');
  process.stdout.write(
    `${formatGoals([
      ms(`first problems of ${ENTRIES} entries, first time`, openings[0] ?? 0, 500, 500),
      ms(`first problems of ${ENTRIES} entries, median`, median(openings), 500, 500),
      ms('key to problems, median', median(keys), 100, 100),
      ms('key to problems, p95', percentile(keys, 0.95), 100, 100),
    ])}\n`,
  );
}

await main();
