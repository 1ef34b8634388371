import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ApplicationCommandOptionType, GatewayCloseCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { COMMANDS, HOME_DEFINITIONS } from '../src/discord/commands/list.ts';
import { fatalOfCloseCode, UNREACHABLE } from '../src/discord/fatal.ts';
import { EVENTS } from '../src/log/events.ts';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'SECURITY.md',
  'faq/README.md',
  'docs/design.md',
  'docs/matching.md',
  'docs/moderators.md',
  'docs/operators.md',
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

describe("the operators' guide", () => {
  const guide = readFileSync('docs/operators.md', 'utf8');

  it('names every setting', () => {
    const settings = readFileSync('.env.example', 'utf8').matchAll(/^(\w+)=/gm);
    const names = [...settings].map(([, name = '']) => name);
    expect(names).toContain('HEALTH_PORT');
    expect(names.filter((name) => !guide.includes(`| \`${name}\` `))).toEqual([]);
  });

  it('and the unit know every exit code that stands for an end of the connection', () => {
    const closes = Object.values(GatewayCloseCodes).filter((code) => typeof code === 'number');
    const codes = closes.flatMap((code) => fatalOfCloseCode(code)?.exitCode ?? []);
    const named = [...guide.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code));
    expect(codes.length).toBeGreaterThan(4);
    expect(named).toEqual(
      expect.arrayContaining([0, 64, 69, 70, 76, 78, UNREACHABLE.exitCode, ...codes]),
    );
    const unit = readFileSync('deploy/ketamine-ptsd-faq-bot.service', 'utf8');
    const [, stays = ''] = /^RestartPreventExitStatus=(.+)$/m.exec(unit) ?? [];
    expect(stays.split(' ').filter((code) => !named.includes(Number(code)))).toEqual([]);
  });

  it('names every event of the log that warns of something', () => {
    const warnings = Object.entries(EVENTS).filter(([, { level }]) =>
      ['error', 'warn'].includes(level),
    );
    expect(warnings.length).toBeGreaterThan(10);
    expect(
      warnings.map(([event]) => event).filter((event) => !guide.includes(`\`${event}\``)),
    ).toEqual([]);
  });
});
