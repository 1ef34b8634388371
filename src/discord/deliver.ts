import {
  MessageFlags,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Answer, Form } from './command.ts';
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

export interface DeliverOptions {
  /** The message that is sent where work that was promised for later fails. */
  readonly apology: (error: unknown) => Message;
  /** When Discord no longer takes a first answer, on the clock of `performance.now()`. */
  readonly until: number;
}

/** Sends an answer, by the one route that its way stands for. Gives the message that it was, or the first of several. */
export async function deliver(
  interaction: Answerable,
  answer: Answer,
  { apology, until }: DeliverOptions,
): Promise<Message | undefined> {
  switch (answer.way) {
    case 'reply':
      await tryTwice(() => reply(interaction, answer.message, isAlone(interaction)), until);
      return answer.message;
    case 'named':
      await tryTwice(() => reply(interaction, answer.message, true), until);
      return answer.message;
    case 'update': {
      const { content, components } = answer.message;
      const flags = MessageFlags.SuppressEmbeds;
      if (interaction.isMessageComponent() && mayChange(interaction)) {
        await tryTwice(() => interaction.update({ content, components, flags }), until);
      } else {
        await tryTwice(() => reply(interaction, answer.message, isAlone(interaction)), until);
      }
      return answer.message;
    }
    case 'later': {
      await tryTwice(() => defer(interaction, answer.to), until);
      // Where Discord's word on the first try was lost, the library doesn't know that it counted.
      interaction.deferred = true;
      const result = await answer.message().catch(apology);
      const [first, ...more] = 'content' in result ? [result] : result;
      if (!first) throw new TypeError('there is nothing to answer with');
      const { content, components } = first;
      const flags = MessageFlags.SuppressEmbeds;
      await tryTwice(() => interaction.editReply({ content, components, flags }));
      for (const message of more) await tryTwice(() => followUp(interaction, message));
      return first;
    }
    case 'form':
      await tryTwice(() => showForm(interaction, answer.form), until);
      return undefined;
    case 'remove':
      if (!interaction.isMessageComponent()) throw new TypeError('nothing was pressed');
      await tryTwice(() => interaction.deferUpdate(), until);
      interaction.deferred = true;
      await interaction.deleteReply();
      return undefined;
  }
}

/** A message that others see is changed for nobody but the person whom it answers: a custom_id can be made up. */
function mayChange(interaction: ButtonInteraction | StringSelectMenuInteraction): boolean {
  const { message, user } = interaction;
  return (
    isAlone(interaction) ||
    message.flags.has(MessageFlags.Ephemeral) ||
    message.interactionMetadata?.user.id === user.id
  );
}

async function showForm(interaction: Answerable, form: Form): Promise<void> {
  if (interaction.isModalSubmit()) throw new TypeError('a form can not answer a form');
  await interaction.showModal(form);
}

/** Tells Discord that the answer comes, and where. */
function defer(interaction: Answerable, to: 'new' | 'pressed'): Promise<unknown> {
  if (to === 'pressed' && interaction.isMessageComponent() && mayChange(interaction)) {
    return interaction.deferUpdate();
  }
  if (to === 'pressed' && interaction.isModalSubmit() && interaction.isFromMessage()) {
    return interaction.deferUpdate();
  }
  return interaction.deferReply(isAlone(interaction) ? {} : PRIVATE);
}

/** A message after the first, as private as that. */
function followUp(interaction: Answerable, { content, components }: Message): Promise<unknown> {
  const flags = isAlone(interaction)
    ? MessageFlags.SuppressEmbeds
    : ([MessageFlags.SuppressEmbeds, MessageFlags.Ephemeral] as const);
  return interaction.followUp({ content, components, flags });
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
