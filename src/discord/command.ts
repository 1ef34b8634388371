import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Assistant } from '../core/respond.ts';
import type { Message } from './message.ts';

/** What a handler may know. Nothing here can say who the person is. */
export interface CommandContext {
  readonly assistant: Assistant;
  /** The person's language setting, such as `en-GB`. */
  readonly locale: string;
}

/** A command as somebody used it. */
export interface Use extends CommandContext {
  /** The text options that were given, by name. */
  readonly options: ReadonlyMap<string, string>;
}

/** An option as somebody types it. */
export interface Typing extends CommandContext {
  readonly text: string;
}

/** A button or select of the command's messages as somebody pressed it. */
export interface Press extends CommandContext {
  /** What the custom_id holds. Anybody can send any custom_id, so handlers check it. */
  readonly args: readonly string[];
  /** What was picked in a select; empty for a button. */
  readonly values: readonly string[];
  /** The question quoted in the message. */
  readonly question: string | undefined;
}

/** What goes back: a new message, or the pressed message with new content. Exactly one, as handlers return it. */
export interface Answer {
  readonly way: 'reply' | 'update';
  readonly message: Message;
}

export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** A slash command with all its interactions; its name is the first part of its custom_ids. */
export interface Command {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly run: (use: Use) => Answer | Promise<Answer>;
  readonly complete?: (typing: Typing) => readonly Suggestion[];
  /** By the second part of the custom_id. */
  readonly components?: Readonly<Record<string, (press: Press) => Answer | Promise<Answer>>>;
}
