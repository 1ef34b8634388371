/**
 * `npm run faq:check`: every problem of the FAQ at once, as `file:line:column: severity: what. Advice. [code]`.
 * `--release` turns overdue reviews and helplines into errors, `--date YYYY-MM-DD` says what today is.
 * Leaves with 1 if there is an error.
 */
import { parseArgs } from 'node:util';
import { dateSchema } from '../core/entry/schema.ts';
import { formatProblem } from '../core/problem.ts';
import { checkFaq } from './checking/check.ts';

/** Exit code of sysexits.h for a wrong command line. */
const EX_USAGE = 64;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      release: { type: 'boolean', default: false },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  if (!dateSchema.safeParse(values.date).success) {
    process.stderr.write(`--date ${values.date}: must be a date such as 2026-11-23.\n`);
    process.exitCode = EX_USAGE;
    return;
  }
  const folder = positionals[0] ?? 'faq';
  const problems = checkFaq(folder, { today: values.date, release: values.release });
  for (const problem of problems) {
    process.stdout.write(`${formatProblem({ ...problem, file: `${folder}/${problem.file}` })}\n`);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  process.stdout.write(`Errors: ${errors}, warnings: ${problems.length - errors}.\n`);
  if (errors > 0) process.exitCode = 1;
}

main();
