import { env, Uri, type Webview, type WebviewView, type WebviewViewProvider } from 'vscode';
import type { Assistant } from '../../src/core/respond.ts';
import { element } from '../../src/preview/node.ts';
import { chatAnswers } from '../../src/web/answers.ts';
import { askMessageSchema, type AnswerMessage, type TellMessage } from '../webview/messages.ts';
import { webviewHtml } from './webview-html.ts';

export interface AskViewOptions {
  readonly extension: Uri;
  /** Gives the assistant of the moment. */
  readonly assistant: () => Assistant;
  /** Brings the view into sight. */
  readonly focus: () => void;
}

/** The chat in the side bar. What is said stays in the view, and goes with it. */
export class AskView implements WebviewViewProvider {
  readonly #options: AskViewOptions;
  #webview: Webview | undefined;
  /** What is to be told once the chat is there. */
  #waiting: TellMessage[] = [];
  #isReady = false;

  constructor(options: AskViewOptions) {
    this.#options = options;
  }

  resolveWebviewView(view: WebviewView): void {
    const { webview } = view;
    this.#webview = webview;
    this.#isReady = false;
    webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(this.#options.extension, 'dist')],
    };
    webview.onDidReceiveMessage((message: unknown) => this.#receive(webview, message));
    view.onDidDispose(() => {
      this.#webview = undefined;
    });
    webview.html = webviewHtml(webview, {
      extension: this.#options.extension,
      name: 'ask',
      title: 'Ask',
      body: [element('div', { class: 'chat' })],
    });
  }

  /** Puts the cursor into the field. */
  ask(): void {
    this.#tell({ kind: 'focus' });
  }

  /** Shows crisis lines as if the person had asked for them in the chat. */
  showHelp(): void {
    this.#tell({ kind: 'help' });
  }

  #tell(message: TellMessage): void {
    this.#options.focus();
    if (this.#webview && this.#isReady) void this.#webview.postMessage(message);
    else this.#waiting.push(message);
  }

  #receive(webview: Webview, received: unknown): void {
    const parsed = askMessageSchema.safeParse(received);
    if (!parsed.success) return;
    const message = parsed.data;
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        for (const waiting of this.#waiting.splice(0)) void webview.postMessage(waiting);
        return;
      case 'open':
        void env.openExternal(Uri.parse(message.address, true));
        return;
      case 'request': {
        const request = { ...message.body, locale: env.language };
        const answer = chatAnswers[message.name](this.#options.assistant(), request);
        const answered: AnswerMessage = { kind: 'answer', number: message.number, answer };
        void webview.postMessage(answered);
      }
    }
  }
}
