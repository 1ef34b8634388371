import {
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
  type APIMessage,
} from 'discord.js';
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  type SentMessage,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { readBody } from './body.ts';
import type { Backend, Handler, Request, Response, Route } from './http.ts';
import {
  editMessage,
  editProblems,
  NEW_MESSAGE_FLAGS,
  settleWithOriginal,
  shownFields,
} from './messages.ts';
import { modalProblems } from './modal-rules.ts';
import { flagProblems, messageProblems, suggestionProblems } from './rules.ts';
import { createMessage, isEphemeral, isLoading, type Interaction } from './world.ts';

/** Discord takes an answer for so long after the interaction. */
const DEADLINE = 3000;

/** First answers to interactions. */
export function callbackRoutes(backend: Backend): readonly Route[] {
  const { world, gateway, refuse, invalid } = backend;

  const answer: Handler = (request, [id, token = '']) => {
    const interaction = world.interactions.get(token);
    if (interaction?.id !== id || !interaction)
      return refuse(request, 404, 10062, 'Unknown interaction');
    if (interaction.answer) return refuse(request, 400, 40060, 'Already acknowledged');
    if (Date.now() - interaction.sentAt > DEADLINE) return refuse(request, 404, 10062, 'Too late');
    const type: unknown = Reflect.get(Object(request.body), 'type');
    const known = answersTo(interaction).find((other) => other === type);
    const handle = known && handlers.get(known);
    if (handle) return handle(request, interaction);
    const problem = `type: ${String(type)} is no answer to ${InteractionType[interaction.type]}`;
    return invalid(request, [problem]);
  };

  const respond = (interaction: Interaction, sent: SentMessage): APIMessage => {
    const message = createMessage(interaction.channel, world.bot, {
      ...shownFields(sent),
      type:
        interaction.type === InteractionType.ApplicationCommand
          ? messageType(interaction)
          : MessageType.Default,
      ...(interaction.metadata ? { interaction_metadata: interaction.metadata } : {}),
    });
    if (!isEphemeral(message)) gateway().dispatchMessage(message, interaction.channel);
    interaction.original = message;
    return message;
  };

  const answerWithMessage = (request: Request, interaction: Interaction): Response => {
    const body = readBody(CreateMessageInteractionCallbackRequestSchema, request.body, ({ data }) =>
      messageProblems(data ?? {}, NEW_MESSAGE_FLAGS | MessageFlags.Ephemeral),
    );
    if (!body.ok) return invalid(request, body.problems);
    interaction.answer = body.value.type;
    const message = respond(interaction, body.value.data ?? {});
    interaction.settle({ kind: 'message', message });
    return acknowledged(request, interaction);
  };

  const deferMessage = (request: Request, interaction: Interaction): Response => {
    const body = readBody(CreateMessageInteractionCallbackRequestSchema, request.body, ({ data }) =>
      deferralProblems(data ?? {}, MessageFlags.Ephemeral),
    );
    if (!body.ok) return invalid(request, body.problems);
    interaction.answer = body.value.type;
    respond(interaction, { flags: (body.value.data?.flags ?? 0) | MessageFlags.Loading });
    interaction.defer();
    return acknowledged(request, interaction);
  };

  const answerWithUpdate = (request: Request, interaction: Interaction): Response => {
    const { pressed } = interaction;
    const body = readBody(
      UpdateMessageInteractionCallbackRequestSchema,
      request.body,
      ({ type, data }) => {
        if (type === InteractionResponseType.DeferredMessageUpdate)
          return deferralProblems(data ?? {}, 0);
        return pressed ? editProblems(pressed, data ?? {}) : [];
      },
    );
    if (!body.ok) return invalid(request, body.problems);
    if (!pressed || !interaction.channel.messages.includes(pressed))
      return refuse(request, 404, 10008, 'Unknown message');
    interaction.answer = body.value.type;
    interaction.original = pressed;
    if (body.value.type === InteractionResponseType.DeferredMessageUpdate) {
      interaction.defer();
    } else {
      editMessage(backend, interaction.channel, pressed, body.value.data ?? {});
      settleWithOriginal(interaction, pressed);
    }
    return acknowledged(request, interaction);
  };

  const answerWithChoices = (request: Request, interaction: Interaction): Response => {
    const body = readBody(
      ApplicationCommandAutocompleteCallbackRequestSchema,
      request.body,
      ({ data }) => suggestionProblems(data?.choices ?? []),
    );
    if (!body.ok) return invalid(request, body.problems);
    interaction.answer = body.value.type;
    interaction.settle({ kind: 'choices', choices: body.value.data?.choices ?? [] });
    return acknowledged(request, interaction);
  };

  const answerWithModal = (request: Request, interaction: Interaction): Response => {
    const body = readBody(ModalInteractionCallbackRequestSchema, request.body, ({ data }) =>
      modalProblems(data),
    );
    if (!body.ok) return invalid(request, body.problems);
    interaction.answer = body.value.type;
    interaction.settle({
      kind: 'modal',
      modal: { form: body.value.data, opener: interaction },
    });
    return acknowledged(request, interaction);
  };

  const handlers = new Map([
    [InteractionResponseType.ChannelMessageWithSource, answerWithMessage],
    [InteractionResponseType.DeferredChannelMessageWithSource, deferMessage],
    [InteractionResponseType.DeferredMessageUpdate, answerWithUpdate],
    [InteractionResponseType.UpdateMessage, answerWithUpdate],
    [InteractionResponseType.ApplicationCommandAutocompleteResult, answerWithChoices],
    [InteractionResponseType.Modal, answerWithModal],
  ]);
  return [
    {
      method: 'POST',
      path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      handle: answer,
      free: true,
    },
  ];
}

/** Which first answers Discord takes. */
function answersTo({ type, pressed }: Interaction): readonly InteractionResponseType[] {
  const {
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
    ApplicationCommandAutocompleteResult,
    Modal,
  } = InteractionResponseType;
  if (type === InteractionType.ApplicationCommandAutocomplete)
    return [ApplicationCommandAutocompleteResult];
  return [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    ...(pressed ? [DeferredMessageUpdate, UpdateMessage] : []),
    ...(type === InteractionType.ModalSubmit ? [] : [Modal]),
  ];
}

/** A deferral says only who will see the answer. */
function deferralProblems({ flags, ...others }: SentMessage, allowedFlags: number): string[] {
  return [
    ...flagProblems(flags, allowedFlags),
    ...Object.keys(others).map((field) => `${field}: not in a deferral`),
  ];
}

function messageType({ metadata }: Interaction): MessageType {
  return metadata && 'target_message_id' in metadata
    ? MessageType.ContextMenuCommand
    : MessageType.ChatInputCommand;
}

/** What a callback is answered with: nothing, unless the bot asked for more. */
function acknowledged({ query }: Request, interaction: Interaction): Response {
  if (query.get('with_response') !== 'true') return { status: 204 };
  const { id, type, channel, answer, original } = interaction;
  const shown =
    answer === InteractionResponseType.ChannelMessageWithSource ||
    answer === InteractionResponseType.UpdateMessage;
  return {
    status: 200,
    body: {
      interaction: {
        id,
        type,
        channel_id: channel.id,
        ...(channel.guildId ? { guild_id: channel.guildId } : {}),
        ...(original
          ? {
              response_message_id: original.id,
              response_message_loading: isLoading(original),
              response_message_ephemeral: isEphemeral(original),
            }
          : {}),
      },
      ...(shown ? { resource: { type: answer, message: original } } : {}),
    },
  };
}
