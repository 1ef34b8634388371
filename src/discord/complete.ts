import type { AutocompleteInteraction } from 'discord.js';
import { msSince } from '../log/ms-since.ts';
import type { Name } from '../log/name.ts';
import { speaksOfRisk } from './busy.ts';
import type { Suggestion } from './command.ts';
import { commandFor, commandName } from './find-command.ts';
import { doerOf } from './read-interaction.ts';
import type { Surface } from './surface.ts';
import { reportUndelivered } from './undelivered.ts';

/** Sends suggestions for an option that is being typed. */
export async function complete(
  interaction: AutocompleteInteraction,
  surface: Surface,
): Promise<void> {
  if (surface.invalidRequests.tooMany) return;
  const command = commandName(interaction, surface);
  const arrived = performance.now();
  try {
    const suggestions = suggestionsFor(interaction, surface, command);
    await interaction.respond(suggestions);
    surface.log('suggested', {
      command,
      suggestions: suggestions.length,
      ms: msSince(arrived),
    });
  } catch (error) {
    reportUndelivered(error, { command, interaction, arrived }, surface);
  }
}

/** None where they fail: the person can still send what they typed. */
function suggestionsFor(
  interaction: AutocompleteInteraction,
  surface: Surface,
  name: Name,
): readonly Suggestion[] {
  try {
    const command = commandFor(interaction.commandName, interaction, surface);
    if (command === undefined || command === 'refused') return [];
    const { options } = interaction;
    const { name: option, value: text } = options.getFocused(true);
    const may = surface.limits.suggest(doerOf(interaction));
    if (!may && !speaksOfRisk(surface.assistant, text)) return [];
    const subcommand = options.getSubcommand(false) ?? undefined;
    return command.complete?.({ assistant: surface.assistant, subcommand, option, text }) ?? [];
  } catch (error) {
    surface.log('suggestions-failed', { command: name, error });
    return [];
  }
}
