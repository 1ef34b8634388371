import type { BaseInteraction } from 'discord.js';
import { Name } from '../log/name.ts';
import type { Answer, Command, MaybeLater, ModeratorCommand } from './command.ts';
import { readCustomId } from './custom-id.ts';
import { authorise } from './moderation/authorise.ts';
import type { Surface } from './surface.ts';

/**
 * The command with this name, for this person at this moment: undefined where there is none (any more),
 * `refused` where it is for moderators and they are none.
 */
export function commandFor(
  name: string,
  interaction: BaseInteraction,
  { commands, moderation }: Surface,
): Command | 'refused' | undefined {
  const known = commands.find(({ definition }) => definition.name === name);
  if (known) return known;
  const command = moderation?.commands.find(({ definition }) => definition.name === name);
  if (!command || !moderation) return undefined;
  const moderator = authorise(interaction, moderation.config);
  if (!moderator) return 'refused';
  const { edits, drafts } = moderation;
  const today = new Date().toISOString().slice(0, 10);
  return withMore(command, { moderator, edits, drafts, today });
}

/** The command as its handlers see it once they know more. */
function withMore<More>(command: Command<More>, more: More): Command {
  const { definition, complete } = command;
  const each = <Event>(
    handlers: Readonly<Record<string, (event: Event & More) => MaybeLater<Answer>>> = {},
  ) =>
    Object.fromEntries(
      Object.entries(handlers).map(([action, handle]) => [
        action,
        (event: Event) => handle({ ...event, ...more }),
      ]),
    );
  return {
    definition,
    run: (use) => command.run({ ...use, ...more }),
    ...(complete ? { complete: (typing) => complete({ ...typing, ...more }) } : {}),
    components: each(command.components),
    forms: each(command.forms),
  };
}

/** A command's name for the log, such as `ask`. */
export function commandName(
  { commandName: name }: { readonly commandName: string },
  surface: Surface,
): Name {
  const known = allCommands(surface).map(({ definition }) => definition.name);
  return Name.among(known, name);
}

/** The name of a button, select or form for the log, such as `ask:more`. A custom_id can hold anything, so known names alone count. */
export function partName({ customId }: { readonly customId: string }, surface: Surface): Name {
  const known = allCommands(surface).flatMap(({ definition, components, forms }) =>
    Object.keys({ ...components, ...forms }).map((action) => `${definition.name}:${action}`),
  );
  const { command, action } = readCustomId(customId);
  return Name.among(known, `${command}:${action}`);
}

function allCommands({
  commands,
  moderation,
}: Surface): readonly Pick<ModeratorCommand, 'definition' | 'components' | 'forms'>[] {
  return [...commands, ...(moderation?.commands ?? [])];
}
