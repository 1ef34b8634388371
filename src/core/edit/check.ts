import { entryUpkeep, type UpkeepOptions } from '../checking/upkeep.ts';
import { forbiddenWords } from '../entry/content.ts';
import { withFile, type Faq, type FaqBuilder, type SourceFile } from '../entry/faq.ts';
import { entryFileSchema, idSchema, TOPICS, type EntryFile, type Topic } from '../entry/schema.ts';
import { parseYaml, type Parsed } from '../entry/yaml.ts';
import type { Problem } from '../problem.ts';
import type { EditProblem, FieldName, Mark } from './problem.ts';
import { FIELD_NAMES } from './typed.ts';

/** A set with one file edited: the FAQ that it makes, if it may be saved, and every problem of it. */
export interface Checked {
  /** Missing where a problem is an error. */
  readonly faq?: Faq;
  /** Errors first. */
  readonly problems: readonly EditProblem[];
}

/**
 * Checks a whole set as it would be with one file written anew (null: removed): all that keeps the set from being
 * served, and what the keepers should see to in the file that was edited.
 */
export function checkEdit(
  files: readonly SourceFile[],
  edited: { readonly path: string; readonly text: string | null },
  { build, ...upkeep }: UpkeepOptions & { readonly build: FaqBuilder },
): Checked {
  const { path, text } = edited;
  const built = build(withFile(files, path, text));
  const entry = text === null ? undefined : parseYaml(text, path, entryFileSchema);
  const found = [
    ...(built.ok ? built.warnings : built.problems),
    ...(entry?.ok ? entryUpkeep(entry.value, upkeep) : []),
  ];
  const marked = found.map(text === null ? unmarked : markIn({ path, text }));
  const errors = marked.filter(({ severity }) => severity === 'error');
  const warnings = marked.filter(({ severity }) => severity === 'warning');
  const problems = [...errors, ...warnings];
  return built.ok && errors.length === 0 ? { faq: built.value, problems } : { problems };
}

/** Where an entry of this topic and id stands, or what is wrong with the two. */
export function placeEntry(
  topic: string,
  id: string,
): { readonly topic: Topic; readonly id: string } | { readonly problems: readonly EditProblem[] } {
  const known = TOPICS.find((name) => name === topic);
  const valid = idSchema.safeParse(id).success;
  if (known && valid) return { topic: known, id };
  const problem = (details: Pick<Problem, 'code' | 'message' | 'advice'>) =>
    unmarked({ file: `${topic}/${id}.yaml`, line: 1, column: 1, severity: 'error', ...details });
  return {
    problems: [
      ...(known
        ? []
        : [
            problem({
              code: 'unknown-topic',
              message: `There is no topic "${topic}".`,
              advice: `Topics: ${TOPICS.join(', ')}.`,
            }),
          ]),
      ...(valid
        ? []
        : [
            problem({
              code: 'invalid-id',
              message: `"${id}" can't be an id.`,
              advice: 'An id has 2 to 64 of these: a-z, 0-9 and hyphen, such as infusion-length.',
            }),
          ]),
    ],
  };
}

/** A problem that is of no field and no words. */
export function unmarked(problem: Problem): EditProblem {
  return { ...problem, marks: [] };
}

/** Adds the field and the words to the problems of a file. */
export function markIn({ path, text }: SourceFile): (problem: Problem) => EditProblem {
  const parsed = parseYaml(text, path, entryFileSchema);
  const lines = text.split(/\r?\n/);
  const marks = parsed.ok ? marksIn(parsed.value) : [];
  return (problem) => {
    if (problem.file !== path) return unmarked(problem);
    const { code, line, column } = problem;
    const field = fieldAt(lines, line);
    const own = marks
      .filter(({ at }) => at.code === code && at.line === line && at.column === column)
      .map(({ mark }) => mark);
    return { ...problem, ...(field && { field }), marks: own };
  };
}

function marksIn({ value, problemAt }: Parsed<EntryFile>) {
  return forbiddenWords(value).map(({ path, code, start, end, words }) => {
    const [field, item, part] = path;
    const mark: Mark = {
      field,
      ...(typeof item === 'number' && { item }),
      ...((part === 'text' || part === 'reference') && { part }),
      start,
      end,
      words,
    };
    return { mark, at: problemAt(path, { severity: 'error', code, message: '', advice: '' }) };
  });
}

/** The field that a line of an entry's file belongs to. */
function fieldAt(lines: readonly string[], line: number): FieldName | undefined {
  const key = lines
    .slice(0, line)
    .findLast((text) => /^\S/.test(text) && !text.startsWith('#') && !text.startsWith('-'));
  return FIELD_NAMES.find((name) => key?.startsWith(`${name}:`));
}
