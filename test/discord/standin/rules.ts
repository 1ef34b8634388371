import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  MessageFlags,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { SentMessage, SentSuggestion } from 'discord-api-spec/zod';

const CONTENT = 2000;
const EMBEDS_TOGETHER = 6000;
const ROWS = 5;
const COMMAND_TOGETHER = 8000;
const SUGGESTIONS = 25;
const SUGGESTION_LENGTH = 100;

/** What Discord objects to in a message, beyond its schema. `allowedFlags` depends on the route. */
export function messageProblems(message: SentMessage, allowedFlags: number): string[] {
  const { content, embeds, flags } = message;
  const components = message.components ?? [];
  const problems: string[] = [];
  const unknown = (flags ?? 0) & ~allowedFlags;
  if (unknown !== 0) problems.push(`flags: ${unknown} can't be set here`);
  const text = content?.trim() ?? '';
  if (((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0) {
    if (content || embeds?.length) problems.push('content: not together with IS_COMPONENTS_V2');
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
  for (const row of components) {
    if (row.type !== ComponentType.ActionRow) continue;
    const selects = row.components.filter(({ type }) => type !== ComponentType.Button);
    if (selects.length > 0 && row.components.length > 1) {
      problems.push('components: a row holds five buttons or one select');
    }
    for (const component of row.components) {
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
        if (new Set(values).size < values.length)
          problems.push('components: a value is there twice');
        if (chosen > (component.max_values ?? 1)) problems.push('components: too many defaults');
      }
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
export function commandProblems(
  command: RESTPostAPIChatInputApplicationCommandsJSONBody,
): string[] {
  const problems: string[] = [];
  const contexts = command.contexts ?? [];
  const installs = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  if (
    contexts.includes(InteractionContextType.PrivateChannel) &&
    !installs.includes(ApplicationIntegrationType.UserInstall)
  ) {
    problems.push('contexts: PRIVATE_CHANNEL needs USER_INSTALL');
  }
  const options = command.options ?? [];
  for (const name of [command.name, ...options.map((option) => option.name)]) {
    if (!NAME.test(name) || name !== name.toLowerCase())
      problems.push(`name: "${name}" is not allowed`);
  }
  const firstOptional = options.findIndex((option) => !option.required);
  const lastRequired = options.findLastIndex((option) => option.required);
  if (firstOptional !== -1 && lastRequired > firstOptional)
    problems.push('options: required ones come first');
  for (const option of options) {
    const texts = option.type === ApplicationCommandOptionType.String ? option : undefined;
    if (texts?.autocomplete && 'choices' in texts)
      problems.push('options: choices or autocomplete, not both');
  }
  const together = [command, ...options].reduce(
    (sum, { name, description }) => sum + name.length + description.length,
    0,
  );
  if (together > COMMAND_TOGETHER)
    problems.push(`more than ${COMMAND_TOGETHER} characters together`);
  return problems;
}
