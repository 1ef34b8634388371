import {
  ApplicationCommandOptionType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
} from 'discord.js';
import { isNested } from './rules.ts';
import type { StoredCommand } from './world.ts';

/** What a member fills in, by the name of the option. */
export type Options = Readonly<Record<string, string | number | boolean>>;

const STRING_LENGTH = 6000;

/** The options of a command as Discord sends them; `path` names its group and subcommand. Throws what its client refuses. */
export function commandOptions(
  command: StoredCommand,
  path: readonly string[],
  given: Options,
): readonly object[] {
  const title = [command.name, ...path].join(' ');
  const { options, wrap } = find(command.options ?? [], path, title);
  for (const { name, required } of options) {
    if (required && (given[name] === undefined || given[name] === '')) {
      throw new Error(`/${title} needs ${name}.`);
    }
  }
  return wrap(
    Object.entries(given).map(([name, value]) => {
      const option = options.find((other) => other.name === name);
      if (!option) throw new Error(`/${title} has no option ${name}.`);
      const problem = valueProblem(option, value);
      if (problem) throw new Error(`/${title}: ${name} ${problem}.`);
      return { type: option.type, name, value };
    }),
  );
}

/** The options of a command while somebody types in one of them. */
export function focusedOption(
  command: StoredCommand,
  path: readonly string[],
  name: string,
  text: string,
): readonly object[] {
  const title = [command.name, ...path].join(' ');
  const { options, wrap } = find(command.options ?? [], path, title);
  const option = options.find((other) => other.name === name);
  if (!option || !('autocomplete' in option) || !option.autocomplete) {
    throw new Error(`/${title} suggests nothing for ${name}.`);
  }
  return wrap([{ type: option.type, name, value: text, focused: true }]);
}

interface Found {
  readonly options: readonly APIApplicationCommandBasicOption[];
  /** Puts what is filled in below its subcommand. */
  readonly wrap: (filledIn: readonly object[]) => readonly object[];
}

function find(
  options: readonly APIApplicationCommandOption[],
  [name, ...rest]: readonly string[],
  title: string,
): Found {
  const nested = options.filter(isNested);
  if (name === undefined) {
    if (nested.length > 0) throw new Error(`/${title} needs a subcommand.`);
    return { options: options.filter((option) => !isNested(option)), wrap: (filledIn) => filledIn };
  }
  const option = nested.find((other) => other.name === name);
  if (!option) throw new Error(`There is no command /${title} here.`);
  const inner = find(option.options ?? [], rest, title);
  return {
    options: inner.options,
    wrap: (filledIn) => [{ type: option.type, name, options: inner.wrap(filledIn) }],
  };
}

/** Why a value can't be filled in. */
function valueProblem(
  option: APIApplicationCommandBasicOption,
  value: string | number | boolean,
): string | undefined {
  switch (option.type) {
    case ApplicationCommandOptionType.String: {
      if (typeof value !== 'string') return 'is a text';
      const { min_length: min = 0, max_length: max = STRING_LENGTH } = option;
      if (value.length < min || value.length > max) return `has ${min} to ${max} characters`;
      break;
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      if (typeof value !== 'number') return 'is a number';
      if (option.type === ApplicationCommandOptionType.Integer && !Number.isInteger(value))
        return 'is a whole number';
      const { min_value: min = -Infinity, max_value: max = Infinity } = option;
      if (value < min || value > max) return `is from ${min} to ${max}`;
      break;
    }
    case ApplicationCommandOptionType.Boolean:
      return typeof value === 'boolean' ? undefined : 'is true or false';
    case ApplicationCommandOptionType.User:
    case ApplicationCommandOptionType.Channel:
    case ApplicationCommandOptionType.Role:
    case ApplicationCommandOptionType.Mentionable:
    case ApplicationCommandOptionType.Attachment:
      return "is of a type that the stand-in doesn't play";
  }
  const choices = 'choices' in option ? option.choices : undefined;
  if (!choices?.length || choices.some((choice) => choice.value === value)) return undefined;
  return `is one of ${choices.map((choice) => choice.value).join(', ')}`;
}
