import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ComponentType,
  InteractionResponseType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type Interaction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { ModalInteractionCallbackRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { readBody } from './body.ts';
import { fieldsOf } from './member.ts';
import { modalProblems } from './modal-rules.ts';
import { open, outcomeOf, serve } from './real-client.ts';

const input = (customId: string, more: object = {}) => ({
  type: ComponentType.TextInput as const,
  custom_id: customId,
  style: TextInputStyle.Paragraph,
  ...more,
});
const labelled = (component: object, more: object = {}) => ({
  type: ComponentType.Label,
  label: 'Label',
  component,
  ...more,
});

const FORM: APIModalInteractionResponseCallbackData = {
  custom_id: 'edit',
  title: 'Edit an entry',
  components: [
    { type: ComponentType.TextDisplay, content: 'Change what you like.' },
    {
      type: ComponentType.Label,
      label: 'Question',
      description: 'As people ask it',
      component: input('question', { value: 'Is it safe?', max_length: 20 }),
    },
    {
      type: ComponentType.ActionRow,
      components: [input('note', { label: 'Note', required: false })],
    },
    {
      type: ComponentType.Label,
      label: 'Topic',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'topic',
        options: [
          { label: 'Risks', value: 'risks', default: true },
          { label: 'Treatment', value: 'treatment' },
        ],
      },
    },
  ],
};
const BUTTONS = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('edit').setLabel('Edit').setStyle(ButtonStyle.Primary),
);

/** Shows a message with a button that opens the form, then answers the form so. */
async function withForm(answer: (submitted: ModalSubmitInteraction) => unknown) {
  const standIn = await open();
  await serve(standIn, (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) {
      return interaction.reply({ content: 'Entry', components: [BUTTONS] });
    }
    if (interaction.isButton()) return interaction.showModal(FORM);
    return interaction.isModalSubmit() ? answer(interaction) : undefined;
  });
  const server = standIn.member()('server');
  const message = await server.use('ping');
  const modal = await server.openModal(message, 'Edit');
  return { standIn, server, message, modal };
}

describe('modals', () => {
  it('show their fields, keep what was filled in before, and give the client what was typed', async () => {
    const { standIn, server, modal } = await withForm((submitted) => {
      const { fields } = submitted;
      const texts = ['question', 'note'].map((id) => fields.getTextInputValue(id));
      const [topic] = fields.getStringSelectValues('topic');
      return submitted.reply(JSON.stringify([submitted.customId, ...texts, topic]));
    });
    expect(fieldsOf(modal)).toMatchObject([
      { label: 'Question', description: 'As people ask it', value: 'Is it safe?' },
      { label: 'Note', custom_id: 'note' },
    ]);
    const kept = await server.submit(modal);
    expect(JSON.parse(kept.content)).toEqual(['edit', 'Is it safe?', '', 'risks']);
    const changed = await server.submit(modal, {
      question: 'Safe?',
      note: 'x',
      topic: 'treatment',
    });
    expect(JSON.parse(changed.content)).toEqual(['edit', 'Safe?', 'x', 'treatment']);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('are submitted with the pressed message, and can change it', async () => {
    const { server, message, modal } = await withForm(async (submitted) => {
      expect(submitted.isFromMessage()).toBe(true);
      if (submitted.isFromMessage()) await submitted.update('Changed');
    });
    const changed = await server.submit(modal);
    expect(changed).toMatchObject({ id: message.id, content: 'Changed' });
  });

  it('can change the pressed message later', async () => {
    const { server, message, modal } = await withForm(async (submitted) => {
      await submitted.deferUpdate();
      await submitted.editReply('Changed');
    });
    expect(await server.submit(modal)).toMatchObject({ id: message.id, content: 'Changed' });
  });

  it.each([
    ['an unknown field', { nothing: 'x' }, 'no field nothing but: question | note | topic'],
    ['a required field left empty', { question: '' }, 'question is required'],
    ['a text that is too long', { question: 'x'.repeat(21) }, 'longer than 20'],
    ['an option that is not there', { topic: 'x' }, 'topic needs one of its options'],
  ])('can not be submitted with %s', async (_, fields, problem) => {
    const { server, modal } = await withForm((submitted) => submitted.reply('Thanks'));
    await expect(server.submit(modal, fields)).rejects.toThrow(problem);
  });

  it('can not be submitted by somebody else', async () => {
    const { standIn, modal } = await withForm((submitted) => submitted.reply('Thanks'));
    await expect(standIn.member()('server').submit(modal)).rejects.toThrow("doesn't have");
  });

  it('are no answer to a modal, to typing, or after another answer', async () => {
    const standIn = await open({ patience: 1000 });
    const outcomes: unknown[] = [];
    const client = await serve(
      standIn,
      async (interaction) => {
        const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
        const show = async () => {
          const body = { type: InteractionResponseType.Modal, data: FORM };
          outcomes.push(await outcomeOf(client.rest.post(path, { body, auth: false })));
        };
        await show();
        if (interaction.isChatInputCommand()) await show();
      },
      [
        {
          name: 'ping',
          description: 'Answers',
          options: [{ type: 3, name: 'text', description: 'Text', autocomplete: true }],
        },
      ],
    );
    const server = standIn.member()('server');
    const modal = await server.useForModal('ping', { text: 'x' });
    await expect.poll(() => outcomes).toEqual(['taken', 40060]);
    await expect(server.submit(modal)).rejects.toThrow('9 is no answer to ModalSubmit');
    await expect(server.type('ping', 'text', 'x')).rejects.toThrow('9 is no answer to');
    expect(outcomes).toEqual(['taken', 40060, 50035, 50035]);
  });

  it('from a command have no message to change', async () => {
    const standIn = await open();
    const outcomes: unknown[] = [];
    const client = await serve(standIn, async (interaction) => {
      if (interaction.isChatInputCommand()) return interaction.showModal(FORM);
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      for (const body of [{ type: 6 }, { type: 7, data: { content: 'x' } }]) {
        outcomes.push(await outcomeOf(client.rest.post(path, { body, auth: false })));
      }
      return interaction.isModalSubmit() ? interaction.reply('Thanks') : undefined;
    });
    const server = standIn.member()('server');
    const answer = await server.submit(await server.useForModal('ping'));
    expect(outcomes).toEqual([50035, 50035]);
    expect(answer.content).toBe('Thanks');
  });

  it('are told apart from messages', async () => {
    const { server, message } = await withForm(() => undefined);
    await expect(server.press(message, 'Edit')).rejects.toThrow('opened the modal "Edit an entry"');
    await expect(server.useForModal('ping')).rejects.toThrow('opened no modal but answered: Entry');
  });

  it('leave nothing to edit or to follow', async () => {
    const standIn = await open();
    const outcomes: unknown[] = [];
    await serve(standIn, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.showModal(FORM);
      outcomes.push(await outcomeOf(interaction.fetchReply()));
      outcomes.push(await outcomeOf(interaction.followUp('x')));
    });
    await standIn.member()('server').useForModal('ping');
    await expect.poll(() => outcomes).toEqual([10008, 10015]);
  });
});

describe('the rules of modals', () => {
  const isTaken = (data: object) =>
    readBody(ModalInteractionCallbackRequestSchema, { type: 9, data }, (callback) =>
      modalProblems(callback.data),
    ).ok;
  const fields = (count: number) =>
    Array.from({ length: count }, (_, id) => labelled(input(`${id}`)));

  it('take a modal at its limits', () => {
    const [first] = fields(1);
    const most = labelled(
      input('x'.repeat(100), { value: 'x'.repeat(4000), max_length: 4000, placeholder: 'x' }),
      { label: 'x'.repeat(45), description: 'x'.repeat(100) },
    );
    const title = 'x'.repeat(45);
    expect(isTaken({ custom_id: 'x'.repeat(100), title, components: [first] })).toBe(true);
    expect(isTaken({ custom_id: 'x', title, components: [...fields(4), most] })).toBe(true);
    expect(isTaken(FORM)).toBe(true);
  });

  it.each([
    ['nothing in it', { components: [] }],
    ['six components', { components: fields(6) }],
    ['a long title', { title: 'x'.repeat(46) }],
    ['no title', { title: '' }],
    ['a long custom_id', { custom_id: 'x'.repeat(101) }],
    ['an unknown field', { colour: 1 }],
    ['a custom_id twice', { components: [labelled(input('x')), labelled(input('x'))] }],
    ['a long label', { components: [labelled(input('x'), { label: 'x'.repeat(46) })] }],
    [
      'a long description',
      { components: [labelled(input('x'), { description: 'x'.repeat(101) })] },
    ],
    ['a long text', { components: [labelled(input('x', { value: 'x'.repeat(4001) }))] }],
    [
      'a text above its own limit',
      { components: [labelled(input('x', { value: 'xx', max_length: 1 }))] },
    ],
    ['limits that cross', { components: [labelled(input('x', { min_length: 3, max_length: 2 }))] }],
    ['a text input by itself', { components: [input('x', { label: 'x' })] }],
    ['two labels for a text input', { components: [labelled(input('x', { label: 'x' }))] }],
    ['a row without a label', { components: [{ type: 1, components: [input('x')] }] }],
    ['a button', { components: [labelled({ type: 2, style: 1, label: 'x', custom_id: 'x' })] }],
    [
      'a select in a row',
      {
        components: [
          {
            type: 1,
            components: [{ type: 3, custom_id: 'x', options: [{ label: 'x', value: 'x' }] }],
          },
        ],
      },
    ],
    [
      'a value twice',
      {
        components: [
          labelled({
            type: 3,
            custom_id: 'x',
            options: [
              { label: 'a', value: 'x' },
              { label: 'b', value: 'x' },
            ],
          }),
        ],
      },
    ],
    ['text alone', { components: [{ type: 10, content: 'x' }] }],
  ])('refuse one with %s', (_, more) => {
    expect(isTaken({ custom_id: 'x', title: 'x', components: fields(1), ...more })).toBe(false);
  });
});
