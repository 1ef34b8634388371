import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { PlaceName } from './context.ts';
import { open, serve } from './real-client.ts';

/** A row with the button "Go". */
export const BUTTONS = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('go').setLabel('Go').setStyle(ButtonStyle.Primary),
);

/** Answers commands so, and buttons so; commands show a button if nothing else is said. */
export async function answering({
  command = (interaction) => interaction.reply({ content: 'First', components: [BUTTONS] }),
  button,
  modal,
  place = 'server',
  patience = 3000,
}: {
  command?: (interaction: ChatInputCommandInteraction) => unknown;
  button?: (interaction: MessageComponentInteraction) => unknown;
  modal?: (interaction: ModalSubmitInteraction) => unknown;
  place?: PlaceName;
  patience?: number;
}) {
  const standIn = await open({ patience });
  const client = await serve(standIn, (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) return command(interaction);
    if (interaction.isMessageComponent()) return button?.(interaction);
    return interaction.isModalSubmit() ? modal?.(interaction) : undefined;
  });
  return { standIn, client, sam: standIn.member()(place) };
}
