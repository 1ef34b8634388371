import { ChannelType } from 'discord.js';
import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import { readBody } from './body.ts';
import type { Backend, Handler, Request, Response, Route } from './http.ts';
import { deleteMessage, NEW_MESSAGE_FLAGS, shownFields } from './messages.ts';
import { messageProblems } from './rules.ts';
import { createMessage, isEphemeral, type Channel } from './world.ts';

/** What the bot does in a channel that it is in. */
export function channelRoutes(backend: Backend): readonly Route[] {
  const { world, gateway, refuse, invalid } = backend;

  const ofChannel =
    (handle: (request: Request, channel: Channel, messageId: string) => Response): Handler =>
    (request, [id = '', messageId = '']) => {
      const channel = world.channels.get(id);
      if (!channel) return refuse(request, 404, 10003, 'Unknown channel');
      return channel.access === 'none'
        ? refuse(request, 403, 50001, 'Missing Access')
        : handle(request, channel, messageId);
    };

  const sendMessage = ofChannel((request, channel) => {
    if (channel.access !== 'send') return refuse(request, 403, 50013, 'Missing Permissions');
    const body = readBody(MessageCreateRequestSchema, request.body, (message) =>
      messageProblems(message, NEW_MESSAGE_FLAGS),
    );
    if (!body.ok) return invalid(request, body.problems);
    const { nonce, enforce_nonce: enforced } = body.value;
    const earlier = channel.messages.find((message) => message.nonce === nonce);
    if (enforced && earlier && nonce) return { status: 200, body: earlier };
    const message = createMessage(channel, world.bot, {
      ...shownFields(body.value),
      ...(nonce ? { nonce } : {}),
    });
    gateway().dispatchMessage(message, channel);
    return { status: 200, body: message };
  });

  const listMessages = ofChannel((request, channel) => {
    const before = BigInt(request.query.get('before') ?? '9223372036854775807');
    const limit = Number(request.query.get('limit') ?? 50);
    const older = channel.messages.filter(
      (message) => !isEphemeral(message) && BigInt(message.id) < before,
    );
    return { status: 200, body: older.toReversed().slice(0, limit) };
  });

  const removeMessage = ofChannel((request, channel, messageId) => {
    const message = channel.messages.find(({ id }) => id === messageId);
    if (!message || isEphemeral(message)) return refuse(request, 404, 10008, 'Unknown Message');
    if (message.author.id !== world.bot.id) {
      return channel.type === ChannelType.DM
        ? refuse(request, 403, 50003, 'Cannot execute action on a DM channel')
        : refuse(request, 403, 50013, 'Missing Permissions');
    }
    deleteMessage(backend, channel, message);
    return { status: 204 };
  });

  const all = /^\/channels\/(\d+)\/messages$/;
  return [
    { method: 'GET', path: all, handle: listMessages },
    { method: 'POST', path: all, handle: sendMessage },
    { method: 'DELETE', path: /^\/channels\/(\d+)\/messages\/(\d+)$/, handle: removeMessage },
  ];
}
