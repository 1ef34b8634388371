import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { REPLY_KINDS } from '../core/reply/reply.ts';
import type { Observers } from '../log/log.ts';
import type { LiveFaq } from '../store/live-faq.ts';

/** Upper bounds in seconds; Discord takes an answer for three. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

export interface Figures {
  /** The log's events are all that is counted, so no label can hold what they can't. */
  readonly observers: Observers;
  /** All figures in Prometheus' text format. */
  readonly read: () => Promise<string>;
  readonly contentType: string;
}

/** Counts from now on. */
export function openFigures(faq: Pick<LiveFaq, 'current' | 'problems'>): Figures {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const counter = (name: string, help: string) => new Counter({ name, help, registers });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });

  const replies = new Counter({
    name: 'faq_replies_total',
    help: 'Replies shown, by kind; a no_match is a miss, and other is a notice, form or panel.',
    labelNames: ['kind'],
    registers,
  });
  for (const kind of [...REPLY_KINDS, 'other']) replies.inc({ kind }, 0);
  const seconds = new Histogram({
    name: 'faq_reply_seconds',
    help: 'From receipt of what a person did until Discord took the answer.',
    buckets: BOUNDS,
    registers,
  });
  const apologies = counter('faq_apologies_total', 'Replies that say that something failed.');
  const unanswered = counter('faq_unanswered_total', 'Answers that could not be sent.');
  const refused = counter(
    'faq_reload_failures_total',
    'Changes of the FAQ that can not be served.',
  );

  let gatewayReady = 0;
  let loaded = performance.now();
  gauge('faq_gateway_ready', 'Whether the connection to Discord is ready.', () => gatewayReady);
  gauge(
    'faq_age_seconds',
    'Since the FAQ that is served was loaded.',
    () => (performance.now() - loaded) / 1000,
  );
  gauge('faq_entries', 'Entries that are served.', () => faq.current().faq.entries.length);
  gauge(
    'faq_problems',
    "Problems that keep the FAQ's files from being served.",
    () => faq.problems().length,
  );

  return {
    observers: {
      answered: ({ kind, ms, outcome }) => {
        replies.inc({ kind: kind ?? 'other' });
        seconds.observe(ms / 1000);
        if (outcome === 'apologised') apologies.inc();
      },
      unanswered: () => unanswered.inc(),
      gateway: ({ state }) => {
        gatewayReady = state === 'ready' ? 1 : 0;
      },
      'faq-served': () => {
        loaded = performance.now();
      },
      'faq-refused': () => refused.inc(),
    },
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
