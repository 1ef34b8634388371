/** discord-api-spec brings no types for its zod entry; these are the schemas that the stand-in uses. */
declare module 'discord-api-spec/zod' {
  import type {
    APIEmbed,
    APIMessageTopLevelComponent,
    MessageFlags,
    RESTPostAPIChatInputApplicationCommandsJSONBody,
  } from 'discord.js';

  /** The fields of a sent message that a reader sees, in whichever way it is sent. */
  export interface SentMessage {
    readonly content?: string | null | undefined;
    readonly embeds?: APIEmbed[] | null | undefined;
    readonly components?: APIMessageTopLevelComponent[] | null | undefined;
    readonly flags?: MessageFlags | null | undefined;
    readonly nonce?: string | number | null | undefined;
    readonly enforce_nonce?: boolean | null | undefined;
  }

  export interface SentSuggestion {
    readonly name: string;
    readonly value: string | number;
  }

  export interface Schema<T> {
    safeParse(value: unknown):
      | { readonly success: true; readonly data: T }
      | {
          readonly success: false;
          readonly error: {
            readonly issues: readonly {
              readonly path: readonly PropertyKey[];
              readonly message: string;
            }[];
          };
        };
  }

  export const CreateMessageInteractionCallbackRequestSchema: Schema<{
    readonly type: 4 | 5;
    readonly data?: SentMessage | null;
  }>;
  export const UpdateMessageInteractionCallbackRequestSchema: Schema<{
    readonly type: 6 | 7;
    readonly data?: SentMessage | null;
  }>;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema<{
    readonly type: 8;
    readonly data?: { readonly choices?: readonly SentSuggestion[] | null };
  }>;
  export const MessageCreateRequestSchema: Schema<SentMessage>;
  export const ApplicationCommandUpdateRequestSchema: Schema<RESTPostAPIChatInputApplicationCommandsJSONBody>;
}
