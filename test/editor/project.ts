import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SourceFile } from '../../src/core/entry/faq.ts';
import { openProject, type Project } from '../../src/editor/project.ts';
import { smallFaq } from '../support/faq.ts';
import { temporaryFolder } from '../support/records.ts';

/** Writes a small FAQ with what the test adds into a folder that goes after the test. */
export function folderWith(...more: readonly SourceFile[]): string {
  const folder = temporaryFolder();
  cpSync('faq/safety', join(folder, 'safety'), { recursive: true });
  for (const { path, text } of smallFaq(...more)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The same, opened. */
export function projectWith(...more: readonly SourceFile[]): Project {
  return openProject(folderWith(...more));
}

/** Where a text begins in a file, at its first character plus `within`; counted from 1. */
export function placeIn(project: Project, path: string, wanted: string, within = 0) {
  const lines = (project.textOf(path) ?? '').split('\n');
  const line = lines.findIndex((one) => one.includes(wanted));
  if (line < 0) throw new Error(`${path} has no line with ${wanted}.`);
  return { path, line: line + 1, column: (lines[line] ?? '').indexOf(wanted) + 1 + within };
}
