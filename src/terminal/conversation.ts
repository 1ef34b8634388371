import { respond, respondWithEntry, type Assistant } from '../core/respond.ts';
import type { Reply } from '../core/reply/reply.ts';
import { choicesOf, renderText, type RenderOptions } from './render.ts';

/** What a conversation needs of a terminal. */
export interface ConversationOptions {
  readonly render: Omit<RenderOptions, 'numbered'>;
  /** Shown where the next question is expected; empty when nobody types. */
  readonly prompt: string;
  readonly locale?: string | undefined;
}

const GREETING =
  'Ask about ketamine treatment for PTSD in your own words; a number chooses a question from a list. End with Ctrl+D.';

/** Answers line after line, each with the newest assistant. Nothing is kept but the questions offered last, to choose from by number. */
export async function* converse(
  currentAssistant: () => Assistant,
  lines: AsyncIterable<string>,
  { render, prompt, locale }: ConversationOptions,
): AsyncGenerator<string> {
  if (prompt) yield `${GREETING}\n\n${prompt}`;
  let offered: readonly string[] = [];
  for await (const line of lines) {
    const text = line.trim();
    if (text === '') {
      if (prompt) yield prompt;
      continue;
    }
    const assistant = currentAssistant();
    const reply = chosen(assistant, text, offered, locale) ?? respond(assistant, text, { locale });
    offered = choicesOf(reply).map(({ id }) => id);
    yield `\n${renderText(reply, { ...render, numbered: true })}\n\n${prompt}`;
  }
}

function chosen(
  assistant: Assistant,
  text: string,
  offered: readonly string[],
  locale: string | undefined,
): Reply | undefined {
  if (!/^\d{1,2}$/.test(text)) return undefined;
  const id = offered[Number(text) - 1];
  return id === undefined ? undefined : respondWithEntry(assistant, id, { locale });
}
