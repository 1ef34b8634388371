import { isDeepStrictEqual } from 'node:util';
import { Routes, type REST, type Snowflake } from 'discord.js';
import type { Command } from './command.ts';

type Definition = Command['definition'];

export interface RegisterOptions {
  readonly rest: REST;
  readonly applicationId: Snowflake;
  /** Only in this server; everywhere without it. */
  readonly guildId?: Snowflake | undefined;
}

/** Makes Discord's list of commands the same as ours. Says whether it had to be changed. */
export async function registerCommands(
  definitions: readonly Definition[],
  { rest, applicationId, guildId }: RegisterOptions,
): Promise<'changed' | 'unchanged'> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const known = await rest.get(route, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  });
  if (isDeepStrictEqual(comparable(known), comparable(definitions))) return 'unchanged';
  await rest.put(route, { body: definitions });
  return 'changed';
}

/** What Discord adds to a command by itself. */
const ADDED = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'default_permission',
]);

/** A list of commands without order, without what Discord adds, and without values that say no more than their absence. */
function comparable(commands: unknown): unknown {
  if (!Array.isArray(commands)) return commands;
  return commands.map((command: unknown) => JSON.stringify(essence(command, ADDED))).toSorted();
}

function essence(value: unknown, skipped: ReadonlySet<string> = new Set()): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => essence(item));
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value)
    .filter(([key, item]) => !skipped.has(key) && !isEmpty(item))
    .map(([key, item]) => [key, essence(item)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(said);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
