/**
 * `npm run faults`: runs every test that carries a fault's number, F01 to F36, and prints what came of each fault.
 * Leaves with 1 if a fault has no passing test or a failing one. What breaks whole machines is tried by
 * `npm run -s faults:kill` and `npm run -s faults:disk`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAULTS } from './rows.ts';
import { reportSchema, tally, type Tally, type TestResult } from './tally.ts';

const NUMBER = String.raw`\bF\d\d\b`;

async function main(): Promise<void> {
  const tests = await runTests(filesWithFaults());
  for (const { fullName, failureMessages } of tests.filter(({ status }) => status === 'failed')) {
    process.stderr.write(`${fullName}\n${failureMessages.join('\n')}\n\n`);
  }
  const lines = tally(FAULTS, tests);
  for (const line of lines) process.stdout.write(`${format(line)}\n`);
  const held = lines.filter((line) => line.held).length;
  process.stdout.write(`\n${held} of ${lines.length} faults come out as expected.\n`);
  if (held < lines.length) process.exitCode = 1;
}

/** The test files that try a fault; the others needn't be loaded. */
function filesWithFaults(): readonly string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join('test', path))
    .filter((path) => new RegExp(NUMBER).test(readFileSync(path, 'utf8')));
}

async function runTests(files: readonly string[]): Promise<readonly TestResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  const output = join(folder, 'report.json');
  const vitest = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=json',
      `--outputFile.json=${output}`,
      `--testNamePattern=${NUMBER}`,
      ...files,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  await once(vitest, 'close');
  const { testResults } = reportSchema.parse(JSON.parse(readFileSync(output, 'utf8')));
  rmSync(folder, { recursive: true });
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}

function format({ number, fault, expected, passed, failed, held }: Tally): string {
  const result = held ? 'holds' : failed > 0 ? `${failed} FAIL` : 'NO TEST';
  const tests = `${passed} passed`.padStart(10);
  return `${number}  ${result.padEnd(7)}  ${tests}  ${fault.padEnd(40)}  ${expected}`;
}

await main();
