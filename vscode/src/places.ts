import { Position, Range } from 'vscode';
import type { Range as FileRange } from '../../src/editor/range.ts';

/** The core counts lines and columns from 1, the editor from 0. */
export function toRange({ line, column, endLine, endColumn }: FileRange): Range {
  return new Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}

/** The line and column of a position, counted from 1. */
export function fromPosition({ line, character }: Position) {
  return { line: line + 1, column: character + 1 };
}
