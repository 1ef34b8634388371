import Fuse from 'fuse.js';
import type { z } from 'zod';
import type { Problem, Result } from '../problem.ts';
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
import { isUnfinished, unfinishedProblems } from './unfinished.ts';
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

/** A {@link FaqBuilder} that keeps what it read of each file, so that the next time only changed files are read. */
export function createFaqBuilder(): FaqBuilder {
  const claimsOf = keepParsed(claimsFileSchema);
  const lexiconOf = keepParsed(lexiconFileSchema);
  const entryOf = keepParsed(entryFileSchema);
  const contentOf = keepByParsed((parsed) => [
    ...contentProblems(parsed.value, parsed),
    ...unfinishedProblems(parsed.value, parsed),
  ]);
  const wordingsOf = keepByParsed(wordingKeys);

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
        const parsed = collect(entryOf(file));
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
    problems.push(...identityProblems(entries, wordingsOf));
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

interface Wording {
  readonly text: string;
  readonly path: readonly PropertyKey[];
  readonly key: string;
}

function wordingKeys({ value }: Parsed<EntryFile>): readonly Wording[] {
  return [
    { text: value.question, path: ['question'] },
    ...value.phrasings.map((text, index) => ({ text, path: ['phrasings', index] })),
  ].map((wording) => ({ ...wording, key: phrasingKey(wording.text) }));
}

interface Loaded {
  readonly entry: Entry;
  readonly parsed: Parsed<EntryFile>;
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

/** `broken`: some entry can't be read, so it isn't known which claims it carries. */
function claimProblems(
  claims: Parsed<Claim[]> | undefined,
  entries: readonly Loaded[],
  broken: boolean,
): readonly Problem[] {
  if (!claims) return [];
  const problems: Problem[] = [];
  const known = new Set<string>();
  for (const [index, claim] of claims.value.entries()) {
    if (known.has(claim.id)) {
      problems.push(
        claims.problemAt([index, 'id'], {
          severity: 'error',
          code: 'duplicate-claim',
          message: `The claim id "${claim.id}" stands here a second time.`,
          advice: 'Give one of the two another id.',
        }),
      );
    }
    known.add(claim.id);
  }
  const carried = new Set<string>();
  for (const { entry, parsed } of entries) {
    const free = entry.topic === 'bot' || entry.topic === 'not-covered';
    if (free && entry.claims) {
      problems.push(
        parsed.problemAt(['claims'], {
          severity: 'error',
          code: 'claims-not-allowed',
          message: `Entries of the topic "${entry.topic}" rest on no claim.`,
          advice: 'Remove the claims, or move the entry to another topic.',
        }),
      );
    }
    if (!free && !entry.claims) {
      problems.push(
        parsed.problemAt(['question'], {
          severity: 'error',
          code: 'no-claims',
          message: 'The entry names no claim.',
          advice: 'Name the claims that it rests on, or move it to not-covered/.',
        }),
      );
    }
    for (const [index, id] of (entry.claims ?? []).entries()) {
      carried.add(id);
      if (known.has(id)) continue;
      problems.push(
        parsed.problemAt(['claims', index], {
          severity: 'error',
          code: 'unknown-claim',
          message: `There is no claim "${id}" in claims.yaml.`,
          advice: nearest(id, known),
        }),
      );
    }
  }
  for (const [index, claim] of claims.value.entries()) {
    if (broken || carried.has(claim.id)) continue;
    problems.push(
      claims.problemAt([index, 'id'], {
        severity: 'warning',
        code: 'claim-without-entry',
        message: `No entry carries the claim "${claim.id}".`,
        advice: 'Name it in an entry that says it, or remove it.',
      }),
    );
  }
  return problems;
}

function identityProblems(
  entries: readonly Loaded[],
  wordingsOf: (parsed: Parsed<EntryFile>) => readonly Wording[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  const claimed = new Map<string, string>();
  for (const { entry, parsed } of entries) {
    const earlier = files.get(entry.id);
    if (earlier) {
      problems.push(
        parsed.problemAt(['question'], {
          severity: 'error',
          code: 'duplicate-id',
          message: `The id "${entry.id}" is taken by ${earlier}.`,
          advice: 'Rename one of the two files.',
        }),
      );
    }
    files.set(entry.id, parsed.file);
    for (const { text, path, key } of wordingsOf(parsed)) {
      // Two skeletons hold the same words; each is told as unfinished.
      if (isUnfinished(text)) continue;
      const owner = claimed.get(key);
      if (owner) {
        problems.push(
          parsed.problemAt(path, {
            severity: 'error',
            code: 'phrasing-twice',
            message: `"${text}" stands in ${owner === parsed.file ? 'this entry' : owner} already.`,
            advice: 'Keep it where the answer fits better.',
          }),
        );
      }
      claimed.set(key, parsed.file);
    }
  }
  return problems;
}

/** `ids` holds the broken entries' too: what is wrong with them is told once, at their own place. */
function relatedProblems(entries: readonly Loaded[], ids: ReadonlySet<string>): readonly Problem[] {
  return entries.flatMap(({ entry, parsed }) =>
    entry.related.flatMap((id, index) =>
      ids.has(id) && id !== entry.id
        ? []
        : [
            parsed.problemAt(['related', index], {
              severity: 'warning',
              code: 'unknown-related',
              message:
                id === entry.id
                  ? 'An entry is not related to itself.'
                  : `There is no entry "${id}".`,
              advice: id === entry.id ? 'Remove it.' : nearest(id, ids),
            }),
          ],
    ),
  );
}

function nearest(id: string, known: ReadonlySet<string>): string {
  const [best] = new Fuse([...known], { threshold: 0.7, ignoreLocation: true }).search(id, {
    limit: 1,
  });
  return best ? `Did you mean "${best.item}"?` : 'Check the spelling, or add it.';
}
