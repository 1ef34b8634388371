import { ApplicationCommandType } from 'discord.js';
import { answerText } from '../answer.ts';
import type { Answer, Command, Use } from '../command.ts';
import { button, buttonRows } from '../components.ts';
import { writeCustomId } from '../custom-id.ts';
import { noticeMessage } from '../notice.ts';
import { EVERYWHERE } from '../scope.ts';
import { GET_HELP, NO_TEXT_THERE, THAT_IS_MINE } from '../words.ts';

/** Answers the question in somebody's message, for the person alone who asks for it. */
export const findAnFaqAnswer: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.Message,
    name: 'Find an FAQ answer',
  },
  run: ({ assistant, locale, here, target }: Use): Answer => {
    const help = button(writeCustomId('help-now', 'open'), GET_HELP);
    const notice = (words: string): Answer => ({
      way: 'reply',
      message: noticeMessage(assistant, words, { locale, rows: buttonRows([help]) }),
    });
    const { text = '', by = 'somebody' } = target ?? {};
    if (by === 'bot') return notice(THAT_IS_MINE);
    if (text.trim() === '') return notice(NO_TEXT_THERE);
    const others = by === 'somebody';
    return {
      way: 'reply',
      message: answerText(assistant, text, { locale, share: here.share, others }),
    };
  },
};
