import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type APIMessage,
} from 'discord.js';
import type { SentSuggestion } from 'discord-api-spec/zod';
import { buttonLabelled, selectsOf } from './components.ts';
import { contextOf, type Context, type Person, type PlaceName } from './context.ts';
import type { Gateway } from './gateway.ts';
import { interact, lastRefusal } from './interact.ts';
import { modalData } from './modal.ts';
import { commandOptions, focusedOption, type Options } from './options.ts';
import {
  createMessage,
  isLoading,
  isVisibleTo,
  type Channel,
  type OpenModal,
  type Outcome,
  type StoredCommand,
  type World,
} from './world.ts';

export { buttonsOf, selectsOf } from './components.ts';
export { fieldsOf } from './modal.ts';
export type { PlaceName } from './context.ts';

/** What a member can do in one place. A name such as `faq add` is a command with its subcommand. */
export interface Place {
  readonly channel: Channel;
  /** Sends a command that is registered for this place. */
  use(command: string, options?: Options): Promise<APIMessage>;
  /** Sends a command that opens a modal. */
  useForModal(command: string, options?: Options): Promise<OpenModal>;
  /** Picks a command from the context menu of a message. */
  useOnMessage(command: string, message: APIMessage): Promise<APIMessage>;
  /** Picks a command that opens a modal from the context menu of a message. */
  useOnMessageForModal(command: string, message: APIMessage): Promise<OpenModal>;
  /** Types in an option and reads the suggestions. */
  type(command: string, option: string, text: string): Promise<readonly SentSuggestion[]>;
  /** Presses the button with this label. */
  press(message: APIMessage, label: string): Promise<APIMessage>;
  /** Presses the button with this label, which opens a modal. */
  openModal(message: APIMessage, label: string): Promise<OpenModal>;
  /** Submits a modal. Fields go by their custom_id; one that isn't given stays as it was filled in before. */
  submit(modal: OpenModal, fields?: Readonly<Record<string, string>>): Promise<APIMessage>;
  /** Picks the option with this label from whichever select holds it. */
  pick(message: APIMessage, label: string): Promise<APIMessage>;
  /** Presses a button that the message may not have, as a modified client can. */
  pressAnything(message: APIMessage, customId: string): Promise<APIMessage>;
  /** Writes a message. */
  write(text: string, fields?: Partial<Pick<APIMessage, 'attachments' | 'type'>>): APIMessage;
  /** Writes a message and reads the bot's next one. */
  ask(
    text: string,
    fields?: Partial<Pick<APIMessage, 'attachments' | 'type'>>,
  ): Promise<APIMessage>;
  /** What the bot wrote here that this member can see, oldest first. */
  heard(): readonly APIMessage[];
  /** What of this came as a follow-up to an earlier answer. */
  followUps(): readonly APIMessage[];
}

export interface MemberOptions {
  readonly person: Person;
  /** Milliseconds after which the application did not respond. */
  readonly patience: number;
}

/** Plays a person on Discord's side: what they do reaches the bot, what the bot does reaches them. */
export function createMember(
  world: World,
  gateway: () => Gateway,
  { person, patience }: MemberOptions,
): (name: PlaceName) => Place {
  const { user } = person;
  const open = (placeName: PlaceName): Place => {
    const context = contextOf(placeName, world, person);
    const { channel } = context;
    const setting = { world, gateway, context, person, patience };
    const visible = () => channel.messages.filter((message) => isVisibleTo(user, message));
    const expectVisible = ({ id }: APIMessage) => {
      if (!visible().some((message) => message.id === id))
        throw new Error(`${user.username} doesn't see this message here.`);
    };

    const useCommand = async (words: string, options: Options = {}) => {
      const [name = '', ...path] = words.split(' ');
      const command = commandNamed(world, context, name, ApplicationCommandType.ChatInput);
      const data = commandData(command, { options: commandOptions(command, path, options) });
      return interact(setting, { type: InteractionType.ApplicationCommand, data });
    };
    const useMessageCommand = async (name: string, target: APIMessage) => {
      expectVisible(target);
      const command = commandNamed(world, context, name, ApplicationCommandType.Message);
      const data = commandData(command, {
        target_id: target.id,
        resolved: { messages: { [target.id]: target } },
      });
      return interact(setting, { type: InteractionType.ApplicationCommand, data, target });
    };
    const pressComponent = async (pressed: APIMessage, data: object) => {
      expectVisible(pressed);
      return interact(setting, { type: InteractionType.MessageComponent, data, pressed });
    };
    const pressButton = (message: APIMessage, customId: string) =>
      pressComponent(message, { component_type: ComponentType.Button, custom_id: customId });

    const write: Place['write'] = (content, fields = {}) => {
      world.said.add(content);
      const message = createMessage(channel, user, { content, ...fields });
      gateway().dispatchMessage(message, channel);
      return message;
    };
    const heard = () =>
      visible().filter((message) => message.author.id === world.bot.id && !isLoading(message));

    return {
      channel,
      use: async (command, options) => messageOf(await useCommand(command, options)),
      useForModal: async (command, options) => modalOf(await useCommand(command, options)),
      useOnMessage: async (command, message) =>
        messageOf(await useMessageCommand(command, message)),
      useOnMessageForModal: async (command, message) =>
        modalOf(await useMessageCommand(command, message)),
      async type(words, option, text) {
        const [name = '', ...path] = words.split(' ');
        const command = commandNamed(world, context, name, ApplicationCommandType.ChatInput);
        const outcome = await interact(setting, {
          type: InteractionType.ApplicationCommandAutocomplete,
          data: commandData(command, { options: focusedOption(command, path, option, text) }),
        });
        return outcome.kind === 'choices' ? outcome.choices : [];
      },
      press: async (message, label) =>
        messageOf(await pressButton(message, buttonLabelled(message, label).custom_id)),
      openModal: async (message, label) =>
        modalOf(await pressButton(message, buttonLabelled(message, label).custom_id)),
      async submit(modal, fields = {}) {
        const { opener } = modal;
        if (opener.channel !== channel || opener.metadata?.user.id !== user.id)
          throw new Error(`${user.username} doesn't have this modal open here.`);
        const data = modalData(modal, fields);
        return messageOf(
          await interact(setting, { type: InteractionType.ModalSubmit, data, modal }),
        );
      },
      async pick(message, label) {
        for (const select of selectsOf(message)) {
          const option = select.options.find((other) => other.label === label);
          if (!option) continue;
          return messageOf(
            await pressComponent(message, {
              component_type: ComponentType.StringSelect,
              custom_id: select.custom_id,
              values: [option.value],
            }),
          );
        }
        throw new Error(`No select holds "${label}".`);
      },
      pressAnything: async (message, customId) => messageOf(await pressButton(message, customId)),
      write,
      async ask(content, fields) {
        const before = heard().length;
        write(content, fields);
        const deadline = Date.now() + patience;
        while (heard().length === before && Date.now() < deadline) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        const answer = heard()[before];
        if (!answer) throw new Error(`The bot wrote nothing. ${lastRefusal(world)}`);
        return answer;
      },
      heard,
      followUps: () =>
        heard().filter((message) => message.interaction_metadata?.original_response_message_id),
    };
  };

  const places = new Map<PlaceName, Place>();
  return (name) => {
    const place = places.get(name) ?? open(name);
    places.set(name, place);
    return place;
  };
}

/** A command that is registered for a place. */
function commandNamed(
  world: World,
  { channel, type: context, install }: Context,
  name: string,
  type: ApplicationCommandType,
): StoredCommand {
  const known = [
    ...(world.commands.get('') ?? []),
    ...(channel.guildId ? (world.commands.get(channel.guildId) ?? []) : []),
  ];
  const found = known.find(
    (command) =>
      command.name === name &&
      command.type === type &&
      (command.contexts?.includes(context) ?? true) &&
      (command.integration_types?.includes(install) ?? true),
  );
  if (!found) throw new Error(`There is no command /${name} here.`);
  return found;
}

function commandData({ id, name, type }: StoredCommand, data: object): object {
  return { id, name, type, ...data };
}

function messageOf(outcome: Outcome): APIMessage {
  switch (outcome.kind) {
    case 'choices':
      throw new Error('The bot suggested where it should have answered.');
    case 'modal':
      throw new Error(
        `The bot opened the modal "${outcome.modal.form.title}" where it should have answered.`,
      );
    case 'message':
    case 'update':
      return outcome.message;
  }
}

function modalOf(outcome: Outcome): OpenModal {
  if (outcome.kind === 'modal') return outcome.modal;
  throw new Error(
    `The bot opened no modal but answered: ${outcome.kind === 'choices' ? 'suggestions' : outcome.message.content}`,
  );
}
