import { fitContent } from '../content.ts';
import type { Message, Row } from '../message.ts';

/** A message for a moderator alone. It is a tool, no reply to a member, so it carries no notices. */
export function panel(paragraphs: readonly string[], rows: readonly Row[] = []): Message {
  const { content, taken } = fitContent({ body: paragraphs, after: [] });
  if (taken === paragraphs.length) return { content, components: rows };
  const after = [`-# … and ${paragraphs.length - taken} more`];
  return { content: fitContent({ body: paragraphs, after }).content, components: rows };
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
