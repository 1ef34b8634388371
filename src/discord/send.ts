import { ComponentType, TextInputStyle } from 'discord.js';
import { findAnswer, showAnswer } from './answer.ts';
import type { Answer, Form, Submission } from './command.ts';
import { writeCustomId } from './custom-id.ts';
import { noticeMessage } from './notice.ts';
import { shareIn } from './share.ts';
import { QUESTION_SENT } from './words.ts';

const FIELD = 'question';
/** A question, not a story: the less it tells, the less it tells of a person. */
const MAX_LENGTH = 300;

/** The form in which a person sees and edits a question before it goes to the moderators. */
export function questionForm(question: string): Form {
  return {
    custom_id: writeCustomId('ask', 'send'),
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
          max_length: MAX_LENGTH,
          required: true,
          ...(question === '' ? {} : { value: question.slice(0, MAX_LENGTH) }),
        },
      },
    ],
  };
}

/** Keeps the question, unless what was written speaks of a risk or has to be refused: then that is answered, and nothing is kept. */
export function receiveQuestion({
  assistant,
  questions,
  locale,
  here,
  fields,
}: Submission): Answer {
  const text = (fields.get(FIELD) ?? '').replaceAll(/\s+/gu, ' ').trim();
  const found = findAnswer(assistant, text, { locale });
  if (!('reply' in found) || found.reply.kind === 'guardrail') {
    const message = showAnswer(assistant, found, { question: text, locale, share: shareIn(here) });
    return { way: 'reply', message };
  }
  const keep = async () => {
    await questions.add(text);
    return noticeMessage(assistant, QUESTION_SENT, { locale });
  };
  return { way: 'later', message: keep };
}
