import { ApplicationCommandOptionType, Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { COMMANDS, DEFINITIONS } from '../../src/discord/commands/list.ts';
import { LOCALES, type CommandWords } from '../../src/discord/localise.ts';

/** Everything in a command that a person reads, by its place, as the words that it is made of. */
function placesOf(definition: (typeof DEFINITIONS)[number]): Record<string, Words> {
  const places: Record<string, Words> = { [definition.name]: definition };
  if (!('options' in definition)) return places;
  for (const option of definition.options ?? []) {
    places[`${definition.name} ${option.name}`] = option;
    if (option.type !== ApplicationCommandOptionType.String || !('choices' in option)) continue;
    for (const choice of option.choices ?? []) {
      places[`${definition.name} ${option.name} ${choice.value}`] = choice;
    }
  }
  return places;
}

type Localised = Readonly<Partial<Record<Locale, string | null | undefined>>>;

interface Words {
  readonly description?: string | undefined;
  readonly name_localizations?: Localised | null | undefined;
  readonly description_localizations?: Localised | null | undefined;
}

const places = DEFINITIONS.flatMap((definition) => Object.entries(placesOf(definition)));

const locales = Object.values(Locale).filter((locale) => locale in LOCALES);

it('every language is one that Discord knows', () => {
  expect(locales).toHaveLength(Object.keys(LOCALES).length);
});

describe.each(locales)('in %s', (locale) => {
  it.each(places)('%s has its words, no longer than Discord takes', (place, words) => {
    const name = words.name_localizations?.[locale];
    expect(name).toBeTruthy();
    expect(name?.length).toBeLessThanOrEqual(
      place.split(' ').length > 2 && words.description === undefined ? 100 : 32,
    );
    if (words.description === undefined) return;
    const description = words.description_localizations?.[locale];
    expect(description).toBeTruthy();
    expect(description).not.toBe(words.description);
    expect(description?.length).toBeLessThanOrEqual(100);
    expect([place, name]).toEqual([place, name?.toLowerCase()]);
  });

  it('no word is left over for a command, option or choice that is not there', () => {
    const known = new Set(places.map(([place]) => place));
    const words = new Map<string, CommandWords>(Object.entries(LOCALES)).get(locale) ?? {};
    const written = Object.entries(words).flatMap(([command, { options = {} }]) => [
      command,
      ...Object.entries(options).flatMap(([option, { choices = {} }]) => [
        `${command} ${option}`,
        ...Object.keys(choices).map((choice) => `${command} ${option} ${choice}`),
      ]),
    ]);
    expect(written.filter((place) => !known.has(place))).toEqual([]);
  });

  it('commands have different names', () => {
    const names = DEFINITIONS.map((definition) => definition.name_localizations?.[locale]);
    expect(new Set(names).size).toBe(COMMANDS.length);
  });
});
