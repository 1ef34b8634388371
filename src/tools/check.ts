/**
 * `npm run faq:check`: every problem of the FAQ at once, as `file:line:column: severity: what. Advice. [code]`.
 * `--release` turns overdue reviews and helplines into errors, `--date YYYY-MM-DD` says what today is.
 * Leaves with 1 if there is an error. `--watch` checks again after every save until Ctrl+C, and leaves with 0.
 */
import { parseArgs } from 'node:util';
import { dateSchema } from '../core/entry/schema.ts';
import { formatProblem } from '../core/problem.ts';
import { renderingFor } from '../terminal/terminal.ts';
import { checkFaq } from './checking/check.ts';
import { totals } from './checking/report.ts';
import { awaitEnding } from './watching/ending.ts';
import { watchFaq } from './watching/watch.ts';

/** Exit code of sysexits.h for a wrong command line. */
const EX_USAGE = 64;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      release: { type: 'boolean', default: false },
      date: { type: 'string' },
      watch: { type: 'boolean', default: false },
    },
  });
  if (values.date !== undefined && !dateSchema.safeParse(values.date).success) {
    process.stderr.write(`--date ${values.date}: must be a date such as 2026-11-23.\n`);
    process.exitCode = EX_USAGE;
    return;
  }
  const folder = positionals[0] ?? 'faq';
  const options = () => ({
    today: values.date ?? new Date().toISOString().slice(0, 10),
    release: values.release,
  });
  if (values.watch) {
    const { stdin: input, stdout: output } = process;
    const ending = awaitEnding(input, output);
    process.on('SIGINT', ending.end);
    const render = renderingFor({ output, environment: process.env });
    await watchFaq({ folder, output, render, check: options, signal: ending.signal });
    ending.letGo();
    return;
  }
  const problems = checkFaq(folder, options());
  for (const problem of problems) {
    process.stdout.write(`${formatProblem({ ...problem, file: `${folder}/${problem.file}` })}\n`);
  }
  process.stdout.write(`${totals(problems)}\n`);
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

await main();
