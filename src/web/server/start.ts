import type { Log } from '../../log/log.ts';
import { element } from '../../preview/node.ts';
import { drawShell } from '../chat/draw-shell.ts';
import { PAGE_WORDS } from '../page/words.ts';
import { bundle, type Bundle } from './bundle.ts';
import { chatRoutes } from './chat-routes.ts';
import { documentHtml } from './document.ts';
import { previewRoutes } from './preview-routes.ts';
import { html, type Route } from './route.ts';
import { serve, type Serving } from './serve.ts';
import type { WatchedFaq } from './watched-faq.ts';

export interface PageOptions {
  readonly faq: WatchedFaq;
  readonly faqFolder: string;
  /** The port to begin with; 0 for any that is free. */
  readonly port: number;
  readonly log: Log;
  /** Served beside the page's own, such as by a benchmark. */
  readonly beside?: readonly Route[];
}

/** Serves the chat page and the preview of entries; undefined where no port is free. */
export async function startPage({
  faq,
  faqFolder,
  port,
  log,
  beside = [],
}: PageOptions): Promise<Serving | undefined> {
  const made = await bundle();
  return serve({
    port,
    log,
    styles: [made.pageStyle.hash, made.previewStyle.hash],
    routes: [
      ...pageRoutes(made),
      ...chatRoutes(() => faq.current().assistant),
      ...previewRoutes({ faq, faqFolder, style: made.previewStyle }),
      ...beside,
    ],
  });
}

function pageRoutes({
  pageScript,
  talkScript,
  pageStyle,
  previewScript,
}: Bundle): readonly Route[] {
  const page = documentHtml({
    title: PAGE_WORDS.title,
    style: pageStyle,
    script: '/page.js',
    body: [
      element('a', { class: 'skip', href: '#chat-question' }, 'Skip to the question field'),
      element('div', { class: 'chat' }, ...drawShell(PAGE_WORDS)),
    ],
  });
  const script = (path: string, body: string): Route => ({
    method: 'GET',
    path,
    handle: () => ({ status: 200, type: 'text/javascript', body }),
  });
  return [
    { method: 'GET', path: '/', handle: () => html(page) },
    script('/page.js', pageScript),
    script('/talk.js', talkScript),
    script('/preview.js', previewScript),
    // Browsers ask for it by themselves once the page is there; a link to it would delay the first paint.
    {
      method: 'GET',
      path: '/favicon.ico',
      handle: () => ({ status: 200, type: 'image/svg+xml', body: ICON }),
    },
  ];
}

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M16 4C9 4 4 8.700 4 14.700c0 3.500 1.700 6.500 4.500 8.500L7.500 28l5.600-2.900c.9.200 1.900.300 2.900.300 7 0 12-4.700 12-10.700S23 4 16 4z" fill="#2c5b52"/></svg>';
