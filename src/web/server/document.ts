import { element, toHtml, type Node } from '../../preview/node.ts';
import type { Style } from './bundle.ts';

export interface DocumentParts {
  readonly title: string;
  readonly style: Style;
  /** Path of the page's script. */
  readonly script: string;
  readonly body: readonly Node[];
  /** What the script needs to know, as data of the root. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
}

const NO_SCRIPT = element(
  'noscript',
  {},
  'This page needs JavaScript. If you are in danger, call your local emergency number, or find a line at ',
  element('a', { href: 'https://findahelpline.com' }, 'findahelpline.com'),
  '.',
);

/** A whole page. */
export function documentHtml({ title, style, script, body, data = {} }: DocumentParts): string {
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, title),
    // What is painted first doesn't wait for it.
    element('script', { type: 'module', src: script, fetchpriority: 'low' }),
  );
  const root = element(
    'html',
    { lang: 'en', ...data },
    head,
    element('body', {}, NO_SCRIPT, ...body),
  );
  // A style sheet is the one text of a page that isn't escaped.
  const styled = toHtml(root).replace('</head>', () => `<style>${style.text}</style></head>`);
  return `<!doctype html>${styled}`;
}
