import { GatewayDispatchEvents, MessageFlags, type APIMessage } from 'discord.js';
import type { SentMessage } from 'discord-api-spec/zod';
import type { Backend } from './http.ts';
import { flagProblems, messageProblems } from './rules.ts';
import { isEphemeral, type Channel, type Interaction } from './world.ts';

/** The flags that a new message takes; in answers also EPHEMERAL. */
export const NEW_MESSAGE_FLAGS =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;
const EDIT_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** The fields that were sent; one that wasn't leaves a message as it is, and null empties it. */
export function shownFields({ content, components, embeds, flags }: SentMessage) {
  return {
    ...(content === undefined ? {} : { content: content ?? '' }),
    ...(components === undefined ? {} : { components: components ?? [] }),
    ...(embeds === undefined ? {} : { embeds: embeds ?? [] }),
    ...(typeof flags === 'number' ? { flags } : {}),
  };
}

/** What Discord objects to in an edit: it looks at the message as the edit would leave it. */
export function editProblems(message: APIMessage, sent: SentMessage): string[] {
  const after = afterEdit(message, sent);
  return [...flagProblems(sent.flags, EDIT_FLAGS), ...messageProblems(after, after.flags ?? 0)];
}

/** Edits a message, and tells the bot. */
export function editMessage(
  { gateway }: Backend,
  channel: Channel,
  message: APIMessage,
  sent: SentMessage,
): void {
  Object.assign(message, afterEdit(message, sent));
  if (isEphemeral(message)) return;
  gateway().dispatchMessage(message, channel, GatewayDispatchEvents.MessageUpdate);
}

/** Takes a message away, tells the bot, and ends the wait of whoever waited for it. */
export function deleteMessage(
  { world, gateway }: Backend,
  channel: Channel,
  message: APIMessage,
): void {
  channel.messages.splice(channel.messages.indexOf(message), 1);
  if (!isEphemeral(message)) {
    gateway().dispatchMessage(message, channel, GatewayDispatchEvents.MessageDelete);
  }
  for (const interaction of world.interactions.values()) {
    if (interaction.original === message) settleWithOriginal(interaction, message);
  }
}

/** The member sees what the interaction came to. */
export function settleWithOriginal({ pressed, settle }: Interaction, message: APIMessage): void {
  settle({ kind: message === pressed ? 'update' : 'message', message });
}

function afterEdit(message: APIMessage, sent: SentMessage): APIMessage {
  const before = message.flags ?? 0;
  const flags =
    typeof sent.flags === 'number' ? (before & ~MessageFlags.SuppressEmbeds) | sent.flags : before;
  return {
    ...message,
    ...shownFields(sent),
    flags: flags & ~MessageFlags.Loading,
    edited_timestamp: new Date().toISOString(),
  };
}
