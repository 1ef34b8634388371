import { StatusBarAlignment, ThemeColor, window, type Disposable } from 'vscode';
import type { Session } from '../../src/editor/session.ts';
import { statusOf } from '../../src/editor/status.ts';

/** Shows the counts of a FAQ in the status bar; pressing it leads to the problems. */
export function showStatus(session: Session): Disposable {
  const item = window.createStatusBarItem('ketaminePtsdFaq.status', StatusBarAlignment.Left);
  item.name = 'FAQ';
  item.command = 'workbench.actions.view.problems';
  session.onProblems((problems) => {
    const { text, detail, severity } = statusOf(session.project.entries().length, problems);
    item.text = `$(${severity === 'none' ? 'check' : severity}) ${text}`;
    item.tooltip = detail;
    item.backgroundColor =
      severity === 'error' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    item.show();
  });
  return item;
}
