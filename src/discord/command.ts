import type {
  APIModalInteractionResponseCallbackData,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Assistant } from '../core/respond.ts';
import type { Feedback } from '../store/feedback.ts';
import type { Drafts } from '../store/drafts.ts';
import type { Edits } from '../store/edits.ts';
import type { Moderator } from '../store/history.ts';
import type { Questions } from '../store/questions.ts';
import type { Message } from './message.ts';

/** How an answer can be put before everybody in a channel: by the bot itself, or as an answer to a named person. */
export type Share = 'unnamed' | 'named';

/** The channel that a person is in, as far as they and the bot may act there. */
export interface Here {
  readonly channelId: string;
  /** How the person can share an answer; undefined where nobody else is, or where they may not write. */
  readonly share: Share | undefined;
  /** Whether one more answer may be shared there now; asking counts. */
  mayShare(): boolean;
  /** Writes a message there; gives its id, or undefined where Discord doesn't allow it. */
  send(message: Message): Promise<string | undefined>;
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
  /** Logs that something failed, without anything that a person wrote. */
  readonly report: (error: unknown) => void;
}

/** What a moderator's handler knows beside: who acts, and what keeps the FAQ. */
export interface Moderating {
  readonly moderator: Moderator;
  readonly edits: Edits;
  readonly drafts: Drafts;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** A command as somebody used it. */
export interface Use extends CommandContext {
  /** The subcommand that was used, where the command has some. */
  readonly subcommand?: string | undefined;
  /** The options that were given, by name. */
  readonly options: ReadonlyMap<string, string | boolean>;
  /** For a command on a message: the text of that message, and who wrote it. */
  readonly target?: { readonly text: string; readonly by: 'person' | 'somebody' | 'bot' };
}

/** An option as somebody types it. */
export interface Typing {
  readonly assistant: Assistant;
  readonly subcommand?: string | undefined;
  readonly option: string;
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
  /** The same, but it takes a request to Discord or the disk before. Several messages follow each other. */
  | {
      readonly way: 'later';
      /** Where it goes: a new message, or the pressed one. */
      readonly to: 'new' | 'pressed';
      readonly message: () => Promise<Message | readonly Message[]>;
    }
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

type Handlers<Event> = Readonly<Record<string, (event: Event) => MaybeLater<Answer>>>;

/** A command with all its interactions; its name is the first part of its custom_ids. `More` is what its handlers know beside. */
export interface Command<More = unknown> {
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  readonly run: (use: Use & More) => MaybeLater<Answer>;
  readonly complete?: (typing: Typing & More) => readonly Suggestion[];
  /** By the second part of the custom_id. */
  readonly components?: Handlers<Press & More>;
  /** By the second part of the custom_id. */
  readonly forms?: Handlers<Submission & More>;
}

/** A command of the home server that only its moderators may use. */
export type ModeratorCommand = Command<Moderating>;
