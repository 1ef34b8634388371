import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { Uri, workspace } from 'vscode';
import { isHidden } from '../../src/store/load.ts';

/** The FAQ folder of the open workspace: `faq/` in one of its folders, or one of them itself. */
export function findFaqFolder(): string | undefined {
  return (workspace.workspaceFolders ?? [])
    .flatMap(({ uri }) => [
      { folder: join(uri.fsPath, 'faq'), signs: ['claims.yaml'] },
      // Other projects have a file of that name too.
      { folder: uri.fsPath, signs: ['claims.yaml', 'safety/helplines.yaml'] },
    ])
    .find(({ folder, signs }) => signs.every((sign) => existsSync(join(folder, sign))))?.folder;
}

/** The path of a file below a FAQ folder, with forward slashes; undefined for every other file. */
export function pathBelow(folder: string, uri: Uri): string | undefined {
  if (uri.scheme !== 'file' && uri.scheme !== 'vscode-remote') return undefined;
  const found = relative(folder, uri.fsPath);
  // On Windows a file of another drive keeps its whole path.
  if (isAbsolute(found)) return undefined;
  const path = found.split(sep).join('/');
  return path.endsWith('.yaml') && !path.startsWith('../') && !isHidden(path) ? path : undefined;
}

/** The file at a path below a FAQ folder. */
export function uriBelow(folder: string, path: string): Uri {
  return Uri.file(join(folder, path));
}
