/** `npm run -s ask`: one question as arguments, `--jsonl` for a batch, nothing for a conversation. */
import { parseArgs } from 'node:util';
import { openAssistant } from '../app.ts';
import { readConfig, withEnvFile } from '../config.ts';
import { formatProblem } from '../core/problem.ts';
import { askInBatch, askInConversation, askOnce } from './terminal.ts';

const USAGE = `Usage:
  npm run -s ask -- "how long is the drip?"   one answer
  npm run -s ask                              a conversation
  npm run -s ask -- --jsonl                   a batch: one JSON object a line in, one a line out
`;
/** Exit codes of sysexits.h. */
const EX_USAGE = 64;
const EX_CONFIG = 78;

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const config = readConfig(withEnvFile(process.env));
  if (!config.ok) {
    process.stderr.write(`${config.problems.join('\n')}\n`);
    process.exitCode = EX_CONFIG;
    return;
  }
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const { FAQ_DIR, DEFAULT_COUNTRY } = config.config;
  const assistant = openAssistant({ faqFolder: FAQ_DIR, defaultCountry: DEFAULT_COUNTRY });
  for (const problem of assistant.faq.problems()) {
    process.stderr.write(`${formatProblem(problem)}\n`);
  }

  const streams = { input: process.stdin, output: process.stdout, environment: process.env };
  if (values.jsonl) await askInBatch(assistant.current(), streams);
  else if (positionals.length > 0)
    await askOnce(assistant.current(), positionals.join(' '), streams);
  else await askInConversation(assistant.current, streams);
  assistant.close();
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(EX_USAGE);
  }
}

await main();
