import { MessageFlags, type Message as DiscordMessage } from 'discord.js';
import type { Assistant } from '../core/respond.ts';
import { answerText } from './answer.ts';
import { apologise } from './apology.ts';
import { busyMessage, speaksOfRisk } from './busy.ts';
import { button, buttonRows } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { describeError, type Log } from './log.ts';
import type { Message } from './message.ts';
import { noticeMessage } from './notice.ts';
import type { RateLimits } from './rate-limit.ts';
import { tryTwice } from './retry.ts';
import { GET_HELP, ONLY_TEXT, PRIVACY_LINE } from './words.ts';

/** So many earlier messages are looked through for one by the bot. */
const HISTORY = 50;

/** Answers what a person writes to the bot in private. Other bots, system messages and servers are passed over. */
export async function answerDirectMessage(
  message: DiscordMessage,
  {
    assistant,
    limits,
    log,
  }: { readonly assistant: Assistant; readonly limits: RateLimits; readonly log: Log },
): Promise<void> {
  const { author, channel } = message;
  if (author.bot || message.system || message.inGuild() || !channel.isSendable()) return;
  const may = limits.reply({ userId: author.id, guildId: null });
  const { content, components } =
    may || speaksOfRisk(assistant, message.content)
      ? compose(message, await isFirst(message), assistant, log)
      : busyMessage(assistant);
  try {
    // With the nonce Discord passes over a second copy of a message that did arrive.
    const once = { nonce: message.id, enforceNonce: true };
    const flags = MessageFlags.SuppressEmbeds;
    await tryTwice<unknown>(() => channel.send({ content, components, flags, ...once }));
  } catch (error) {
    log.warn(`A direct message could not be answered: ${describeError(error)}`);
  }
}

function compose(message: DiscordMessage, first: boolean, assistant: Assistant, log: Log): Message {
  const footnote = first ? PRIVACY_LINE : undefined;
  try {
    if (message.content.trim() !== '') return answerText(assistant, message.content, { footnote });
    const help = button(writeCustomId('help-now', 'open'), GET_HELP);
    return noticeMessage(assistant, ONLY_TEXT, { rows: buttonRows([help]), footnote });
  } catch (error) {
    return apologise(assistant, log, 'A direct message', error);
  }
}

/** Whether the bot said nothing in the channel before; if that can't be read, it counts as first. */
async function isFirst({ id, channel, client }: DiscordMessage): Promise<boolean> {
  try {
    const earlier = await channel.messages.fetch({ limit: HISTORY, before: id, cache: false });
    return !earlier.some(({ author }) => author.id === client.user.id);
  } catch {
    return true;
  }
}
