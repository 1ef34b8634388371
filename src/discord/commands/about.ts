import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../command.ts';
import { noticeMessage } from '../notice.ts';
import { EVERYWHERE } from '../scope.ts';
import { ABOUT } from '../words.ts';

/** Says what the bot is, where its answers come from and what it can't do. */
export const about: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'about',
    description: 'What this bot is and where its answers come from',
  },
  run: ({ assistant, locale }) => ({
    way: 'reply',
    message: noticeMessage(assistant, ABOUT, { locale }),
  }),
};
