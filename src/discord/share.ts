import { respondWithEntry } from '../core/respond.ts';
import type { Answer, CommandContext, Here, Press } from './command.ts';
import { button, buttonRows } from './components.ts';
import { readCustomId, writeCustomId } from './custom-id.ts';
import type { Message, Row } from './message.ts';
import { noticeMessage } from './notice.ts';
import { renderReply } from './render.ts';
import { shareButton } from './reply-buttons.ts';
import { goneMessage } from './gone.ts';
import { NOT_SHARED, NOT_YOURS, SHARE_SHOWS_NAME, SHARED_ENOUGH, TAKEN_BACK } from './words.ts';

/**
 * An answer as everybody in the channel sees it: without question, asker, or anything that the asker's settings tell.
 * Undefined for what the FAQ no longer has, and for what the bot says of itself.
 */
export function sharedMessage(
  { assistant }: Pick<CommandContext, 'assistant'>,
  id: string,
  rows: readonly Row[] = [],
): Message | undefined {
  const reply = respondWithEntry(assistant, id);
  if (!reply?.entry || reply.entry.topic === 'bot') return undefined;
  return renderReply(reply, { shared: true, rows });
}

/** Shares an answer by a message of the bot. The button that did it becomes the one that takes it back. */
export function shareUnnamed(press: Press): Answer {
  const { assistant, locale, here, args } = press;
  const [id = ''] = args;
  const shared = sharedMessage(press, id);
  if (!shared) return { way: 'reply', message: goneMessage(press) };
  if (here.share === undefined) {
    return { way: 'reply', message: noticeMessage(assistant, NOT_SHARED, { locale }) };
  }
  if (here.share === 'named') return { way: 'reply', message: onlyWithName(press, id) };
  if (!here.mayShare()) return sharedEnough(press);
  const share = async () => {
    const wayBack = await sendWithWayBack(here, shared);
    return wayBack ? exchange(press.message, 'share', wayBack) : onlyWithName(press, id);
  };
  return { way: 'later', to: 'pressed', message: share };
}

function onlyWithName({ assistant, locale }: CommandContext, id: string): Message {
  const rows = buttonRows([shareButton(id, 'named')]);
  return noticeMessage(assistant, SHARE_SHOWS_NAME, { locale, rows });
}

type Button = ReturnType<typeof button>;

/** The message with another button in place of the one that does this. */
function exchange({ content, components }: Message, action: string, other: Button): Message {
  return {
    content,
    components: components.map((row) => ({
      ...row,
      components: row.components.map((component) =>
        readCustomId(component.custom_id).action === action ? other : component,
      ),
    })),
  };
}

/** Writes a message into the channel; gives the button that takes it back, or undefined where Discord doesn't allow it. */
export async function sendWithWayBack(here: Here, message: Message): Promise<Button | undefined> {
  const id = await here.send(message);
  if (id === undefined) return undefined;
  return button(
    writeCustomId('ask', 'take-back', here.channelId, id, markOf(here, id)),
    'Take it back',
  );
}

/** The mark by which only the sharer's own button takes a message back. */
function markOf(here: Here, messageId: string): string {
  return here.mark(`${here.channelId}:${messageId}`);
}

/** Takes back what the bot wrote for the person who asked it to. */
export function takeBack({ assistant, locale, here, args, message }: Press): Answer {
  const [channelId = '', messageId = '', mark = ''] = args;
  if (channelId !== here.channelId || mark !== markOf(here, messageId)) {
    return { way: 'reply', message: noticeMessage(assistant, NOT_YOURS, { locale }) };
  }
  const remove = async () => {
    await here.remove(messageId);
    const spent = { ...button(writeCustomId('ask', 'taken-back'), TAKEN_BACK), disabled: true };
    return exchange(message, 'take-back', spent);
  };
  return { way: 'later', to: 'pressed', message: remove };
}

/** Shares an answer where the bot can only answer, with the name of whoever presses; they alone can take it away again. */
export function shareNamed(press: Press): Answer {
  const { assistant, locale, here, args } = press;
  if (here.share === undefined) {
    return { way: 'reply', message: noticeMessage(assistant, NOT_SHARED, { locale }) };
  }
  const rows = buttonRows([button(writeCustomId('ask', 'remove'), 'Take it back')]);
  const message = sharedMessage(press, args[0] ?? '', rows);
  if (!message) return { way: 'reply', message: goneMessage(press) };
  return here.mayShare() ? { way: 'named', message } : sharedEnough(press);
}

function sharedEnough({ assistant, locale }: CommandContext): Answer {
  return { way: 'reply', message: noticeMessage(assistant, SHARED_ENOUGH, { locale }) };
}

export function removeNamed({ assistant, locale, own }: Press): Answer {
  if (own) return { way: 'remove' };
  return { way: 'reply', message: noticeMessage(assistant, NOT_YOURS, { locale }) };
}
