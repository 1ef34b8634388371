import type { GatewayCloseCodes } from 'discord.js';
import { randomNumbers, shuffle } from '../../src/tools/training/random.ts';

/** What can happen to the connection. */
export type GatewayFault =
  | { readonly kind: 'close'; readonly code: GatewayCloseCodes | 1000 | 1001 }
  | { readonly kind: 'drop' | 'op 7' | 'op 9 true' | 'op 9 false' }
  /** For so many milliseconds heartbeats aren't acknowledged, nobody is greeted, or nobody is let in; the last two with a drop. */
  | { readonly kind: 'deaf' | 'mute' | 'closed'; readonly ms: number };

/** What can happen to the next requests. `lost` are served without the answer getting through. */
export interface RequestFault {
  readonly kind: '429' | '500' | 'reset' | 'hang' | 'lost';
  readonly requests: number;
  /** What a 429 asks to wait, in seconds. */
  readonly seconds: number;
}

export type Fault = GatewayFault | RequestFault;

/** Something that the stand-in does, milliseconds after the start. */
export interface Step {
  readonly at: number;
  readonly fault: Fault;
}

/** Every fault once. */
const DECK: readonly ((random: () => number) => Fault)[] = [
  // Those after which a client may come back; the others end the bot.
  ...[4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009, 1000, 1001].map(
    (code) => () => ({ kind: 'close', code }) as const,
  ),
  ...(['drop', 'op 7', 'op 9 true', 'op 9 false'] as const).map((kind) => () => ({ kind })),
  ...(['deaf', 'mute', 'closed'] as const).map((kind) => (random: () => number) => ({
    kind,
    ms: 1000 + Math.floor(random() * 4000),
  })),
  ...(['429', '500', 'reset', 'hang', 'lost', '429', '500', 'reset', 'hang', 'lost'] as const).map(
    (kind) => (random: () => number) => ({
      kind,
      requests: 1 + Math.floor(random() * 4),
      seconds: 1 + Math.floor(random() * 4),
    }),
  ),
];

/** Milliseconds between two faults: at least, and so much more at most. */
const PAUSE = 300;
const MORE = 3700;

/** The faults of a run: the same for the same seed. Every fault comes before one comes again. */
export function planOf(seed: number, ms: number): readonly Step[] {
  const random = randomNumbers(seed);
  const steps: Step[] = [];
  let at = PAUSE;
  for (;;) {
    const order = DECK.map((_, place) => place);
    shuffle(order, random);
    for (const place of order) {
      const fault = DECK[place]?.(random);
      if (at >= ms || !fault) return steps;
      steps.push({ at, fault });
      at += PAUSE + Math.floor(random() * MORE);
    }
  }
}
