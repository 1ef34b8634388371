import { commands, Disposable, Uri, window, workspace, type TextDocument } from 'vscode';
import { createAssistant } from '../../src/app.ts';
import { readPath } from '../../src/core/entry/faq.ts';
import type { Assistant } from '../../src/core/respond.ts';
import { openSession, type Session } from '../../src/editor/session.ts';
import { showProblems } from './diagnostics.ts';
import { findFaqFolder, pathBelow } from './faq-folder.ts';
import { offerLanguage } from './language.ts';
import { newEntry } from './new-entry.ts';
import { PreviewPanel } from './preview-panel.ts';
import { showStatus } from './status-item.ts';

export interface OpenOptions {
  readonly extension: Uri;
  /** Called when another assistant answers. */
  readonly onAssistant: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** The FAQ that answers, and with it what helps its keepers where it is the open folder's. */
export interface OpenedFaq extends Disposable {
  /** The folder of the workspace that it is in; undefined for the FAQ that comes along. */
  readonly folder: string | undefined;
  readonly preview: PreviewPanel;
  /** Who answers. While the files are read, that is somebody who can only help. */
  readonly assistant: () => Assistant;
  /** Settles when the files were read. */
  readonly opened: Promise<void>;
}

const today = () => new Date().toISOString().slice(0, 10);

/** Opens the FAQ of the workspace, or the one that comes along where there is none. */
export function openFaq({ extension, onAssistant, onFailure }: OpenOptions): OpenedFaq {
  const folder = findFaqFolder();
  const bundled = Uri.joinPath(extension, 'dist', 'faq').fsPath;
  const session = openSession({ folder: folder ?? bundled, today, onFailure });
  const preview = new PreviewPanel(session, extension);
  // While the folder has not been sound once, the FAQ that comes along answers.
  let reserve: Assistant | undefined;
  const opened = session.opened.then((isSound) => {
    if (!isSound) reserve = createAssistant({ faqFolder: bundled }).assistant;
  });
  session.onAssistant(() => {
    reserve = undefined;
    onAssistant();
  });
  const parts = [preview, ...(folder === undefined ? [] : keepFaq(session, preview, extension))];
  const inFaq = (is: boolean) =>
    void commands.executeCommand('setContext', 'ketaminePtsdFaq.hasFolder', is);
  inFaq(folder !== undefined);
  return {
    folder,
    preview,
    assistant: () => reserve ?? session.assistant(),
    opened,
    dispose() {
      inFaq(false);
      session.close();
      Disposable.from(...parts).dispose();
    },
  };
}

/** What helps people who keep the FAQ of the open folder. */
function keepFaq(session: Session, preview: PreviewPanel, extension: Uri): Disposable[] {
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
  follow();
  return [
    shown,
    showStatus(session),
    ...offerLanguage(session, shown, { today, extension }),
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
