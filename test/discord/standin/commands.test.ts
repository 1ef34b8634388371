import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  MessageFlags,
  MessageType,
  Routes,
  SlashCommandBuilder,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { readBody } from './body.ts';
import { open, PING, serve } from './real-client.ts';
import { commandProblems } from './rules.ts';

const FAQ = new SlashCommandBuilder()
  .setName('faq')
  .setDescription('Looks after the FAQ')
  .setDefaultMemberPermissions(32)
  .addSubcommand((add) =>
    add
      .setName('add')
      .setDescription('Adds an entry')
      .addStringOption((option) =>
        option
          .setName('topic')
          .setDescription('Topic')
          .setRequired(true)
          .addChoices({ name: 'Risks', value: 'risks' }, { name: 'Results', value: 'results' }),
      )
      .addBooleanOption((option) => option.setName('draft').setDescription('Draft'))
      .addIntegerOption((option) =>
        option.setName('place').setDescription('Place').setMinValue(1).setMaxValue(9),
      )
      .addStringOption((option) =>
        option.setName('near').setDescription('Near').setAutocomplete(true).setMaxLength(10),
      ),
  )
  .addSubcommandGroup((group) =>
    group
      .setName('log')
      .setDescription('Log')
      .addSubcommand((show) => show.setName('show').setDescription('Shows the log')),
  );
const SUGGEST = new ContextMenuCommandBuilder()
  .setName('Suggest as a Question')
  .setType(ApplicationCommandType.Message);

/** What a command was used with, as discord.js reads it. */
function read({ options }: ChatInputCommandInteraction) {
  return [
    options.getSubcommandGroup(),
    options.getSubcommand(),
    options.getString('topic'),
    options.getBoolean('draft'),
    options.getInteger('place'),
  ];
}

async function withCommands() {
  const standIn = await open();
  const client = await serve(
    standIn,
    (interaction) => {
      if (interaction.isChatInputCommand())
        return interaction.reply(JSON.stringify(read(interaction)));
      if (interaction.isAutocomplete()) {
        const { name, value } = interaction.options.getFocused(true);
        return interaction.respond([
          { name: `${interaction.options.getSubcommand()} ${name}`, value },
        ]);
      }
      if (!interaction.isMessageContextMenuCommand()) return undefined;
      const { content, author } = interaction.targetMessage;
      return interaction.reply({
        content: `${author.username}: ${content}`,
        flags: MessageFlags.Ephemeral,
      });
    },
    [FAQ, SUGGEST],
  );
  return { standIn, client, sam: standIn.member() };
}

describe('options', () => {
  it('come with their types, below their subcommands', async () => {
    const { sam, standIn } = await withCommands();
    const answer = async (
      command: string,
      options: Parameters<ReturnType<typeof sam>['use']>[1],
    ) => {
      const { content } = await sam('server').use(command, options);
      return JSON.parse(content);
    };
    expect(await answer('faq add', { topic: 'risks', draft: false, place: 2 })).toEqual([
      null,
      'add',
      'risks',
      false,
      2,
    ]);
    expect(await answer('faq log show', {})).toEqual(['log', 'show', null, null, null]);
    expect(await sam('server').type('faq add', 'near', 'sa')).toEqual([
      { name: 'add near', value: 'sa' },
    ]);
    expect(standIn.world.refusals).toEqual([]);
  });

  it.each([
    ['faq', {}, 'needs a subcommand'],
    ['faq log', {}, 'needs a subcommand'],
    ['faq gone', {}, 'no command /faq gone here'],
    ['faq add', {}, 'needs topic'],
    ['faq add', { topic: 'Risks' }, 'is one of risks, results'],
    ['faq add', { topic: 'risks', draft: 'yes' }, 'draft is true or false'],
    ['faq add', { topic: 'risks', place: 1.5 }, 'place is a whole number'],
    ['faq add', { topic: 'risks', place: 10 }, 'place is from 1 to 9'],
    ['faq add', { topic: 'risks', near: 'x'.repeat(11) }, 'near has 0 to 10 characters'],
    ['faq add', { topic: 'risks', far: 'x' }, 'no option far'],
  ])('can not be filled in wrongly: /%s %j', async (command, options, problem) => {
    const { sam } = await withCommands();
    await expect(sam('server').use(command, options)).rejects.toThrow(problem);
  });

  it('that suggest nothing can not be typed in', async () => {
    const { sam } = await withCommands();
    await expect(sam('server').type('faq add', 'topic', 'x')).rejects.toThrow('suggests nothing');
  });
});

describe('commands on messages', () => {
  it.each(['server', 'direct', 'elsewhere', 'server-without-bot'] as const)(
    'get the message with its text: %s',
    async (place) => {
      const { sam, standIn } = await withCommands();
      const target = sam(place).write('Is it safe?');
      const answer = await sam(place).useOnMessage('Suggest as a Question', target);
      expect(answer).toMatchObject({
        content: 'sam: Is it safe?',
        type: MessageType.ContextMenuCommand,
        interaction_metadata: { target_message_id: target.id },
      });
      expect(standIn.world.refusals).toEqual([]);
    },
  );

  it('are not slash commands, and need a message that one sees', async () => {
    const { sam, standIn } = await withCommands();
    const target = sam('direct').write('Is it safe?');
    await expect(sam('direct').useOnMessage('faq', target)).rejects.toThrow('no command /faq');
    await expect(sam('direct').use('Suggest as a Question')).rejects.toThrow('no command /Suggest');
    const alex = standIn.member({ name: 'alex' });
    await expect(alex('direct').useOnMessage('Suggest as a Question', target)).rejects.toThrow(
      "alex doesn't see this message",
    );
  });
});

describe('registered commands', () => {
  it('are given back with other languages only if those are asked for', async () => {
    const standIn = await open();
    const names = { name_localizations: { de: 'klopf' }, description_localizations: { de: 'Da' } };
    const choices = [{ name: 'x', value: 'x', name_localizations: { de: 'y' } }];
    const options = [{ type: 3 as const, name: 'text', description: 'x', ...names, choices }];
    const client = await serve(standIn, () => undefined, [FAQ, SUGGEST]);
    const route = Routes.applicationCommands(client.application.id);
    await client.rest.put(route, { body: [{ ...PING, ...names, options }] });
    const plain = JSON.stringify(await client.rest.get(route));
    expect(plain).toContain('"ping"');
    expect(plain).not.toContain('localizations');
    const query = new URLSearchParams({ with_localizations: 'true' });
    expect(await client.rest.get(route, { query })).toMatchObject([{ ...names, options }]);
  });

  it('hold the permissions as a string, and no description for a menu', async () => {
    const { client } = await withCommands();
    const commands = await client.rest.get(Routes.applicationCommands(client.application.id));
    expect(commands).toMatchObject([
      { name: 'faq', type: ApplicationCommandType.ChatInput, default_member_permissions: '32' },
      { name: 'Suggest as a Question', type: ApplicationCommandType.Message, description: '' },
    ]);
  });
});

describe('the rules of commands', () => {
  const isTaken = (command: object) =>
    readBody(ApplicationCommandUpdateRequestSchema, command, commandProblems).ok;
  const menu = { name: 'Suggest as a Question', type: ApplicationCommandType.Message };
  const text = { type: ApplicationCommandOptionType.String, name: 'a', description: 'a' };
  const sub = { type: ApplicationCommandOptionType.Subcommand, name: 'b', description: 'b' };
  const group = { type: ApplicationCommandOptionType.SubcommandGroup, name: 'c', description: 'c' };

  it('take commands of every type at their limits', () => {
    expect(isTaken({ ...menu, name: 'X '.repeat(16).trim() })).toBe(true);
    expect(isTaken({ ...menu, type: ApplicationCommandType.User })).toBe(true);
    expect(isTaken(FAQ.toJSON())).toBe(true);
  });

  it.each([
    ['a menu name that is too long', { ...menu, name: 'x'.repeat(33) }],
    ['a menu name of spaces', { ...menu, name: '  ' }],
    ['a description of a menu', { ...menu, description: 'x' }],
    ['options of a menu', { ...menu, options: [text] }],
    ['no description', { name: 'ping', type: ApplicationCommandType.ChatInput }],
    ['a capital in another language', { ...PING, name_localizations: { de: 'Klopf' } }],
    ['a language that Discord lacks', { ...PING, name_localizations: { xx: 'klopf' } }],
    ['an option twice', { ...PING, options: [text, text] }],
    ['subcommands beside options', { ...PING, options: [text, sub] }],
    ['a capital in a subcommand', { ...PING, options: [{ ...sub, name: 'B' }] }],
    [
      'a capital in its option',
      { ...PING, options: [{ ...sub, options: [{ ...text, name: 'A' }] }] },
    ],
    ['a group of options', { ...PING, options: [{ ...group, options: [text] }] }],
    ['an empty group', { ...PING, options: [group] }],
    [
      'a choice twice',
      { ...PING, options: [{ ...text, choices: [1, 2].map(() => ({ name: 'x', value: 'x' })) }] },
    ],
    [
      'more than 8000 characters with its choices',
      {
        ...PING,
        options: Array.from({ length: 4 }, (_, option) => ({
          ...text,
          name: `${option}`,
          choices: Array.from({ length: 21 }, (__, id) => ({
            name: `${id}`,
            value: 'x'.repeat(98),
          })),
        })),
      },
    ],
  ])('refuse %s', (_, command) => {
    expect(isTaken(command)).toBe(false);
  });
});
