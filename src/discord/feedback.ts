import type { Answer, Press } from './command.ts';
import { button } from './components.ts';
import { readCustomId, writeCustomId } from './custom-id.ts';
import type { Message } from './message.ts';

/** Counts whether an answer helped, then shows that it was counted. */
export async function countFeedback(press: Press, helpful: boolean): Promise<Answer> {
  const [id = ''] = press.args;
  if (press.assistant.faq.byId.has(id)) await press.feedback.count(id, helpful);
  return { way: 'update', message: withThanks(press.message) };
}

/** The message with one spent button in place of the two that ask. */
function withThanks({ content, components }: Message): Message {
  const asks = (customId: string) => {
    const { command, action } = readCustomId(customId);
    return command === 'ask' && (action === 'helpful' || action === 'not-helpful');
  };
  const thanks = { ...button(writeCustomId('ask', 'thanks'), 'Thank you'), disabled: true };
  return {
    content,
    components: components.map((row) => {
      const first = row.components.findIndex(({ custom_id: id }) => asks(id));
      const rest = row.components.filter(({ custom_id: id }) => !asks(id));
      return first === -1 ? row : { ...row, components: rest.toSpliced(first, 0, thanks) };
    }),
  };
}
