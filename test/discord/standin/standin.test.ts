import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  ButtonStyle,
  Client,
  ComponentType,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  MessageFlags,
  Partials,
  type APIMessage,
} from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readBody } from './body.ts';
import { commandProblems, messageProblems, suggestionProblems } from './rules.ts';
import { startStandIn, type StandIn, type StandInOptions } from './standin.ts';
import {
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  MessageCreateRequestSchema,
} from 'discord-api-spec/zod';

async function open(options?: StandInOptions): Promise<StandIn> {
  const standIn = await startStandIn(options);
  onTestFinished(() => standIn.close());
  return standIn;
}

/** A client of discord.js that is ready, with the intents given. */
async function connect(standIn: StandIn, intents: GatewayIntentBits[]): Promise<Client<true>> {
  const client = new Client({
    intents,
    partials: [Partials.Channel],
    rest: { api: standIn.apiUrl, retries: 0 },
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  return ready;
}

const PING = {
  name: 'ping',
  description: 'Answers',
  type: ApplicationCommandType.ChatInput,
} as const;
const BUTTON = { type: ComponentType.Button, style: ButtonStyle.Primary } as const;
const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components });

/** Sends what a member did back through the client, with a body that is not checked by anything else. */
async function answerWith(standIn: StandIn, ...bodies: object[]) {
  const client = await connect(standIn, [GatewayIntentBits.Guilds]);
  await client.application.commands.set([PING]);
  const outcomes: unknown[] = [];
  client.on(Events.InteractionCreate, ({ id, token }) => {
    void (async () => {
      for (const body of bodies) {
        outcomes.push(
          await client.rest
            .post(`/interactions/${id}/${token}/callback`, { body, auth: false })
            .then(
              () => 'taken',
              (error: unknown) => (error instanceof Error ? Reflect.get(error, 'code') : error),
            ),
        );
      }
    })();
  });
  const message: APIMessage | undefined = await standIn
    .member()('server')
    .use('ping')
    .catch(() => undefined);
  return { outcomes, message };
}

const reply = (data: object) => ({ type: 4, data });

describe('interactions', () => {
  it('are answered once', async () => {
    const standIn = await open({ patience: 500 });
    const { outcomes, message } = await answerWith(
      standIn,
      reply({ content: 'Pong' }),
      reply({ content: 'Pong' }),
    );
    await expect.poll(() => outcomes).toEqual(['taken', 40060]);
    expect(message?.content).toBe('Pong');
  });

  it.each([
    ['an unknown field', { content: 'x', colour: 1 }],
    [
      'an unknown field in a component',
      { components: [row({ ...BUTTON, label: 'x', custom_id: 'x', tip: 1 })] },
    ],
    ['an empty message', {}],
    ['a message of spaces', { content: ' \n' }],
    ['2001 characters', { content: 'x'.repeat(2001) }],
    [
      'six rows',
      {
        components: [1, 2, 3, 4, 5, 6].map((id) =>
          row({ ...BUTTON, label: 'x', custom_id: `${id}` }),
        ),
      },
    ],
    [
      'six buttons in a row',
      {
        components: [
          row(...[1, 2, 3, 4, 5, 6].map((id) => ({ ...BUTTON, label: 'x', custom_id: `${id}` }))),
        ],
      },
    ],
    [
      'a custom_id twice',
      {
        components: [
          row({ ...BUTTON, label: 'x', custom_id: 'x' }, { ...BUTTON, label: 'y', custom_id: 'x' }),
        ],
      },
    ],
    [
      'a custom_id that is too long',
      { components: [row({ ...BUTTON, label: 'x', custom_id: 'x'.repeat(101) })] },
    ],
    [
      'a label that is too long',
      { components: [row({ ...BUTTON, label: 'x'.repeat(81), custom_id: 'x' })] },
    ],
    ['a button without words', { components: [row({ ...BUTTON, custom_id: 'x' })] }],
    ['a select without options', { components: [row({ type: 3, custom_id: 'x', options: [] })] }],
    [
      '26 options',
      {
        components: [
          row({
            type: 3,
            custom_id: 'x',
            options: Array.from({ length: 26 }, (_, id) => ({ label: 'x', value: `${id}` })),
          }),
        ],
      },
    ],
    [
      'a value twice',
      {
        components: [
          row({
            type: 3,
            custom_id: 'x',
            options: [
              { label: 'a', value: '1' },
              { label: 'b', value: '1' },
            ],
          }),
        ],
      },
    ],
    ['text of Components V2 without its flag', { components: [{ type: 10, content: 'x' }] }],
    [
      'content with Components V2',
      {
        content: 'x',
        flags: MessageFlags.IsComponentsV2,
        components: [{ type: 10, content: 'x' }],
      },
    ],
    [
      'embeds of more than 6000 characters',
      { embeds: [1, 2].map(() => ({ description: 'x'.repeat(3001) })) },
    ],
    ['a flag that only Discord sets', { content: 'x', flags: MessageFlags.Crossposted }],
  ])('are refused with %s', async (_, data) => {
    const standIn = await open({ patience: 200 });
    const { outcomes } = await answerWith(standIn, reply(data));
    expect(outcomes).toEqual([50035]);
    expect(standIn.world.refusals).toHaveLength(1);
  });

  it('are refused as an update where nothing was pressed, and as suggestions where nobody types', async () => {
    const standIn = await open({ patience: 200 });
    const { outcomes } = await answerWith(
      standIn,
      { type: 7, data: { content: 'x' } },
      { type: 8, data: { choices: [] } },
    );
    expect(outcomes).toEqual([50035, 50035]);
  });
});

describe('rules', () => {
  it('take a message at its limits', () => {
    const buttons = Array.from({ length: 5 }, (_, id) => ({
      ...BUTTON,
      label: 'x'.repeat(80),
      custom_id: `${id}`.repeat(100),
    }));
    const body = { content: 'x'.repeat(2000), components: [row(...buttons)] };
    const rules = (message: object) => messageProblems(message, 0);
    expect(readBody(MessageCreateRequestSchema, body, rules)).toMatchObject({ ok: true });
    expect(
      readBody(CreateMessageInteractionCallbackRequestSchema, reply(body), ({ data }) =>
        rules(data ?? {}),
      ),
    ).toMatchObject({ ok: true });
  });

  it.each([
    ['a name with capitals', { ...PING, name: 'Ping' }],
    ['a name with a space', { ...PING, name: 'pi ng' }],
    ['a long description', { ...PING, description: 'x'.repeat(101) }],
    ['an unknown field', { ...PING, colour: 1 }],
    [
      'a private context without installation by users',
      { ...PING, contexts: [2], integration_types: [0] },
    ],
    [
      'an optional option before a required one',
      {
        ...PING,
        options: [
          { type: 3, name: 'a', description: 'a' },
          { type: 3, name: 'b', description: 'b', required: true },
        ],
      },
    ],
    [
      'choices and autocomplete together',
      {
        ...PING,
        options: [
          {
            type: 3,
            name: 'a',
            description: 'a',
            autocomplete: true,
            choices: [{ name: 'a', value: 'a' }],
          },
        ],
      },
    ],
  ])('refuse a command with %s', (_, command) => {
    expect(readBody(ApplicationCommandUpdateRequestSchema, command, commandProblems).ok).toBe(
      false,
    );
  });

  it('refuse suggestions that are too many or too long', () => {
    const choice = { name: 'x', value: 'x' };
    expect(suggestionProblems(Array.from({ length: 25 }, () => choice))).toEqual([]);
    expect(suggestionProblems(Array.from({ length: 26 }, () => choice))).not.toEqual([]);
    expect(suggestionProblems([{ ...choice, name: '' }])).not.toEqual([]);
    expect(suggestionProblems([{ ...choice, value: 'x'.repeat(101) }])).not.toEqual([]);
  });
});

describe('the gateway', () => {
  const heardBy = async (intents: GatewayIntentBits[]) => {
    const standIn = await open();
    const client = await connect(standIn, intents);
    const heard: string[] = [];
    client.on(Events.MessageCreate, ({ content, channel }) => {
      heard.push(`${channel.isDMBased() ? 'direct' : 'server'}: ${content}`);
    });
    const sam = standIn.member();
    sam('server').write('hello');
    sam('direct').write('hello');
    await new Promise((resolve) => setTimeout(resolve, 100));
    return heard;
  };

  it('sends only what the intents allow', async () => {
    const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
    expect(await heardBy([Guilds])).toEqual([]);
    expect(await heardBy([Guilds, DirectMessages])).toEqual(['direct: hello']);
    expect(await heardBy([Guilds, GuildMessages])).toEqual(['server: ']);
  });

  it('refuses privileged intents that nobody switched on', async () => {
    const standIn = await open();
    await expect(connect(standIn, [GatewayIntentBits.MessageContent])).rejects.toThrow(
      'disallowed intents',
    );
  });

  it('refuses a wrong token', async () => {
    const standIn = await open();
    await expect(connect({ ...standIn, token: 'a.b.c' }, [])).rejects.toThrow('invalid token');
  });

  it('lets a client resume, and sends what it missed', async () => {
    const standIn = await open();
    const client = await connect(standIn, [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.DirectMessages,
    ]);
    const heard: string[] = [];
    client.on(Events.MessageCreate, ({ content }) => void heard.push(content));
    standIn.gateway.disconnect(GatewayCloseCodes.UnknownError);
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
    await resumed;
    standIn.member()('direct').write('after');
    await expect.poll(() => heard).toEqual(['after']);
    expect(standIn.world.sessions.size).toBe(1);
  });
});

describe('members', () => {
  it('can only use what is registered for the place', async () => {
    const standIn = await open();
    const client = await connect(standIn, [GatewayIntentBits.Guilds]);
    await client.application.commands.set([
      {
        ...PING,
        contexts: [InteractionContextType.Guild],
        integration_types: [ApplicationIntegrationType.GuildInstall],
      },
    ]);
    const sam = standIn.member();
    await expect(sam('direct').use('ping')).rejects.toThrow('There is no command /ping here');
    await expect(sam('server').use('ping', { x: 'y' })).rejects.toThrow('no option x');
  });
});
