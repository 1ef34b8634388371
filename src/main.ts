/** `npm start`: the Discord bot with a token, the conversation in the terminal without one. */
import { createAssistant } from './app.ts';
import { readConfig, withEnvFile } from './config.ts';
import { formatProblem } from './core/problem.ts';
import { askInConversation } from './terminal/terminal.ts';

/** Exit code of sysexits.h for a configuration error. */
const EX_CONFIG = 78;

async function main(): Promise<void> {
  const settings = readConfig(withEnvFile(process.env));
  if (!settings.ok) {
    process.stderr.write(`${settings.problems.join('\n')}\n`);
    process.exitCode = EX_CONFIG;
    return;
  }
  const { FAQ_DIR, DEFAULT_COUNTRY } = settings.config;
  const { assistant, problems } = createAssistant({
    faqFolder: FAQ_DIR,
    defaultCountry: DEFAULT_COUNTRY,
  });
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  process.stdout.write(
    'No DISCORD_TOKEN is set, so the assistant answers here. To run it on Discord, copy .env.example to .env and add the token.\n\n',
  );
  await askInConversation(assistant, {
    input: process.stdin,
    output: process.stdout,
    environment: process.env,
  });
}

await main();
