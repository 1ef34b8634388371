import { createHmac } from 'node:crypto';
import {
  ApplicationIntegrationType,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
  type BaseInteraction,
} from 'discord.js';
import { z } from 'zod';
import type { Here } from './command.ts';
import type { Message } from './message.ts';

const MARK_LENGTH = 22;
const sentSchema = z.object({ id: z.string() });

/** The channel of an interaction, with what the bot may do there. */
export function hereOf(interaction: BaseInteraction): Here {
  const { client, user } = interaction;
  const channelId = interaction.channelId ?? '';
  return {
    channelId,
    alone: isAlone(interaction),
    maySend: maySend(interaction),
    send: async ({ content, components }: Message) => {
      const body = {
        content,
        components,
        flags: MessageFlags.SuppressEmbeds,
        allowed_mentions: { parse: [] },
      };
      const sent = await client.rest.post(Routes.channelMessages(channelId), { body });
      return sentSchema.parse(sent).id;
    },
    remove: async (messageId) => {
      try {
        await client.rest.delete(Routes.channelMessage(channelId, messageId));
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
    // The token is a secret that outlives a restart, so nothing has to be kept to know a person's own button.
    mark: (text) =>
      createHmac('sha256', client.token ?? '')
        .update(`${user.id}:${text}`)
        .digest('base64url')
        .slice(0, MARK_LENGTH),
  };
}

/** Only in the bot's own direct messages is a person alone with it. */
export function isAlone({ context }: BaseInteraction): boolean {
  return context === InteractionContextType.BotDM;
}

/** Where only a person's own installation brings the bot along, it is no member and can't write by itself. */
function maySend({
  context,
  authorizingIntegrationOwners,
  appPermissions,
  channel,
}: BaseInteraction) {
  const isMember =
    context === InteractionContextType.Guild &&
    authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall] !== undefined;
  const send = channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return isMember && appPermissions.has([PermissionFlagsBits.ViewChannel, send]);
}

function isGone(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && error.code === RESTJSONErrorCodes.UnknownMessage
  );
}
