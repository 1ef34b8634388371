import { fitContent, paragraphs as split } from '../content.ts';
import { LIMITS } from '../limits.ts';
import type { Answer } from '../command.ts';
import type { Message, Row } from '../message.ts';
import { escapeMarkup } from '../text.ts';

/** A message for a moderator alone. It is a tool, no reply to a member, so it carries no notices. */
export function panel(paragraphs: readonly string[], rows: readonly Row[] = []): Message {
  const { content, taken } = fitContent({ body: paragraphs, after: [] });
  if (taken === paragraphs.length) return { content, components: rows };
  const after = [`-# … and ${paragraphs.length - taken} more`];
  return { content: fitContent({ body: paragraphs, after }).content, components: rows };
}

/** The same, over as many messages as all of it needs; the rows stand below the first. */
export function panels(paragraphs: readonly string[], rows: readonly Row[] = []): Message[] {
  const messages: Message[] = [];
  let rest = paragraphs.flatMap((paragraph) => split(paragraph, LIMITS.content));
  while (rest.length > 0) {
    const { content, taken } = fitContent({ body: rest, after: [] });
    messages.push({ content, components: messages.length === 0 ? rows : [] });
    rest = rest.slice(taken);
  }
  return messages;
}

/** A text letter for letter, over as many messages as it needs. */
export function wholeText(text: string): Message[] {
  return panels(split(text, LIMITS.content / 2).map(escapeMarkup));
}

/** A message whose buttons can be seen but not pressed: it shows what isn't served yet. */
export function withoutPresses({ content, components }: Message): Message {
  return {
    content,
    components: components.map((row) => ({
      ...row,
      components: row.components.map((component) => ({ ...component, disabled: true })),
    })),
  };
}

/** Answers with a panel at once. */
export function say(text: string, rows: readonly Row[] = []): Answer {
  return { way: 'reply', message: panel([text], rows) };
}
