import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommandOption,
  type LocalizationMap,
} from 'discord.js';
import type { Command } from './command.ts';
import { de } from './locales/de.ts';
import { es419 } from './locales/es-419.ts';
import { esES } from './locales/es-es.ts';
import { fr } from './locales/fr.ts';
import { it } from './locales/it.ts';
import { nl } from './locales/nl.ts';
import { pl } from './locales/pl.ts';
import { ptBR } from './locales/pt-br.ts';
import { ru } from './locales/ru.ts';
import { uk } from './locales/uk.ts';

type Definition = Command['definition'];

interface OptionWords {
  readonly name: string;
  readonly description: string;
  /** Names of the choices, by value. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** The commands in one language, by their English names. The answers stay in English, and descriptions say so. */
export type CommandWords = Readonly<
  Record<
    string,
    {
      readonly name: string;
      /** A command on a message has none. */
      readonly description?: string;
      readonly options?: Readonly<Record<string, OptionWords>>;
    }
  >
>;

/** By Discord's locale codes. */
export const LOCALES = {
  'es-ES': esES,
  'es-419': es419,
  fr,
  de,
  'pt-BR': ptBR,
  it,
  nl,
  pl,
  ru,
  uk,
} as const satisfies Readonly<Record<string, CommandWords>>;

/** A command with its name, description, options and choices in every language. */
export function localise(definition: Definition): Definition {
  const { name } = definition;
  const command = (words: CommandWords) => words[name];
  const named = { ...definition, name_localizations: inEach((words) => command(words)?.name) };
  if (named.type === ApplicationCommandType.Message || named.type === ApplicationCommandType.User) {
    return named;
  }
  const description_localizations = inEach((words) => command(words)?.description);
  if (!('options' in named)) return { ...named, description_localizations };
  return {
    ...named,
    description_localizations,
    options: named.options?.map((option) =>
      localiseOption(option, (words) => command(words)?.options?.[option.name]),
    ),
  };
}

function localiseOption(
  option: APIApplicationCommandOption,
  wordsOf: (words: CommandWords) => OptionWords | undefined,
): APIApplicationCommandOption {
  const texts = {
    name_localizations: inEach((words) => wordsOf(words)?.name),
    description_localizations: inEach((words) => wordsOf(words)?.description),
  };
  if (
    option.type !== ApplicationCommandOptionType.String ||
    option.autocomplete ||
    !option.choices
  ) {
    return { ...option, ...texts };
  }
  return {
    ...option,
    ...texts,
    choices: option.choices.map((choice) => ({
      ...choice,
      name_localizations: inEach((words) => wordsOf(words)?.choices?.[choice.value]),
    })),
  };
}

function inEach(text: (words: CommandWords) => string | undefined): LocalizationMap {
  return Object.fromEntries(
    Object.entries(LOCALES).map(([locale, words]) => [locale, text(words) ?? null]),
  );
}
