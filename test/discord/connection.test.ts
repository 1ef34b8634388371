import { once } from 'node:events';
import { createServer } from 'node:http';
import { GatewayCloseCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { backOff } from '../../src/discord/back-off.ts';
import { launchBot, openStandIn, startBot } from './running-bot.ts';
import type { Response, Silence } from './standin/http.ts';
import type { StandIn } from './standin/standin.ts';

const callbacksOf = ({ world }: StandIn) =>
  world.requests.filter((request) => request.endsWith('/callback'));

describe('F06: Discord can not be reached at the start', () => {
  it('the bot tries again by itself until it is ready, and then answers', async () => {
    const standIn = await openStandIn();
    const failures: (Silence | Response)[] = ['reset', { status: 403 }];
    standIn.intercept = () => failures.shift();
    const { connection, lines, ready } = await launchBot(standIn);
    expect(connection.state).toBe('connecting');
    expect(await ready).toBe(true);
    expect(connection.state).toBe('ready');
    expect(lines.filter((line) => line.includes('can not be reached'))).toHaveLength(2);
    expect((await standIn.member()('server').use('about')).content).toContain('About this bot');
  });

  it('where nothing listens, it goes on trying and can be stopped meanwhile', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const address = closed.address();
    const port = typeof address === 'object' ? address?.port : 0;
    closed.close();
    const standIn = await openStandIn();
    const bot = await launchBot({ ...standIn, apiUrl: `http://127.0.0.1:${port}/api` });
    await expect.poll(() => bot.lines.join('\n')).toContain('can not be reached');
    await bot.stop();
    expect(await bot.ready).toBe(false);
  });

  it('a gateway that turns the first connections away is tried again, and hears one bot only', async () => {
    const standIn = await openStandIn();
    standIn.gateway.admits = false;
    const { connection, lines, ready } = await launchBot(standIn);
    await expect
      .poll(() => lines.filter((line) => line.includes('connection-error')).length)
      .toBeGreaterThan(1);
    expect(connection.state).toBe('connecting');
    standIn.gateway.admits = true;
    expect(await ready).toBe(true);
    await standIn.member()('server').use('about');
    expect(standIn.world.sessions.size).toBe(1);
    expect(callbacksOf(standIn)).toHaveLength(1);
  });

  it('the waits grow to a minute, and no two bots wait equally long', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 8, 1000].map((failures) => backOff(failures, () => 0));
    expect(longest).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(backOff(7, () => 1)).toBe(30_000);
    expect(new Set([1, 2, 3].map(() => backOff(3))).size).toBe(3);
  });
});

it('F07: /gateway/bot that answers 500 is tried again', async () => {
  const standIn = await openStandIn();
  let seen = 0;
  standIn.intercept = ({ path }) =>
    path === '/gateway/bot' && seen++ < 2 ? { status: 500, body: {} } : undefined;
  const { connection, lines } = await startBot(standIn);
  expect(connection.state).toBe('ready');
  expect(lines.filter((line) => line.includes('can not be reached'))).toHaveLength(2);
});

it('F08: a gateway that says nothing is tried anew, which is said once', async () => {
  const standIn = await openStandIn();
  standIn.gateway.greets = false;
  const { connection, lines, ready } = await launchBot(standIn);
  const said = () => lines.filter((line) => /connection-overdue","seconds":20/.test(line));
  await expect.poll(said, { timeout: 40_000 }).toHaveLength(1);
  expect(standIn.gateway.connections).toBeGreaterThan(1);
  expect(connection.state).toBe('connecting');
  standIn.gateway.greets = true;
  expect(await ready).toBe(true);
  expect(said()).toHaveLength(1);
});

it('a server that is out of order keeps nobody else waiting', async () => {
  const standIn = await openStandIn();
  const earlier = await startBot(standIn);
  await earlier.stop();
  standIn.gateway.knowsServer = false;
  await launchBot(standIn);
  await expect.poll(() => standIn.gateway.sessions, { timeout: 10_000 }).toHaveLength(1);
  const answer = await standIn.member()('direct').use('about');
  expect(answer.content).toContain('About this bot');
});

it('F09: a heartbeat that is not acknowledged costs one warning and one count, and no answer', async () => {
  const standIn = await openStandIn({ heartbeatInterval: 200 });
  const { connection, incidents, lines } = await startBot(standIn);
  standIn.gateway.acknowledges = false;
  await expect.poll(() => connection.state).toBe('reconnecting');
  standIn.gateway.acknowledges = true;
  const answer = await standIn.member()('server').use('about');
  expect(answer.content).toContain('About this bot');
  await expect.poll(() => connection.state).toBe('ready');
  expect(incidents.counts['connection-lost']).toBe(1);
  expect(lines.filter((line) => line.includes('"connection-lost","closeCode":4200'))).toHaveLength(
    1,
  );
  expect(lines.filter((line) => line.includes('connection-back'))).toHaveLength(1);
  expect(callbacksOf(standIn)).toHaveLength(1);
});

describe('F10: the connection is lost, and taken up again', () => {
  it.each<[string, (standIn: StandIn) => void, 'resumes' | 'begins anew']>([
    ['close 4000', ({ gateway }) => gateway.disconnect(4000), 'resumes'],
    ['close 4009', ({ gateway }) => gateway.disconnect(4009), 'begins anew'],
    ['close 1006', ({ gateway }) => gateway.drop(), 'resumes'],
    ['op 7', ({ gateway }) => gateway.reconnect(), 'resumes'],
    ['op 9 true', ({ gateway }) => gateway.invalidate(true), 'resumes'],
    ['op 9 false', ({ gateway }) => gateway.invalidate(false), 'begins anew'],
  ])('%s: what arrives is answered once', async (_, breakIt, then) => {
    const standIn = await openStandIn({ patience: 2000 });
    const { connection } = await startBot(standIn);
    const [session] = standIn.world.sessions.keys();
    const server = standIn.member()('server');
    await server.use('about');
    breakIt(standIn);
    const meanwhile = server.use('privacy').catch(() => undefined);
    expect((await meanwhile) !== undefined).toBe(then === 'resumes');
    await expect
      .poll(() => [connection.state, standIn.gateway.sessions.length], { timeout: 10_000 })
      .toEqual(['ready', 1]);
    expect(standIn.gateway.sessions.includes(session ?? '')).toBe(then === 'resumes');
    expect((await server.use('topics')).content).toContain('topic');
    const callbacks = callbacksOf(standIn);
    expect(callbacks).toHaveLength(then === 'resumes' ? 3 : 2);
    expect(new Set(callbacks).size).toBe(callbacks.length);
  });
});

it('F10: what Discord sends again as the bot resumes is handled once', async () => {
  const standIn = await openStandIn();
  const { incidents } = await startBot(standIn);
  const server = standIn.member()('server');
  for (let round = 0; round < 5; round++) {
    const answer = server.use('about');
    const heard = standIn.member()('direct').ask('is it safe?');
    standIn.gateway.invalidate(true);
    await answer;
    await heard;
    await server.use('privacy');
  }
  expect(callbacksOf(standIn)).toHaveLength(10);
  expect(incidents.counts['already-answered']).toBe(0);
});

it('stopping finishes what is being answered, and takes nothing new', async () => {
  const standIn = await openStandIn({ patience: 1000 });
  const bot = await startBot(standIn);
  const server = standIn.member()('server');
  let arrived = () => {};
  const first = new Promise<void>((resolve) => (arrived = resolve));
  let tries = 0;
  standIn.intercept = ({ path }) => {
    if (!path.endsWith('/callback')) return undefined;
    arrived();
    return tries++ === 0 ? { status: 502, body: {} } : undefined;
  };
  const answer = server.use('about');
  await first;
  const stopped = bot.stop();
  const late = server.use('privacy').catch(() => undefined);
  await stopped;
  expect(server.heard()).toEqual([await answer]);
  expect(await late).toBeUndefined();
  expect(tries).toBe(2);
});

describe('a bot in so many servers that Discord wants several connections', () => {
  it('opens as many as it is advised, and answers on each', async () => {
    const standIn = await openStandIn({ shards: 2 });
    const { connection } = await startBot(standIn);
    expect(standIn.gateway.sessions).toHaveLength(2);
    const sam = standIn.member();
    expect((await sam('server').use('about')).content).toContain('About this bot');
    expect((await sam('direct').ask('is it safe?')).content).toContain('safe');
    standIn.gateway.drop();
    await expect.poll(() => connection.state, { timeout: 10_000 }).toBe('reconnecting');
    await expect.poll(() => connection.state, { timeout: 20_000 }).toBe('ready');
    expect((await sam('server').use('about')).content).toContain('About this bot');
    expect((await sam('direct').ask('is it safe?')).content).toContain('safe');
    expect(standIn.world.refusals).toEqual([]);
  });

  it('ends with the advice to start again where it has come to need more meanwhile', async () => {
    const standIn = await openStandIn();
    const { ended } = await startBot(standIn);
    standIn.world.shards = 2;
    standIn.gateway.disconnect(GatewayCloseCodes.SessionTimedOut);
    expect(await ended).toMatchObject({
      exitCode: 81,
      message: expect.stringContaining('start again'),
    });
  });
});
