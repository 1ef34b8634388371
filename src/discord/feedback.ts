import type { Answer, Press } from './command.ts';
import { button } from './components.ts';
import { readCustomId, writeCustomId } from './custom-id.ts';
import type { Message, Row } from './message.ts';

/** Counts whether an answer helped, then shows that it was counted. A message that was counted counts no more. */
export function countFeedback(press: Press, helpful: boolean): Answer {
  const { args, assistant, feedback, message, report } = press;
  const [id = ''] = args;
  const entry = assistant.faq.byId.get(id);
  const asks = message.components.some((row) =>
    row.components.some(({ custom_id }) => isAsking(custom_id)),
  );
  if (!entry || entry.topic === 'bot' || !asks) return { way: 'update', message };
  const count = async () => {
    try {
      await feedback.count(id, helpful);
      return withSpent(message, 'Thank you');
    } catch (error) {
      report(error);
      return withSpent(message, "Sorry, I couldn't note that");
    }
  };
  return { way: 'later', to: 'pressed', message: count };
}

function isAsking(customId: string): boolean {
  const { command, action } = readCustomId(customId);
  return command === 'ask' && (action === 'helpful' || action === 'not-helpful');
}

/** The message with one spent button in place of the two that ask. */
function withSpent({ content, components }: Message, label: string): Message {
  const spent = { ...button(writeCustomId('ask', 'thanks'), label), disabled: true };
  return {
    content,
    components: components.map((row): Row => {
      const first = row.components.findIndex(({ custom_id: id }) => isAsking(id));
      const rest = row.components.filter(({ custom_id: id }) => !isAsking(id));
      return first === -1 ? row : { ...row, components: rest.toSpliced(first, 0, spent) };
    }),
  };
}
