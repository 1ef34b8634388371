import type { Assistant } from '../core/respond.ts';
import type { Facts } from '../log/events.ts';
import type { Log } from '../log/log.ts';
import { Name } from '../log/name.ts';
import type { Message } from './message.ts';
import { noticeMessage } from './notice.ts';
import { apology } from './words.ts';

/** Logs an unexpected failure under a new reference, and gives the message that names it to the person. */
export function apologise(
  assistant: Assistant,
  log: Log,
  command: Facts['command'],
  error: unknown,
): Message {
  const reference = Name.random();
  log('failed', { command, reference, error });
  return noticeMessage(assistant, apology(String(reference)));
}
