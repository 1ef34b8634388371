import { Events, MessageFlags, PermissionFlagsBits, type Interaction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { PlaceName } from './context.ts';
import { open, outcomeOf, serve } from './real-client.ts';
import { snowflake } from './world.ts';

const { SendMessages, ViewChannel, EmbedLinks, UseExternalEmojis } = PermissionFlagsBits;

/** What a handler finds out about the place where a command is used. */
async function lookAround<T>(
  place: PlaceName,
  look: (interaction: Interaction) => T | Promise<T>,
  options?: { botMaySend: boolean },
) {
  const standIn = await open(options);
  const found: T[] = [];
  const client = await serve(standIn, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    found.push(await look(interaction));
    await interaction.reply('x');
  });
  await standIn.member()(place).use('ping');
  return { found: found[0], client, standIn };
}

const send = ({ client, channelId }: Interaction) =>
  outcomeOf(client.rest.post(`/channels/${channelId}/messages`, { body: { content: 'x' } }));

describe('places', () => {
  it.each([
    ['server', undefined, 'taken', SendMessages | ViewChannel, 0n],
    ['server', { botMaySend: false }, 50013, ViewChannel, SendMessages],
    ['direct', undefined, 'taken', EmbedLinks | UseExternalEmojis, 0n],
    ['elsewhere', undefined, 50001, EmbedLinks, SendMessages | UseExternalEmojis],
    ['server-without-bot', undefined, 50001, SendMessages, 0n],
  ] as const)(
    '%s (%j): the bot writes as it may, and answers wherever it is asked',
    async (place, options, outcome, allowed, denied) => {
      const { found } = await lookAround(
        place,
        async (interaction) => ({
          outcome: await send(interaction),
          permissions: interaction.appPermissions.bitfield,
        }),
        options,
      );
      const { permissions = 0n } = found ?? {};
      expect(found?.outcome).toBe(outcome);
      expect(permissions & allowed).toBe(allowed);
      expect(permissions & denied).toBe(0n);
    },
  );

  it.each([
    ['server', true, true],
    ['server-without-bot', true, false],
    ['elsewhere', false, false],
  ] as const)('%s: the client knows what there is to know', async (place, guild, cached) => {
    const { found } = await lookAround(place, (interaction) => ({
      guild: interaction.inGuild(),
      cached: interaction.inCachedGuild(),
    }));
    expect(found).toEqual({ guild, cached });
  });

  it('server: the cached channel has the same permissions', async () => {
    const { client, standIn } = await lookAround('server', () => undefined, { botMaySend: false });
    const channel = client.channels.cache.find(
      (other) => other.isTextBased() && !other.isDMBased(),
    );
    const guild = client.guilds.cache.get(standIn.world.guildId);
    const permissions = guild?.members.me?.permissionsIn(channel?.id ?? '');
    expect(permissions?.has(ViewChannel)).toBe(true);
    expect(permissions?.has(SendMessages)).toBe(false);
  });

  it('without the bot stay unread by it', async () => {
    const standIn = await open();
    const client = await serve(standIn, () => undefined);
    const heard: string[] = [];
    client.on(Events.MessageCreate, ({ content }) => void heard.push(content));
    const sam = standIn.member();
    for (const place of ['elsewhere', 'server-without-bot', 'direct'] as const)
      sam(place).write(place);
    await expect.poll(() => heard).toEqual(['direct']);
  });
});

describe('deleting a message', () => {
  it.each([
    ['server', 50013],
    ['direct', 50003],
  ] as const)('%s: the bot deletes its own only', async (place, foreign) => {
    const standIn = await open();
    const client = await serve(standIn, () => undefined);
    const sam = standIn.member()(place);
    const { channel } = sam;
    const remove = (id: string) =>
      outcomeOf(client.rest.delete(`/channels/${channel.id}/messages/${id}`));
    const question = sam.write('x');
    await client.rest.post(`/channels/${channel.id}/messages`, { body: { content: 'y' } });
    const [answer] = sam.heard();
    expect(await remove(question.id)).toBe(foreign);
    expect(await remove(answer?.id ?? '')).toBe('taken');
    expect(await remove(answer?.id ?? '')).toBe(10008);
    expect(channel.messages).toEqual([question]);
  });

  it('is not for what only one person sees, nor where the bot is not', async () => {
    const standIn = await open();
    const client = await serve(standIn, (interaction) =>
      interaction.isRepliable()
        ? interaction.reply({ content: 'x', flags: MessageFlags.Ephemeral })
        : undefined,
    );
    const outcomes: unknown[] = [];
    for (const place of ['server', 'elsewhere'] as const) {
      const { id, channel_id: channel } = await standIn.member()(place).use('ping');
      outcomes.push(await outcomeOf(client.rest.delete(`/channels/${channel}/messages/${id}`)));
    }
    expect(outcomes).toEqual([10008, 50001]);
  });
});

describe('members', () => {
  it('have roles and permissions in a server, and may lose them', async () => {
    const standIn = await open();
    await serve(standIn, async (interaction) => {
      if (!interaction.isChatInputCommand() || !interaction.inCachedGuild()) return;
      const roles = interaction.member.roles.cache.map(({ id }) => id);
      await interaction.reply(
        JSON.stringify([
          roles.filter((id) => id !== interaction.guildId),
          interaction.memberPermissions.has('ManageGuild'),
        ]),
      );
    });
    const [moderators, helpers] = [snowflake(), snowflake()];
    const sam = standIn.member({
      roles: [moderators],
      permissions: PermissionFlagsBits.ManageGuild.toString(),
    });
    const seen = async () => JSON.parse((await sam('server').use('ping')).content);
    expect(await seen()).toEqual([[moderators], true]);
    sam.setRoles([helpers]);
    expect(await seen()).toEqual([[helpers], true]);
    sam.setRoles([], '0');
    expect(await seen()).toEqual([[], false]);
  });

  it('do not see what others were told in private', async () => {
    const standIn = await open();
    await serve(standIn, (interaction) =>
      interaction.isRepliable()
        ? interaction.reply({ content: 'x', flags: MessageFlags.Ephemeral })
        : undefined,
    );
    const message = await standIn.member()('server').use('ping');
    const alex = standIn.member({ name: 'alex' })('server');
    expect(alex.heard()).toEqual([]);
    await expect(alex.pressAnything(message, 'x')).rejects.toThrow("alex doesn't see this message");
  });
});
