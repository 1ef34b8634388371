/** The extension: puts the FAQ of the open folder, the chat and what helps its keepers into the editor. */
import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { AskView } from './ask-view.ts';
import { findFaqFolder } from './faq-folder.ts';
import { openFaq } from './opened-faq.ts';
import type { PreviewPanel } from './preview-panel.ts';

const VIEW = 'ketaminePtsdFaq.ask';

/** Called by the editor when the view, a command or a folder with a FAQ is opened. */
export function activate({ extensionUri, subscriptions }: ExtensionContext): void {
  const failures = window.createOutputChannel('FAQ', { log: true });
  const onFailure = (error: unknown) =>
    failures.error(error instanceof Error ? error : String(error));
  const open = () =>
    openFaq({ extension: extensionUri, onAssistant: () => ask.renew(), onFailure });
  const ask: AskView = new AskView({
    extension: extensionUri,
    faq: () => faq,
    focus: () => void commands.executeCommand(`${VIEW}.focus`),
    onFailure,
  });
  let faq = open();
  /** A FAQ may come with a checkout or another folder, and go with it. */
  const openAnew = () => {
    if (findFaqFolder() === faq.folder) return;
    faq.dispose();
    faq = open();
  };
  const ledgers = workspace.createFileSystemWatcher('**/{faq,claims.yaml}', false, true);
  subscriptions.push(
    failures,
    { dispose: () => faq.dispose() },
    ledgers,
    ledgers.onDidCreate(openAnew),
    ledgers.onDidDelete(openAnew),
    workspace.onDidChangeWorkspaceFolders(openAnew),
    window.registerWebviewViewProvider(VIEW, ask, {
      // Crisis lines must not be gone when somebody comes back from another view.
      webviewOptions: { retainContextWhenHidden: true },
    }),
    commands.registerCommand('ketaminePtsdFaq.askQuestion', () => ask.ask()),
    commands.registerCommand('ketaminePtsdFaq.showHelp', () => ask.showHelp()),
    commands.registerCommand('ketaminePtsdFaq.tryQuestion', () => tryQuestion(faq.preview)),
  );
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
