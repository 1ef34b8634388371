/** `npm run faq:format`: brings every file of the FAQ into its canonical form. `--check` only says which are not. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { formatYaml } from '../core/entry/format.ts';
import { formatProblem } from '../core/problem.ts';
import { readFiles } from '../store/load.ts';

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false } },
  });
  const folder = positionals[0] ?? 'faq';
  const { files, problems } = readFiles(folder);
  for (const problem of problems) {
    process.stderr.write(`${formatProblem(problem)}\n`);
    process.exitCode = 1;
  }
  for (const { path } of files) {
    const whole = join(folder, path);
    const text = readFileSync(whole, 'utf8');
    if (parseDocument(text).errors.length > 0) {
      process.stderr.write(
        `${whole}: is no valid YAML, so it stays as it is. "npm run faq:check" says where.\n`,
      );
      process.exitCode = 1;
      continue;
    }
    const formatted = formatYaml(text);
    if (formatted === text) continue;
    if (values.check) {
      process.stderr.write(`${whole}: is not in canonical form: run "npm run faq:format".\n`);
      process.exitCode = 1;
    } else {
      writeFileSync(whole, formatted);
      process.stdout.write(`${whole}: formatted.\n`);
    }
  }
}

main();
