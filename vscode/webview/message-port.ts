import { createAskingPort, type Received } from '../../src/web/chat/asking-port.ts';
import type { ChatPort } from '../../src/web/chat/port.ts';
import { editor } from './editor.ts';
import { answerMessageSchema, type AnswerMessage, type AskMessage } from './messages.ts';

/** Whoever waits longer, in milliseconds, is told that nobody answers, and where help is. */
const PATIENCE_MS = 6000;

/** The chat's port to the extension, by messages. */
export function createMessagePort(): ChatPort {
  const waiting = new Map<number, (received: Received) => void>();
  let asked = 0;
  const settle = (number: number, received: Received) => {
    waiting.get(number)?.(received);
    waiting.delete(number);
  };
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = answerMessageSchema.safeParse(data);
    if (message.success) settle(message.data.number, receivedOf(message.data.answer));
  });
  return createAskingPort(
    (name, body) =>
      new Promise((resolve) => {
        const number = ++asked;
        waiting.set(number, resolve);
        setTimeout(() => settle(number, { ok: false, failure: 'unreachable' }), PATIENCE_MS);
        const message: AskMessage = { kind: 'request', number, name, body };
        editor.postMessage(message);
      }),
  );
}

function receivedOf(answer: AnswerMessage['answer']): Received {
  if (answer.ok) return answer;
  return { ok: false, failure: answer.why === 'gone' ? 'gone' : 'unreachable' };
}
