import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Style } from './bundle.ts';
import { drawEntry, drawIndex } from '../../preview/entry.ts';
import { element } from '../../preview/node.ts';
import { documentHtml } from './document.ts';
import { html, type Route, type Sent } from './route.ts';
import type { WatchedFaq } from './watched-faq.ts';

export interface PreviewOptions {
  readonly faq: WatchedFaq;
  readonly faqFolder: string;
  readonly style: Style;
}

/** For people who keep the FAQ: an entry as members see it, drawn anew whenever a file is saved. */
export function previewRoutes({ faq, faqFolder, style }: PreviewOptions): readonly Route[] {
  const lineOf = (file: string, line: number) => readLine(join(faqFolder, file), line);
  const page = (id: string): Sent => {
    const state = faq.current();
    const { title, drawn, known } =
      id === '' ? drawIndex(state, lineOf) : drawEntry(id, state, lineOf);
    const document = documentHtml({
      title: id === '' ? 'Preview' : `${id} - preview`,
      style,
      script: '/preview.js',
      body: [HEADER, element('main', {}, element('h1', {}, title), ...drawn)],
      data: { 'data-revision': String(state.revision) },
    });
    return html(document, known ? 200 : 404);
  };
  return [
    { method: 'GET', path: '/preview/', handle: page },
    { method: 'GET', path: '/preview', handle: () => page('') },
    {
      method: 'GET',
      path: '/preview-changes',
      handle: () => ({
        follow(send) {
          // A change between the page and this connection would be missed otherwise.
          send(String(faq.current().revision));
          return faq.follow(({ revision }) => send(String(revision)));
        },
      }),
    },
  ];
}

const HEADER = element(
  'header',
  {},
  element('a', { href: '/preview' }, 'All entries'),
  ' ',
  element('a', { href: '/' }, 'Chat'),
);

/** One line of a file of the FAQ, as it stands now; empty where it can't be read. */
function readLine(path: string, line: number): string {
  try {
    return readFileSync(path, 'utf8').split('\n')[line - 1]?.trimEnd() ?? '';
  } catch {
    return '';
  }
}
