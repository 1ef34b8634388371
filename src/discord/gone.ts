import type { CommandContext } from './command.ts';
import { button, buttonRows } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import type { Message } from './message.ts';
import { noticeMessage } from './notice.ts';
import { GONE } from './words.ts';

/** For a button of an answer that the FAQ no longer has. */
export function goneMessage({
  assistant,
  locale,
}: Pick<CommandContext, 'assistant' | 'locale'>): Message {
  const rows = buttonRows([button(writeCustomId('topics', 'open'), 'Browse the topics')]);
  return noticeMessage(assistant, GONE, { locale, rows });
}
