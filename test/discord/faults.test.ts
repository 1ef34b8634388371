import { GatewayCloseCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Assistant } from '../../src/core/respond.ts';
import { shippedAssistant } from '../support/shipped.ts';
import { openStandIn, startBot } from './running-bot.ts';

const assistant = shippedAssistant();
const QUESTION = 'is the purple elephant safe';

/** Fails whenever the word "elephant" is read. */
const FAILING: Assistant = {
  ...assistant,
  screen: (text) => {
    if (text.includes('elephant')) throw new TypeError(`can't read ${text}`);
    return assistant.screen(text);
  },
};

describe('starting', () => {
  it('F02: a wrong token is fatal, and is not printed', async () => {
    const standIn = await openStandIn();
    const token = 'd3Jvbmc.dG9rZW4.c2VjcmV0';
    const { fatal, lines } = await startBot(standIn, { token });
    expect(fatal).toMatchObject({ exitCode: 77 });
    expect(fatal?.message).toContain('Reset Token');
    expect(JSON.stringify([fatal, lines])).not.toContain(token);
    expect(standIn.world.requests).toHaveLength(1);
  });

  it.each([
    ['F02', GatewayCloseCodes.AuthenticationFailed, 77, /Reset Token/],
    ['F04', GatewayCloseCodes.DisallowedIntents, 84, /Privileged Gateway Intents.*Message Content/],
    ['F05', GatewayCloseCodes.InvalidShard, 80, /4010/],
    ['F05', GatewayCloseCodes.ShardingRequired, 81, /4011/],
    ['F05', GatewayCloseCodes.InvalidAPIVersion, 82, /4012/],
    ['F05', GatewayCloseCodes.InvalidIntents, 83, /4013/],
  ])('%s: close code %i is fatal', async (_, code, exitCode, message) => {
    const standIn = await openStandIn({ refuseIdentify: code });
    const { fatal, lines } = await startBot(standIn);
    expect(fatal).toMatchObject({ exitCode });
    expect(fatal?.message).toMatch(message);
    expect(JSON.stringify([fatal, lines])).not.toContain(standIn.token);
  });

  it('goes on with the commands that Discord knows if they can not be registered', async () => {
    const standIn = await openStandIn();
    standIn.intercept = ({ path }) =>
      path.endsWith('/commands') ? { status: 500, body: {} } : undefined;
    const { connection, lines } = await startBot(standIn);
    expect(connection.state).toBe('ready');
    expect(lines.join('\n')).toContain('could not be registered');
  });
});

it('F02: a token that is taken back ends the bot with the reason', async () => {
  const standIn = await openStandIn();
  const { ended } = await startBot(standIn);
  standIn.gateway.disconnect(GatewayCloseCodes.AuthenticationFailed);
  expect(await ended).toMatchObject({ exitCode: 77 });
});

it('F02: a token that a request finds refused ends the bot too, though its connection goes on', async () => {
  const standIn = await openStandIn();
  const { ended } = await startBot(standIn);
  standIn.intercept = ({ method, path }) =>
    method === 'POST' && path.endsWith('/messages')
      ? { status: 401, body: { message: '401: Unauthorized', code: 0 } }
      : undefined;
  standIn.member()('direct').write('is it safe?');
  expect(await ended).toMatchObject({ exitCode: 77 });
});

describe('F19, F20: a handler that fails', () => {
  it('gives a private apology with a reference, and the bot lives', async () => {
    const standIn = await openStandIn();
    const { lines } = await startBot(standIn, { assistant: FAILING });
    const server = standIn.member()('server');
    const sorry = await server.use('ask', { question: QUESTION });
    expect(sorry.flags).toBe(68);
    const reference = /run this bot: ([0-9a-f]{8})/.exec(sorry.content)?.[1];
    expect(lines.join('')).toContain(`"reference":"${reference}"`);
    expect(sorry.content).toContain(assistant.safety.notices.disclaimer);
    expect((await server.use('ask', { question: 'is it safe?' })).content).toContain('safe');
    expect(standIn.world.refusals).toEqual([]);
  });

  it('does so in direct messages, and suggests nothing while somebody types', async () => {
    const standIn = await openStandIn();
    await startBot(standIn, { assistant: FAILING });
    const direct = standIn.member()('direct');
    expect((await direct.ask(QUESTION)).content).toContain('Sorry, something went wrong');
    expect(await direct.type('ask', 'question', QUESTION)).toEqual([]);
    expect((await direct.ask('is it safe?')).content).toContain('safe');
  });
});

it('F13: every interaction is answered once', async () => {
  const standIn = await openStandIn();
  await startBot(standIn, { assistant: FAILING });
  const server = standIn.member()('server');
  const message = await server.use('ask', { question: QUESTION });
  await server.pressAnything(message, 'gone:x');
  await server.use('topics');
  const callbacks = standIn.world.requests.filter((request) => request.endsWith('/callback'));
  expect(callbacks).toHaveLength(3);
  expect(new Set(callbacks).size).toBe(3);
});

it('no log line holds a question, a person, the token or an interaction token', async () => {
  const standIn = await openStandIn({ patience: 300 });
  const { lines } = await startBot(standIn, { assistant: FAILING });
  const places = (['server', 'direct', 'elsewhere'] as const).map(
    standIn.member({ name: 'robin' }),
  );
  let count = 0;
  standIn.intercept = ({ method, path }) => {
    count += 1;
    return method === 'POST' && path.includes('/') && count % 3 === 0
      ? { status: 400, body: { code: 50035, message: `Invalid ${QUESTION}` } }
      : undefined;
  };
  for (const place of places) {
    for (const question of [QUESTION, 'is it safe?', 'I want to kill myself']) {
      await place.use('ask', { question }).catch(() => undefined);
    }
  }
  const direct = places[1];
  for (const question of [QUESTION, 'is it safe?', QUESTION]) direct?.write(question);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const log = lines.join('\n');
  expect(log).toContain('"event":"failed"');
  expect(log).toContain('"event":"unanswered"');
  const people = places.flatMap(({ channel }) => [
    channel.id,
    ...(channel.recipient ? [channel.recipient.id] : []),
  ]);
  const tokens = [...standIn.world.interactions.keys()];
  const secrets = ['elephant', 'robin', 'kill', 'is it safe', standIn.token, ...people, ...tokens];
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});
