import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { compose } from '../../core/reply/compose.ts';
import { respondWithEntry, respondWithReason } from '../../core/respond.ts';
import { findAnswer, showAnswer, type Found, type ShowOptions } from '../answer.ts';
import type { Answer, Command, CommandContext, Press, Typing, Use } from '../command.ts';
import { guessCountry } from '../country.ts';
import { buttonRows } from '../components.ts';
import { countFeedback } from '../feedback.ts';
import { goneMessage } from '../gone.ts';
import { readRisk } from '../help.ts';
import type { Message } from '../message.ts';
import { renderReply, type RenderOptions } from '../render.ts';
import { EVERYWHERE } from '../scope.ts';
import { openQuestionForm, receiveQuestion } from '../send.ts';
import {
  removeNamed,
  sendWithWayBack,
  sharedMessage,
  shareNamed,
  shareUnnamed,
  takeBack,
} from '../share.ts';
import { suggestedEntry, suggestQuestions } from '../suggest.ts';
import { NOT_SHARED, NOT_SHARED_UNNAMED, SHARED_ENOUGH, SHARED_LINE } from '../words.ts';

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
    if (use.options.get('share') === true) return shareFound(use, found, show);
    return { way: 'reply', message: show({ share: use.here.share }) };
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
    thanks: spent,
    share: shareUnnamed,
    'share-named': shareNamed,
    'take-back': takeBack,
    'taken-back': spent,
    remove: removeNamed,
    none: noneFits,
    send: openQuestionForm,
  },
  forms: { send: receiveQuestion },
};

/** What the option gets: help or an entry that was suggested, or what is found for a person's own words. */
function findTyped({ assistant, locale }: Use, text: string): Found {
  const risk = readRisk(text);
  if (risk) return { about: risk };
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
  const shared = entry ? sharedMessage(use, entry.id) : undefined;
  if (!shared || here.share === undefined) {
    return { way: 'reply', message: show({ footnote: `-# ${NOT_SHARED}` }) };
  }
  const onlyWithName = () => show({ share: 'named', footnote: NOT_SHARED_UNNAMED });
  if (here.share === 'named') return { way: 'reply', message: onlyWithName() };
  if (!here.mayShare()) return { way: 'reply', message: show({ footnote: `-# ${SHARED_ENOUGH}` }) };
  const share = async () => {
    const takeBackButton = await sendWithWayBack(here, shared);
    if (!takeBackButton) return onlyWithName();
    return show({ rows: buttonRows([takeBackButton]), footnote: SHARED_LINE });
  };
  return { way: 'later', to: 'new', message: share };
}

/** The entry that a button names, chosen and so not guessed. */
function chosen(press: Press, options: RenderOptions = {}): Message {
  const { assistant, locale, args, here } = press;
  const reply = respondWithEntry(assistant, args[0] ?? '', { locale });
  return reply ? renderReply(reply, { share: here.share, ...options }) : goneMessage(press);
}

function reason(press: Press): Message {
  const { assistant, locale, args } = press;
  const [id = '', mark = ''] = args;
  const reply = respondWithReason(assistant, id, mark === '' ? null : mark, { locale });
  return reply ? renderReply(reply, { shared: true }) : goneMessage(press);
}

/** For a person who chose none of the questions. Words that speak of a risk get help, whatever button led here. */
function noneFits(press: Press): Answer {
  const { assistant, locale, question, args } = press;
  const others = args[0] === 'others';
  const found = findAnswer(assistant, question ?? '', { locale, others });
  const none: Found = 'about' in found ? found : { reply: nothingFits(press) };
  return { way: 'reply', message: showAnswer(assistant, none, { question, locale, others }) };
}

/** A button that has done its work; Discord lets nobody press it, but anybody can send its id. */
function spent({ message }: Press): Answer {
  return { way: 'update', message };
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
