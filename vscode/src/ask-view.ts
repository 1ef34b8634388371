import { env, Uri, type Webview, type WebviewView, type WebviewViewProvider } from 'vscode';
import { element } from '../../src/preview/node.ts';
import { chatAnswers, isAtRisk } from '../../src/web/answers.ts';
import {
  askMessageSchema,
  type AnswerMessage,
  type AskMessage,
  type TellMessage,
} from '../webview/messages.ts';
import type { OpenedFaq } from './opened-faq.ts';
import { webviewHtml } from './webview-html.ts';

type RequestMessage = Extract<AskMessage, { readonly kind: 'request' }>;

const TELL_TO_RENEW: TellMessage = { kind: 'renew' };

export interface AskViewOptions {
  readonly extension: Uri;
  /** The FAQ of the moment. */
  readonly faq: () => Pick<OpenedFaq, 'assistant' | 'opened'>;
  readonly onFailure: (error: unknown) => void;
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

  /** Offers what another assistant has to offer. */
  renew(): void {
    if (this.#webview && this.#isReady) void this.#webview.postMessage(TELL_TO_RENEW);
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
      case 'request':
        void this.#answer(message).then((answer) => {
          const answered: AnswerMessage = { kind: 'answer', number: message.number, answer };
          return webview.postMessage(answered);
        });
    }
  }

  async #answer({ name, body }: RequestMessage): Promise<AnswerMessage['answer']> {
    try {
      const request = { ...body, locale: env.language };
      if (!this.#isForHelp({ name, body })) await this.#options.faq().opened;
      return chatAnswers[name](this.#options.faq().assistant(), request);
    } catch (error) {
      this.#options.onFailure(error);
      return { ok: false, why: 'failed' };
    }
  }

  /** Help waits for nothing. */
  #isForHelp({ name, body }: Pick<RequestMessage, 'name' | 'body'>): boolean {
    const { text } = body;
    const asked = name === 'ask' && typeof text === 'string';
    return name === 'help' || (asked && isAtRisk(this.#options.faq().assistant(), text));
  }
}
