import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import * as z from 'zod';
import type { Place, Problem, Result } from '../problem.ts';

/** A file of the FAQ larger than this is refused before it is parsed. In UTF-16 code units. */
export const MAX_FILE_LENGTH = 256 * 1024;
const MAX_DEPTH = 16;
/** Far more than any file needs, and far less than exhausts the stack. */
const MAX_BLOCK_NESTING = 200;

/** A parsed file: its value, and where each part of it stands. */
export interface Parsed<T> {
  readonly file: string;
  readonly value: T;
  /** Builds a problem at the part of the file that `path` names, or at the nearest part above it. */
  readonly problemAt: (
    path: readonly PropertyKey[],
    details: Pick<Problem, 'severity' | 'code' | 'message' | 'advice'>,
    at?: 'key',
  ) => Problem;
}

/**
 * Parses one YAML file against a schema and reports all problems at once, each at its line.
 * @param text the whole file
 * @param file its name, for the problems
 */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): Result<Parsed<T>> {
  if (text.length > MAX_FILE_LENGTH) {
    return refuse(file, {
      code: 'file-too-large',
      message: `The file has ${text.length} characters, ${MAX_FILE_LENGTH} at most.`,
      advice: 'Split it, or look for something pasted by mistake.',
    });
  }
  if (flowNesting(text) > MAX_DEPTH || blockNesting(text) > MAX_BLOCK_NESTING) {
    return refuse(file, tooDeep);
  }

  const { document, place } = read(text, file);
  const faults: Problem[] = document.errors.map((error) => ({
    ...place(error.code === 'MISSING_CHAR' ? openedAt(document, error.pos[0]) : error.pos[0]),
    severity: 'error',
    code: `yaml-${error.code.toLowerCase().replaceAll('_', '-')}`,
    message:
      error.code === 'MULTIPLE_DOCS' ? 'A second document starts here.' : sentence(error.message),
    advice: adviceFor(error.code),
  }));
  faults.push(...structureFaults(document, place));
  if (faults.length > 0) return { ok: false, problems: faults };

  const checked = schema.safeParse(document.toJS({ maxAliasCount: 0 }), { reportInput: true });
  if (checked.success) {
    const problemAt = placeProblems(text, file);
    return { ok: true, value: { file, value: checked.data, problemAt }, warnings: [] };
  }
  return {
    ok: false,
    problems: checked.error.issues.flatMap((issue) =>
      describeIssue(issue, (path, details, at) => ({
        ...place(offsetOf(document, path, at)),
        ...details,
      })),
    ),
  };
}

/** The document, with where each place in its text stands in the file. */
function read(text: string, file: string) {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: true,
  });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return { document, place };
}

/** Few files have problems, and documents are large: one is read again when it has some, and not kept for long. */
function placeProblems(text: string, file: string): Parsed<unknown>['problemAt'] {
  let kept: WeakRef<ReturnType<typeof read>> | undefined;
  return (path, details, at) => {
    const known = kept?.deref() ?? read(text, file);
    kept = new WeakRef(known);
    return { ...known.place(offsetOf(known.document, path, at)), ...details };
  };
}

const tooDeep = {
  code: 'too-deep',
  message: `The file is nested more than ${MAX_DEPTH} levels deep.`,
  advice: 'Entries are two levels deep: look for a stray bracket or indent.',
};

function refuse(file: string, details: Omit<Problem, 'file' | 'line' | 'column' | 'severity'>) {
  const problem: Problem = { file, line: 1, column: 1, severity: 'error', ...details };
  return { ok: false as const, problems: [problem] };
}

/** Where the quoted text that misses its end begins: the parser tells where it gave up. */
function openedAt(document: Document, gaveUp: number): number {
  let opened = gaveUp;
  visit(document, {
    Scalar(_key, { range, type }) {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] <= gaveUp && gaveUp <= range[2]) opened = range[0];
    },
  });
  return opened;
}

/** Most brackets that can be open at once: the parser recurses a level each, so this is counted before it runs. */
function flowNesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
  }
  return deepest;
}

/**
 * At least as many as blocks can be nested: each needs a sign on a line of its own or further right. The parser recurses
 * a level each here too, and where the stack ends while an expression is compiled, the whole process is aborted.
 */
function blockNesting(text: string): number {
  let deepest = 0;
  for (const line of text.split('\n')) {
    const signs = line.match(/[-?:](?=\s|$)/g)?.length ?? 0;
    const indent = line.search(/\S|$/);
    if (signs > 0) deepest = Math.max(deepest, 2 * indent + signs);
  }
  return deepest;
}

function structureFaults(document: Document, place: (offset: number) => Place) {
  const faults: Problem[] = [];
  visit(document, {
    Node(_key, node, ancestors) {
      const at = { ...place(node.range?.[0] ?? 0) };
      if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor)) {
        faults.push({
          ...at,
          severity: 'error',
          code: 'alias',
          message: 'Anchors and aliases (& and *) are not used here.',
          advice: 'Write the text out, or put it in quotes if it starts with & or *.',
        });
        return visit.SKIP;
      }
      if (isCollection(node) && ancestors.length > MAX_DEPTH) {
        faults.push({ ...at, severity: 'error', ...tooDeep });
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return faults;
}

/** Where the value at `path` stands; `at: 'key'` gives the place of its key. */
function offsetOf(document: Document, path: readonly PropertyKey[], at?: 'key'): number {
  if (at === 'key') {
    const parent: unknown =
      path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair =
      isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) && document.contents.range ? document.contents.range[0] : 0;
}

function describeIssue(
  issue: z.core.$ZodIssue,
  problemAt: Parsed<unknown>['problemAt'],
): readonly Problem[] {
  const name = issue.path.map(String).join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problemAt(
        [...issue.path, key],
        {
          severity: 'error',
          code: 'unknown-field',
          message: `There is no field "${key}".`,
          advice: 'Check the spelling; faq/README.md lists the fields.',
        },
        'key',
      ),
    );
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return [
    problemAt(issue.path, {
      severity: 'error',
      code: missing ? 'missing-field' : issue.code.replaceAll('_', '-'),
      message: missing ? `"${name}" is missing.` : `"${name}" ${sentence(issue.message)}`,
      advice: missing
        ? 'Add it; faq/README.md shows a whole example.'
        : 'faq/README.md says what each field may hold.',
    }),
  ];
}

function sentence(message: string): string {
  const first = message.split('\n')[0] ?? message;
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

function adviceFor(code: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'Indent with spaces, two for each level.';
    case 'DUPLICATE_KEY':
      return 'Keep one of the two.';
    case 'MULTIPLE_DOCS':
      return 'One file holds one entry: remove the line "---".';
    case 'MISSING_CHAR':
      return 'A quote or bracket that was opened has to be closed.';
    default:
      return 'Put text that holds ": " or starts with a sign in quotes, and check the indent.';
  }
}
