import type { Problem } from '../core/problem.ts';

/** From a place to another, behind the last character; lines and columns count from 1. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The quoted words with which a message begins, where they come from the text: not the name of a field. */
const QUOTED = /^"([^"]+)"(?! must| is missing| Invalid)/u;

/** What an editor marks for a problem: the words that it quotes where they stand below its place, else the rest of the line. */
export function rangeOf(
  { line, column, message }: Pick<Problem, 'line' | 'column' | 'message'>,
  text: string,
): Range {
  const lines = text.split(/\r?\n/);
  const words = QUOTED.exec(message)?.[1];
  return (
    (words === undefined ? undefined : findWords(lines, { line, column }, words)) ??
    restOfLine(lines[line - 1] ?? '', line, column)
  );
}

/** A text of an entry has fewer lines. */
const LOOKED_AT = 40;

function findWords(
  lines: readonly string[],
  { line, column }: { readonly line: number; readonly column: number },
  words: string,
): Range | undefined {
  const last = Math.min(lines.length, line - 1 + LOOKED_AT);
  for (let index = line - 1; index < last; index++) {
    const text = lines[index] ?? '';
    // The next field begins.
    if (index >= line && /^\S/.test(text)) return undefined;
    const at = text.indexOf(words, index === line - 1 ? column - 1 : 0);
    if (at < 0) continue;
    return {
      line: index + 1,
      column: at + 1,
      endLine: index + 1,
      endColumn: at + words.length + 1,
    };
  }
  return undefined;
}

function restOfLine(text: string, line: number, column: number): Range {
  const comment = text.search(/\s#/);
  const own = comment < 0 ? text : text.slice(0, comment);
  const end = own.trimEnd().length + 1;
  return { line, column, endLine: line, endColumn: Math.max(end, column + 1) };
}
