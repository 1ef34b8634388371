import { readPath } from '../core/entry/faq.ts';
import { nearestId } from '../core/entry/nearest.ts';
import { entryFileSchema } from '../core/entry/schema.ts';
import { sectionOf } from '../core/entry/skeleton.ts';
import type { Problem } from '../core/problem.ts';
import { cursorAt, hasField } from './cursor.ts';
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
  const at = { project, problem, text, lines: text.split(/\r?\n/) };
  switch (problem.code) {
    case 'unknown-claim':
      return [...changeToNearest(at, claimIds(project)), ...createClaim(at)];
    case 'unknown-related':
      return [
        ...changeToNearest(at, entryIds(project, problem.file)),
        ...removeItem(at, 'Remove it', false),
      ];
    case 'phrasing-twice':
      return removeItem(at, 'Remove this phrasing', true);
    case 'unknown-field':
      return readPath(problem.file) && problem.column === 1
        ? changeToNearest(at, missingFields(text))
        : [];
    case 'claims-not-allowed':
      return [removeField(at, 'Remove the claims')];
    case 'yaml-tab-as-indent':
      return [spacesForTabs(at)];
    case 'review-overdue':
      return setReview(at, today);
    case 'missing-field':
      return problem.message.startsWith('"reviewed"') ? [addReview(at, today)] : [];
    case 'invalid-format':
    case 'invalid-type':
      return setReview(at, today);
    default:
      return [];
  }
}

interface At {
  readonly project: Project;
  readonly problem: Problem;
  readonly text: string;
  readonly lines: readonly string[];
}

const claimIds = (project: Project) => new Set(project.claims().map(({ id }) => id));
const entryIds = (project: Project, own: string) =>
  new Set(project.entries().flatMap(({ id, path }) => (path === own ? [] : [id])));

const missingFields = (text: string) =>
  new Set(Object.keys(entryFileSchema.shape).filter((name) => !hasField(text, name)));

/** Half of what the advice takes for near: a slip of the fingers, not another word. */
const SLIP = 0.35;

function changeToNearest({ problem, text }: At, known: ReadonlySet<string>): readonly Fix[] {
  const { file, line, column } = problem;
  const cursor = cursorAt(text, line, column);
  if (!cursor || cursor.word === '' || cursor.word === readPath(file)?.id) return [];
  const near = nearestId(cursor.word, known, SLIP);
  if (near === undefined) return [];
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
  const ledger = project.textOf('claims.yaml') ?? '';
  if (!section || id === '' || !/^- id:/m.test(ledger)) return [];
  const lines = ledger.split(/\r?\n/);
  const last = lines.findLastIndex((line) => {
    const [key, value] = line.split('#')[0]?.split(':') ?? [];
    return key?.trim() === 'section' && value?.trim() === section;
  });
  const next = lines.findIndex((line, index) => index > last && !/^\s+\S/.test(line));
  const claim = `- id: ${id}\n  section: ${section}\n  text: TODO say what the article says\n`;
  const place =
    last >= 0 && next >= 0
      ? { line: next + 1, column: 1, text: claim }
      : { ...endOfText(lines), text: withLineBefore(lines, claim) };
  const { line, column } = place;
  return [
    {
      title: `Create the claim "${id}" in claims.yaml`,
      replacements: [{ file: 'claims.yaml', ...place, endLine: line, endColumn: column }],
      preferred: false,
    },
  ];
}

/** Removes an item of a list with all its lines; with the last item goes the list. None where the list is on one line. */
function removeItem(at: At, title: string, preferred: boolean): readonly Fix[] {
  const { problem, lines } = at;
  const own = lines[problem.line - 1] ?? '';
  if (!/^\s*- /.test(own)) return [];
  const indent = indentOf(own);
  const above = lines.slice(0, problem.line - 1).findLastIndex((line) => /^[a-z]+:/.test(line));
  const end = endOf(lines, problem.line, indent);
  const isItem = (line: string | undefined) => line?.startsWith(`${' '.repeat(indent)}- `) === true;
  const isOnly = above === problem.line - 2 && !isItem(lines[end - 1]);
  return isOnly ? [removeField(at, title)] : [removal(at, problem.line, end, title, preferred)];
}

function removeField(at: At, title: string): Fix {
  const { problem, lines } = at;
  const above = lines.slice(0, problem.line).findLastIndex((line) => /^[a-z]+:/.test(line));
  const end = lines.findIndex((line, index) => index > above && /^[^\s-]/.test(line));
  return removal(at, above + 1, end < 0 ? lines.length + 1 : end + 1, title, true);
}

/** Removes lines up to the one at `end`, which may be behind the last. */
function removal(
  { problem: { file }, lines }: At,
  start: number,
  end: number,
  title: string,
  preferred: boolean,
): Fix {
  const last = lines.at(-1) ?? '';
  const isAtEnd = end > lines.length && last !== '';
  // A last line without an end goes together with the end of the line before.
  const from =
    isAtEnd && start > 1
      ? { line: start - 1, column: (lines[start - 2] ?? '').length + 1 }
      : { line: start, column: 1 };
  const to = isAtEnd
    ? { endLine: lines.length, endColumn: last.length + 1 }
    : { endLine: Math.min(end, lines.length), endColumn: 1 };
  return { title, replacements: [{ file, ...from, ...to, text: '' }], preferred };
}

/** The line behind an item's lines, which are indented further than it. */
function endOf(lines: readonly string[], line: number, indent: number): number {
  const next = lines.findIndex(
    (text, index) => index >= line && text.trim() !== '' && indentOf(text) <= indent,
  );
  return next < 0 ? lines.length + 1 : next + 1;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function spacesForTabs({ problem: { file, line }, lines }: At): Fix {
  const indent = /^\s*/.exec(lines[line - 1] ?? '')?.[0] ?? '';
  const range = { line, column: 1, endLine: line, endColumn: indent.length + 1 };
  return {
    title: 'Indent with spaces',
    replacements: [{ file, ...range, text: indent.replaceAll('\t', '  ') }],
    preferred: true,
  };
}

/** For a date of review that is overdue or none; a comment behind it stays. */
function setReview({ problem: { file, line }, lines }: At, today: string): readonly Fix[] {
  const own = lines[line - 1] ?? '';
  const key = /^reviewed: */.exec(own)?.[0];
  if (!readPath(file) || key === undefined) return [];
  const date = (own.slice(key.length).split('#')[0] ?? '').trimEnd();
  const column = key.length + 1;
  const range = { line, column, endLine: line, endColumn: column + date.length };
  const text = key.endsWith(' ') ? today : ` ${today}`;
  return [
    {
      title: 'Set the date of review to today',
      replacements: [{ file, ...range, text }],
      preferred: true,
    },
  ];
}

function addReview({ problem: { file }, lines }: At, today: string): Fix {
  const { line, column } = endOfText(lines);
  const range = { line, column, endLine: line, endColumn: column };
  return {
    title: 'Add the date of today as the date of review',
    replacements: [{ file, ...range, text: withLineBefore(lines, `reviewed: ${today}\n`) }],
    preferred: true,
  };
}

function endOfText(lines: readonly string[]) {
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The text as lines of its own at the end of others, whose last may have no end. */
function withLineBefore(lines: readonly string[], text: string): string {
  return lines.at(-1) === '' ? text : `\n${text}`;
}
