import type {
  APIModalInteractionResponseCallbackData,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Assistant } from '../core/respond.ts';
import type { Feedback } from '../store/feedback.ts';
import type { Questions } from '../store/questions.ts';
import type { Message } from './message.ts';

/** The channel that a person is in, as far as the bot may act there. */
export interface Here {
  readonly channelId: string;
  /** Whether only this person and the bot are there. */
  readonly alone: boolean;
  /** Whether the bot may write there by itself, without an interaction that shows a person's name. */
  readonly maySend: boolean;
  /** Writes a message there; gives its id. */
  send(message: Message): Promise<string>;
  /** Deletes a message of the bot there. */
  remove(messageId: string): Promise<void>;
  /** A mark that only this person's interactions give for a text, after a restart too; it can't say who they are. */
  mark(text: string): string;
}

/** What a handler may know. Nothing here can say who the person is. */
export interface CommandContext {
  readonly assistant: Assistant;
  readonly feedback: Feedback;
  readonly questions: Questions;
  /** The person's language setting, such as `en-GB`. */
  readonly locale: string;
  readonly here: Here;
}

/** A command as somebody used it. */
export interface Use extends CommandContext {
  /** The options that were given, by name. */
  readonly options: ReadonlyMap<string, string | boolean>;
  /** For a command on a message: the text of that message, and whether the person wrote it themselves. */
  readonly target?: { readonly text: string; readonly own: boolean };
}

/** An option as somebody types it. */
export interface Typing {
  readonly assistant: Assistant;
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
  /** The message that holds the button. */
  readonly message: Message;
  /** Whether that message answered something that this person did. */
  readonly own: boolean;
}

/** A form as somebody sent it. */
export interface Submission extends CommandContext {
  readonly args: readonly string[];
  /** What was written, by the custom_id of its field. */
  readonly fields: ReadonlyMap<string, string>;
}

/** A form that a person fills in. */
export type Form = APIModalInteractionResponseCallbackData;

/** What happens then. Exactly one, as handlers return it. */
export type Answer =
  /** A message for the person alone, or the pressed message with new content. */
  | { readonly way: 'reply' | 'update'; readonly message: Message }
  /** The same, but it takes a request to Discord or the disk before. */
  | { readonly way: 'later'; readonly message: () => Promise<Message> }
  /** A message that everybody in the channel sees, with the name of the person. */
  | { readonly way: 'named'; readonly message: Message }
  | { readonly way: 'form'; readonly form: Form }
  /** The pressed message goes away. */
  | { readonly way: 'remove' };

export type MaybeLater<T> = T | Promise<T>;

export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** A command with all its interactions; its name is the first part of its custom_ids. */
export interface Command {
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  readonly run: (use: Use) => MaybeLater<Answer>;
  readonly complete?: (typing: Typing) => readonly Suggestion[];
  /** By the second part of the custom_id. */
  readonly components?: Readonly<Record<string, (press: Press) => MaybeLater<Answer>>>;
  /** By the second part of the custom_id. */
  readonly forms?: Readonly<Record<string, (submission: Submission) => MaybeLater<Answer>>>;
}
