import {
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  type Message as DiscordMessage,
} from 'discord.js';

type Item = APIButtonComponentWithCustomId | APIStringSelectComponent;
export type Row = APIActionRowComponent<Item>;

/** A message as Discord takes it. Plain content, because embeds vanish for people who switched them off. */
export interface Message {
  readonly content: string;
  readonly components: readonly Row[];
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
