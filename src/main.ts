/** `npm start`: the Discord bot with a token, the chat page on this machine without one; `--open` opens it in a browser. */
import { parseArgs } from 'node:util';
import { openAssistant } from './app.ts';
import { readConfig, withEnvFile, type Config } from './config.ts';
import { formatProblem, type Problem } from './core/problem.ts';
import { startDiscord } from './discord/start.ts';
import { createLog, observed, type Log } from './log/log.ts';
import { openDrafts } from './store/drafts.ts';
import { openEdits } from './store/edits.ts';
import { openFeedback } from './store/feedback.ts';
import type { LiveFaq } from './store/live-faq.ts';
import { openQuestions } from './store/questions.ts';
import { openBrowser } from './web/server/open-browser.ts';
import { startPage } from './web/server/start.ts';
import { watchFaq } from './web/server/watched-faq.ts';

/** Exit codes of sysexits.h. */
const EX_USAGE = 64;
const EX_UNAVAILABLE = 69;
const EX_CONFIG = 78;

const DAY = 24 * 60 * 60 * 1000;

const NO_TOKEN =
  'No DISCORD_TOKEN is set, so the assistant answers on a page here. To run it on Discord, copy .env.example to .env and add the token.\n';

async function main(): Promise<void> {
  const { open } = readArguments();
  const settings = readConfig(withEnvFile(process.env));
  if (!settings.ok) return fail(settings.problems.join('\n'), EX_CONFIG);
  const { config } = settings;
  return config.DISCORD_TOKEN ? runDiscord(config) : runPage(config, open);
}

/** Serves the chat page until the process is told to end. */
async function runPage(config: Config, open: boolean): Promise<void> {
  const faq = watchFaq({ faqFolder: config.FAQ_DIR, defaultCountry: config.DEFAULT_COUNTRY });
  tell(faq.current().problems);
  faq.follow(({ problems }) => tell(problems));
  const log = createLog(config.LOG_LEVEL);
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
    void page.stop();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function runDiscord(config: Config): Promise<void> {
  const assistant = openAssistant({
    faqFolder: config.FAQ_DIR,
    defaultCountry: config.DEFAULT_COUNTRY,
  });
  const { faq } = assistant;
  const log = await openLog(config, faq);
  if (!log) return fail(`HEALTH_PORT ${config.HEALTH_PORT} is taken. Set another.`, EX_UNAVAILABLE);
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
  const bot = await startDiscord({
    config,
    currentAssistant: assistant.current,
    feedback,
    questions,
    edits,
    drafts,
    log,
  });
  if (!bot.ok) return fail(bot.fatal.message, bot.fatal.exitCode);
  faq.onServed(() => log('faq-served', {}));
  faq.onProblems((problems) => {
    logProblems(problems, log);
    if (problems.length === 0) log('faq-mended', {});
    void bot.tellModerators(problems);
  });
  const told = new Promise<undefined>((resolve) => {
    const stop = () => resolve(undefined);
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
  const fatal = await Promise.race([bot.ended, told]);
  assistant.close();
  // An edit that is under way keeps the process until it is done.
  await bot.stop();
  if (fatal) fail(fatal.message, fatal.exitCode);
}

/** The log, which health follows too where it is wanted; undefined where that can't have its port. */
async function openLog(
  { LOG_LEVEL: level, HEALTH_PORT: port }: Config,
  faq: LiveFaq,
): Promise<Log | undefined> {
  const log = createLog(level);
  if (port === undefined) return log;
  // Whoever doesn't want it starts without it.
  const { startHealth } = await import('./health/start.ts');
  const health = await startHealth(port, faq);
  if (!health) return undefined;
  log('health', { address: health.address });
  return observed(log, health.observers);
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
