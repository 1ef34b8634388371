import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';
import { element, toHtml, type Node } from '../../src/preview/node.ts';

export interface WebviewParts {
  readonly extension: Uri;
  /** Name of the script and the style sheet in `dist/`. */
  readonly name: 'ask' | 'preview';
  readonly title: string;
  readonly body: readonly Node[];
}

/** The page of a webview: its own script and style sheet, and nothing from anywhere else. */
export function webviewHtml(webview: Webview, { extension, name, title, body }: WebviewParts) {
  const nonce = randomBytes(16).toString('base64');
  const file = (ending: string) =>
    webview.asWebviewUri(Uri.joinPath(extension, 'dist', `${name}.${ending}`)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  const root = element(
    'html',
    { lang: 'en' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, title),
      element('link', { rel: 'stylesheet', href: file('css') }),
    ),
    element('body', {}, ...body, element('script', { type: 'module', nonce, src: file('js') })),
  );
  return `<!doctype html>${toHtml(root)}`;
}
