import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig, withEnvFile } from '../src/config.ts';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.abc-DEF_ghi';
const problemsOf = (environment: Readonly<Record<string, string | undefined>>) => {
  const result = readConfig(environment);
  return result.ok ? [] : result.problems;
};

describe('settings', () => {
  it('may all be left out', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: { FAQ_DIR: 'faq', DATA_DIR: 'data', PORT: 8787, LOG_LEVEL: 'info' },
    });
  });

  it('count as left out when they are empty, as in .env.example', () => {
    const empty = {
      DISCORD_TOKEN: '',
      MODERATOR_ROLE_IDS: ' ',
      PORT: '',
      FAQ_DIR: '',
      LOG_LEVEL: '',
    };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('are read', () => {
    expect(
      readConfig({
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: 'https://proxy.example/api',
        DISCORD_HOME_GUILD_ID: '123456789012345678',
        MODERATOR_ROLE_IDS: '123456789012345678, 223456789012345678 323456789012345678',
        MODERATOR_CHANNEL_ID: '423456789012345678',
        FAQ_DIR: '/srv/faq',
        DATA_DIR: '/srv/data',
        DEFAULT_COUNTRY: 'gb',
        PORT: '0',
        HEALTH_PORT: '9000',
        LOG_LEVEL: 'debug',
        PATH: '/usr/bin',
      }),
    ).toEqual({
      ok: true,
      config: {
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: 'https://proxy.example/api',
        DISCORD_HOME_GUILD_ID: '123456789012345678',
        MODERATOR_ROLE_IDS: ['123456789012345678', '223456789012345678', '323456789012345678'],
        MODERATOR_CHANNEL_ID: '423456789012345678',
        FAQ_DIR: '/srv/faq',
        DATA_DIR: '/srv/data',
        DEFAULT_COUNTRY: 'GB',
        PORT: 0,
        HEALTH_PORT: 9000,
        LOG_LEVEL: 'debug',
      },
    });
  });

  it.each([
    `${TOKEN}\n`,
    `\r\n  ${TOKEN}  `,
    `"${TOKEN}"`,
    `'${TOKEN}'`,
    `Bot ${TOKEN}`,
    `bot  ${TOKEN}`,
    `"Bot ${TOKEN}"\n`,
  ])('F03: take a token as people paste it: %j', (pasted) => {
    expect(readConfig({ DISCORD_TOKEN: pasted })).toMatchObject({
      ok: true,
      config: { DISCORD_TOKEN: TOKEN },
    });
  });
});

describe('wrong settings', () => {
  it.each([
    ['DISCORD_TOKEN', 'put-it-here'],
    ['DISCORD_TOKEN', `${TOKEN} ${TOKEN}`],
    ['DISCORD_API_URL', 'nonsense'],
    ['DISCORD_HOME_GUILD_ID', 'My Server'],
    ['MODERATOR_ROLE_IDS', '123456789012345678, moderators'],
    ['MODERATOR_CHANNEL_ID', '#mods'],
    ['DEFAULT_COUNTRY', 'Great Britain'],
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['HEALTH_PORT', '1e9'],
    ['LOG_LEVEL', 'verbose'],
  ])('are named with what to do, without their value: %s=%s', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} (?:is|must) .{10,}`));
    expect(problems[0]).not.toContain(value);
  });

  it('come all at once', () => {
    const problems = problemsOf({
      DISCORD_TOKEN: 'no',
      PORT: 'no',
      LOG_LEVEL: 'no',
      DEFAULT_COUNTRY: 'none',
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DEFAULT_COUNTRY',
      'PORT',
      'LOG_LEVEL',
    ]);
  });

  it('say where to find a token', () => {
    expect(problemsOf({ DISCORD_TOKEN: 'no' })[0]).toMatch(/Developer Portal/);
  });
});

describe('the .env file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'env-'));
  const file = join(folder, '.env');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('adds to the environment, which wins', () => {
    writeFileSync(file, '# A comment.\nPORT=1234\nLOG_LEVEL="warn"\nDEFAULT_COUNTRY=GB\n');
    expect(withEnvFile({ PORT: '99', PATH: '/bin' }, file)).toEqual({
      PATH: '/bin',
      PORT: '99',
      LOG_LEVEL: 'warn',
      DEFAULT_COUNTRY: 'GB',
    });
  });

  it('may be missing', () => {
    expect(withEnvFile({ PORT: '99' }, join(folder, 'none'))).toEqual({ PORT: '99' });
  });

  it('has an example that is sound as it stands and names every setting', () => {
    const example = withEnvFile({}, '.env.example');
    expect(readConfig(example)).toMatchObject({ ok: true });
    const names = [
      'DISCORD_TOKEN',
      'DISCORD_API_URL',
      'DISCORD_HOME_GUILD_ID',
      'MODERATOR_ROLE_IDS',
      'MODERATOR_CHANNEL_ID',
      'FAQ_DIR',
      'DATA_DIR',
      'DEFAULT_COUNTRY',
      'PORT',
      'HEALTH_PORT',
      'LOG_LEVEL',
    ];
    expect(Object.keys(example).toSorted()).toEqual(names.toSorted());
    expect(readFileSync('.env.example', 'utf8')).toMatch(/^# .*token/im);
  });
});
