import { createHmac } from 'node:crypto';
import {
  ApplicationIntegrationType,
  DiscordAPIError,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
  type BaseInteraction,
} from 'discord.js';
import * as z from 'zod';
import type { Here, Share } from './command.ts';
import type { Message } from './message.ts';
import type { RateLimits } from './rate-limit.ts';
import { tryTwice } from './retry.ts';

const MARK_LENGTH = 22;
const sentSchema = z.object({ id: z.string() });

/** The channel of an interaction, with what the person and the bot may do there. */
export function hereOf(interaction: BaseInteraction, limits: RateLimits): Here {
  const { client, user, id } = interaction;
  const channelId = interaction.channelId ?? '';
  return {
    channelId,
    share: shareIn(interaction),
    mayShare: () => limits.share({ userId: user.id, guildId: interaction.guildId }),
    send: async ({ content, components }: Message) => {
      const body = {
        content,
        components,
        flags: MessageFlags.SuppressEmbeds,
        allowed_mentions: { parse: [] },
        // With the nonce Discord passes over a second copy of a message that did arrive.
        nonce: id,
        enforce_nonce: true,
      };
      const post = () => client.rest.post(Routes.channelMessages(channelId), { body });
      try {
        return sentSchema.parse(await tryTwice(post)).id;
      } catch (error) {
        if (isForbidden(error)) return undefined;
        throw error;
      }
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

/**
 * Nobody shares where they may not write themselves. Where only a person's own installation brings the bot along,
 * it is no member and can't write by itself, and the server can keep its answers from others.
 */
function shareIn(interaction: BaseInteraction): Share | undefined {
  const { context, authorizingIntegrationOwners, appPermissions, memberPermissions } = interaction;
  if (isAlone(interaction)) return undefined;
  if (context !== InteractionContextType.Guild) return 'named';
  const send = interaction.channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  if (!memberPermissions?.has(send)) return undefined;
  if (!authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall]) {
    return memberPermissions.has(PermissionFlagsBits.UseExternalApps) ? 'named' : undefined;
  }
  return appPermissions.has([PermissionFlagsBits.ViewChannel, send]) ? 'unnamed' : 'named';
}

function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}

function isForbidden(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 403;
}
