import {
  env,
  Uri,
  ViewColumn,
  window,
  type Disposable,
  type Webview,
  type WebviewPanel,
} from 'vscode';
import { readPath } from '../../src/core/entry/faq.ts';
import type { Session } from '../../src/editor/session.ts';
import { drawEntry } from '../../src/preview/entry.ts';
import { element, type Node } from '../../src/preview/node.ts';
import { drawTried } from '../../src/preview/tried.ts';
import { previewMessageSchema, type ShowMessage } from '../webview/preview-messages.ts';
import { pathBelow, uriBelow } from './faq-folder.ts';
import { webviewHtml } from './webview-html.ts';

/** What the panel shows: an entry, or what a text gets. */
type Subject = { readonly entry: string } | { readonly text: string };

/** What changes within so many milliseconds is drawn once. */
const JOIN_MS = 80;

/** The panel beside the files: an entry as members see it, or why a text gets its reply. It follows what is typed. */
export class PreviewPanel implements Disposable {
  readonly #session: Session;
  readonly #extension: Uri;
  #panel: WebviewPanel | undefined;
  #subject: Subject | undefined;
  #soon: NodeJS.Timeout | undefined;

  constructor(session: Session, extension: Uri) {
    this.#session = session;
    this.#extension = extension;
    session.onAssistant(() => this.#drawSoon());
    session.onProblems(() => this.#drawSoon());
  }

  /** Shows an entry; later the panel follows the entry that is being edited. */
  showEntry(id: string): void {
    this.#show({ entry: id });
  }

  /** Shows what a text gets, and why. */
  showText(text: string): void {
    this.#show({ text });
  }

  /** Follows the editor to another entry's file, if an entry is shown. */
  follow(uri: Uri | undefined): void {
    const id = uri && this.#entryAt(uri);
    if (!this.#panel || id === undefined || !this.#subject || !('entry' in this.#subject)) return;
    this.#subject = { entry: id };
    this.#draw();
  }

  dispose(): void {
    clearTimeout(this.#soon);
    this.#panel?.dispose();
  }

  #entryAt(uri: Uri): string | undefined {
    const path = pathBelow(this.#session.project.folder, uri);
    return path === undefined ? undefined : readPath(path)?.id;
  }

  #show(subject: Subject): void {
    this.#subject = subject;
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      this.#draw();
      return;
    }
    const panel = window.createWebviewPanel(
      'ketaminePtsdFaq.preview',
      'Preview',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      {
        enableScripts: true,
        localResourceRoots: [Uri.joinPath(this.#extension, 'dist')],
      },
    );
    this.#panel = panel;
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    panel.onDidChangeViewState(() => this.#draw());
    const { webview } = panel;
    webview.onDidReceiveMessage((message: unknown) => void this.#receive(message));
    webview.html = this.#page(webview);
  }

  #page(webview: Webview): string {
    const body = [element('main', {})];
    return webviewHtml(webview, {
      extension: this.#extension,
      name: 'preview',
      title: 'Preview',
      body,
    });
  }

  async #receive(received: unknown): Promise<void> {
    const message = previewMessageSchema.safeParse(received).data;
    if (message?.kind === 'ready') this.#draw();
    if (message?.kind === 'entry') {
      const { project } = this.#session;
      const known = project.entries().find(({ id }) => id === message.id);
      if (!known) return;
      await window.showTextDocument(uriBelow(project.folder, known.path), {
        viewColumn: ViewColumn.One,
      });
      this.showEntry(known.id);
    }
  }

  /** One key makes several changes: they are drawn together. */
  #drawSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#draw();
    }, JOIN_MS);
  }

  #draw(): void {
    if (!this.#panel?.visible || !this.#subject) return;
    const { title, drawn } = this.#drawn(this.#subject);
    this.#panel.title = title;
    const message: ShowMessage = { kind: 'show', title, drawn };
    void this.#panel.webview.postMessage(message);
  }

  #drawn(subject: Subject): { readonly title: string; readonly drawn: readonly Node[] } {
    const { project } = this.#session;
    const assistant = this.#session.assistant();
    if ('text' in subject) {
      return { title: 'Try a question', drawn: drawTried(assistant, subject.text, env.language) };
    }
    const lineOf = (file: string, line: number) =>
      project.textOf(file)?.split(/\r?\n/)[line - 1]?.trimEnd() ?? '';
    // What is wrong elsewhere stands in the list of problems.
    const problems = this.#session
      .problems()
      .filter(
        ({ file, severity }) => severity === 'error' || file.endsWith(`/${subject.entry}.yaml`),
      );
    return drawEntry(subject.entry, { assistant, problems }, lineOf);
  }
}
