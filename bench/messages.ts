import type { Assistant } from '../src/core/respond.ts';
import { randomNumbers, shuffle } from '../src/tools/training/random.ts';
import { median, percentile } from './statistics.ts';
import { format, formatTable } from './table.ts';

const SHORT = 200;
const LONG = 6_000;
const MESSAGES = 100;
const ROUNDS = 5;

/** Milliseconds to read a message, and how many times as long a long one takes; medians of the rounds. */
export interface Reading {
  readonly ratio: number;
  readonly short: { readonly p50: number; readonly p99: number };
  readonly long: { readonly p50: number; readonly p99: number };
}

/** How matching and screening cope with long messages, which are made of the texts. */
export function measureMessages(
  { matcher, screen }: Assistant,
  texts: readonly string[],
): { readonly table: string; readonly match: Reading; readonly screen: Reading } {
  const short = messagesOf(texts, SHORT);
  const long = messagesOf(texts, LONG);
  const read = {
    match: (text: string) => matcher.match(text),
    screen: (text: string) => screen(text),
  };
  const round = () => ({
    match: { short: timeEach(short, read.match), long: timeEach(long, read.match) },
    screen: { short: timeEach(short, read.screen), long: timeEach(long, read.screen) },
  });
  // The first round is over code that isn't compiled yet.
  round();
  const rounds = Array.from({ length: ROUNDS }, round);
  const match = readingOf(rounds.map((times) => times.match));
  const screening = readingOf(rounds.map((times) => times.screen));

  const row = (name: string, { ratio, short: few, long: many }: Reading) => [
    name,
    ...[ratio, few.p50, few.p99, many.p50, many.p99].map(format),
  ];
  const head = [
    'shipped FAQ',
    '6,000 against 200 characters',
    'p50 at 200, ms',
    'p99 at 200, ms',
    'p50 at 6,000, ms',
    'p99 at 6,000, ms',
  ];
  const table = formatTable(head, [row('match', match), row('screen', screening)]);
  return { table, match, screen: screening };
}

/** Messages of one length: texts one after the other, in an order drawn for each. */
export function messagesOf(texts: readonly string[], length: number): readonly string[] {
  const random = randomNumbers(length);
  const order = [...texts.keys()];
  return Array.from({ length: MESSAGES }, () => {
    shuffle(order, random);
    let message = '';
    for (const place of order) {
      if (message.length >= length) break;
      message += `${texts[place] ?? ''}\n`;
    }
    return message.slice(0, length);
  });
}

function timeEach(messages: readonly string[], read: (text: string) => unknown): readonly number[] {
  return messages.map((message) => {
    const start = performance.now();
    read(message);
    return performance.now() - start;
  });
}

function readingOf(
  rounds: readonly { readonly short: readonly number[]; readonly long: readonly number[] }[],
): Reading {
  const middle = (length: 'short' | 'long', share: number) =>
    median(rounds.map((times) => percentile(times[length], share)));
  const times = (length: 'short' | 'long') => ({
    p50: middle(length, 0.5),
    p99: middle(length, 0.99),
  });
  return {
    ratio: median(rounds.map(({ short, long }) => median(long) / median(short))),
    short: times('short'),
    long: times('long'),
  };
}
