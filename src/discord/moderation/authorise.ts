import { PermissionFlagsBits, type BaseInteraction } from 'discord.js';
import type { Config } from '../../config.ts';
import type { Moderator } from '../../store/history.ts';

export type ModerationConfig = Pick<Config, 'DISCORD_HOME_GUILD_ID' | 'MODERATOR_ROLE_IDS'>;

/**
 * Who acts, if they may keep the FAQ at this moment: in the home server, with one of the moderators' roles,
 * or with Manage Server where no roles are named. Asked anew at every step, because a role can be taken away between two.
 */
export function authorise(
  interaction: BaseInteraction,
  { DISCORD_HOME_GUILD_ID: home, MODERATOR_ROLE_IDS: roleIds = [] }: ModerationConfig,
): Moderator | undefined {
  const { guildId, member, memberPermissions, user } = interaction;
  if (home === undefined || guildId !== home || !member) return undefined;
  // The roles as this interaction brings them, not as a cache remembers them.
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  const may =
    roleIds.length > 0
      ? roles.some((role) => roleIds.includes(role))
      : memberPermissions?.has(PermissionFlagsBits.ManageGuild);
  return may ? { id: user.id, name: user.displayName } : undefined;
}
