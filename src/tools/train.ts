/**
 * Learns the weights of matching and screening from `training/` and the FAQ's own wordings, and writes them to
 * `src/store/weights/`. The same input gives the same files.
 * `--check` fails if training texts, trainers or the code of the features changed since the weights were made.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Faq } from '../core/entry/faq.ts';
import { formatProblem } from '../core/problem.ts';
import { loadFaq } from '../store/load.ts';
import { MATCHING_FILE, SCREENING_FILE } from '../store/models.ts';
import { readMessages, readQuestions } from './training/data.ts';
import { commonWords } from './training/english.ts';
import { trainMatching } from './training/matching.ts';
import { trainScreening } from './training/screening.ts';

/** What the weights depend on beside the FAQ: an edit of the FAQ works at once and asks for no training. */
const FOLDERS = ['training/questions', 'training/messages', 'src/tools/training'];
const FEATURE_CODE = [
  'src/tools/train.ts',
  'src/core/text.ts',
  'src/core/colloquial.ts',
  'src/core/hash.ts',
  'src/core/linear.ts',
  'src/core/logistic.ts',
  'src/core/matching/features.ts',
  'src/core/matching/focus.ts',
  'src/core/matching/kept.ts',
  'src/core/matching/learned.ts',
  'src/core/matching/lexicon.ts',
  'src/core/matching/match.ts',
  'src/core/matching/ranking.ts',
  'src/core/matching/index.ts',
  'src/core/matching/confidence.ts',
  'src/core/matching/query.ts',
  'src/core/matching/sorted-words.ts',
  'src/core/matching/spelling.ts',
  'src/core/matching/stem.ts',
  'src/core/matching/stopwords.ts',
  'src/core/matching/tokens.ts',
  'src/core/screening/features.ts',
  'src/core/screening/model.ts',
  'src/core/screening/plain.ts',
  'src/core/screening/word-classes.ts',
];

const madeSchema = z.object({ madeFrom: z.string() });

function fingerprint(): string {
  const sum = createHash('sha256');
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name)),
  );
  for (const path of [...files, ...FEATURE_CODE]) sum.update(path).update(readFileSync(path));
  return sum.digest('hex').slice(0, 16);
}

const base64 = (table: Uint8Array) => Buffer.from(table).toString('base64');

function write(file: URL, made: string, weights: object): void {
  const text = JSON.stringify({ madeFrom: made, ...weights });
  writeFileSync(file, `${text}\n`);
  process.stdout.write(`${nameOf(file)}: ${Math.round(text.length / 1000)} kB\n`);
}

function nameOf(file: URL): string {
  return relative('.', fileURLToPath(file));
}

function train(faq: Faq): void {
  const made = fingerprint();
  const questions = readQuestions('training/questions');
  const messages = readMessages('training/messages');
  const texts = [...questions.map(({ question }) => question), ...messages.map(({ text }) => text)];
  const english = commonWords(texts);
  const matching = trainMatching(faq, questions, english);
  write(MATCHING_FILE, made, {
    ...matching,
    learned: { ...matching.learned, table: base64(matching.learned.table) },
    english: [...english].toSorted().join(' '),
  });
  const asked = (text: string, weight: number) => ({ text, label: 'question', weight });
  const screening = trainScreening([
    ...messages,
    ...faq.entries.map(({ question }) => asked(question, 4)),
    ...faq.entries.flatMap(({ phrasings }) => phrasings.map((text) => asked(text, 1.5))),
    ...questions.map(({ question }) => asked(question, 1.5)),
  ]);
  write(SCREENING_FILE, made, { ...screening, table: base64(screening.table) });
}

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  if (values.check) {
    const made = fingerprint();
    for (const file of [MATCHING_FILE, SCREENING_FILE]) {
      const { madeFrom } = madeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
      if (madeFrom === made) continue;
      process.stderr.write(`${nameOf(file)} is stale: run "npm run train".\n`);
      process.exitCode = 1;
    }
    return;
  }
  const { faq } = loadFaq('faq');
  if (faq.ok) {
    train(faq.value);
    return;
  }
  process.stderr.write(`${faq.problems.map(formatProblem).join('\n')}\n`);
  process.exitCode = 1;
}

main();
