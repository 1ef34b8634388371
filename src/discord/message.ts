import {
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  type Message as DiscordMessage,
} from 'discord.js';
import type { Entry } from '../core/entry/faq.ts';
import type { ReplyKind } from '../core/reply/reply.ts';
import type { Facts } from '../log/events.ts';

type Item = APIButtonComponentWithCustomId | APIStringSelectComponent;
export type Row = APIActionRowComponent<Item>;

/** A message as Discord takes it. Plain content, because embeds vanish for people who switched them off. */
export interface Message {
  readonly content: string;
  readonly components: readonly Row[];
  /** What it was drawn from, for the log; missing where that was no reply, but a notice or a panel. */
  readonly shown?: Shown;
}

export interface Shown {
  readonly kind: ReplyKind;
  readonly entry: Entry | undefined;
}

/** What a message shows, as the log is told it. */
export function shownBy(message: Message | undefined): Pick<Facts, 'kind' | 'entry'> {
  return { kind: message?.shown?.kind, entry: message?.shown?.entry };
}

/** Reads a message of the bot back, as it was sent. */
export function readMessage({
  content,
  components,
}: Pick<DiscordMessage, 'content' | 'components'>): Message {
  return {
    content,
    components: components.flatMap((row): Row[] => {
      if (row.type !== ComponentType.ActionRow) return [];
      const items = row.components.flatMap((component): Item[] => {
        const item = component.toJSON();
        if (item.type === ComponentType.StringSelect) return [item];
        return item.type === ComponentType.Button && 'custom_id' in item ? [item] : [];
      });
      return [{ type: ComponentType.ActionRow, components: items }];
    }),
  };
}
