import type { GatewayState } from '../log/events.ts';
import type { Observers } from '../log/log.ts';
import type { LiveFaq } from '../store/live-faq.ts';

export interface Readiness {
  readonly observers: Observers;
  /** Why members can't be served as they should be; empty when they can. */
  readonly missing: () => readonly string[];
}

/** Follows whether the bot can serve: it is connected, and the FAQ is loaded. */
export function followReadiness(faq: Pick<LiveFaq, 'current'>): Readiness {
  let gateway: GatewayState = 'connecting';
  return {
    observers: {
      gateway: ({ state }) => {
        gateway = state;
      },
    },
    missing: () => [
      ...(gateway === 'ready' ? [] : [`The connection to Discord is not ready: ${gateway}.`]),
      ...(faq.current().faq.entries.length > 0
        ? []
        : ['The FAQ is not loaded, so only help is given.']),
    ],
  };
}
