import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { REPLY_KINDS } from '../core/reply/reply.ts';
import type { Observers } from '../log/log.ts';
import type { LiveFaq } from '../store/live-faq.ts';
import type { WatchedBot } from './bot.ts';

/** Upper bounds in seconds; Discord takes an answer for three. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

export interface Figures {
  /** Counted is what the log is told, so no label can hold what that can't. */
  readonly observers: Observers;
  /** All figures in Prometheus' text format. */
  readonly read: () => Promise<string>;
  readonly contentType: string;
}

/** Figures that are counted from now on, beside those of the process. */
export function openFigures(
  faq: Pick<LiveFaq, 'current' | 'problems'>,
  bot: () => WatchedBot,
): Figures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const refused = new Counter({
    name: 'faq_reload_failures_total',
    help: "Times that the FAQ's files could not be served.",
    registers: [registry],
  });
  const loading = gaugeFaq(registry, faq);
  gaugeBot(registry, bot);
  return {
    observers: {
      answered: countReplies(registry),
      'faq-served': loading.done,
      'faq-refused': () => refused.inc(),
    },
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** Gives what counts a reply. */
function countReplies(registry: Registry): NonNullable<Observers['answered']> {
  const registers = [registry];
  const replies = new Counter({
    name: 'faq_replies_total',
    help: 'Replies shown, by kind: no_match is a miss, other a notice, form or panel.',
    labelNames: ['kind'],
    registers,
  });
  // All of them are there from the start.
  for (const kind of [...REPLY_KINDS, 'other']) replies.inc({ kind }, 0);
  const seconds = new Histogram({
    name: 'faq_reply_seconds',
    help: 'From receipt of what a person did until Discord took the answer.',
    buckets: BOUNDS,
    registers,
  });
  const apologies = new Counter({
    name: 'faq_apologies_total',
    help: 'Replies that say that something failed here.',
    registers,
  });
  const limited = new Counter({
    name: 'faq_limited_total',
    help: 'Replies that ask to wait, as too much was asked at once.',
    registers,
  });
  return ({ kind, ms, outcome }) => {
    replies.inc({ kind: kind ?? 'other' });
    seconds.observe(ms / 1000);
    if (outcome === 'apologised') apologies.inc();
    if (outcome === 'limited') limited.inc();
  };
}

/** Gives what is to be told when another FAQ is served. */
function gaugeFaq(registry: Registry, faq: Pick<LiveFaq, 'current' | 'problems'>) {
  let loaded = performance.now();
  gauge(
    registry,
    'faq_age_seconds',
    'Since the FAQ that is served was loaded.',
    () => (performance.now() - loaded) / 1000,
  );
  gauge(
    registry,
    'faq_entries',
    'Entries that are served.',
    () => faq.current().faq.entries.length,
  );
  gauge(
    registry,
    'faq_problems',
    "What keeps the FAQ's files from being served.",
    () => faq.problems().length,
  );
  return {
    done: () => {
      loaded = performance.now();
    },
  };
}

function gaugeBot(registry: Registry, bot: () => WatchedBot): void {
  gauge(registry, 'faq_gateway_ready', 'Whether the connection to Discord is ready.', () =>
    bot().connection.state === 'ready' ? 1 : 0,
  );
  const incidents = new Counter({
    name: 'faq_incidents_total',
    help: 'What went wrong between the bot and Discord.',
    labelNames: ['incident'],
    registers: [],
    collect() {
      this.reset();
      for (const [incident, count] of Object.entries(bot().incidents.counts)) {
        this.inc({ incident }, count);
      }
    },
  });
  registry.registerMetric(incidents);
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  const figure = new Gauge({
    name,
    help,
    registers: [],
    collect() {
      this.set(read());
    },
  });
  registry.registerMetric(figure);
}
