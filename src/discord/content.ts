import type { Closing } from '../core/reply/closing.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './text.ts';

const BETWEEN = '\n\n';

/** What a message says, in this order. `before` and `after` are always whole; only the body gives way. */
export interface Content {
  readonly before?: readonly string[];
  readonly body: readonly string[];
  readonly after: readonly string[];
}

/** Disclaimer and referral as they stand in a message. */
export function closingText({ disclaimer, referral }: Closing): string {
  return referral === null ? disclaimer : `${disclaimer}\n${referral}`;
}

/**
 * Writes as many paragraphs of the body as fit. `taken` says how many these are;
 * a first paragraph that doesn't fit is shortened, so that it is never 0.
 */
export function fitContent({ before = [], body, after }: Content): {
  readonly content: string;
  readonly taken: number;
} {
  const whole = [...before, ...after];
  let room = LIMITS.content - whole.join(BETWEEN).length - (whole.length > 0 ? BETWEEN.length : 0);
  const kept: string[] = [];
  for (const paragraph of body) {
    if (paragraph.length > room) break;
    kept.push(paragraph);
    room -= paragraph.length + BETWEEN.length;
  }
  const [first] = body;
  if (kept.length === 0 && first !== undefined) kept.push(shorten(first, room));
  return { content: [...before, ...kept, ...after].join(BETWEEN), taken: kept.length };
}

/** Splits a text at its paragraphs, and a paragraph longer than `max` at its sentences, else at its words. */
export function paragraphs(text: string, max: number): string[] {
  return text.split(/\n{2,}/u).flatMap((paragraph) => splitAt(paragraph, max));
}

function splitAt(text: string, max: number): string[] {
  if (text.length <= max) return [text];
  const head = text.slice(0, max);
  const sentence =
    Math.max(head.lastIndexOf('. '), head.lastIndexOf('? '), head.lastIndexOf('\n')) + 1;
  const cut = sentence || head.lastIndexOf(' ') + 1 || max;
  return [text.slice(0, cut).trimEnd(), ...splitAt(text.slice(cut).trimStart(), max)];
}
