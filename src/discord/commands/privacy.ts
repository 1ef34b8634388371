import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../command.ts';
import { noticeMessage } from '../notice.ts';
import { EVERYWHERE } from '../scope.ts';
import { PRIVACY } from '../words.ts';

/** Says what happens to what people write. */
export const privacy: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'privacy',
    description: 'What happens to what you write here',
  },
  run: ({ assistant, locale }) => ({
    way: 'reply',
    message: noticeMessage(assistant, PRIVACY, { locale }),
  }),
};
