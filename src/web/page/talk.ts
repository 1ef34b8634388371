/** The second script of the chat page: puts the chat into it, with this page's server behind it. */
import * as z from 'zod/mini';
import { mountChat } from '../chat/chat.ts';
import { createFetchPort } from './fetch-port.ts';
import { PAGE_WORDS } from './words.ts';

// Otherwise zod tries to compile its checks, which the page's security policy forbids.
z.config({ jitless: true });

const root = document.querySelector('.chat');
if (root instanceof HTMLElement) {
  await mountChat(root, createFetchPort(navigator.language), PAGE_WORDS);
}
