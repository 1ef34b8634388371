import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  Locale,
  MessageFlags,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type LocalizationMap,
} from 'discord.js';
import type { SentCommand, SentMessage, SentSuggestion } from 'discord-api-spec/zod';
import { flatten } from './components.ts';

const CONTENT = 2000;
const EMBEDS_TOGETHER = 6000;
const ROWS = 5;
const COMPONENTS_V2 = 40;
const TEXTS_V2 = 4000;
const COMMAND_TOGETHER = 8000;
const SUGGESTIONS = 25;
const SUGGESTION_LENGTH = 100;

/** What Discord objects to in a message, beyond its schema. `allowedFlags` depends on the route. */
export function messageProblems(message: SentMessage, allowedFlags: number): string[] {
  const { content, embeds, flags } = message;
  const components = message.components ?? [];
  const problems = flagProblems(flags, allowedFlags);
  const text = content?.trim() ?? '';
  if (((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0) {
    if (content || embeds?.length) problems.push('content: not together with IS_COMPONENTS_V2');
    const all = flatten(components);
    const texts = all.flatMap((part) =>
      part.type === ComponentType.TextDisplay ? [part.content] : [],
    );
    if (components.length === 0) problems.push('the message is empty (50006)');
    if (all.length > COMPONENTS_V2) problems.push(`components: more than ${COMPONENTS_V2}`);
    if (texts.join('').length > TEXTS_V2)
      problems.push(`components: more than ${TEXTS_V2} characters together`);
    return [...problems, ...componentProblems(components)];
  }
  if (Array.from(text).length > CONTENT) problems.push(`content: longer than ${CONTENT}`);
  if (text === '' && !embeds?.length && components.length === 0)
    problems.push('the message is empty (50006)');
  if (embedLength(embeds ?? []) > EMBEDS_TOGETHER) {
    problems.push(`embeds: more than ${EMBEDS_TOGETHER} characters together`);
  }
  if (components.length > ROWS) problems.push(`components: more than ${ROWS} rows`);
  for (const { type } of components) {
    if (type !== ComponentType.ActionRow)
      problems.push(`components: type ${type} needs IS_COMPONENTS_V2`);
  }
  return [...problems, ...componentProblems(components)];
}

/** Which flags Discord doesn't take on a route. */
export function flagProblems(flags: number | null | undefined, allowedFlags: number): string[] {
  const unknown = (flags ?? 0) & ~allowedFlags;
  return unknown === 0 ? [] : [`flags: ${unknown} can't be set here`];
}

function embedLength(embeds: readonly APIEmbed[]): number {
  const texts = embeds.flatMap(({ title, description, author, footer, fields }) => [
    title,
    description,
    author?.name,
    footer?.text,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  return texts.reduce((sum, text) => sum + (text?.trim().length ?? 0), 0);
}

function componentProblems(components: readonly APIMessageTopLevelComponent[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const component of flatten(components)) {
    if (component.type === ComponentType.ActionRow) {
      const selects = component.components.filter(({ type }) => type !== ComponentType.Button);
      if (selects.length > 0 && component.components.length > 1) {
        problems.push('components: a row holds five buttons or one select');
      }
    }
    if ('custom_id' in component) {
      const { custom_id: id } = component;
      if (seen.has(id)) problems.push(`components: custom_id ${id} is there twice`);
      if (id.length < 1 || id.length > 100)
        problems.push(`components: custom_id of ${id.length} characters`);
      seen.add(id);
    }
    if (component.type === ComponentType.Button) {
      const link = component.style === ButtonStyle.Link;
      if (link !== 'url' in component)
        problems.push('components: a button has a custom_id or a url');
      if (!('label' in component) && !('emoji' in component)) {
        problems.push('components: a button has a label or an emoji');
      }
    }
    if (component.type === ComponentType.StringSelect) {
      const values = component.options.map(({ value }) => value);
      const chosen = component.options.filter((option) => option.default).length;
      if (values.length === 0) problems.push('components: a select has options');
      if (new Set(values).size < values.length) problems.push('components: a value is there twice');
      if (chosen > (component.max_values ?? 1)) problems.push('components: too many defaults');
    }
  }
  return problems;
}

/** What Discord objects to in suggestions, beyond its schema. */
export function suggestionProblems(choices: readonly SentSuggestion[]): string[] {
  const problems: string[] = [];
  if (choices.length > SUGGESTIONS) problems.push(`choices: more than ${SUGGESTIONS}`);
  for (const { name, value } of choices) {
    if (name.length < 1 || name.length > SUGGESTION_LENGTH)
      problems.push('choices: name of a wrong length');
    if (typeof value === 'string' && value.length > SUGGESTION_LENGTH)
      problems.push('choices: value too long');
  }
  return problems;
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What Discord objects to in a command, beyond its schema. */
export function commandProblems(command: SentCommand): string[] {
  const problems: string[] = [];
  const contexts = command.contexts ?? [];
  const installs = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  if (
    contexts.includes(InteractionContextType.PrivateChannel) &&
    !installs.includes(ApplicationIntegrationType.UserInstall)
  ) {
    problems.push('contexts: PRIVATE_CHANNEL needs USER_INSTALL');
  }
  const { type, options } = command;
  if ((type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput) {
    if (!command.description) problems.push('description: is needed');
    problems.push(...nameProblems(command), ...optionProblems(options ?? []));
  } else {
    if (command.description) problems.push('description: not for a command of a context menu');
    if (options?.length) problems.push('options: not for a command of a context menu');
    problems.push(...localeProblems(command.name_localizations));
    if (command.name.trim() === '') problems.push('name: is empty');
  }
  if (textLength(command) > COMMAND_TOGETHER)
    problems.push(`more than ${COMMAND_TOGETHER} characters together`);
  return problems;
}

interface Named {
  readonly name: string;
  readonly name_localizations?: LocalizationMap | null | undefined;
  readonly description_localizations?: LocalizationMap | null | undefined;
}

function nameProblems({
  name,
  name_localizations: names,
  description_localizations: descriptions,
}: Named): string[] {
  const wrong = [name, ...Object.values(names ?? {})].filter(
    (text) => text && (!NAME.test(text) || text !== text.toLowerCase()),
  );
  return [
    ...wrong.map((text) => `name: "${text}" is not allowed`),
    ...localeProblems(names),
    ...localeProblems(descriptions),
  ];
}

function localeProblems(localizations: LocalizationMap | null | undefined): string[] {
  const known: readonly string[] = Object.values(Locale);
  return Object.keys(localizations ?? {})
    .filter((locale) => !known.includes(locale))
    .map((locale) => `localizations: there is no ${locale}`);
}

function optionProblems(options: readonly APIApplicationCommandOption[]): string[] {
  const problems = options.flatMap((option) => nameProblems(option));
  const names = options.map(({ name }) => name);
  if (new Set(names).size < names.length) problems.push('options: two have the same name');
  const firstOptional = options.findIndex((option) => !option.required);
  const lastRequired = options.findLastIndex((option) => option.required);
  if (firstOptional !== -1 && lastRequired > firstOptional)
    problems.push('options: required ones come first');
  const nested = options.filter(isNested);
  if (nested.length > 0 && nested.length < options.length)
    problems.push('options: subcommands and other options together');
  for (const option of options) {
    if (isNested(option)) {
      problems.push(...optionProblems(option.options ?? []));
      const deeper = (option.options ?? []).some(isNested);
      if (deeper !== (option.type === ApplicationCommandOptionType.SubcommandGroup))
        problems.push('options: only a group holds subcommands, and it holds nothing else');
    } else if ('choices' in option && option.choices) {
      if (option.autocomplete) problems.push('options: choices or autocomplete, not both');
      problems.push(...suggestionProblems(option.choices));
      if (new Set(option.choices.map(({ name }) => name)).size < option.choices.length)
        problems.push('choices: two have the same name');
    }
  }
  return problems;
}

type NestedOption =
  APIApplicationCommandSubcommandOption | APIApplicationCommandSubcommandGroupOption;

/** Whether an option stands for a subcommand or a group of them. */
export function isNested(option: APIApplicationCommandOption): option is NestedOption {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

/** Names, descriptions and values of a command, with all that it holds. */
function textLength(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, item) => sum + textLength(item), 0);
  if (typeof part !== 'object' || part === null) return 0;
  const own = ['name', 'description', 'value'].map((key): unknown => Reflect.get(part, key));
  const texts = own.filter((text) => typeof text === 'string');
  return (
    texts.join('').length +
    ['options', 'choices'].reduce((sum, key) => sum + textLength(Reflect.get(part, key)), 0)
  );
}
