import type { Entry } from '../core/entry/faq.ts';
import type { Problem } from '../core/problem.ts';
import type { ReplyKind } from '../core/reply/reply.ts';
import type { Name } from './name.ts';

export type Level = 'error' | 'warn' | 'info' | 'debug';

/**
 * Everything that an event can tell, and in which type. A plain string is none of these, so no text of a person
 * can be told: there are numbers, words from a list, and things of which the log writes a part that it chooses itself.
 */
export interface Facts {
  /** What was used: a command, or a button or form of its messages. */
  readonly command: Name | 'direct message';
  /** The kind of reply that was shown; undefined for notices, forms and moderators' panels. */
  readonly kind: ReplyKind | undefined;
  /** Its id is written. */
  readonly entry: Entry | undefined;
  /** From receipt to the end, in milliseconds. */
  readonly ms: number;
  /** From the time that Discord gives an interaction until now, in milliseconds. */
  readonly age: number;
  /** `limited`: too much at once was asked, and the person was told to wait. */
  readonly outcome: 'answered' | 'apologised' | 'limited';
  /** The person who got an apology was told it. */
  readonly reference: Name;
  readonly suggestions: number;
  /** Its name, code, status and places are written, never its message. */
  readonly error: unknown;
  /** About a file of the FAQ, or one that the bot keeps. */
  readonly problem: Problem;
  readonly problems: number;
  readonly seconds: number;
  readonly requests: number;
  /** With which Discord's gateway closed a connection. */
  readonly closeCode: number;
  readonly scope: 'everywhere' | 'home server';
  /** Undefined where Discord's word was lost. */
  readonly registration: 'changed' | 'unchanged' | undefined;
  /** On this machine. */
  readonly address: URL;
  /** They add the bot, to a server or to a person's own account. */
  readonly links: { readonly server: URL; readonly person: URL };
}

interface Definition {
  readonly level: Level;
  /** For people who read the log. */
  readonly msg: string;
  /** What is written of it; whatever else is passed in is left out. */
  readonly facts: readonly (keyof Facts)[];
}

/** Every event that can stand in the log. */
export const EVENTS = {
  answered: {
    level: 'info',
    msg: 'Somebody was answered.',
    facts: ['command', 'kind', 'entry', 'ms', 'outcome'],
  },
  suggested: {
    level: 'debug',
    msg: 'Somebody who types got suggestions.',
    facts: ['command', 'suggestions', 'ms'],
  },
  failed: {
    level: 'error',
    msg: 'A handler failed, so the person gets an apology with this reference.',
    facts: ['command', 'reference', 'error'],
  },
  unanswered: {
    level: 'warn',
    msg: 'An answer could not be sent.',
    facts: ['command', 'ms', 'error'],
  },
  'suggestions-failed': {
    level: 'error',
    msg: 'Suggestions failed, so there were none.',
    facts: ['command', 'error'],
  },
  'too-late': {
    level: 'warn',
    msg: "An answer came too late (10062): so long after it was asked for by this machine's clock (age), so long after that came here (ms).",
    facts: ['command', 'age', 'ms'],
  },
  'waited-too-long': {
    level: 'warn',
    msg: 'An interaction waited too long for its turn, so it was passed over.',
    facts: [],
  },
  'already-answered': {
    level: 'warn',
    msg: 'Something had answered already (40060). Does a second instance run with the same token? More of these are counted only.',
    facts: ['command'],
  },
  'rate-limited': {
    level: 'info',
    msg: 'An answer was given up: Discord asked to wait for longer than one may take.',
    facts: ['command'],
  },
  'not-carried-out': {
    level: 'error',
    msg: 'What somebody asked for could not be done, and they were told so.',
    facts: ['error'],
  },
  crashed: {
    level: 'error',
    msg: 'A mistake in the program that nothing caught ends the process.',
    facts: ['error'],
  },
  'handler-failed': { level: 'error', msg: 'An event could not be handled.', facts: ['error'] },
  'client-error': { level: 'error', msg: "Discord's client reports an error.", facts: ['error'] },
  'connection-error': {
    level: 'warn',
    msg: 'The connection to Discord reports an error.',
    facts: ['error'],
  },
  unreachable: {
    level: 'warn',
    msg: 'Discord can not be reached, and is tried again in so many seconds.',
    facts: ['seconds', 'error'],
  },
  'connection-overdue': {
    level: 'warn',
    msg: 'Discord has not made the bot ready for so many seconds. It goes on trying. Whether Discord has trouble stands on discordstatus.com.',
    facts: ['seconds'],
  },
  'connection-lost': {
    level: 'warn',
    msg: 'The connection to Discord was lost, and is taken up again.',
    facts: ['closeCode'],
  },
  'connection-back': {
    level: 'info',
    msg: 'The connection to Discord is back after so many seconds.',
    facts: ['seconds'],
  },
  'turned-away': {
    level: 'warn',
    msg: 'Discord turned away so many requests within ten minutes, and shuts an address out after 10,000. For so many seconds answers go out, and nothing else.',
    facts: ['requests', 'seconds'],
  },
  connected: {
    level: 'info',
    msg: 'Connected. These links add the bot to a server, or to your own account.',
    facts: ['links'],
  },
  'commands-registered': {
    level: 'info',
    msg: 'Discord knows the commands.',
    facts: ['scope', 'registration'],
  },
  'commands-not-registered': {
    level: 'error',
    msg: 'The commands could not be registered, so those that Discord knows stay.',
    facts: ['scope', 'error'],
  },
  'moderators-not-told': {
    level: 'warn',
    msg: "The moderators' channel could not be told.",
    facts: ['error'],
  },
  'faq-served': { level: 'info', msg: 'The FAQ has changed and is served.', facts: [] },
  'faq-refused': {
    level: 'error',
    msg: "The FAQ's files can't be used as they are. Until they are mended, what was served before is; after a start that is help alone.",
    facts: ['problems'],
  },
  'faq-problem': {
    level: 'error',
    msg: 'To be mended in a file of the FAQ:',
    facts: ['problem'],
  },
  'faq-mended': { level: 'info', msg: "The FAQ's files can be used again.", facts: [] },
  'data-problem': {
    level: 'error',
    msg: 'To be looked at in the data folder:',
    facts: ['problem'],
  },
  'old-kept': {
    level: 'error',
    msg: 'Something is kept for longer than was said.',
    facts: ['error'],
  },
  health: {
    level: 'info',
    msg: 'Health, readiness and figures are at /health, /ready and /metrics of this address.',
    facts: ['address'],
  },
  'page-failed': { level: 'error', msg: 'The page could not answer.', facts: ['error'] },
} as const satisfies Readonly<Record<string, Definition>>;

export type EventName = keyof typeof EVENTS;
export type FactsOf<Event extends EventName> = Pick<Facts, (typeof EVENTS)[Event]['facts'][number]>;
