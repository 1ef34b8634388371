import { ComponentType, InteractionResponseType, InteractionType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { answering, BUTTONS } from './answering.ts';
import { open, outcomeOf, serve } from './real-client.ts';
import { isEphemeral, isLoading } from './world.ts';

describe('deferred answers', () => {
  it.each([0, MessageFlags.Ephemeral] as const)(
    'are there once they are filled in, and as private as they were begun (%s)',
    async (flags) => {
      const { standIn, sam } = await answering({
        async command(interaction) {
          await interaction.deferReply(flags ? { flags } : {});
          expect(sam.channel.messages.map(isLoading)).toEqual([true]);
          expect(sam.heard()).toEqual([]);
          await interaction.editReply('Done');
        },
      });
      const answer = await sam.use('ping');
      expect(answer.content).toBe('Done');
      expect(isEphemeral(answer)).toBe(flags !== 0);
      expect(isLoading(answer)).toBe(false);
      expect(sam.heard()).toEqual([answer]);
      expect(standIn.world.refusals).toEqual([]);
    },
  );

  it('give patience anew', async () => {
    const { sam } = await answering({
      patience: 1000,
      async command(interaction) {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await interaction.deferReply();
        await new Promise((resolve) => setTimeout(resolve, 600));
        await interaction.editReply('Done');
      },
    });
    expect((await sam.use('ping')).content).toBe('Done');
  });

  it('are filled in by the first follow-up', async () => {
    const { sam } = await answering({
      async command(interaction) {
        await interaction.deferReply();
        await interaction.followUp({ content: 'Done', flags: MessageFlags.Ephemeral });
      },
    });
    const answer = await sam.use('ping');
    expect(answer.content).toBe('Done');
    expect(isEphemeral(answer)).toBe(false);
    expect(sam.followUps()).toEqual([]);
  });

  it('can be taken away', async () => {
    const { sam } = await answering({
      async command(interaction) {
        await interaction.deferReply();
        await interaction.deleteReply();
      },
    });
    const answer = await sam.use('ping');
    expect(sam.channel.messages).not.toContain(answer);
  });

  it('hold nothing but who will see them', async () => {
    const standIn = await open({ patience: 200 });
    const outcomes: unknown[] = [];
    const client = await serve(standIn, async ({ id, token }) => {
      for (const data of [{ content: 'x' }, { flags: MessageFlags.IsComponentsV2 }]) {
        const type = InteractionResponseType.DeferredChannelMessageWithSource;
        const path = `/interactions/${id}/${token}/callback` as const;
        const body = { type, data };
        outcomes.push(await outcomeOf(client.rest.post(path, { body, auth: false })));
      }
    });
    await expect(standIn.member()('server').use('ping')).rejects.toThrow('not respond');
    await expect.poll(() => outcomes).toEqual([50035, 50035]);
  });

  it('to a button come to the pressed message, when it is edited or taken away', async () => {
    const { sam, standIn } = await answering({
      async button(interaction) {
        await interaction.deferUpdate();
        if (interaction.message.content === 'First') await interaction.editReply('Second');
        else await interaction.deleteReply();
      },
    });
    const message = await sam.use('ping');
    const second = await sam.press(message, 'Go');
    expect(second).toMatchObject({ id: message.id, content: 'Second' });
    expect((await sam.press(second, 'Go')).content).toBe('Second');
    expect(sam.heard()).toEqual([]);
    await expect(sam.press(second, 'Go')).rejects.toThrow("doesn't see this message");
    expect(standIn.world.refusals).toEqual([]);
  });

  it('to a button come to the pressed message, when the bot deletes that itself', async () => {
    const { sam } = await answering({
      async button(interaction) {
        await interaction.deferUpdate();
        await interaction.message.delete();
      },
    });
    const message = await sam.use('ping');
    expect(await sam.press(message, 'Go')).toBe(message);
    expect(sam.heard()).toEqual([]);
  });
});

describe('edits of an answer', () => {
  it('keep what is not sent, empty what is null, and show in what the client fetches', async () => {
    const fetched: unknown[] = [];
    const { sam, standIn } = await answering({
      async button(interaction) {
        await interaction.reply({ content: 'Second', components: [BUTTONS] });
        await interaction.editReply({ components: [] });
        fetched.push((await interaction.fetchReply()).content);
      },
    });
    const first = await sam.use('ping');
    const second = await sam.press(first, 'Go');
    await expect.poll(() => fetched).toEqual(['Second']);
    expect(second).toMatchObject({ content: 'Second', components: [] });
    expect(first.components).toHaveLength(1);
    expect(standIn.world.refusals).toEqual([]);
  });

  it.each([
    ['leave nothing', { content: '', components: [] }],
    ['are too long', { content: 'x'.repeat(2001) }],
    ['hold an unknown field', { colour: 1 }],
    ['make a message private', { content: 'x', flags: MessageFlags.Ephemeral }],
    ['silence a message', { content: 'x', flags: MessageFlags.SuppressNotifications }],
    [
      'put Components V2 beside content',
      { flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: 'x' }] },
    ],
  ])('are refused if they %s', async (_, body) => {
    const outcomes: unknown[] = [];
    const { sam, client } = await answering({
      async command(interaction) {
        await interaction.reply({ content: 'First', components: [BUTTONS] });
        const path =
          `/webhooks/${interaction.applicationId}/${interaction.token}/messages/@original` as const;
        outcomes.push(await outcomeOf(client.rest.patch(path, { body, auth: false })));
      },
    });
    const message = await sam.use('ping');
    await expect.poll(() => outcomes).toEqual([50035]);
    expect(message.content).toBe('First');
  });

  it('turn a message to Components V2, and never back', async () => {
    const outcomes: unknown[] = [];
    const { sam } = await answering({
      async command(interaction) {
        await interaction.deferReply();
        await interaction.editReply({
          flags: MessageFlags.IsComponentsV2,
          components: [{ type: ComponentType.TextDisplay, content: 'Panel' }],
        });
        outcomes.push(await outcomeOf(interaction.editReply({ content: 'x' })));
      },
    });
    await sam.use('ping');
    await expect.poll(() => outcomes).toEqual([50035]);
  });
});

describe('messages of interactions', () => {
  it('tell who used the bot', async () => {
    const seen: unknown[] = [];
    const { sam, standIn } = await answering({
      async button(interaction) {
        seen.push(interaction.message.interactionMetadata?.user.id);
        seen.push(interaction.message.interactionMetadata?.type);
        await interaction.showModal({
          custom_id: 'x',
          title: 'x',
          components: [
            {
              type: ComponentType.Label,
              label: 'x',
              component: {
                type: ComponentType.TextInput,
                custom_id: 'x',
                style: 1,
                required: false,
              },
            },
          ],
        });
      },
      async modal(interaction) {
        const { resource } = await interaction.reply({ content: 'x', withResponse: true });
        const metadata = resource?.message?.interactionMetadata;
        seen.push(metadata?.user.id, metadata?.triggeringInteractionMetadata?.interactedMessageId);
      },
    });
    const first = await sam.use('ping');
    const id = first.interaction_metadata?.user.id;
    const answer = await sam.submit(await sam.openModal(first, 'Go'));
    await expect.poll(() => seen).toEqual([id, InteractionType.ApplicationCommand, id, first.id]);
    expect(answer.interaction_metadata).toMatchObject({
      type: InteractionType.ModalSubmit,
      authorizing_integration_owners: { 0: standIn.world.guildId },
    });
  });

  it('are given back with the callback if the bot wants that', async () => {
    const seen: unknown[] = [];
    const { sam } = await answering({
      async command(interaction) {
        const { interaction: callback } = await interaction.deferReply({
          withResponse: true,
          flags: MessageFlags.Ephemeral,
        });
        seen.push(callback.responseMessageLoading, callback.responseMessageEphemeral);
        await interaction.editReply({ content: 'First', components: [BUTTONS] });
      },
      async button(interaction) {
        const { resource } = await interaction.update({ content: 'Second', withResponse: true });
        seen.push(resource?.type, resource?.message?.content);
      },
    });
    const first = await sam.use('ping');
    await sam.press(first, 'Go');
    const { UpdateMessage } = InteractionResponseType;
    await expect.poll(() => seen).toEqual([true, true, UpdateMessage, 'Second']);
  });
});
