/** `npm start`: the Discord bot with a token, the chat page on this machine without one; `--open` opens it in a browser. */
import { parseArgs } from 'node:util';
import { openAssistant } from './app.ts';
import { readConfig, withEnvFile, type Config } from './config.ts';
import { formatProblem, type Problem } from './core/problem.ts';
import { startDiscord } from './discord/start.ts';
import type { Health } from './health/start.ts';
import { createLog, observed, type Log } from './log/log.ts';
import { openDrafts } from './store/drafts.ts';
import { openEdits } from './store/edits.ts';
import { openFeedback } from './store/feedback.ts';
import type { LiveFaq } from './store/live-faq.ts';
import { WeightsFault } from './store/models.ts';
import { openQuestions } from './store/questions.ts';
import { openBrowser } from './web/server/open-browser.ts';
import { startPage } from './web/server/start.ts';
import { watchFaq } from './web/server/watched-faq.ts';

/** Exit codes of sysexits.h. */
const EX_USAGE = 64;
const EX_UNAVAILABLE = 69;
const EX_SOFTWARE = 70;
const EX_CONFIG = 78;

/** Milliseconds from the signal to end. */
const LEAVE_WITHIN = 4500;

const DAY = 24 * 60 * 60 * 1000;

const NO_TOKEN =
  'No DISCORD_TOKEN is set, so the assistant answers on a page here. To run it on Discord, copy .env.example to .env and add the token.\n';

async function main(): Promise<void> {
  const { open } = readArguments();
  const settings = readConfig(withEnvFile(process.env));
  if (!settings.ok) return fail(settings.problems.join('\n'), EX_CONFIG);
  const { config } = settings;
  try {
    await (config.DISCORD_TOKEN ? runDiscord(config) : runPage(config, open));
  } catch (error) {
    if (!(error instanceof WeightsFault)) throw error;
    fail(error.message, EX_CONFIG);
  }
}

/** Serves the chat page until the process is told to end. */
async function runPage(config: Config, open: boolean): Promise<void> {
  const faq = watchFaq({ faqFolder: config.FAQ_DIR, defaultCountry: config.DEFAULT_COUNTRY });
  tell(faq.current().problems);
  faq.follow(({ problems }) => tell(problems));
  const log = createLog(config.LOG_LEVEL);
  endWithoutWords(log);
  const page = await startPage({ faq, faqFolder: config.FAQ_DIR, port: config.PORT, log });
  if (!page) {
    faq.close();
    return fail(
      `No port from ${config.PORT} on is free. Set PORT to another, such as 9000.`,
      EX_UNAVAILABLE,
    );
  }
  process.stdout.write(`${NO_TOKEN}\nThe assistant: ${page.address}\nEnd it with Ctrl+C.\n`);
  if (open) {
    openBrowser(page.address, () => {
      process.stderr.write(`No browser could be opened: open ${page.address} yourself.\n`);
    });
  }
  const stop = () => {
    faq.close();
    leaveSoon();
    void page.stop();
  };
  onSignal(stop);
}

async function runDiscord(config: Config): Promise<void> {
  const assistant = openAssistant({
    faqFolder: config.FAQ_DIR,
    defaultCountry: config.DEFAULT_COUNTRY,
  });
  const { faq } = assistant;
  const health = await openHealth(config, faq);
  if (health === 'taken') {
    return fail(`HEALTH_PORT ${config.HEALTH_PORT} is taken. Set another.`, EX_UNAVAILABLE);
  }
  const log = observed(createLog(config.LOG_LEVEL), health?.observers ?? {});
  endWithoutWords(log);
  if (health) log('health', { address: health.address });
  logProblems(faq.problems(), log);
  const { feedback, problems: feedbackProblems } = openFeedback(config.DATA_DIR);
  const { questions, problems: questionProblems } = openQuestions(config.DATA_DIR);
  for (const problem of [...feedbackProblems, ...questionProblems]) {
    log('data-problem', { problem });
  }
  const { edits, problems: editProblems } = await openEdits({
    faq,
    matcherOf: assistant.matcherOf,
    dataFolder: config.DATA_DIR,
  });
  const { drafts, problems: draftProblems } = openDrafts(config.DATA_DIR);
  for (const problem of [...editProblems, ...draftProblems]) log('data-problem', { problem });
  dropOld([questions, drafts], log);
  const bot = startDiscord({
    config,
    currentAssistant: assistant.current,
    feedback,
    questions,
    edits,
    drafts,
    log,
  });
  health?.follow(bot);
  faq.onServed(() => log('faq-served', {}));
  faq.onProblems((problems) => {
    logProblems(problems, log);
    if (problems.length === 0) log('faq-mended', {});
    void bot.tellModerators(problems);
  });
  const told = new Promise<undefined>((resolve) => onSignal(() => resolve(undefined)));
  const fatal = await Promise.race([bot.ended, told]);
  if (fatal) fail(fatal.message, fatal.exitCode);
  assistant.close();
  leaveSoon();
  await bot.stop();
}

/** Ends the process on an error that nothing caught. Node would print the whole of it, with what a person wrote. */
function endWithoutWords(log: Log): void {
  process.on('uncaughtException', (error) => {
    log('crashed', { error });
    process.exit(EX_SOFTWARE);
  });
}

/** The first signal to end is dealt with; a second one ends the process at once. */
function onSignal(stop: () => void): void {
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Ends the process if it hasn't ended by itself; a save that is cut off is taken back at the next start. */
function leaveSoon(): void {
  setTimeout(() => process.exit(), LEAVE_WITHIN).unref();
}

/** Health as the settings want it, on a port that is free. */
async function openHealth(
  { HEALTH_PORT: port }: Config,
  faq: LiveFaq,
): Promise<Health | 'taken' | undefined> {
  if (port === undefined) return undefined;
  // Loaded only here, as it takes a while and most do without it.
  const { startHealth } = await import('./health/start.ts');
  return (await startHealth(port, faq)) ?? 'taken';
}

function logProblems(problems: readonly Problem[], log: Log): void {
  if (problems.length > 0) log('faq-refused', { problems: problems.length });
  for (const problem of problems) log('faq-problem', { problem });
}

/** At the start and then every day, so that nothing is kept for longer than was said. */
function dropOld(records: readonly { readonly dropOld: () => Promise<void> }[], log: Log): void {
  const drop = () => {
    for (const record of records) {
      record.dropOld().catch((error: unknown) => log('old-kept', { error }));
    }
  };
  drop();
  setInterval(drop, DAY).unref();
}

function tell(problems: readonly Problem[]): void {
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
}

function readArguments() {
  try {
    return parseArgs({ options: { open: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(EX_USAGE);
  }
}

function fail(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

await main();
