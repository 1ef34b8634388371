import { MessageFlags, type Message as DiscordMessage } from 'discord.js';
import type { Assistant } from '../core/respond.ts';
import type { Facts } from '../log/events.ts';
import type { Log } from '../log/log.ts';
import { msSince } from '../log/ms-since.ts';
import { answerText } from './answer.ts';
import { apologise } from './apology.ts';
import { busyMessage, speaksOfRisk } from './busy.ts';
import { button, buttonRows } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import type { Surface } from './surface.ts';
import { shownBy, type Message } from './message.ts';
import { noticeMessage } from './notice.ts';
import { tryTwice } from './retry.ts';
import { GET_HELP, ONLY_TEXT, PRIVACY_LINE } from './words.ts';

/** So many earlier messages are looked through for one by the bot. */
const HISTORY = 50;

/** What the log calls it. */
const command = 'direct message';

type DirectMessageOptions = Pick<
  Surface,
  'assistant' | 'limits' | 'log' | 'incidents' | 'invalidRequests'
>;

/** Answers what a person writes to the bot in private. Other bots, system messages and servers are passed over. */
export async function answerDirectMessage(
  message: DiscordMessage,
  { assistant, limits, log, incidents, invalidRequests }: DirectMessageOptions,
): Promise<void> {
  const { author, channel } = message;
  if (author.bot || message.system || message.inGuild() || !channel.isSendable()) return;
  const arrived = performance.now();
  const may = limits.reply({ userId: author.id, guildId: null });
  const { outcome, message: answer } =
    may || speaksOfRisk(assistant, message.content)
      ? compose(message, invalidRequests.tooMany || (await isFirst(message)), assistant, log)
      : { outcome: 'limited' as const, message: busyMessage(assistant) };
  const { content, components } = answer;
  try {
    // With the nonce Discord passes over a second copy of a message that did arrive.
    const once = { nonce: message.id, enforceNonce: true };
    const flags = MessageFlags.SuppressEmbeds;
    await tryTwice<unknown>(() => channel.send({ content, components, flags, ...once }));
    log('answered', { command, outcome, ms: msSince(arrived), ...shownBy(answer) });
  } catch (error) {
    incidents.count('undelivered');
    log('unanswered', { command, ms: msSince(arrived), error });
  }
}

function compose(
  { content }: DiscordMessage,
  first: boolean,
  assistant: Assistant,
  log: Log,
): { readonly outcome: Facts['outcome']; readonly message: Message } {
  const footnote = first ? PRIVACY_LINE : undefined;
  try {
    const message =
      content.trim() === ''
        ? noticeMessage(assistant, ONLY_TEXT, { rows: buttonRows([helpButton()]), footnote })
        : answerText(assistant, content, { footnote });
    return { outcome: 'answered', message };
  } catch (error) {
    return { outcome: 'apologised', message: apologise(assistant, log, command, error) };
  }
}

const helpButton = () => button(writeCustomId('help-now', 'open'), GET_HELP);

/** Whether the bot said nothing in the channel before; if that can't be read, it counts as first. */
async function isFirst({ id, channel, client }: DiscordMessage): Promise<boolean> {
  try {
    const earlier = await channel.messages.fetch({ limit: HISTORY, before: id, cache: false });
    return !earlier.some(({ author }) => author.id === client.user.id);
  } catch {
    return true;
  }
}
