/** discord-api-spec brings no types for its zod entry; these are the schemas that the stand-in uses. */
declare module 'discord-api-spec/zod' {
  import type {
    APIApplicationCommandOption,
    APIEmbed,
    APIMessageTopLevelComponent,
    APIModalInteractionResponseCallbackData,
    ApplicationCommandType,
    ApplicationIntegrationType,
    InteractionContextType,
    InteractionResponseType,
    LocalizationMap,
    MessageFlags,
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

  /** A command of any type as an application registers it. */
  export interface SentCommand {
    readonly name: string;
    readonly name_localizations?: LocalizationMap | null | undefined;
    readonly description?: string | null | undefined;
    readonly description_localizations?: LocalizationMap | null | undefined;
    readonly type?: ApplicationCommandType | null | undefined;
    readonly options?: APIApplicationCommandOption[] | null | undefined;
    readonly contexts?: InteractionContextType[] | null | undefined;
    readonly integration_types?: ApplicationIntegrationType[] | null | undefined;
    readonly default_member_permissions?: string | number | null | undefined;
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
    readonly type:
      | InteractionResponseType.ChannelMessageWithSource
      | InteractionResponseType.DeferredChannelMessageWithSource;
    readonly data?: SentMessage | null | undefined;
  }>;
  export const UpdateMessageInteractionCallbackRequestSchema: Schema<{
    readonly type:
      InteractionResponseType.DeferredMessageUpdate | InteractionResponseType.UpdateMessage;
    readonly data?: SentMessage | null | undefined;
  }>;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema<{
    readonly type: InteractionResponseType.ApplicationCommandAutocompleteResult;
    readonly data?: { readonly choices?: readonly SentSuggestion[] | null };
  }>;
  export const ModalInteractionCallbackRequestSchema: Schema<{
    readonly type: InteractionResponseType.Modal;
    readonly data: APIModalInteractionResponseCallbackData;
  }>;
  export const MessageCreateRequestSchema: Schema<SentMessage>;
  /** A follow-up. */
  export const IncomingWebhookInteractionRequestSchema: Schema<SentMessage>;
  /** An edit of an answer or a follow-up. */
  export const IncomingWebhookUpdateRequestPartialSchema: Schema<SentMessage>;
  export const ApplicationCommandUpdateRequestSchema: Schema<SentCommand>;
}
