import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { compose } from '../../core/reply/compose.ts';
import { respondWithEntry, respondWithReason } from '../../core/respond.ts';
import { findAnswer, showAnswer, type Found, type ShowOptions } from '../answer.ts';
import type { Answer, Command, CommandContext, Press, Typing, Use } from '../command.ts';
import { guessCountry } from '../country.ts';
import { countFeedback } from '../feedback.ts';
import { readRisk } from '../help.ts';
import type { Message } from '../message.ts';
import { renderReply, type RenderOptions } from '../render.ts';
import { EVERYWHERE } from '../scope.ts';
import { questionForm, receiveQuestion } from '../send.ts';
import {
  removeNamed,
  sendWithWayBack,
  sharedMessage,
  shareIn,
  shareNamed,
  shareUnnamed,
  takeBack,
} from '../share.ts';
import { suggestedEntry, suggestQuestions } from '../suggest.ts';
import { NOT_SHARED, NOT_SHARED_UNNAMED, SHARED_LINE } from '../words.ts';

/** Answers a question, typed or chosen, and owns all that follows from an answer. */
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
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'share',
        description: 'Also put the answer in the channel, without your question and your name',
      },
    ],
  },
  run: (use: Use): Answer => {
    const text = String(use.options.get('question') ?? '');
    const question = (suggestedEntry(text) ?? readRisk(text)) ? undefined : text;
    const found = findTyped(use, text);
    const show = (options: ShowOptions) =>
      showAnswer(use.assistant, found, { question, locale: use.locale, ...options });
    if (use.options.get('share') === true && !use.here.alone) return shareFound(use, found, show);
    return { way: 'reply', message: show({ share: shareIn(use.here) }) };
  },
  complete: ({ assistant, text }: Typing) => suggestQuestions(assistant, text),
  components: {
    /** A question that was offered on a button. */
    entry: (press: Press): Answer => ({ way: 'reply', message: chosen(press) }),
    more: (press: Press): Answer => {
      const [, from = ''] = press.args;
      return { way: 'reply', message: chosen(press, { from: Number.parseInt(from, 10) || 0 }) };
    },
    why: (press: Press): Answer => ({ way: 'reply', message: reason(press) }),
    helpful: (press: Press) => countFeedback(press, true),
    'not-helpful': (press: Press) => countFeedback(press, false),
    /** The spent button; Discord lets nobody press it, but anybody can send its id. */
    thanks: ({ message }: Press): Answer => ({ way: 'update', message }),
    share: (press: Press): Answer => shareUnnamed(press, press.args[0] ?? '') ?? gone(press),
    'share-named': (press: Press): Answer => shareNamed(press, press.args[0] ?? '') ?? gone(press),
    'take-back': takeBack,
    remove: removeNamed,
    none: (press: Press): Answer => {
      const { question, args } = press;
      const others = args[0] === 'others';
      return { way: 'reply', message: noAnswer(press, { question, others }) };
    },
    send: ({ question = '' }: Press): Answer => ({ way: 'form', form: questionForm(question) }),
  },
  forms: { send: receiveQuestion },
};

/** What the option gets: help or an entry that was suggested, or what is found for a person's own words. */
function findTyped({ assistant, locale }: Use, text: string): Found {
  const risk = readRisk(text);
  if (risk) return { risk };
  const id = suggestedEntry(text);
  if (id === undefined) return findAnswer(assistant, text, { locale });
  return {
    reply: respondWithEntry(assistant, id, { locale }) ?? nothingFits({ assistant, locale }),
  };
}

/** Shares an answer of the FAQ. Whatever else was found is for the person alone, who is told so. */
function shareFound(use: Use, found: Found, show: (options: ShowOptions) => Message): Answer {
  const { here } = use;
  const entry = 'reply' in found ? found.reply.entry : null;
  const shared = entry && entry.topic !== 'bot' ? sharedMessage(use, entry.id) : undefined;
  if (!shared) return { way: 'reply', message: show({ footnote: NOT_SHARED }) };
  if (!here.maySend) {
    return { way: 'reply', message: show({ share: 'named', footnote: NOT_SHARED_UNNAMED }) };
  }
  const share = async () =>
    show({ rows: await sendWithWayBack(here, shared), footnote: SHARED_LINE });
  return { way: 'later', message: share };
}

/** The entry that a button names, chosen and so not guessed. */
function chosen(press: Press, options: RenderOptions = {}): Message {
  const { assistant, locale, args, here } = press;
  const reply = respondWithEntry(assistant, args[0] ?? '', { locale });
  return reply ? renderReply(reply, { share: shareIn(here), ...options }) : noAnswer(press);
}

function reason(press: Press): Message {
  const { assistant, locale, args } = press;
  const [id = '', number = ''] = args;
  const wording = /^\d{1,3}$/.test(number) ? Number(number) : null;
  const reply = respondWithReason(assistant, id, wording, { locale });
  return reply ? renderReply(reply, { shared: true }) : noAnswer(press);
}

function gone(press: Press): Answer {
  return { way: 'reply', message: noAnswer(press) };
}

/** For a person who chose none of the questions, or one that the FAQ no longer has. */
function noAnswer(context: CommandContext, options?: RenderOptions): Message {
  return renderReply(nothingFits(context), options);
}

function nothingFits({ assistant, locale }: Pick<CommandContext, 'assistant' | 'locale'>) {
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
  return compose('', clear, none, { faq, safety, country: guessCountry(assistant, locale) });
}
