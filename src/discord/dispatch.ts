import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Facts } from '../log/events.ts';
import { msSince } from '../log/ms-since.ts';
import type { Name } from '../log/name.ts';
import { apologise } from './apology.ts';
import { busyMessage, speaksOfRisk } from './busy.ts';
import type { Answer, CommandContext, MaybeLater } from './command.ts';
import { complete } from './complete.ts';
import { readCustomId } from './custom-id.ts';
import { deliver, type Answerable } from './deliver.ts';
import { commandFor, commandName, partName } from './find-command.ts';
import { hereOf } from './here.ts';
import { readMessage, shownBy, type Message } from './message.ts';
import { wholeText } from './moderation/panel.ts';
import { noticeMessage } from './notice.ts';
import { doerOf, fieldsOf, optionsOf, saidIn, typedIn } from './read-interaction.ts';
import type { Surface } from './surface.ts';
import { readQuote } from './text.ts';
import { reportUndelivered } from './undelivered.ts';
import { EXPIRED, NOT_MODERATOR } from './words.ts';

/** Milliseconds from an interaction's arrival in which a first answer can still get through. */
const ANSWER_WITHIN = 2800;

type CommandUse = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
type Component = ButtonInteraction | StringSelectMenuInteraction;

/**
 * Brings an interaction to the command that owns it and sends what comes back.
 * Handlers return their answer and only {@link deliver} sends, so nothing can be answered twice.
 */
export async function dispatch(interaction: Interaction, surface: Surface): Promise<void> {
  if (interaction.isAutocomplete()) {
    await complete(interaction, surface);
  } else if (interaction.isChatInputCommand()) {
    await answer(interaction, commandName(interaction, surface), surface, run);
  } else if (interaction.isMessageContextMenuCommand()) {
    await answer(interaction, commandName(interaction, surface), surface, run);
  } else if (interaction.isButton() || interaction.isStringSelectMenu()) {
    await answer(interaction, partName(interaction, surface), surface, press);
  } else if (interaction.isModalSubmit()) {
    await answer(interaction, partName(interaction, surface), surface, receive);
  }
}

async function answer<T extends Answerable>(
  interaction: T,
  command: Name,
  surface: Surface,
  handle: (interaction: T, surface: Surface) => MaybeLater<Answer>,
): Promise<void> {
  const { assistant, log } = surface;
  const arrived = performance.now();
  let outcome: Facts['outcome'] = 'answered';
  const apology = (error: unknown): Message => {
    outcome = 'apologised';
    return apologise(assistant, log, command, error);
  };
  let result: Answer;
  try {
    if (mayAnswer(interaction, surface)) {
      result = await handle(interaction, surface);
    } else {
      outcome = 'limited';
      result = busy(interaction, surface);
    }
  } catch (error) {
    result = { way: 'reply', message: apology(error) };
  }
  try {
    const until = arrived + ANSWER_WITHIN;
    const message = await deliver(interaction, result, { apology, until });
    log('answered', { command, outcome, ms: msSince(arrived), ...shownBy(message) });
  } catch (error) {
    reportUndelivered(error, { command, interaction, arrived }, surface);
  }
}

/** Whoever is at risk, or asks for help, is answered however much was asked before. */
function mayAnswer(interaction: Answerable, { assistant, limits }: Surface): boolean {
  if (limits.reply(doerOf(interaction))) return true;
  const { command = '', texts } = saidIn(interaction);
  return command === 'help-now' || texts.some((text) => speaksOfRisk(assistant, text));
}

/** For somebody who asked for more than is answered. What they typed in a form is given back to them. */
function busy(interaction: Answerable, { assistant }: Surface): Answer {
  return withTyped(busyMessage(assistant, interaction.locale), typedIn(interaction));
}

function contextOf(
  interaction: Answerable,
  { assistant, feedback, questions, limits, log }: Surface,
): CommandContext {
  const { locale } = interaction;
  const report = (error: unknown) => log('not-carried-out', { error });
  return { assistant, feedback, questions, locale, here: hereOf(interaction, limits), report };
}

function run(interaction: CommandUse, surface: Surface): MaybeLater<Answer> {
  const context = contextOf(interaction, surface);
  const command = commandFor(interaction.commandName, interaction, surface);
  if (command === undefined) return expired(context);
  if (command === 'refused') return refused(context);
  if (interaction.isMessageContextMenuCommand()) {
    const { content: text, author } = interaction.targetMessage;
    const { user, client } = interaction;
    const by = author.id === user.id ? 'person' : author.id === client.user.id ? 'bot' : 'somebody';
    const target = { text, by } as const;
    return command.run({ ...context, options: new Map(), target });
  }
  return command.run({
    ...context,
    subcommand: interaction.options.getSubcommand(false) ?? undefined,
    options: optionsOf(interaction.options.data),
  });
}

function press(interaction: Component, surface: Surface): MaybeLater<Answer> {
  const { command: owner, action, args } = readCustomId(interaction.customId);
  const context = contextOf(interaction, surface);
  const command = commandFor(owner, interaction, surface);
  if (command === 'refused') return refused(context);
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
  const command = commandFor(owner, interaction, surface);
  const fields = fieldsOf(interaction);
  if (command === 'refused') return refused(context, typedIn(interaction));
  const handlers = new Map(Object.entries(command?.forms ?? {}));
  return handlers.get(action)?.({ ...context, args, fields: new Map(fields) }) ?? expired(context);
}

/** A command, button or form of an older version of the bot. */
function expired({ assistant, locale }: CommandContext): Answer {
  return { way: 'reply', message: noticeMessage(assistant, EXPIRED, { locale }) };
}

/** For somebody who may not (any more) keep the FAQ. What they typed in a form is given back to them. */
function refused({ assistant, locale }: CommandContext, typed: readonly string[] = []): Answer {
  return withTyped(noticeMessage(assistant, NOT_MODERATOR, { locale }), typed);
}

function withTyped(notice: Message, typed: readonly string[]): Answer {
  const all = typed.filter((value) => value !== '').join('\n\n');
  if (all === '') return { way: 'reply', message: notice };
  return { way: 'later', to: 'new', message: () => Promise.resolve([notice, ...wholeText(all)]) };
}
