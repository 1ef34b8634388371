import {
  ComponentType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Assistant } from '../core/respond.ts';
import type { Feedback } from '../store/feedback.ts';
import type { Questions } from '../store/questions.ts';
import { apologise } from './apology.ts';
import type { Answer, Command, CommandContext, MaybeLater, Suggestion } from './command.ts';
import { readCustomId } from './custom-id.ts';
import { deliver, type Answerable } from './deliver.ts';
import { hereOf } from './here.ts';
import { describeError, type Log } from './log.ts';
import { readMessage } from './message.ts';
import { noticeMessage } from './notice.ts';
import { readQuote } from './text.ts';
import { EXPIRED } from './words.ts';

export interface Surface {
  readonly assistant: Assistant;
  readonly feedback: Feedback;
  readonly questions: Questions;
  readonly commands: readonly Command[];
  readonly log: Log;
}

type CommandUse = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
type Component = ButtonInteraction | StringSelectMenuInteraction;

/**
 * Brings an interaction to the command that owns it and sends what comes back.
 * Handlers return their answer and only {@link deliver} sends, so nothing can be answered twice.
 */
export async function dispatch(interaction: Interaction, surface: Surface): Promise<void> {
  if (interaction.isAutocomplete()) {
    await suggest(interaction, surface);
  } else if (interaction.isChatInputCommand()) {
    await answer(interaction, `/${interaction.commandName}`, surface, run);
  } else if (interaction.isMessageContextMenuCommand()) {
    await answer(interaction, interaction.commandName, surface, run);
  } else if (interaction.isButton() || interaction.isStringSelectMenu()) {
    await answer(interaction, nameOf(interaction), surface, press);
  } else if (interaction.isModalSubmit()) {
    await answer(interaction, nameOf(interaction), surface, receive);
  }
}

function nameOf({ customId }: Component | ModalSubmitInteraction): string {
  const { command, action } = readCustomId(customId);
  return `${command}:${action}`;
}

async function answer<T extends Answerable>(
  interaction: T,
  what: string,
  surface: Surface,
  handle: (interaction: T, surface: Surface) => MaybeLater<Answer>,
): Promise<void> {
  const { assistant, log } = surface;
  let result: Answer;
  try {
    result = await handle(interaction, surface);
  } catch (error) {
    result = { way: 'reply', message: apologise(assistant, log, what, error) };
  }
  try {
    await deliver(interaction, result, (error) => apologise(assistant, log, what, error));
  } catch (error) {
    log.warn(`${what} could not be answered: ${describeError(error)}`);
  }
}

function contextOf(
  interaction: Answerable,
  { assistant, feedback, questions }: Surface,
): CommandContext {
  const { locale } = interaction;
  return { assistant, feedback, questions, locale, here: hereOf(interaction) };
}

function run(interaction: CommandUse, surface: Surface): MaybeLater<Answer> {
  const context = contextOf(interaction, surface);
  const command = surface.commands.find(
    ({ definition }) => definition.name === interaction.commandName,
  );
  if (!command) return expired(context);
  if (interaction.isMessageContextMenuCommand()) {
    const { content: text, author } = interaction.targetMessage;
    const target = { text, own: author.id === interaction.user.id };
    return command.run({ ...context, options: new Map(), target });
  }
  const options = interaction.options.data.flatMap(({ name, value }) =>
    typeof value === 'string' || typeof value === 'boolean' ? [[name, value] as const] : [],
  );
  return command.run({ ...context, options: new Map(options) });
}

function press(interaction: Component, surface: Surface): MaybeLater<Answer> {
  const { command: owner, action, args } = readCustomId(interaction.customId);
  const context = contextOf(interaction, surface);
  const command = surface.commands.find(({ definition }) => definition.name === owner);
  const handlers = new Map(Object.entries(command?.components ?? {}));
  const { message, user } = interaction;
  return (
    handlers.get(action)?.({
      ...context,
      args,
      values: interaction.isStringSelectMenu() ? interaction.values : [],
      question: readQuote(message.content),
      message: readMessage(message),
      own: message.interactionMetadata?.user.id === user.id,
    }) ?? expired(context)
  );
}

function receive(interaction: ModalSubmitInteraction, surface: Surface): MaybeLater<Answer> {
  const { command: owner, action, args } = readCustomId(interaction.customId);
  const context = contextOf(interaction, surface);
  const command = surface.commands.find(({ definition }) => definition.name === owner);
  const handlers = new Map(Object.entries(command?.forms ?? {}));
  const fields = [...interaction.fields.fields.values()].flatMap((field) =>
    field.type === ComponentType.TextInput ? [[field.customId, field.value] as const] : [],
  );
  return handlers.get(action)?.({ ...context, args, fields: new Map(fields) }) ?? expired(context);
}

/** A command, button or form of an older version of the bot. */
function expired({ assistant, locale }: CommandContext): Answer {
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
  { commandName, options }: AutocompleteInteraction,
  { assistant, commands, log }: Surface,
  what: string,
): readonly Suggestion[] {
  const command = commands.find(({ definition }) => definition.name === commandName);
  try {
    return command?.complete?.({ assistant, text: options.getFocused() }) ?? [];
  } catch (error) {
    log.error(`${what} failed: ${describeError(error)}`);
    return [];
  }
}
