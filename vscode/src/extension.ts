/** The extension: puts the FAQ of the open folder, the chat and what helps its keepers into the editor. */
import {
  commands,
  Uri,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type TextDocument,
} from 'vscode';
import { createAssistant } from '../../src/app.ts';
import { readPath } from '../../src/core/entry/faq.ts';
import type { Assistant } from '../../src/core/respond.ts';
import { openSession, type Session } from '../../src/editor/session.ts';
import { AskView } from './ask-view.ts';
import { showProblems } from './diagnostics.ts';
import { findFaqFolder, pathBelow } from './faq-folder.ts';
import { offerLanguage } from './language.ts';
import { newEntry } from './new-entry.ts';
import { PreviewPanel } from './preview-panel.ts';
import { showStatus } from './status-item.ts';

const VIEW = 'ketaminePtsdFaq.ask';
const today = () => new Date().toISOString().slice(0, 10);

/** Called by the editor when the view, a command or a folder with a FAQ is opened. */
export function activate(context: ExtensionContext): void {
  const failures = window.createOutputChannel('FAQ', { log: true });
  const onFailure = (error: unknown) =>
    failures.error(error instanceof Error ? error : String(error));
  const own = findFaqFolder();
  const bundled = Uri.joinPath(context.extensionUri, 'dist', 'faq').fsPath;
  const session = openSession({ folder: own ?? bundled, today, onFailure });
  // While the folder has not been sound once, the FAQ that comes along answers.
  let isSound = false;
  let inReserve: Assistant | undefined;
  const reserve = () => (inReserve ??= createAssistant({ faqFolder: bundled }).assistant);
  const opened = session.opened.then((sound) => {
    isSound = sound;
    if (!sound) reserve();
  });
  const ask = new AskView({
    extension: context.extensionUri,
    assistant: () => (isSound ? session.assistant() : (inReserve ?? session.assistant())),
    opened,
    onFailure,
    focus: () => void commands.executeCommand(`${VIEW}.focus`),
  });
  session.onAssistant(() => {
    isSound = true;
    ask.renew();
  });
  const preview = new PreviewPanel(session, context.extensionUri);
  context.subscriptions.push(
    failures,
    { dispose: session.close },
    preview,
    window.registerWebviewViewProvider(VIEW, ask, {
      // Crisis lines must not be gone when somebody comes back from another view.
      webviewOptions: { retainContextWhenHidden: true },
    }),
    commands.registerCommand('ketaminePtsdFaq.askQuestion', () => ask.ask()),
    commands.registerCommand('ketaminePtsdFaq.showHelp', () => ask.showHelp()),
    commands.registerCommand('ketaminePtsdFaq.tryQuestion', () => tryQuestion(preview)),
    ...(own === undefined ? [] : keepFaq(session, preview)),
  );
}

/** What helps people who keep the FAQ of the open folder. */
function keepFaq(session: Session, preview: PreviewPanel): Disposable[] {
  const { project } = session;
  const shown = showProblems(session);
  const take = (document: TextDocument, text: string | undefined) => {
    const path = pathBelow(project.folder, document.uri);
    if (path !== undefined) session.type(path, text);
  };
  const entryIn = (document: TextDocument | undefined) => {
    const path = document && pathBelow(project.folder, document.uri);
    return path === undefined ? undefined : readPath(path)?.id;
  };
  const follow = () => {
    const document = window.activeTextEditor?.document;
    const inEntry = entryIn(document) !== undefined;
    void commands.executeCommand('setContext', 'ketaminePtsdFaq.inEntry', inEntry);
    preview.follow(document?.uri);
  };
  for (const document of workspace.textDocuments) take(document, document.getText());
  void commands.executeCommand('setContext', 'ketaminePtsdFaq.hasFolder', true);
  follow();
  return [
    shown,
    showStatus(session),
    ...offerLanguage(session, shown, today),
    workspace.onDidOpenTextDocument((document) => take(document, document.getText())),
    workspace.onDidChangeTextDocument(({ document }) => take(document, document.getText())),
    workspace.onDidCloseTextDocument((document) => take(document, undefined)),
    window.onDidChangeActiveTextEditor(follow),
    commands.registerCommand('ketaminePtsdFaq.preview', () => {
      const id = entryIn(window.activeTextEditor?.document);
      if (id !== undefined) preview.showEntry(id);
    }),
    commands.registerCommand('ketaminePtsdFaq.newEntry', () => newEntry(project, today())),
  ];
}

async function tryQuestion(preview: PreviewPanel): Promise<void> {
  const editor = window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection).trim() ?? '';
  const text = await window.showInputBox({
    title: 'Try a question',
    prompt: 'What somebody may write. Nothing of it is kept.',
    value: selected,
  });
  if (text !== undefined && text.trim() !== '') preview.showText(text);
}
