import type { Observers } from '../log/log.ts';
import type { LiveFaq } from '../store/live-faq.ts';
import { NOT_STARTED, type WatchedBot } from './bot.ts';
import { openFigures } from './figures.ts';
import { serve, text, type Page } from './serve.ts';

export interface Health {
  readonly address: URL;
  /** They have to be told what the log is told, for that is what is counted. */
  readonly observers: Observers;
  /** Says how this bot is doing from now on. */
  readonly follow: (bot: WatchedBot) => void;
}

/** Serves /health, /ready and /metrics on this machine; undefined where the port is taken. */
export async function startHealth(
  port: number,
  faq: Pick<LiveFaq, 'current' | 'problems'>,
): Promise<Health | undefined> {
  let bot = NOT_STARTED;
  const figures = openFigures(faq, () => bot);
  const ready = () => {
    const missing = missingFor(bot, faq);
    return missing.length === 0 ? text(200, 'ready') : text(503, missing.join('\n'));
  };
  const metrics = async () => ({
    status: 200,
    type: figures.contentType,
    body: await figures.read(),
  });
  const pages = new Map<string, Page>([
    ['/health', () => text(200, 'alive')],
    ['/ready', ready],
    ['/metrics', metrics],
  ]);
  const address = await serve(port, pages);
  if (!address) return undefined;
  const follow = (other: WatchedBot) => {
    bot = other;
  };
  return { address, observers: figures.observers, follow };
}

/** Why members can't be served as they should be. */
function missingFor({ connection }: WatchedBot, faq: Pick<LiveFaq, 'current'>): string[] {
  return [
    ...(connection.state === 'ready'
      ? []
      : [`The connection to Discord is not ready: ${connection.state}.`]),
    ...(faq.current().faq.entries.length > 0
      ? []
      : ['The FAQ is not loaded, so only help is given.']),
  ];
}
