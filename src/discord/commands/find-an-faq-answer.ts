import { ApplicationCommandType } from 'discord.js';
import { answerText } from '../answer.ts';
import type { Answer, Command, Use } from '../command.ts';
import { noticeMessage } from '../notice.ts';
import { EVERYWHERE } from '../scope.ts';
import { shareIn } from '../share.ts';
import { ONLY_TEXT } from '../words.ts';

/** Answers the question in somebody's message, for the person alone who asks for it. */
export const findAnFaqAnswer: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.Message,
    name: 'Find an FAQ answer',
  },
  run: ({ assistant, locale, here, target }: Use): Answer => {
    const text = target?.text ?? '';
    const message =
      text.trim() === ''
        ? noticeMessage(assistant, ONLY_TEXT, { locale })
        : answerText(assistant, text, { locale, share: shareIn(here), others: !target?.own });
    return { way: 'reply', message };
  },
};
