import { pino, type DestinationStream } from 'pino';
import type { Entry } from '../core/entry/faq.ts';
import { formatProblem } from '../core/problem.ts';
import { EVENTS, type EventName, type FactsOf, type Level } from './events.ts';
import { describeError } from './fault.ts';

/** Where the program says what happens to it: kinds of events and counts, never words or ids of people. */
export type Log = <Event extends EventName>(event: Event, facts: FactsOf<Event>) => void;

/** What is done at an event, beside writing it. */
export type Observers = { readonly [Event in EventName]?: (facts: FactsOf<Event>) => void };

/** The same log, which tells observers too, whatever its level. */
export function observed(log: Log, observers: Observers): Log {
  return (event, facts) => {
    log(event, facts);
    observers[event]?.(facts);
  };
}

/** A log that leaves out what lies below `level`: lines of JSON, by default on standard error. */
export function createLog(
  level: Level,
  // Written at once, so that the last lines before an end are there.
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Log {
  const logger = pino(
    {
      level,
      // Neither the machine's name nor the process id.
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {
        entry: ({ id }: Entry) => id,
        error: describeError,
        problem: formatProblem,
      },
    },
    destination,
  );
  return (event, facts) => {
    const definition = EVENTS[event];
    const told = definition.facts.map((name): [string, unknown] => [
      name,
      Reflect.get(facts, name),
    ]);
    logger[definition.level]({ event, ...Object.fromEntries(told) }, definition.msg);
  };
}
