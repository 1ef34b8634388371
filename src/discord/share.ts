import { respondWithEntry } from '../core/respond.ts';
import type { Answer, CommandContext, Here, Press } from './command.ts';
import { button, buttonRows } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import type { Message, Row } from './message.ts';
import { noticeMessage } from './notice.ts';
import { renderReply } from './render.ts';
import { shareButton, type Share } from './reply-buttons.ts';
import { NOT_YOURS, SHARED, SHARE_SHOWS_NAME, TAKEN_BACK } from './words.ts';

/** How an answer can be shared here; undefined where nobody else is. */
export function shareIn({ alone, maySend }: Here): Share | undefined {
  if (alone) return undefined;
  return maySend ? 'unnamed' : 'named';
}

/**
 * An answer as everybody in the channel sees it: without question, asker, or anything that the asker's settings tell.
 * Undefined if the FAQ no longer has it.
 */
export function sharedMessage(
  { assistant }: CommandContext,
  id: string,
  rows: readonly Row[] = [],
): Message | undefined {
  const reply = respondWithEntry(assistant, id);
  return reply && renderReply(reply, { shared: true, rows });
}

/** Shares an answer by a message of the bot, then tells the person alone how to take it back. */
export function shareUnnamed(context: CommandContext, id: string): Answer | undefined {
  const { assistant, locale, here } = context;
  const shared = sharedMessage(context, id);
  if (!shared) return undefined;
  if (!here.maySend) {
    const rows = buttonRows([shareButton(id, 'named')]);
    return { way: 'reply', message: noticeMessage(assistant, SHARE_SHOWS_NAME, { locale, rows }) };
  }
  const share = async () => {
    const rows = await sendWithWayBack(here, shared);
    return noticeMessage(assistant, SHARED, { locale, rows });
  };
  return { way: 'later', message: share };
}

/** Writes a message into the channel; gives the button that takes it back. */
export async function sendWithWayBack(here: Here, message: Message): Promise<Row[]> {
  const id = await here.send(message);
  const customId = writeCustomId('ask', 'take-back', here.channelId, id, markOf(here, id));
  return buttonRows([button(customId, 'Take it back')]);
}

/** The mark by which only the sharer's own button takes a message back. */
function markOf(here: Here, messageId: string): string {
  return here.mark(`${here.channelId}:${messageId}`);
}

/** Takes back what the bot wrote for the person who asked it to. */
export function takeBack({ assistant, locale, here, args }: Press): Answer {
  const [channelId = '', messageId = '', mark = ''] = args;
  if (channelId !== here.channelId || mark !== markOf(here, messageId)) {
    return { way: 'reply', message: noticeMessage(assistant, NOT_YOURS, { locale }) };
  }
  const remove = async () => {
    await here.remove(messageId);
    return noticeMessage(assistant, TAKEN_BACK, { locale });
  };
  return { way: 'later', message: remove };
}

/** Shares an answer where the bot can only answer, with the name of whoever presses; they alone can take it away again. */
export function shareNamed(context: CommandContext, id: string): Answer | undefined {
  const rows = buttonRows([button(writeCustomId('ask', 'remove'), 'Take it back')]);
  const message = sharedMessage(context, id, rows);
  return message && { way: 'named', message };
}

export function removeNamed({ assistant, locale, own }: Press): Answer {
  if (own) return { way: 'remove' };
  return { way: 'reply', message: noticeMessage(assistant, NOT_YOURS, { locale }) };
}
