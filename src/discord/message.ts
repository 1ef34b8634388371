import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIStringSelectComponent,
} from 'discord.js';

export type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>;

/** A message as Discord takes it. Plain content, because embeds vanish for people who switched them off. */
export interface Message {
  readonly content: string;
  readonly components: readonly Row[];
}
