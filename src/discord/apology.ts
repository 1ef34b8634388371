import { randomBytes } from 'node:crypto';
import type { Assistant } from '../core/respond.ts';
import { describeError, type Log } from './log.ts';
import type { Message } from './message.ts';
import { noticeMessage } from './notice.ts';
import { apology } from './words.ts';

/** Logs an unexpected failure under a new reference, and gives the message that names it to the person. */
export function apologise(assistant: Assistant, log: Log, what: string, error: unknown): Message {
  const reference = randomBytes(4).toString('hex');
  log.error(`${what} failed, reference ${reference}: ${describeError(error)}`);
  return noticeMessage(assistant, apology(reference));
}
