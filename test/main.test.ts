import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { GatewayCloseCodes } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStandIn } from './discord/running-bot.ts';
import type { StandIn } from './discord/standin/standin.ts';
import { post, replyOf, wordsIn } from './support/page.ts';
import { temporaryFolder } from './support/records.ts';

interface Started {
  /** Such as `http://127.0.0.1:8787`; undefined where the process ended without serving. */
  readonly address: Promise<string | undefined>;
  readonly said: { output: string; errors: string };
  readonly ended: Promise<number | null>;
  /** Sends a signal to all processes that a person's Ctrl+C would reach. */
  readonly signal: (signal: NodeJS.Signals) => void;
}

/** Runs `npm start` as a person would, with these settings. */
function start(settings: Readonly<Record<string, string>>, args: readonly string[] = []): Started {
  const child = spawn('npm', ['-s', 'start', '--', ...args], {
    env: { ...process.env, DISCORD_TOKEN: '', PORT: '0', ...settings },
    detached: true,
  });
  const signal = (name: NodeJS.Signals) => signalGroup(child, name);
  onTestFinished(() => signal('SIGKILL'));
  const said = { output: '', errors: '' };
  const address = new Promise<string | undefined>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said.output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said.output)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.on('close', () => resolve(undefined));
  });
  child.stderr.on('data', (chunk: Buffer) => (said.errors += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { address, said, ended, signal };
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // All of them have ended.
  }
}

describe('npm start without a token', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'F01: serves the chat page, says in one line how to add a token, and ends with %s',
    async (signal) => {
      const started = start({});
      const address = await started.address;
      expect(started.said.output.split('\n')[0]).toMatch(/DISCORD_TOKEN.*\.env/);
      const text = 'how long is the drip?';
      const reply = await replyOf(post(address ?? '', '/ask', { text }));
      expect(wordsIn(reply)).toContain('40 minutes to an hour');
      // A page that is open in a browser doesn't hold it up.
      await fetch(`${address}/preview-changes`);
      started.signal(signal);
      await started.ended;
      await expect(fetch(address ?? '')).rejects.toThrow('fetch failed');
      expect(started.said.errors).toBe('');
      expect(started.said.output).not.toContain('drip');
    },
  );

  it('F36: takes the next port where the one that is set is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const taken = other.address();
    const port = typeof taken === 'object' ? (taken?.port ?? 0) : 0;
    const address = await start({ PORT: String(port) }).address;
    expect(Number(new URL(address ?? '').port)).toBeGreaterThan(port);
  });

  it('opens the browser with --open', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'opener-'));
    const opened = join(folder, 'opened');
    for (const name of ['xdg-open', 'open']) {
      writeFileSync(
        join(folder, name),
        `#!/bin/sh\necho "$1" > ${opened}.new; mv ${opened}.new ${opened}\n`,
        {
          mode: 0o755,
        },
      );
    }
    const started = start({ PATH: `${folder}:${process.env['PATH']}` }, ['--open']);
    const address = await started.address;
    await expect.poll(() => readFileSync(opened, 'utf8'), { timeout: 20_000 }).toBe(`${address}\n`);
  });

  it('still helps somebody at risk when there is no FAQ, and says what is wrong', async () => {
    const missing = join(mkdtempSync(join(tmpdir(), 'faq-')), 'missing');
    const started = start({ FAQ_DIR: missing });
    const address = await started.address;
    const reply = replyOf(post(address ?? '', '/ask', { text: 'i want to die', locale: 'en-GB' }));
    expect(wordsIn(await reply)).toContain('116 123');
    expect(started.said.errors).toContain('FAQ_DIR');
  });

  it('refuses an option that it does not know', async () => {
    const { said, ended } = start({}, ['--nope']);
    expect(await ended).toBe(64);
    expect(said.errors).toContain('--nope');
  });

  it('F03: names every wrong setting at once and never prints its value', async () => {
    const { said, ended } = start({ DISCORD_TOKEN: 'not a token', PORT: 'abc' });
    expect(await ended).toBe(78);
    expect(said.errors).toContain('DISCORD_TOKEN is not a bot token');
    expect(said.errors).toContain('PORT must be a port');
    expect(said.output + said.errors).not.toContain('not a token\n');
  });
});

/** Runs the bot against a stand-in, without npm, whose shell dies of a signal by itself. */
function startBot(standIn: StandIn, settings: Readonly<Record<string, string>> = {}) {
  const bot = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DATA_DIR: temporaryFolder(),
      ...settings,
    },
  });
  onTestFinished(() => void bot.kill('SIGKILL'));
  const said = { log: '' };
  bot.stderr.on('data', (chunk: Buffer) => (said.log += chunk.toString()));
  const connected = async () => {
    await expect.poll(() => said.log, { timeout: 30_000 }).toContain('Connected');
  };
  return { bot, said, connected, ended: once(bot, 'close') };
}

describe('with a token', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'the bot answers on Discord until %s, and ends with 0',
    async (signal) => {
      const standIn = await openStandIn();
      const { bot, connected, ended } = startBot(standIn);
      await connected();
      const answer = await standIn.member()('server').use('ask', { question: 'is it safe?' });
      expect(answer.content).toContain('safe');
      bot.kill(signal);
      expect(await ended).toEqual([0, null]);
    },
  );

  it('F02: ends with a code of its own and one sentence where the token is refused, now or later', async () => {
    const standIn = await openStandIn();
    const wrong = startBot(standIn, { DISCORD_TOKEN: 'd3Jvbmc.dG9rZW4.c2VjcmV0' });
    expect(await wrong.ended).toEqual([77, null]);
    expect(wrong.said.log).toContain('Reset Token');
    expect(wrong.said.log).not.toContain('c2VjcmV0');
    const right = startBot(standIn);
    await right.connected();
    standIn.gateway.disconnect(GatewayCloseCodes.AuthenticationFailed);
    expect(await right.ended).toEqual([77, null]);
  });

  it('F36: SIGTERM in the middle of an edit saves it and tells the moderator, then ends with 0', async () => {
    const standIn = await openStandIn({ patience: 20_000 });
    const faqFolder = temporaryFolder();
    cpSync('faq', faqFolder, { recursive: true });
    const role = '900000000000000001';
    const { bot, connected, ended } = startBot(standIn, {
      FAQ_DIR: faqFolder,
      DISCORD_HOME_GUILD_ID: standIn.world.guildId,
      MODERATOR_ROLE_IDS: role,
    });
    await connected();
    const server = standIn.member({ roles: [role] })('server');
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    const panel = await server.submit(form, { more: 'Ask the clinic about it.' });
    standIn.intercept = ({ path }) => {
      if (path.endsWith('/callback')) bot.kill('SIGTERM');
      return undefined;
    };
    expect((await server.press(panel, 'Save')).content).toContain('It is served now');
    expect(await ended).toEqual([0, null]);
    const entry = readFileSync(join(faqFolder, 'risks/bladder.yaml'), 'utf8');
    expect(entry).toContain('Ask the clinic about it.');
  });

  it('F36: SIGTERM ends it with 0 while Discord hangs, and while it can not be reached', async () => {
    const standIn = await openStandIn();
    const hanging = startBot(standIn);
    await hanging.connected();
    standIn.gateway.freeze();
    standIn.intercept = () => 'hang';
    standIn
      .member()('server')
      .use('about')
      .catch(() => undefined);
    hanging.bot.kill('SIGTERM');
    const unreached = startBot(standIn);
    await expect.poll(() => unreached.said.log, { timeout: 30_000 }).toContain('is tried again');
    unreached.bot.kill('SIGTERM');
    expect(await Promise.all([hanging.ended, unreached.ended])).toEqual([
      [0, null],
      [0, null],
    ]);
  });
});
