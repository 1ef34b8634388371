/** The script of the view "Ask": puts the chat into it, with the extension behind it. */
import * as z from 'zod/mini';
import { mountChat, type Chat } from '../../src/web/chat/chat.ts';
import { editor } from './editor.ts';
import { createMessagePort } from './message-port.ts';
import { tellMessageSchema, type AskMessage } from './messages.ts';

// Otherwise zod tries to compile its checks, which the view's security policy forbids.
z.config({ jitless: true });

const send = (message: AskMessage) => editor.postMessage(message);

let chat: Chat | undefined;

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const told = tellMessageSchema.safeParse(data).data;
  if (told?.kind === 'renew') void chat?.renew();
  if (told?.kind === 'focus') document.querySelector<HTMLElement>('#chat-question')?.focus();
  if (told?.kind === 'help') document.querySelector<HTMLElement>('[data-chat="help"]')?.click();
});

// The editor follows links to pages, and only those.
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const address = link?.getAttribute('href');
  if (!address || address.startsWith('https:')) return;
  event.preventDefault();
  send({ kind: 'open', address });
});

const root = document.querySelector('.chat');
if (root instanceof HTMLElement) {
  chat = await mountChat(root, createMessagePort(), {
    title: 'Ketamine & PTSD',
    greeting: 'What would you like to know?',
    introduction:
      'I answer questions about ketamine treatment for PTSD from a FAQ that people wrote and reviewed. I am a program, not a clinician, and where the FAQ has no answer I say so.',
    promise: 'Nothing you write is stored, and nothing leaves this editor.',
  });
  send({ kind: 'ready' });
}
