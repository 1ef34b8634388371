import { readPath } from '../core/entry/faq.ts';
import { nearestId } from '../core/entry/nearest.ts';
import { entryFileSchema } from '../core/entry/schema.ts';
import { sectionOf } from '../core/entry/skeleton.ts';
import type { Problem } from '../core/problem.ts';
import { cursorAt } from './cursor.ts';
import type { Project } from './project.ts';
import type { Range } from './range.ts';

/** A text in place of another, in one file. */
export interface Replacement extends Range {
  readonly file: string;
  readonly text: string;
}

/** A plain way to mend a problem. */
export interface Fix {
  readonly title: string;
  readonly replacements: readonly Replacement[];
  /** Whether most people will want this one. */
  readonly preferred: boolean;
}

/** Ways to mend a problem; none where somebody has to think. */
export function fixesFor(project: Project, problem: Problem, today: string): readonly Fix[] {
  const text = project.textOf(problem.file);
  if (text === undefined) return [];
  const at = { project, problem, text };
  switch (problem.code) {
    case 'unknown-claim':
      return [...changeToNearest(at, claimIds(project)), ...createClaim(at)];
    case 'unknown-related':
      return [
        ...changeToNearest(at, entryIds(project, problem.file)),
        removeItem(at, 'Remove it', false),
      ];
    case 'phrasing-twice':
      return onItem(at, () => removeItem(at, 'Remove this phrasing', true));
    case 'unknown-field':
      return changeToNearest(at, new Set(Object.keys(entryFileSchema.shape)));
    case 'claims-not-allowed':
      return [removeField(at, 'Remove the claims')];
    case 'yaml-tab-as-indent':
      return [spacesForTabs(at)];
    default:
      return reviewedToday(at, today);
  }
}

interface At {
  readonly project: Project;
  readonly problem: Problem;
  readonly text: string;
}

const claimIds = (project: Project) => new Set(project.claims().map(({ id }) => id));
const entryIds = (project: Project, own: string) =>
  new Set(project.entries().flatMap(({ id, path }) => (path === own ? [] : [id])));

function changeToNearest({ problem, text }: At, known: ReadonlySet<string>): readonly Fix[] {
  const { file, line, column } = problem;
  const cursor = cursorAt(text, line, column);
  const near = cursor && nearestId(cursor.word, known);
  if (!cursor || near === undefined) return [];
  const range = { line, column: cursor.start, endLine: line, endColumn: cursor.end };
  return [
    {
      title: `Change to "${near}"`,
      replacements: [{ file, ...range, text: near }],
      preferred: true,
    },
  ];
}

/** The claim goes to the end of its section of the ledger, or of the ledger; what it says is left to be written. */
function createClaim({ project, problem, text }: At): readonly Fix[] {
  const id = cursorAt(text, problem.line, problem.column)?.word ?? '';
  const topic = readPath(problem.file)?.topic;
  const section = topic && sectionOf(topic);
  const ledger = project.textOf('claims.yaml');
  if (!section || id === '' || ledger === undefined) return [];
  const lines = ledger.split(/\r?\n/);
  const last = lines.findLastIndex((line) => line.trim() === `section: ${section}`);
  const ends = lines.findIndex((line, index) => index > last && !/^ {2,}\S/.test(line));
  const line = (last < 0 || ends < 0 ? lines.length - 1 : ends) + 1;
  const claim = `- id: ${id}\n  section: ${section}\n  text: TODO say what the article says\n`;
  return [
    {
      title: `Create the claim "${id}" in claims.yaml`,
      replacements: [
        { file: 'claims.yaml', line, column: 1, endLine: line, endColumn: 1, text: claim },
      ],
      preferred: false,
    },
  ];
}

/** A question can't be removed, an item of a list can. */
function onItem({ problem, text }: At, fix: () => Fix): readonly Fix[] {
  const line = text.split(/\r?\n/)[problem.line - 1] ?? '';
  return /^\s*- /.test(line) ? [fix()] : [];
}

function removeItem({ problem, text }: At, title: string, preferred: boolean): Fix {
  const lines = text.split(/\r?\n/);
  const indent = indentOf(lines[problem.line - 1] ?? '');
  // An item goes on over lines that are indented further.
  return removal(problem, title, preferred, endOf(lines, problem.line, indent));
}

function removeField({ problem, text }: At, title: string): Fix {
  const lines = text.split(/\r?\n/);
  const above = lines.slice(0, problem.line).findLastIndex((line) => /^[a-z]+:/.test(line));
  const at = { ...problem, line: above + 1 };
  return removal(at, title, true, endOf(lines, at.line, 0));
}

function removal(
  { file, line }: Pick<Problem, 'file' | 'line'>,
  title: string,
  preferred: boolean,
  endLine: number,
): Fix {
  const range = { line, column: 1, endLine, endColumn: 1 };
  return { title, replacements: [{ file, ...range, text: '' }], preferred };
}

/** The line behind those that belong to the one at `line`. */
function endOf(lines: readonly string[], line: number, indent: number): number {
  const next = lines.findIndex(
    (text, index) => index >= line && text.trim() !== '' && indentOf(text) <= indent,
  );
  return next < 0 ? lines.length : next + 1;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function spacesForTabs({ problem: { file, line }, text }: At): Fix {
  const own = text.split(/\r?\n/)[line - 1] ?? '';
  const indent = /^\s*/.exec(own)?.[0] ?? '';
  const range = { line, column: 1, endLine: line, endColumn: indent.length + 1 };
  return {
    title: 'Indent with spaces',
    replacements: [{ file, ...range, text: indent.replaceAll('\t', '  ') }],
    preferred: true,
  };
}

/** For a date of review that is overdue, wrong or missing. */
function reviewedToday({ problem, text }: At, today: string): readonly Fix[] {
  const { file, code, line } = problem;
  if (!readPath(file)) return [];
  const lines = text.split(/\r?\n/);
  const own = lines[line - 1] ?? '';
  if (own.startsWith('reviewed:')) {
    const range = { line, column: 1, endLine: line, endColumn: own.length + 1 };
    return [
      {
        title: 'Set the date of review to today',
        replacements: [{ file, ...range, text: `reviewed: ${today}` }],
        preferred: true,
      },
    ];
  }
  if (code !== 'missing-field' || /^reviewed:/m.test(text)) return [];
  const last = lines.at(-1) ?? '';
  const range = { line: lines.length, endLine: lines.length };
  const column = last.length + 1;
  const added = `${last === '' ? '' : '\n'}reviewed: ${today}\n`;
  return [
    {
      title: 'Add the date of today as the date of review',
      replacements: [{ file, ...range, column, endColumn: column, text: added }],
      preferred: true,
    },
  ];
}
