/** `npm start`: the Discord bot with a token, the conversation in the terminal without one. */
import { openAssistant } from './app.ts';
import { readConfig, withEnvFile } from './config.ts';
import { formatProblem } from './core/problem.ts';
import { createLog, describeError, type Log } from './discord/log.ts';
import { startDiscord } from './discord/start.ts';
import { openDrafts } from './store/drafts.ts';
import { openEdits } from './store/edits.ts';
import { openFeedback } from './store/feedback.ts';
import { openQuestions, type Questions } from './store/questions.ts';
import { askInConversation } from './terminal/terminal.ts';

/** Exit code of sysexits.h for a configuration error. */
const EX_CONFIG = 78;

const DAY = 24 * 60 * 60 * 1000;

const NO_TOKEN =
  'No DISCORD_TOKEN is set, so the assistant answers here. To run it on Discord, copy .env.example to .env and add the token.\n\n';

async function main(): Promise<void> {
  const settings = readConfig(withEnvFile(process.env));
  if (!settings.ok) return fail(settings.problems.join('\n'), EX_CONFIG);
  const { config } = settings;
  const assistant = openAssistant({
    faqFolder: config.FAQ_DIR,
    defaultCountry: config.DEFAULT_COUNTRY,
  });
  const { faq } = assistant;
  for (const problem of faq.problems()) process.stderr.write(`${formatProblem(problem)}\n`);

  if (!config.DISCORD_TOKEN) {
    process.stdout.write(NO_TOKEN);
    const streams = { input: process.stdin, output: process.stdout, environment: process.env };
    await askInConversation(assistant.current, streams);
    return assistant.close();
  }
  const log = createLog(config.LOG_LEVEL);
  const { feedback, problems: feedbackProblems } = openFeedback(config.DATA_DIR);
  const { questions, problems: questionProblems } = openQuestions(config.DATA_DIR);
  for (const problem of [...feedbackProblems, ...questionProblems]) {
    log.error(formatProblem(problem));
  }
  dropOldQuestions(questions, log);
  const { edits, problems: editProblems } = await openEdits({
    faq,
    matcherOf: assistant.matcherOf,
    dataFolder: config.DATA_DIR,
  });
  const { drafts, problems: draftProblems } = openDrafts(config.DATA_DIR);
  for (const problem of [...editProblems, ...draftProblems]) log.error(formatProblem(problem));
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
  faq.onServed(() => log.info('The FAQ has changed and is served.'));
  faq.onProblems((problems) => {
    for (const problem of problems) log.error(formatProblem(problem));
    void bot.tellModerators(problems);
  });
  const stop = () => {
    assistant.close();
    void bot.stop();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const { message, exitCode } = await bot.ended;
  await bot.stop();
  return fail(message, exitCode);
}

/** At the start and then every day, so that nothing is kept for longer than was said. */
function dropOldQuestions(questions: Questions, log: Log): void {
  const drop = () => {
    questions
      .dropOld()
      .catch((error: unknown) =>
        log.error(`Old questions are still kept: ${describeError(error)}`),
      );
  };
  drop();
  setInterval(drop, DAY).unref();
}

function fail(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

await main();
