import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { Channel } from './world.ts';

const IN_SERVER =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory;
const IN_PRIVATE =
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.MentionEveryone;

/**
 * What an interaction says of the bot's permissions. In a server that the bot isn't in these are everyone's, so that they
 * promise more than the bot may; in private they never hold SEND_MESSAGES, though it may write to whom it knows.
 */
export function appPermissions(channel: Channel | undefined): string {
  if (channel?.type === ChannelType.DM) {
    const own = channel.access === 'none' ? 0n : PermissionFlagsBits.UseExternalEmojis;
    return (IN_PRIVATE | own).toString();
  }
  const { SendMessages, AttachFiles } = PermissionFlagsBits;
  if (channel?.access === 'none') return (IN_SERVER | AttachFiles).toString();
  return (channel?.access === 'read' ? IN_SERVER & ~SendMessages : IN_SERVER).toString();
}
