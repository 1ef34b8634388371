import { ComponentType, TextInputStyle } from 'discord.js';
import { findAnswer, showAnswer } from './answer.ts';
import type { Answer, Form, Press, Submission } from './command.ts';
import { button, buttonRows } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { noticeMessage } from './notice.ts';
import { QUOTE_LENGTH, quoteLine, visibleLine } from './text.ts';
import {
  ANSWERED_INSTEAD,
  NO_WORDS,
  QUESTION_NOT_SENT,
  QUESTION_SENT,
  QUESTIONS_FULL,
} from './words.ts';

const FIELD = 'question';
/** In a custom_id: that the person wants to send a question though there is an answer. */
const ANYWAY = 'anyway';

/** The form in which a person sees and edits a question before it goes to the moderators. */
export function questionForm(question: string, ...args: readonly string[]): Form {
  return {
    custom_id: writeCustomId('ask', 'send', ...args),
    title: 'Send a question to the moderators',
    components: [
      {
        type: ComponentType.Label,
        label: 'The question, as they will read it',
        description:
          'Kept without your name for 90 days. Please leave out what points to a person.',
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELD,
          style: TextInputStyle.Paragraph,
          max_length: QUOTE_LENGTH,
          required: true,
          ...(question === '' ? {} : { value: question.slice(0, QUOTE_LENGTH) }),
        },
      },
    ],
  };
}

/** Opens the form, unless the quoted words speak of a risk: then there is help and nothing else. */
export function openQuestionForm(press: Press): Answer {
  const { assistant, locale, question = '', args } = press;
  const found = findAnswer(assistant, question, { locale });
  if ('about' in found) {
    return { way: 'reply', message: showAnswer(assistant, found, { question, locale }) };
  }
  return { way: 'form', form: questionForm(question, ...args.slice(0, 1)) };
}

/**
 * Keeps the question. What speaks of a risk or has to be refused is answered and not kept; so is what has an answer,
 * unless the person wants to send it anyway.
 */
export function receiveQuestion(sent: Submission): Answer {
  const { assistant, questions, locale, here, fields, args, report } = sent;
  const question = visibleLine(fields.get(FIELD) ?? '').slice(0, QUOTE_LENGTH);
  if (!/\p{L}/u.test(question)) {
    return { way: 'reply', message: noticeMessage(assistant, NO_WORDS, { locale }) };
  }
  const found = findAnswer(assistant, question, { locale });
  const options = { question, locale, share: here.share };
  if ('about' in found || found.reply.kind === 'guardrail') {
    return { way: 'reply', message: showAnswer(assistant, found, options) };
  }
  if (found.reply.entry && args[0] !== ANYWAY) {
    const rows = buttonRows([button(writeCustomId('ask', 'send', ANYWAY), 'Send it anyway')]);
    const message = showAnswer(assistant, found, { ...options, rows, footnote: ANSWERED_INSTEAD });
    return { way: 'reply', message };
  }
  const keep = async () => {
    try {
      const kept = await questions.add(question);
      const text = kept === 'full' ? QUESTIONS_FULL : QUESTION_SENT;
      return noticeMessage(assistant, text, { locale });
    } catch (error) {
      report(error);
      const text = [QUESTION_NOT_SENT, quoteLine(question)].join('\n\n');
      return noticeMessage(assistant, text, { locale });
    }
  };
  return { way: 'later', to: 'new', message: keep };
}
