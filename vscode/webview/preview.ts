/** The script of the panel "Preview": draws what the extension sends. */
import * as z from 'zod/mini';
import { element } from '../../src/preview/node.ts';
import { toDom } from '../../src/web/chat/dom.ts';
import { editor } from './editor.ts';
import { showMessageSchema, type PreviewMessage } from './preview-messages.ts';

// Otherwise zod tries to compile its checks, which the panel's security policy forbids.
z.config({ jitless: true });

const send = (message: PreviewMessage) => editor.postMessage(message);
const ENTRY = /^\/preview\/([a-z0-9-]+)$/;

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const shown = showMessageSchema.safeParse(data).data;
  if (!shown) return;
  const main = document.querySelector('main');
  main?.replaceChildren(toDom(element('h1', {}, shown.title)), ...shown.drawn.map(toDom));
});

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const id = ENTRY.exec(link?.getAttribute('href') ?? '')?.[1];
  if (id === undefined) return;
  event.preventDefault();
  send({ kind: 'entry', id });
});

send({ kind: 'ready' });
