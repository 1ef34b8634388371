import {
  ApplicationIntegrationType,
  InteractionContextType,
  ButtonStyle,
  ComponentType,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  MessageFlags,
  type APIMessage,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { connect, open, outcomeOf, PING, serve } from './real-client.ts';
import type { StandIn } from './standin.ts';

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
        const path = `/interactions/${id}/${token}/callback` as const;
        outcomes.push(await outcomeOf(client.rest.post(path, { body, auth: false })));
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
      '41 components',
      {
        flags: MessageFlags.IsComponentsV2,
        components: [
          { type: 17, components: Array.from({ length: 40 }, () => ({ type: 10, content: 'x' })) },
        ],
      },
    ],
    [
      'more than 4000 characters in components',
      {
        flags: MessageFlags.IsComponentsV2,
        components: [1, 2].map(() => ({ type: 10, content: 'x'.repeat(2001) })),
      },
    ],
    [
      'a custom_id twice in a container',
      {
        flags: MessageFlags.IsComponentsV2,
        components: [1, 2].map(() => ({
          type: 17,
          components: [row({ ...BUTTON, label: 'x', custom_id: 'x' })],
        })),
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
  it('find buttons in containers and sections, and press none that is disabled', async () => {
    const standIn = await open();
    const button = (label: string, disabled = false) => ({
      ...BUTTON,
      label,
      custom_id: label,
      disabled,
    });
    await serve(standIn, async (interaction) => {
      if (interaction.isButton()) await interaction.reply(interaction.customId);
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        components: [
          {
            type: ComponentType.Container,
            components: [
              {
                type: ComponentType.Section,
                components: [{ type: ComponentType.TextDisplay, content: 'Panel' }],
                accessory: button('beside'),
              },
              { type: ComponentType.ActionRow, components: [button('below'), button('off', true)] },
            ],
          },
        ],
      });
    });
    const server = standIn.member()('server');
    const panel = await server.use('ping');
    expect((await server.press(panel, 'beside')).content).toBe('beside');
    expect((await server.press(panel, 'below')).content).toBe('below');
    await expect(server.press(panel, 'off')).rejects.toThrow('is disabled');
    expect(standIn.world.refusals).toEqual([]);
  });

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
