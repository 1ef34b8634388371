import {
  ComponentType,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Assistant } from '../core/respond.ts';
import type { Facts } from '../log/events.ts';
import type { Log } from '../log/log.ts';
import { Name } from '../log/name.ts';
import { msSince } from '../log/ms-since.ts';
import type { Drafts } from '../store/drafts.ts';
import type { Edits } from '../store/edits.ts';
import type { Feedback } from '../store/feedback.ts';
import type { Questions } from '../store/questions.ts';
import { apologise } from './apology.ts';
import type {
  Answer,
  Command,
  CommandContext,
  MaybeLater,
  ModeratorCommand,
  Suggestion,
} from './command.ts';
import { readCustomId } from './custom-id.ts';
import { busyMessage, speaksOfRisk } from './busy.ts';
import { deliver, type Answerable } from './deliver.ts';
import { hereOf } from './here.ts';
import type { Incidents } from './incidents.ts';
import type { InvalidRequests } from './invalid-requests.ts';
import { readMessage, shownBy, type Message } from './message.ts';
import { authorise, type ModerationConfig } from './moderation/authorise.ts';
import { wholeText } from './moderation/panel.ts';
import { noticeMessage } from './notice.ts';
import type { Doer, RateLimits } from './rate-limit.ts';
import { readQuote } from './text.ts';
import { reportUndelivered } from './undelivered.ts';
import { EXPIRED, NOT_MODERATOR } from './words.ts';

/** What keeps the FAQ from Discord, and who may. */
export interface Moderation {
  readonly config: ModerationConfig;
  readonly commands: readonly ModeratorCommand[];
  readonly edits: Edits;
  readonly drafts: Drafts;
}

export interface Surface {
  readonly assistant: Assistant;
  readonly feedback: Feedback;
  readonly questions: Questions;
  readonly commands: readonly Command[];
  /** Missing where no home server is set: then nobody keeps the FAQ from Discord. */
  readonly moderation?: Moderation | undefined;
  readonly limits: RateLimits;
  readonly log: Log;
  readonly incidents: Incidents;
  readonly invalidRequests: InvalidRequests;
}

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
    await suggest(interaction, surface);
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

/** A command's name for the log, such as `ask`. */
function commandName(
  { commandName: name }: CommandUse | AutocompleteInteraction,
  surface: Surface,
): Name {
  const known = allCommands(surface).map(({ definition }) => definition.name);
  return Name.among(known, name);
}

/** The name of a button, select or form for the log, such as `ask:more`. A custom_id can hold anything, so known names alone count. */
function partName({ customId }: Component | ModalSubmitInteraction, surface: Surface): Name {
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

function doerOf({ user, guildId }: BaseInteraction): Doer {
  return { userId: user.id, guildId };
}

/** What somebody used, and all the words that come with it. */
function saidIn(interaction: Answerable): {
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

/** For somebody who asked for more than is answered. What they typed in a form is given back to them. */
function busy(interaction: Answerable, { assistant }: Surface): Answer {
  return withTyped(busyMessage(assistant, interaction.locale), typedIn(interaction));
}

/** What was written in a form. */
function typedIn(interaction: Answerable): readonly string[] {
  return interaction.isModalSubmit() ? fieldsOf(interaction).map(([, value]) => value) : [];
}

/**
 * The command with this name, for this person at this moment: undefined where there is none (any more),
 * `refused` where it is for moderators and they are none.
 */
function commandFor(
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

/** The options that were given, those of a subcommand as well. */
function optionsOf(data: readonly CommandInteractionOption[]): Map<string, string | boolean> {
  return new Map(
    data.flatMap(({ name, value, options = [] }) => [
      ...(typeof value === 'string' || typeof value === 'boolean' ? [[name, value] as const] : []),
      ...optionsOf(options),
    ]),
  );
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

function fieldsOf({ fields }: ModalSubmitInteraction) {
  return [...fields.fields.values()].flatMap((field) =>
    field.type === ComponentType.TextInput ? [[field.customId, field.value] as const] : [],
  );
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

async function suggest(interaction: AutocompleteInteraction, surface: Surface): Promise<void> {
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
