import { ApplicationCommandType } from 'discord.js';
import { ApplicationCommandUpdateRequestSchema, type SentCommand } from 'discord-api-spec/zod';
import { readBody } from './body.ts';
import { commandProblems } from './rules.ts';
import type { Backend, Handler, Route } from './http.ts';
import { snowflake, type StoredCommand, type World } from './world.ts';

/** The application's commands, everywhere and in one server. */
export function commandRoutes({ world, invalid }: Backend): readonly Route[] {
  const listCommands: Handler = ({ query }, [, guildId = '']) => {
    const commands = world.commands.get(guildId) ?? [];
    return {
      status: 200,
      body: query.get('with_localizations') === 'true' ? commands : withoutLocalizations(commands),
    };
  };

  const setCommands: Handler = (request, [, guildId = '']) => {
    if (!Array.isArray(request.body)) return invalid(request, ['a list of commands is needed']);
    const commands: StoredCommand[] = [];
    for (const item of request.body) {
      const body = readBody(ApplicationCommandUpdateRequestSchema, item, commandProblems);
      if (!body.ok) return invalid(request, body.problems);
      commands.push(storedCommand(body.value, world, guildId));
    }
    if (new Set(commands.map(({ type, name }) => `${type} ${name}`)).size < commands.length) {
      return invalid(request, ['name: two commands of a type have the same']);
    }
    world.commands.set(guildId, commands);
    return { status: 200, body: commands };
  };

  return [/^\/applications\/(\d+)\/commands$/, /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/]
    .map((path) => [
      { method: 'GET', path, handle: listCommands },
      { method: 'PUT', path, handle: setCommands },
    ])
    .flat();
}

/** A command as Discord gives it back: with ids, and with its defaults filled in. */
function storedCommand(
  command: SentCommand,
  { applicationId }: World,
  guildId: string,
): StoredCommand & { readonly nsfw: boolean } {
  const { default_member_permissions: permissions, type, description } = command;
  return {
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...command,
    default_member_permissions: permissions?.toString() ?? null,
    type: type ?? ApplicationCommandType.ChatInput,
    description: description ?? '',
    id: snowflake(),
    application_id: applicationId,
    version: snowflake(),
    ...(guildId ? { guild_id: guildId } : {}),
  };
}

/** Commands, options and choices without their names in other languages. */
function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutLocalizations(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'name_localizations' && key !== 'description_localizations')
      .map(([key, item]) => [key, withoutLocalizations(item)]),
  );
}
