import {
  InteractionContextType,
  MessageFlags,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Assistant } from '../core/respond.ts';
import { apologise } from './apology.ts';
import type { Answer, Command, Suggestion } from './command.ts';
import { readCustomId } from './custom-id.ts';
import { describeError, type Log } from './log.ts';
import { noticeMessage } from './notice.ts';
import { tryTwice } from './retry.ts';
import { readQuote } from './text.ts';
import { EXPIRED } from './words.ts';

export interface Surface {
  readonly assistant: Assistant;
  readonly commands: readonly Command[];
  readonly log: Log;
}

type Component = ButtonInteraction | StringSelectMenuInteraction;

/**
 * Brings an interaction to the command that owns it and sends what comes back.
 * Handlers return their answer and only {@link answer} sends, so nothing can be answered twice.
 */
export async function dispatch(interaction: Interaction, surface: Surface): Promise<void> {
  if (interaction.isAutocomplete()) {
    await suggest(interaction, surface);
  } else if (interaction.isChatInputCommand()) {
    await answer(interaction, `/${interaction.commandName}`, surface, () =>
      runCommand(interaction, surface),
    );
  } else if (interaction.isButton() || interaction.isStringSelectMenu()) {
    const { command, action } = readCustomId(interaction.customId);
    await answer(interaction, `${command}:${action}`, surface, () => press(interaction, surface));
  }
}

async function answer(
  interaction: ChatInputCommandInteraction | Component,
  what: string,
  { assistant, log }: Surface,
  handle: () => Answer | Promise<Answer>,
): Promise<void> {
  let result: Answer;
  try {
    result = await handle();
  } catch (error) {
    result = { way: 'reply', message: apologise(assistant, log, what, error) };
  }
  try {
    await tryTwice(() => send(interaction, result));
  } catch (error) {
    log.warn(`${what} could not be answered: ${describeError(error)}`);
  }
}

function runCommand(
  interaction: ChatInputCommandInteraction,
  surface: Surface,
): Answer | Promise<Answer> {
  const { assistant, commands } = surface;
  const command = commands.find(({ definition }) => definition.name === interaction.commandName);
  const { locale } = interaction;
  if (!command) return expired(assistant, locale);
  const options = interaction.options.data.flatMap(({ name, value }) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return command.run({ assistant, locale, options: new Map(options) });
}

function press(interaction: Component, { assistant, commands }: Surface): Answer | Promise<Answer> {
  const { command: owner, action, args } = readCustomId(interaction.customId);
  const command = commands.find(({ definition }) => definition.name === owner);
  const handlers = new Map(Object.entries(command?.components ?? {}));
  const { locale } = interaction;
  return (
    handlers.get(action)?.({
      assistant,
      locale,
      args,
      values: interaction.isStringSelectMenu() ? interaction.values : [],
      question: readQuote(interaction.message.content),
    }) ?? expired(assistant, locale)
  );
}

/** A command or button of an older version of the bot. */
function expired(assistant: Assistant, locale: string): Answer {
  return { way: 'reply', message: noticeMessage(assistant, EXPIRED, { locale }) };
}

async function suggest(interaction: AutocompleteInteraction, surface: Surface): Promise<void> {
  const what = `Suggestions for /${interaction.commandName}`;
  try {
    await interaction.respond(suggestionsFor(interaction, surface, what));
  } catch (error) {
    surface.log.warn(`${what} could not be sent: ${describeError(error)}`);
  }
}

/** None where they fail: the person can still send what they typed. */
function suggestionsFor(
  { commandName, options, locale }: AutocompleteInteraction,
  { assistant, commands, log }: Surface,
  what: string,
): readonly Suggestion[] {
  const command = commands.find(({ definition }) => definition.name === commandName);
  try {
    return command?.complete?.({ assistant, locale, text: options.getFocused() }) ?? [];
  } catch (error) {
    log.error(`${what} failed: ${describeError(error)}`);
    return [];
  }
}

async function send(
  interaction: ChatInputCommandInteraction | Component,
  { way, message: { content, components } }: Answer,
): Promise<void> {
  if (way === 'update' && interaction.isMessageComponent()) {
    await interaction.update({ content, components, flags: MessageFlags.SuppressEmbeds });
    return;
  }
  // Only in the bot's own direct messages is a person alone with it; there the answer may stay.
  const alone = interaction.context === InteractionContextType.BotDM;
  const flags = alone
    ? MessageFlags.SuppressEmbeds
    : ([MessageFlags.SuppressEmbeds, MessageFlags.Ephemeral] as const);
  await interaction.reply({ content, components, flags });
}
