import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { COMMANDS, HOME_DEFINITIONS } from '../src/discord/commands/list.ts';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'SECURITY.md',
  'faq/README.md',
  'docs/design.md',
  'docs/matching.md',
  'docs/moderators.md',
  'docs/safety.md',
];

describe.each(PAGES)('%s', (page) => {
  it('leads nowhere that is not there', () => {
    const links = readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g);
    const missing = [...links]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(dirname(page), target)));
    expect(missing).toEqual([]);
  });
});

it('the README names every command for members', () => {
  const readme = readFileSync('README.md', 'utf8');
  const names = COMMANDS.map(({ definition }) => definition.name);
  expect(names.filter((name) => !readme.includes(name))).toEqual([]);
});

it("the moderators' guide names every subcommand", () => {
  const guide = readFileSync('docs/moderators.md', 'utf8');
  const names = HOME_DEFINITIONS.flatMap((definition) =>
    'options' in definition
      ? (definition.options ?? [])
          .filter(({ type }) => type === ApplicationCommandOptionType.Subcommand)
          .map(({ name }) => `/${definition.name} ${name}`)
      : [],
  );
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !guide.includes(name))).toEqual([]);
});
