/**
 * Measures the assistant on `test/evaluation/` and prints the figures of both parts.
 * Of the part kept apart only totals are ever printed. `--misses` lists what goes wrong in the tuning part;
 * `--curves` prints what each threshold would give there; `--gate` fails when a total of the part kept apart lies more than a point below the committed figure;
 * `--commit` writes today's totals as the figures to hold.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { createAssistant } from '../app.ts';
import type { Assistant } from '../core/respond.ts';
import { formatCurves } from './evaluation/curves.ts';
import { measureMessages } from './evaluation/messages.ts';
import { measureQuestions } from './evaluation/questions.ts';
import { formatTable, type Figure } from './evaluation/figure.ts';

const PARTS = ['tuning', 'kept-apart'] as const;
const FIGURES_FILE = 'test/evaluation/figures.json';
/** A total may fall so far below its committed figure before the gate fails; in points of a hundred. */
const SLACK = 1;

const committedSchema = z.record(z.string(), z.number());

function measure(assistant: Assistant, part: (typeof PARTS)[number]) {
  const folder = `test/evaluation/${part}`;
  return [measureQuestions(assistant, folder), measureMessages(assistant, folder)];
}

function main(): void {
  const { values } = parseArgs({
    options: {
      gate: { type: 'boolean', default: false },
      commit: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      curves: { type: 'boolean', default: false },
    },
  });
  const { assistant, problems } = createAssistant({ faqFolder: 'faq' });
  if (problems.length > 0) throw new Error('The FAQ has problems: run "npm run faq:check".');

  let keptApart: readonly Figure[] = [];
  for (const part of PARTS) {
    const measured = measure(assistant, part);
    const figures = measured.flatMap(({ totals }) => totals);
    const details = part === 'tuning' ? measured.flatMap(({ details: rows }) => rows) : [];
    process.stdout.write(`\n${part}\n${formatTable([...figures, ...details])}\n`);
    if (part === 'tuning' && values.misses) {
      process.stdout.write(`\n${measured.flatMap(({ misses }) => misses).join('\n')}\n`);
    }
    if (part === 'tuning' && values.curves) {
      process.stdout.write(`\n${formatCurves(assistant, `test/evaluation/${part}`)}\n`);
    }
    if (part === 'kept-apart') keptApart = figures;
  }
  const percent = Object.fromEntries(
    keptApart.map(({ name, count, of }) => [name, Math.round((1000 * count) / of) / 10]),
  );
  if (values.commit) writeFileSync(FIGURES_FILE, `${JSON.stringify(percent, null, 2)}\n`);
  if (values.gate) gate(keptApart, percent);
}

function gate(figures: readonly Figure[], percent: Readonly<Record<string, number>>): void {
  const committed = committedSchema.parse(JSON.parse(readFileSync(FIGURES_FILE, 'utf8')));
  for (const { name, better } of figures) {
    const held = committed[name];
    const now = percent[name];
    if (held === undefined || now === undefined) continue;
    const worse = better === 'high' ? held - now : now - held;
    if (worse <= SLACK) continue;
    process.stderr.write(
      `Kept apart, ${name}: ${now} %, was ${held} %. ${better === 'high' ? 'It fell' : 'It rose'} by more than ${SLACK} point.\n`,
    );
    process.exitCode = 1;
  }
}

main();
