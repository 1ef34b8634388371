import {
  MessageFlags,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Answer } from './command.ts';
import { isAlone } from './here.ts';
import type { Message } from './message.ts';
import { tryTwice } from './retry.ts';

/** An interaction that takes an answer. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

/**
 * Sends an answer, by the one route that its way stands for.
 * @param apology the message that is sent where work that was promised for later fails
 */
export async function deliver(
  interaction: Answerable,
  answer: Answer,
  apology: (error: unknown) => Message,
): Promise<void> {
  switch (answer.way) {
    case 'reply':
      return tryTwice(() => reply(interaction, answer.message, isAlone(interaction)));
    case 'named':
      return tryTwice(() => reply(interaction, answer.message, true));
    case 'update': {
      const { content, components } = answer.message;
      const flags = MessageFlags.SuppressEmbeds;
      return interaction.isMessageComponent()
        ? tryTwice(() => interaction.update({ content, components, flags }))
        : tryTwice(() => reply(interaction, answer.message, isAlone(interaction)));
    }
    case 'later': {
      await tryTwice(() => interaction.deferReply(isAlone(interaction) ? {} : PRIVATE));
      const { content, components } = await answer.message().catch(apology);
      await tryTwice(() =>
        interaction.editReply({ content, components, flags: MessageFlags.SuppressEmbeds }),
      );
      return;
    }
    case 'form':
      if (interaction.isModalSubmit()) throw new TypeError('a form can not answer a form');
      await interaction.showModal(answer.form);
      return;
    case 'remove':
      if (!interaction.isMessageComponent()) throw new TypeError('nothing was pressed');
      await tryTwice(() => interaction.deferUpdate());
      await interaction.deleteReply();
  }
}

const PRIVATE = { flags: MessageFlags.Ephemeral } as const;

function reply(
  interaction: Answerable,
  { content, components }: Message,
  stays: boolean,
): Promise<unknown> {
  const flags = stays
    ? MessageFlags.SuppressEmbeds
    : ([MessageFlags.SuppressEmbeds, MessageFlags.Ephemeral] as const);
  return interaction.reply({ content, components, flags });
}
