import { ComponentType } from 'discord.js';
import type { Reply } from '../../src/core/reply/reply.ts';
import { closingText } from '../../src/discord/content.ts';
import { readCustomId } from '../../src/discord/custom-id.ts';
import type { Message } from '../../src/discord/message.ts';
import { renderReply } from '../../src/discord/render.ts';

/** The messages of a reply: the first, then what "Read more" leads to. */
export function messagesOf(reply: Reply, question?: string): readonly Message[] {
  const messages = [renderReply(reply, { question })];
  for (;;) {
    const more = componentsOf(messages.at(-1))
      .map(({ custom_id: id }) => readCustomId(id))
      .find(({ action }) => action === 'more');
    if (!more) return messages;
    messages.push(renderReply(reply, { from: Number(more.args[1]) }));
  }
}

/**
 * A reply as somebody reads it who reads everything: without markup, with the labels of the buttons.
 * Discord draws the buttons below the notices; here they stand before them, as the reply has them.
 */
export function readOnDiscord(reply: Reply): string {
  const closing = closingText(reply.closing);
  const messages = messagesOf(reply);
  const bodies = messages.map(({ content }) => content.replace(closing, ''));
  const labels = componentsOf(messages[0]).flatMap((component) =>
    component.type === ComponentType.Button ? [component.label] : [],
  );
  const text = [...bodies, ...labels].join('\n');
  return `${withoutMarkup(text)}\n${closing}`;
}

function componentsOf(message: Message | undefined) {
  return message?.components.flatMap((row) => row.components) ?? [];
}

function withoutMarkup(text: string): string {
  return text
    .replaceAll(/^-# |(?<!\\)\*\*|(?<!\\)__/gm, '')
    .replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1');
}
