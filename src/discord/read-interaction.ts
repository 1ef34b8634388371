import {
  ComponentType,
  type BaseInteraction,
  type CommandInteractionOption,
  type ModalSubmitInteraction,
} from 'discord.js';
import { readCustomId } from './custom-id.ts';
import type { Answerable } from './deliver.ts';
import type { Doer } from './rate-limit.ts';
import { readQuote } from './text.ts';

export function doerOf({ user, guildId }: BaseInteraction): Doer {
  return { userId: user.id, guildId };
}

/** What somebody used, and all the words that come with it. */
export function saidIn(interaction: Answerable): {
  readonly command?: string;
  readonly texts: readonly string[];
} {
  if (interaction.isMessageContextMenuCommand()) {
    return { texts: [interaction.targetMessage.content] };
  }
  if (interaction.isChatInputCommand()) {
    const options = [...optionsOf(interaction.options.data).values()];
    return { command: interaction.commandName, texts: options.map(String) };
  }
  const { command } = readCustomId(interaction.customId);
  const quoted = readQuote(interaction.message?.content ?? '') ?? '';
  return { command, texts: [quoted, ...typedIn(interaction)] };
}

/** What was written in a form. */
export function typedIn(interaction: Answerable): readonly string[] {
  return interaction.isModalSubmit() ? fieldsOf(interaction).map(([, value]) => value) : [];
}

/** The names of a form's fields, with what was written in each. */
export function fieldsOf({ fields }: ModalSubmitInteraction) {
  return [...fields.fields.values()].flatMap((field) =>
    field.type === ComponentType.TextInput ? [[field.customId, field.value] as const] : [],
  );
}

/** The options that were given, those of a subcommand as well. */
export function optionsOf(
  data: readonly CommandInteractionOption[],
): Map<string, string | boolean> {
  return new Map(
    data.flatMap(({ name, value, options = [] }) => [
      ...(typeof value === 'string' || typeof value === 'boolean' ? [[name, value] as const] : []),
      ...optionsOf(options),
    ]),
  );
}
