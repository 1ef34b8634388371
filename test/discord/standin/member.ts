import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  GatewayDispatchEvents,
  InteractionContextType,
  InteractionType,
  type APIButtonComponentWithCustomId,
  type APIMessage,
  type APIStringSelectComponent,
  type APIUser,
} from 'discord.js';
import { randomUUID } from 'node:crypto';
import type { Gateway } from './gateway.ts';
import type { SentSuggestion } from 'discord-api-spec/zod';
import {
  createChannel,
  createMessage,
  snowflake,
  type Channel,
  type Outcome,
  type PendingInteraction,
  type StoredCommand,
  type World,
} from './world.ts';

/** Where a member meets the bot. `elsewhere`: in a chat that the bot isn't in, by a personal installation. */
export type PlaceName = 'server' | 'direct' | 'elsewhere';

/** What a member can do in one place. */
export interface Place {
  readonly channel: Channel;
  /** Sends a command that is registered for this place. */
  use(command: string, options?: Readonly<Record<string, string>>): Promise<APIMessage>;
  /** Types in an option and reads the suggestions. */
  type(command: string, option: string, text: string): Promise<readonly SentSuggestion[]>;
  /** Presses the button with this label. */
  press(message: APIMessage, label: string): Promise<APIMessage>;
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
  /** What the bot wrote here, oldest first. */
  heard(): readonly APIMessage[];
}

export interface MemberOptions {
  readonly user: APIUser;
  readonly locale: string;
  /** Milliseconds after which the application did not respond. */
  readonly patience: number;
}

/** Plays a person on Discord's side: what they do reaches the bot, what the bot does reaches them. */
export function createMember(
  world: World,
  gateway: () => Gateway,
  { user, locale, patience }: MemberOptions,
): (name: PlaceName) => Place {
  const places = new Map<PlaceName, Place>();
  const open = (name: PlaceName): Place => {
    const context = contextOf(name, world, user);
    const { channel } = context;

    const interact = (
      kind: PendingInteraction['type'],
      data: object,
      pressed?: APIMessage,
    ): Promise<Outcome> =>
      new Promise((resolve, reject) => {
        const token = randomUUID();
        const timer = setTimeout(
          () => reject(new Error(`The application did not respond. ${lastRefusal(world)}`)),
          patience,
        );
        world.interactions.set(token, {
          type: kind,
          channel,
          ...(pressed ? { pressed } : {}),
          sentAt: Date.now(),
          answered: false,
          settle: (outcome) => {
            clearTimeout(timer);
            resolve(outcome);
          },
        });
        gateway().dispatch(GatewayDispatchEvents.InteractionCreate, {
          id: snowflake(),
          application_id: world.applicationId,
          token,
          version: 1,
          type: INTERACTION_TYPES[kind],
          locale,
          entitlements: [],
          app_permissions: '0',
          attachment_size_limit: 10_485_760,
          ...context.fields,
          data,
          ...(pressed ? { message: pressed } : {}),
        });
      });

    const commandNamed = (command: string): StoredCommand => {
      const known = [
        ...(world.commands.get('') ?? []),
        ...(world.commands.get(world.guildId) ?? []),
      ];
      const found = known.find(
        ({ name: other, contexts, integration_types: installs }) =>
          other === command &&
          (contexts?.includes(context.context) ?? true) &&
          (installs?.includes(context.install) ?? true),
      );
      if (!found) throw new Error(`There is no command /${command} here.`);
      return found;
    };
    const commandData = ({ id, name: command }: StoredCommand, options: readonly object[]) => ({
      id,
      name: command,
      type: ApplicationCommandType.ChatInput,
      options,
    });
    const text = (option: string, value: string) => ({
      type: ApplicationCommandOptionType.String,
      name: option,
      value,
    });

    const pressComponent = async (pressed: APIMessage, data: object) =>
      messageOf(await interact('component', data, pressed));
    const pressAnything = (message: APIMessage, customId: string) =>
      pressComponent(message, { component_type: ComponentType.Button, custom_id: customId });

    const write: Place['write'] = (content, fields = {}) => {
      const message = createMessage(channel, user, { content, ...fields });
      gateway().dispatchMessage(message, channel);
      return message;
    };
    const heard = () => channel.messages.filter(({ author }) => author.id === world.bot.id);

    return {
      channel,
      async use(command, options = {}) {
        const known = commandNamed(command);
        for (const { name: option, required } of known.options ?? []) {
          if (required && !options[option]) throw new Error(`/${command} needs ${option}.`);
        }
        const given = Object.entries(options).map(([option, value]) => {
          if (!known.options?.some((other) => other.name === option)) {
            throw new Error(`/${command} has no option ${option}.`);
          }
          return text(option, value);
        });
        return messageOf(await interact('command', commandData(known, given)));
      },
      async type(command, option, typed) {
        const data = commandData(commandNamed(command), [
          { ...text(option, typed), focused: true },
        ]);
        const outcome = await interact('autocomplete', data);
        return outcome.kind === 'choices' ? outcome.choices : [];
      },
      press(message, label) {
        const button = buttonsOf(message).find((other) => other.label === label);
        if (!button) throw new Error(`There is no button "${label}" but: ${labelsOf(message)}`);
        return pressAnything(message, button.custom_id);
      },
      pick(message, label) {
        for (const select of selectsOf(message)) {
          const option = select.options.find((other) => other.label === label);
          if (!option) continue;
          return pressComponent(message, {
            component_type: ComponentType.StringSelect,
            custom_id: select.custom_id,
            values: [option.value],
          });
        }
        throw new Error(`No select holds "${label}".`);
      },
      pressAnything,
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
    };
  };
  return (name) => {
    const place = places.get(name) ?? open(name);
    places.set(name, place);
    return place;
  };
}

/** The buttons of a message that lead back to the bot. */
export function buttonsOf(message: APIMessage): APIButtonComponentWithCustomId[] {
  return componentsOf(message).flatMap((component) =>
    component.type === ComponentType.Button && 'custom_id' in component ? [component] : [],
  );
}

export function selectsOf(message: APIMessage): APIStringSelectComponent[] {
  return componentsOf(message).filter((component) => component.type === ComponentType.StringSelect);
}

function componentsOf({ components }: APIMessage) {
  return (components ?? []).flatMap((row) =>
    row.type === ComponentType.ActionRow ? row.components : [],
  );
}

function labelsOf(message: APIMessage): string {
  return buttonsOf(message)
    .map(({ label }) => label)
    .join(' | ');
}

function messageOf(outcome: Outcome): APIMessage {
  if (outcome.kind === 'choices')
    throw new Error('The bot suggested where it should have answered.');
  return outcome.message;
}

function lastRefusal({ refusals }: World): string {
  const last = refusals.at(-1);
  return last ? `Discord refused ${last.request}: ${last.problems.join('; ')}` : '';
}

const INTERACTION_TYPES = {
  command: InteractionType.ApplicationCommand,
  component: InteractionType.MessageComponent,
  autocomplete: InteractionType.ApplicationCommandAutocomplete,
} as const;

/** What tells the bot where an interaction comes from. */
function contextOf(name: PlaceName, world: World, user: APIUser) {
  if (name === 'server') {
    const channel = [...world.channels.values()].find(({ guildId }) => guildId === world.guildId);
    if (!channel) throw new Error('The server has no channel.');
    return {
      channel,
      context: InteractionContextType.Guild,
      install: ApplicationIntegrationType.GuildInstall,
      fields: {
        context: InteractionContextType.Guild,
        authorizing_integration_owners: {
          [ApplicationIntegrationType.GuildInstall]: world.guildId,
        },
        guild_id: world.guildId,
        guild: { id: world.guildId, locale: 'en-US', features: [] },
        guild_locale: 'en-US',
        channel_id: channel.id,
        channel: { id: channel.id, type: channel.type, name: 'general', guild_id: world.guildId },
        member: {
          user,
          roles: [],
          joined_at: new Date().toISOString(),
          deaf: false,
          mute: false,
          flags: 0,
          permissions: '0',
        },
      },
    };
  }
  const channel = createChannel(world, { type: ChannelType.DM, recipient: user });
  const direct = name === 'direct';
  const context = direct ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
  return {
    channel,
    context,
    install: direct
      ? ApplicationIntegrationType.GuildInstall
      : ApplicationIntegrationType.UserInstall,
    fields: {
      context,
      authorizing_integration_owners: direct
        ? { [ApplicationIntegrationType.GuildInstall]: '0' }
        : { [ApplicationIntegrationType.UserInstall]: user.id },
      channel_id: channel.id,
      channel: {
        id: channel.id,
        type: channel.type,
        last_message_id: null,
        flags: 0,
        recipients: direct ? [user] : [],
      },
      user,
    },
  };
}
