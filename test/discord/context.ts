import type { Answer, CommandContext, Here, Press } from '../../src/discord/command.ts';
import type { Message } from '../../src/discord/message.ts';
import { openRecords } from '../support/records.ts';
import { shippedAssistant } from '../support/shipped.ts';

/** A channel of a server in which the bot may do nothing but answer. */
const HERE: Here = {
  channelId: '1',
  share: 'named',
  mayShare: () => true,
  send: () => Promise.reject(new Error('the bot may not send here')),
  remove: () => Promise.reject(new Error('there is nothing to remove')),
  mark: (text) => `mark of ${text}`,
};

const assistant = shippedAssistant();

/** A handler's context over the shipped FAQ. */
export function contextOf({
  here,
  ...rest
}: { here?: Partial<Here>; locale?: string } = {}): CommandContext {
  const { feedback, questions } = openRecords();
  const report = (error: unknown) => {
    throw error;
  };
  const channel = { ...HERE, ...here };
  return { assistant, feedback, questions, locale: 'en-US', here: channel, report, ...rest };
}

/** A press of a button with these arguments. */
export function pressOf(
  args: readonly string[],
  fields: Partial<Press> = {},
  context = contextOf(),
): Press {
  const message = { content: '', components: [] };
  return { ...context, args, values: [], question: undefined, message, own: true, ...fields };
}

/** The message of an answer, whichever way it goes. */
export async function messageOf(answer: Answer | Promise<Answer> | undefined): Promise<Message> {
  const result = await answer;
  if (result?.way === 'later') {
    const later = await result.message();
    const first = 'content' in later ? later : later[0];
    if (!first) throw new Error('no message');
    return first;
  }
  if (!result || !('message' in result)) throw new Error(`no message, but ${result?.way}`);
  return result.message;
}
