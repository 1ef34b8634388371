import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { newsSchema } from './probe-news.ts';

/** The bot as it is shipped, in a process of its own, with a probe beside it. */
export interface ProbedBot {
  /** What the bot wrote to its log. */
  readonly log: () => string;
  /** What nobody caught. */
  readonly uncaught: readonly string[];
  /** Bytes of the heap in use after collecting garbage. */
  heap(): Promise<number>;
  /** Asks it to end; gives its exit code, null where it had to be killed. */
  stop(): Promise<number | null>;
  readonly running: () => boolean;
}

export function startBot(
  environment: Readonly<Record<string, string>>,
  onReached: (id: string) => void,
): ProbedBot {
  const bot = fork('src/main.ts', [], {
    execArgv: ['--expose-gc', '--import', 'tsx', '--import', './faults/chaos/probe.ts'],
    env: { PATH: process.env['PATH'], ...environment },
    silent: true,
  });
  let log = '';
  bot.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const uncaught: string[] = [];
  bot.on('message', (message) => {
    const news = newsSchema.parse(message);
    if ('reached' in news) onReached(news.reached);
    if ('uncaught' in news) uncaught.push(news.uncaught);
  });
  const ended = once(bot, 'exit');
  return {
    log: () => log,
    uncaught,
    running: () => bot.exitCode === null && bot.signalCode === null,
    heap: () => heapOf(bot),
    async stop() {
      bot.kill('SIGTERM');
      await ended;
      return bot.exitCode;
    },
  };
}

async function heapOf(bot: ChildProcess): Promise<number> {
  for (;;) {
    bot.send('heap');
    const [message]: unknown[] = await once(bot, 'message');
    const news = newsSchema.parse(message);
    if ('heap' in news) return news.heap;
  }
}
