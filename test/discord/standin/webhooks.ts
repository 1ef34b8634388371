import {
  ApplicationIntegrationType,
  InteractionResponseType,
  MessageFlags,
  type APIMessage,
} from 'discord.js';
import {
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from 'discord-api-spec/zod';
import { readBody } from './body.ts';
import type { Backend, Handler, Request, Response, Route } from './http.ts';
import {
  deleteMessage,
  editMessage,
  editProblems,
  NEW_MESSAGE_FLAGS,
  settleWithOriginal,
  shownFields,
} from './messages.ts';
import { messageProblems } from './rules.ts';
import { createMessage, isEphemeral, isLoading, type Interaction } from './world.ts';

/** An interaction can be answered further for so long. */
const TOKEN_LIFE = 15 * 60_000;
/** So many follow-ups where only a person installed the application. */
const FOLLOW_UPS = 5;

/** What comes after the first answer to an interaction. */
export function webhookRoutes(backend: Backend): readonly Route[] {
  const { world, gateway, refuse, invalid } = backend;

  const ofInteraction =
    (
      handle: (request: Request, interaction: Interaction, messageId: string) => Response,
    ): Handler =>
    (request, [applicationId, token = '', messageId = '']) => {
      if (applicationId !== world.applicationId)
        return refuse(request, 404, 10015, 'Unknown Webhook');
      const interaction = world.interactions.get(token);
      const valid = interaction?.answer && Date.now() - interaction.sentAt < TOKEN_LIFE;
      return valid
        ? handle(request, interaction, messageId)
        : refuse(request, 401, 50027, 'Invalid Webhook Token');
    };

  const ofMessage = (
    handle: (request: Request, interaction: Interaction, message: APIMessage) => Response,
  ): Handler =>
    ofInteraction((request, interaction, messageId) => {
      const { channel, original, followUps } = interaction;
      const message =
        messageId === '@original'
          ? original
          : [original, ...followUps].find((other) => other?.id === messageId);
      return message && channel.messages.includes(message)
        ? handle(request, interaction, message)
        : refuse(request, 404, 10008, 'Unknown Message');
    });

  const followUp = ofInteraction((request, interaction) => {
    const { channel, original, followUps, metadata } = interaction;
    // Discord treats a follow-up to a message that is still to come as its edit.
    if (original && isLoading(original)) return fillIn(request, interaction, original);
    const body = readBody(IncomingWebhookInteractionRequestSchema, request.body, (message) =>
      messageProblems(message, NEW_MESSAGE_FLAGS | MessageFlags.Ephemeral),
    );
    if (!body.ok) return invalid(request, body.problems);
    if (!metadata || interaction.answer === InteractionResponseType.Modal)
      return refuse(request, 404, 10015, 'Unknown Webhook: no message came first');
    const personal = !(
      ApplicationIntegrationType.GuildInstall in metadata.authorizing_integration_owners
    );
    if (personal && followUps.length >= FOLLOW_UPS) {
      return refuse(request, 400, 40094, `more than ${FOLLOW_UPS} follow-ups`);
    }
    const message = createMessage(channel, world.bot, {
      ...shownFields(body.value),
      interaction_metadata: {
        ...metadata,
        ...(original ? { original_response_message_id: original.id } : {}),
      },
    });
    followUps.push(message);
    if (!isEphemeral(message)) gateway().dispatchMessage(message, channel);
    return { status: 200, body: message };
  });

  const fillIn = (request: Request, interaction: Interaction, message: APIMessage): Response => {
    const body = readBody(
      IncomingWebhookInteractionRequestSchema,
      request.body,
      ({ flags, ...others }) =>
        editProblems(message, { ...others, flags: (flags ?? 0) & ~MessageFlags.Ephemeral }),
    );
    if (!body.ok) return invalid(request, body.problems);
    const flags = (body.value.flags ?? 0) & ~MessageFlags.Ephemeral;
    editMessage(backend, interaction.channel, message, { ...body.value, flags });
    settleWithOriginal(interaction, message);
    return { status: 200, body: message };
  };

  const edit = ofMessage((request, interaction, message) => {
    const body = readBody(IncomingWebhookUpdateRequestPartialSchema, request.body, (sent) =>
      editProblems(message, sent),
    );
    if (!body.ok) return invalid(request, body.problems);
    editMessage(backend, interaction.channel, message, body.value);
    if (message === interaction.original) settleWithOriginal(interaction, message);
    return { status: 200, body: message };
  });

  const remove = ofMessage((_request, { channel }, message) => {
    deleteMessage(backend, channel, message);
    return { status: 204 };
  });

  const show = ofMessage((_request, _interaction, message) => ({ status: 200, body: message }));

  const one = /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/;
  return [
    { method: 'POST', path: /^\/webhooks\/(\d+)\/([^/]+)$/, handle: followUp, free: true },
    { method: 'GET', path: one, handle: show, free: true },
    { method: 'PATCH', path: one, handle: edit, free: true },
    { method: 'DELETE', path: one, handle: remove, free: true },
  ];
}
