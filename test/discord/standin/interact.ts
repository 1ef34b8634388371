import {
  GatewayDispatchEvents,
  InteractionType,
  type APIMessage,
  type APIMessageInteractionMetadata,
} from 'discord.js';
import { randomUUID } from 'node:crypto';
import type { Context, Person } from './context.ts';
import type { Gateway } from './gateway.ts';
import { snowflake, type Interaction, type OpenModal, type Outcome, type World } from './world.ts';

/** What a member does with the bot. */
export type Deed =
  | {
      readonly type: InteractionType.ApplicationCommand;
      readonly data: object;
      /** The message that a command was used on. */
      readonly target?: APIMessage;
    }
  | { readonly type: InteractionType.ApplicationCommandAutocomplete; readonly data: object }
  | {
      readonly type: InteractionType.MessageComponent;
      readonly data: object;
      readonly pressed: APIMessage;
    }
  | {
      readonly type: InteractionType.ModalSubmit;
      readonly data: object;
      readonly modal: OpenModal;
    };

interface Setting {
  readonly world: World;
  readonly gateway: () => Gateway;
  readonly context: Context;
  readonly person: Person;
  /** Milliseconds after which the application did not respond. */
  readonly patience: number;
}

/** Sends what a member does to the bot, and waits for what comes of it. */
export function interact(
  { world, gateway, context, person, patience }: Setting,
  deed: Deed,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The application did not respond. ${lastRefusal(world)}`)),
      patience,
    );
    const id = snowflake();
    const token = randomUUID();
    const pressed = pressedIn(deed);
    for (const value of valuesIn(deed.data)) world.said.add(value);
    world.interactions.set(token, {
      id,
      token,
      type: deed.type,
      channel: context.channel,
      metadata: metadataOf(deed, {
        id,
        user: person.user,
        authorizing_integration_owners: context.owners,
      }),
      pressed,
      sentAt: Date.now(),
      answer: undefined,
      original: undefined,
      followUps: [],
      defer: () => void timer.refresh(),
      settle: (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      },
    });
    gateway().dispatch(GatewayDispatchEvents.InteractionCreate, {
      id,
      application_id: world.applicationId,
      token,
      version: 1,
      type: deed.type,
      locale: person.locale,
      entitlements: [],
      attachment_size_limit: 10_485_760,
      context: context.type,
      authorizing_integration_owners: context.owners,
      channel_id: context.channel.id,
      ...context.fields(),
      data: deed.data,
      ...(pressed ? { message: pressed } : {}),
    });
  });
}

/** What was written into options and fields. */
function valuesIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    key === 'value' && typeof value === 'string' ? [value] : valuesIn(value),
  );
}

/** What Discord refused last, to tell why a wait was in vain. */
export function lastRefusal({ refusals }: World): string {
  const last = refusals.at(-1);
  return last ? `Discord refused ${last.request}: ${last.problems.join('; ')}` : '';
}

function pressedIn(deed: Deed): APIMessage | undefined {
  if (deed.type === InteractionType.ModalSubmit) return deed.modal.opener.pressed;
  return deed.type === InteractionType.MessageComponent ? deed.pressed : undefined;
}

function metadataOf(
  deed: Deed,
  base: Pick<APIMessageInteractionMetadata, 'id' | 'user' | 'authorizing_integration_owners'>,
): Interaction['metadata'] {
  switch (deed.type) {
    case InteractionType.ApplicationCommand:
      return {
        ...base,
        type: deed.type,
        ...(deed.target ? { target_message_id: deed.target.id } : {}),
      };
    case InteractionType.ApplicationCommandAutocomplete:
      return undefined;
    case InteractionType.MessageComponent:
      return { ...base, type: deed.type, interacted_message_id: deed.pressed.id };
    case InteractionType.ModalSubmit: {
      const { metadata } = deed.modal.opener;
      if (!metadata || metadata.type === InteractionType.ModalSubmit)
        throw new Error('A command or a button opens a modal.');
      return { ...base, type: deed.type, triggering_interaction_metadata: metadata };
    }
  }
}
