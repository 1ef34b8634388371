import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { compose } from '../../core/reply/compose.ts';
import { respondWithEntry } from '../../core/respond.ts';
import { answerText } from '../answer.ts';
import type { Answer, Command, Press, CommandContext, Typing, Use } from '../command.ts';
import { guessCountry } from '../country.ts';
import { helpMessage, readRisk } from '../help.ts';
import type { Message } from '../message.ts';
import { renderReply, type RenderOptions } from '../render.ts';
import { EVERYWHERE } from '../scope.ts';
import { suggestedEntry, suggestQuestions } from '../suggest.ts';

/** Answers a question, typed or chosen. */
export const ask: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask about ketamine treatment for PTSD; only you see the answer',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'Your question, in your own words or from the list',
        required: true,
        autocomplete: true,
      },
    ],
  },
  run: (use: Use): Answer => ({ way: 'reply', message: answerOption(use) }),
  complete: ({ assistant, text }: Typing) => suggestQuestions(assistant, text),
  components: {
    /** A question that was offered on a button. */
    entry: (press: Press): Answer => {
      const [id = ''] = press.args;
      return { way: 'reply', message: entryMessage(press, id) ?? noneMessage(press) };
    },
    more: (press: Press): Answer => {
      const [id = '', from = ''] = press.args;
      const message = entryMessage(press, id, { from: Number.parseInt(from, 10) || 0 });
      return { way: 'reply', message: message ?? noneMessage(press) };
    },
    none: (press: Press): Answer => ({
      way: 'reply',
      message: noneMessage(press, { question: press.question }),
    }),
  },
};

function answerOption(use: Use): Message {
  const { assistant, locale } = use;
  const question = use.options.get('question') ?? '';
  const risk = readRisk(question);
  if (risk) {
    return helpMessage(assistant, {
      risk,
      country: guessCountry(assistant, locale),
      chosen: false,
    });
  }
  const id = suggestedEntry(question);
  if (id !== undefined) return entryMessage(use, id) ?? noneMessage(use);
  return answerText(assistant, question, { locale });
}

function entryMessage(
  { assistant, locale }: CommandContext,
  id: string,
  options?: RenderOptions,
): Message | undefined {
  const reply = respondWithEntry(assistant, id, { locale });
  return reply && renderReply(reply, options);
}

/** For a person who chose none of the questions, or one that the FAQ no longer has. */
function noneMessage({ assistant, locale }: CommandContext, options?: RenderOptions): Message {
  const { faq, safety } = assistant;
  const none = {
    outcome: 'miss',
    score: 0,
    margin: 0,
    severalQuestions: false,
    entries: [],
  } as const;
  const clear = {
    kind: 'clear',
    because: '',
    soft: false,
    writers: [],
    language: undefined,
  } as const;
  const country = guessCountry(assistant, locale);
  return renderReply(compose('', clear, none, { faq, safety, country }), options);
}
