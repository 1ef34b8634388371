import type * as z from 'zod';
import type { Problem, Result } from '../problem.ts';
import { claimProblems, identityProblems, relatedProblems, type Loaded } from './consistency.ts';
import { contentProblems } from './content.ts';
import {
  claimsFileSchema,
  entryFileSchema,
  idSchema,
  lexiconFileSchema,
  SECTIONS,
  TOPICS,
  type Claim,
  type EntryFile,
  type Lexicon,
  type Section,
  type Topic,
} from './schema.ts';
import { unfinishedProblems } from './unfinished.ts';
import { parseYaml, type Parsed } from './yaml.ts';

/** One curated question with its answer. */
export interface Entry extends EntryFile {
  readonly id: string;
  readonly topic: Topic;
  /** The sections of the source that its claims stand in, in the source's order. */
  readonly sections: readonly Section[];
}

/** A whole, checked set of entries with what they rest on. */
export interface Faq {
  /** By topic in the order of {@link TOPICS}, then by id. */
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly claims: readonly Claim[];
  readonly lexicon: Lexicon;
}

/** A file as read: its path relative to the FAQ folder, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The files with one of them written anew, or without it. */
export function withFile(
  files: readonly SourceFile[],
  path: string,
  text: string | null,
): SourceFile[] {
  const others = files.filter((file) => file.path !== path);
  return text === null
    ? others
    : [...others, { path, text }].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Lower case, letters and digits only: two phrasings that agree in this are the same phrasing. */
export function phrasingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Serves while no FAQ can be used: nothing is answered, but whoever is at risk still gets help. */
export const EMPTY_FAQ: Faq = { entries: [], byId: new Map(), claims: [], lexicon: [] };

/**
 * Builds a FAQ from its files, or reports every problem in all of them at once.
 * @param files everything below `faq/` that ends in .yaml, without `safety/`
 */
export type FaqBuilder = (files: readonly SourceFile[]) => Result<Faq>;

/** A {@link FaqBuilder} for one time. */
export function buildFaq(files: readonly SourceFile[]): Result<Faq> {
  return createFaqBuilder()(files);
}

/** Reads an entry's file, or gives what it gave the last time if the text is the same. */
export type EntryReader = (file: SourceFile) => Result<Parsed<EntryFile>>;

/** Starts with nothing read. */
export function createEntryReader(): EntryReader {
  return keepParsed(entryFileSchema);
}

/** A {@link FaqBuilder} that keeps what it read of each file, so that the next time only changed files are read. */
export function createFaqBuilder(readEntry = createEntryReader()): FaqBuilder {
  const claimsOf = keepParsed(claimsFileSchema);
  const lexiconOf = keepParsed(lexiconFileSchema);
  const contentOf = keepByParsed((parsed) => [
    ...contentProblems(parsed.value, parsed),
    ...unfinishedProblems(parsed.value, parsed),
  ]);
  const keysOf = keepByParsed(wordingKeys);

  return (files) => {
    const problems: Problem[] = [];
    const collect = <T>(result: Result<T>): T | undefined => {
      if (result.ok) return result.value;
      problems.push(...result.problems);
      return undefined;
    };

    let claims: Parsed<Claim[]> | undefined;
    let lexicon: Parsed<Lexicon> | undefined;
    const entries: Loaded[] = [];
    const byPath = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    for (const file of byPath) {
      if (file.path === 'claims.yaml') claims = collect(claimsOf(file));
      else if (file.path === 'lexicon.yaml') lexicon = collect(lexiconOf(file));
      else {
        const name = readPath(file.path);
        if (!name) {
          problems.push(misplaced(file.path));
          continue;
        }
        const parsed = collect(readEntry(file));
        if (parsed) entries.push({ entry: { ...parsed.value, ...name, sections: [] }, parsed });
      }
    }
    if (!claims && !files.some((file) => file.path === 'claims.yaml')) {
      problems.push({
        file: 'claims.yaml',
        line: 1,
        column: 1,
        severity: 'error',
        code: 'missing-file',
        message: 'There is no claims.yaml.',
        advice: 'FAQ_DIR must name the folder that holds it.',
      });
    }

    const broken = problems.some(({ file }) => readPath(file));
    problems.push(...claimProblems(claims, entries, broken));
    problems.push(...identityProblems(entries, keysOf));
    problems.push(
      ...relatedProblems(entries, new Set(files.flatMap(({ path }) => readPath(path)?.id ?? []))),
    );
    for (const { parsed } of entries) problems.push(...contentOf(parsed));

    const errors = problems.filter((problem) => problem.severity === 'error');
    if (errors.length > 0 || !claims) return { ok: false, problems };

    const sectionOf = new Map(claims.value.map((claim) => [claim.id, claim.section]));
    const ordered = entries
      .map(({ entry }) => ({ ...entry, sections: sectionsOf(entry, sectionOf) }))
      .toSorted(
        (a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic) || (a.id < b.id ? -1 : 1),
      );
    return {
      ok: true,
      value: {
        entries: ordered,
        byId: new Map(ordered.map((entry) => [entry.id, entry])),
        claims: claims.value,
        lexicon: lexicon?.value ?? NO_LEXICON,
      },
      warnings: problems,
    };
  };
}

const NO_LEXICON: Lexicon = [];

/** Parses a file, or gives what it gave the last time if the text is the same. */
function keepParsed<T>(schema: z.ZodType<T>): (file: SourceFile) => Result<Parsed<T>> {
  const kept = new Map<string, { readonly text: string; readonly result: Result<Parsed<T>> }>();
  return ({ path, text }) => {
    const known = kept.get(path);
    if (known?.text === text) return known.result;
    const result = parseYaml(text, path, schema);
    kept.set(path, { text, result });
    return result;
  };
}

function keepByParsed<T>(make: (parsed: Parsed<EntryFile>) => T): (parsed: Parsed<EntryFile>) => T {
  const kept = new WeakMap<Parsed<EntryFile>, { readonly made: T }>();
  return (parsed) => {
    const known = kept.get(parsed) ?? { made: make(parsed) };
    kept.set(parsed, known);
    return known.made;
  };
}

function wordingKeys({ value }: Parsed<EntryFile>): readonly string[] {
  return [value.question, ...value.phrasings].map((text) => {
    const key = phrasingKey(text);
    // Most phrasings are their own key: one text is kept instead of two.
    return key === text ? text : key;
  });
}

/** The path of an entry's file. */
export function pathOf({ topic, id }: Pick<Entry, 'topic' | 'id'>): string {
  return `${topic}/${id}.yaml`;
}

/** Topic and id of an entry's file; undefined where the path is no entry's. */
export function readPath(path: string): { topic: Topic; id: string } | undefined {
  const match = /^([^/]+)\/([^/]+)\.yaml$/.exec(path);
  const topic = TOPICS.find((name) => name === match?.[1]);
  const id = idSchema.safeParse(match?.[2]);
  return topic && id.success ? { topic, id: id.data } : undefined;
}

function misplaced(path: string): Problem {
  return {
    file: path,
    line: 1,
    column: 1,
    severity: 'error',
    code: 'misplaced-file',
    message: 'This file is no entry of any topic.',
    advice: `Entries are <topic>/<id>.yaml; topics: ${TOPICS.join(', ')}; ids: a-z, 0-9 and hyphen.`,
  };
}

function sectionsOf(entry: Entry, sectionOf: ReadonlyMap<string, Section>): readonly Section[] {
  const sections = new Set(entry.claims?.map((id) => sectionOf.get(id)));
  return SECTIONS.filter((section) => sections.has(section));
}
