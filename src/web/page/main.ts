/** The script of the chat page: puts the chat into it, with this page's server behind it. */
import * as z from 'zod/mini';
import { mountChat } from '../chat/chat.ts';
import { createFetchPort } from './fetch-port.ts';
import { PAGE_WORDS } from './words.ts';

// Otherwise zod tries to compile its checks, which the page's security policy forbids.
z.config({ jitless: true });

/** Waits until the page as it came was painted; a page in the background isn't. */
async function painted(): Promise<void> {
  if (document.hidden) return;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

await painted();
const root = document.querySelector('.chat');
if (root instanceof HTMLElement) {
  await mountChat(root, createFetchPort(navigator.language), PAGE_WORDS);
}
