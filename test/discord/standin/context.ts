import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type APIAuthorizingIntegrationOwnersMap,
  type APIUser,
} from 'discord.js';
import { appPermissions } from './permissions.ts';
import { createChannel, type Channel, type World } from './world.ts';

/**
 * Where a member meets the bot. `elsewhere`: in a chat that the bot isn't in, by a personal installation;
 * `server-without-bot`: the same in a server.
 */
export type PlaceName = 'server' | 'direct' | 'elsewhere' | 'server-without-bot';

/** Somebody who uses the bot. */
export interface Person {
  readonly user: APIUser;
  readonly locale: string;
  /** In the servers, until they change. */
  roles: readonly string[];
  permissions: string;
}

/** What tells the bot where an interaction comes from. */
export interface Context {
  readonly channel: Channel;
  readonly type: InteractionContextType;
  readonly install: ApplicationIntegrationType;
  readonly owners: APIAuthorizingIntegrationOwnersMap;
  /** As they are at this moment, for roles change. */
  fields(): object;
}

export function contextOf(name: PlaceName, world: World, person: Person): Context {
  switch (name) {
    case 'server':
      return inServer(world.guildId, world, person);
    case 'server-without-bot':
      return inServer(world.otherGuildId, world, person);
    case 'direct':
    case 'elsewhere':
      return inPrivate(name, world, person);
  }
}

function inServer(guildId: string, world: World, person: Person): Context {
  const channel = [...world.channels.values()].find((other) => other.guildId === guildId);
  if (!channel) throw new Error('The server has no channel.');
  const { user } = person;
  const install =
    channel.access === 'none'
      ? ApplicationIntegrationType.UserInstall
      : ApplicationIntegrationType.GuildInstall;
  const owner = channel.access === 'none' ? user.id : guildId;
  return {
    channel,
    type: InteractionContextType.Guild,
    install,
    owners: { [install]: owner },
    fields: () => ({
      app_permissions: appPermissions(channel),
      guild_id: guildId,
      guild: { id: guildId, locale: 'en-US', features: [] },
      guild_locale: 'en-US',
      channel: { id: channel.id, type: channel.type, name: 'general', guild_id: guildId },
      member: {
        user,
        roles: person.roles,
        joined_at: new Date().toISOString(),
        deaf: false,
        mute: false,
        flags: 0,
        permissions: person.permissions,
      },
    }),
  };
}

function inPrivate(name: 'direct' | 'elsewhere', world: World, { user }: Person): Context {
  const direct = name === 'direct';
  const channel = createChannel(world, {
    type: ChannelType.DM,
    recipient: user,
    access: direct ? 'send' : 'none',
  });
  const install = direct
    ? ApplicationIntegrationType.GuildInstall
    : ApplicationIntegrationType.UserInstall;
  return {
    channel,
    type: direct ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel,
    install,
    owners: { [install]: direct ? '0' : user.id },
    fields: () => ({
      app_permissions: appPermissions(channel),
      channel: {
        id: channel.id,
        type: channel.type,
        last_message_id: null,
        flags: 0,
        recipients: direct ? [user] : [],
      },
      user,
    }),
  };
}
