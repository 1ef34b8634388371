import type { Assistant } from '../core/respond.ts';
import { triedMessages } from '../discord/moderation/try.ts';
import { drawMessage } from './message.ts';
import type { Node } from './node.ts';

/** Draws why a text gets its reply, stage by stage, then the reply itself. */
export function drawTried(
  assistant: Assistant,
  text: string,
  locale: string | undefined,
): readonly Node[] {
  return triedMessages(assistant, text, locale).map((message) =>
    drawMessage(message, { privately: true }),
  );
}
