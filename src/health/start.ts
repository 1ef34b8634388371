import type { Observers } from '../log/log.ts';
import type { LiveFaq } from '../store/live-faq.ts';
import { openFigures } from './figures.ts';
import { followReadiness } from './readiness.ts';
import { serve, text, type Page } from './serve.ts';

export interface Health {
  readonly address: URL;
  /** They have to be told what the log is told: nothing else says how the bot is doing. */
  readonly observers: readonly Observers[];
}

/** Serves /health, /ready and /metrics on this machine; undefined where the port is taken. */
export async function startHealth(
  port: number,
  faq: Pick<LiveFaq, 'current' | 'problems'>,
): Promise<Health | undefined> {
  const figures = openFigures(faq);
  const readiness = followReadiness(faq);
  const ready = () => {
    const missing = readiness.missing();
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
  return address && { address, observers: [figures.observers, readiness.observers] };
}
