import { readPath } from '../core/entry/faq.ts';
import { entryFileSchema } from '../core/entry/schema.ts';
import { TOPIC_NAMES } from '../core/entry/topic-names.ts';
import type { Place } from '../core/problem.ts';
import { cursorAt, idsOf, type Cursor } from './cursor.ts';
import type { KnownClaim, KnownEntry, Project } from './project.ts';

/** What the word at a place stands for. */
export interface Meaning {
  /** From where to where the word goes; lines and columns count from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Paragraphs that say it. */
  readonly says: readonly string[];
  /** Where it is written, or, for a claim in the ledger, the entries that carry it. */
  readonly leadsTo: readonly Place[];
}

/** Tells what a claim, a related entry or a field means; undefined for every other word. */
export function meaningAt(
  project: Project,
  { path, line, column }: { readonly path: string; readonly line: number; readonly column: number },
): Meaning | undefined {
  const cursor = cursorAt(project.textOf(path) ?? '', line, column);
  if (!cursor || cursor.word === '') return undefined;
  const at = { line: cursor.line, start: cursor.start, end: cursor.end };
  const meaning = readPath(path) ? inEntry(project, cursor) : inLedger(project, path, cursor);
  return meaning && { ...at, ...meaning };
}

type Said = Pick<Meaning, 'says' | 'leadsTo'>;

function inEntry(project: Project, { kind, field, word }: Cursor): Said | undefined {
  if (kind === 'key') {
    const described = Object.entries(entryFileSchema.shape).find(([name]) => name === word)?.[1];
    return described && { says: [described.description ?? ''], leadsTo: [] };
  }
  if (field === 'claims') {
    const claim = project.claims().find(({ id }) => id === word);
    return claim && { says: saysOfClaim(claim, carriers(project, word)), leadsTo: [claim.place] };
  }
  if (field === 'related') {
    const entry = project.entries().find(({ id }) => id === word);
    return entry && { says: saysOfEntry(entry), leadsTo: [startOf(entry)] };
  }
  return undefined;
}

/** In the ledger an id leads to the entries that carry the claim. */
function inLedger(project: Project, path: string, { field, word }: Cursor): Said | undefined {
  if (path !== 'claims.yaml' || field !== 'id') return undefined;
  const claim = project.claims().find(({ id }) => id === word);
  if (!claim) return undefined;
  const entries = carriers(project, word);
  return { says: saysOfClaim(claim, entries), leadsTo: entries.map(startOf) };
}

function carriers(project: Project, claim: string): readonly KnownEntry[] {
  return project
    .entries()
    .filter(({ path }) => idsOf(project.textOf(path) ?? '', 'claims').includes(claim));
}

function saysOfClaim({ text, section }: KnownClaim, entries: readonly KnownEntry[]) {
  const carried = entries.map(({ id }) => id).join(', ') || 'no entry';
  return [text, `Section of the article: ${section}. Carried by: ${carried}.`];
}

function saysOfEntry({ question, topic }: KnownEntry) {
  return [question, `Topic: ${TOPIC_NAMES[topic]}`];
}

function startOf({ path }: KnownEntry): Place {
  return { file: path, line: 1, column: 1 };
}
