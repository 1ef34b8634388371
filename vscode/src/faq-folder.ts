import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Uri, workspace } from 'vscode';

/** The FAQ folder of the open workspace: `faq/` in one of its folders, or one of them itself. */
export function findFaqFolder(): string | undefined {
  return (workspace.workspaceFolders ?? [])
    .flatMap(({ uri }) => [join(uri.fsPath, 'faq'), uri.fsPath])
    .find((folder) => existsSync(join(folder, 'claims.yaml')));
}

/** The path of a file below a FAQ folder, with forward slashes; undefined for every other file. */
export function pathBelow(folder: string, uri: Uri): string | undefined {
  if (uri.scheme !== 'file' && uri.scheme !== 'vscode-remote') return undefined;
  const path = relative(folder, uri.fsPath).split(sep).join('/');
  return path.endsWith('.yaml') && !path.startsWith('../') ? path : undefined;
}

/** The file at a path below a FAQ folder. */
export function uriBelow(folder: string, path: string): Uri {
  return Uri.file(join(folder, path));
}
