import type { Assistant } from '../core/respond.ts';
import { button, buttonRows } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { isRisk, readRisk } from './help.ts';
import type { Message } from './message.ts';
import { noticeMessage } from './notice.ts';
import { BUSY, GET_HELP } from './words.ts';

/** What somebody gets who asks for more than is answered: words, and a way to help. */
export function busyMessage(assistant: Assistant, locale?: string): Message {
  const rows = buttonRows([button(writeCustomId('help-now', 'open'), GET_HELP)]);
  return noticeMessage(assistant, BUSY, { locale, rows });
}

/** Whether a text, typed or chosen from suggestions, is one that no limit holds up. */
export function speaksOfRisk({ screen }: Assistant, text: string): boolean {
  return readRisk(text) !== undefined || isRisk(screen(text));
}
