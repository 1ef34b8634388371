import type { Entry } from '../entry/faq.ts';
import type { Analyser } from './query.ts';
import { tokenise, type Token } from './tokens.ts';

/** A sparse matrix, row by row: the items of row r are `starts[r]` to `starts[r + 1]`. */
interface Rows {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** The FAQ's wordings, as matching reads them. Entries and terms are numbered from 0. */
export interface MatchIndex {
  readonly entryCount: number;
  /** Number of each term. */
  readonly termNumbers: ReadonlyMap<string, number>;
  /** How much a term tells: log(1 + entries / (1 + entries with the term)). */
  readonly idf: Float32Array;
  /** Term -> entries: the weight of the term in the entry's mean wording (length 1). */
  readonly entriesByTerm: Rows;
  /** Wording -> terms with weights (length 1). */
  readonly termsByWording: Rows;
  /** Entry -> its wordings are those from `firstWording[e]` to `firstWording[e + 1]`. */
  readonly firstWording: Uint32Array;
}

/** The words of a FAQ: for each entry those of its question, then of its phrasings. */
export type Wordings = readonly (readonly (readonly Token[])[])[];

export function wordingsOf(entries: readonly Entry[]): Wordings {
  return entries.map(({ question, phrasings }) => [question, ...phrasings].map(tokenise));
}

export function buildIndex(entries: Wordings, analyser: Analyser): MatchIndex {
  const termNumbers = new Map<string, number>();
  const numberOf = (term: string) => {
    const known = termNumbers.get(term);
    if (known !== undefined) return known;
    termNumbers.set(term, termNumbers.size);
    return termNumbers.size - 1;
  };

  const wordings: { terms: number[]; weights: number[] }[] = [];
  const firstWording = new Uint32Array(entries.length + 1);
  const entriesWithTerm: number[] = [];
  const lastEntry: number[] = [];
  for (const [number, entry] of entries.entries()) {
    firstWording[number] = wordings.length;
    for (const wording of entry) {
      const terms: number[] = [];
      const weights: number[] = [];
      for (const [term, weight] of analyser.terms(wording)) {
        const id = numberOf(term);
        terms.push(id);
        weights.push(weight);
        if (lastEntry[id] !== number) {
          lastEntry[id] = number;
          entriesWithTerm[id] = (entriesWithTerm[id] ?? 0) + 1;
        }
      }
      wordings.push({ terms, weights });
    }
  }
  firstWording[entries.length] = wordings.length;

  const termCount = termNumbers.size;
  const idf = Float32Array.from({ length: termCount }, (_, id) =>
    Math.log(1 + entries.length / (1 + (entriesWithTerm[id] ?? 0))),
  );
  const byTerm: Map<number, number>[] = [];
  for (let number = 0; number < entries.length; number++) {
    const mean = new Map<number, number>();
    const from = firstWording[number] ?? 0;
    const to = firstWording[number + 1] ?? 0;
    for (const { terms, weights } of wordings.slice(from, to)) {
      normalise(terms, weights, idf);
      for (const [place, term] of terms.entries()) {
        mean.set(term, (mean.get(term) ?? 0) + (weights[place] ?? 0));
      }
    }
    const length = Math.hypot(...mean.values()) || 1;
    for (const [term, weight] of mean) mean.set(term, weight / length);
    byTerm.push(mean);
  }
  return {
    entryCount: entries.length,
    termNumbers,
    idf,
    entriesByTerm: transpose(
      byTerm.map((mean) => [...mean]),
      termCount,
    ),
    termsByWording: toRows(
      wordings.map(({ terms, weights }) =>
        terms.map((term, place) => [term, weights[place] ?? 0] as const),
      ),
    ),
    firstWording,
  };
}

function normalise(terms: readonly number[], weights: number[], idf: Float32Array): void {
  let squares = 0;
  for (const [place, term] of terms.entries()) {
    const weight = (weights[place] ?? 0) * (idf[term] ?? 0);
    weights[place] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const place of weights.keys()) weights[place] = (weights[place] ?? 0) / length;
}

type Cells = readonly (readonly [column: number, value: number])[];

function toRows(rows: readonly Cells[]): Rows {
  const size = rows.reduce((sum, row) => sum + row.length, 0);
  const starts = new Uint32Array(rows.length + 1);
  const columns = new Uint32Array(size);
  const values = new Float32Array(size);
  let next = 0;
  for (const [number, row] of rows.entries()) {
    starts[number] = next;
    for (const [column, value] of row) {
      columns[next] = column;
      values[next] = value;
      next++;
    }
  }
  starts[rows.length] = next;
  return { starts, columns, values };
}

function transpose(rows: readonly Cells[], columnCount: number): Rows {
  const starts = new Uint32Array(columnCount + 1);
  for (const row of rows)
    for (const [column] of row) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  for (let column = 0; column < columnCount; column++) {
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0);
  }
  const next = starts.slice();
  const size = starts[columnCount] ?? 0;
  const columns = new Uint32Array(size);
  const values = new Float32Array(size);
  for (const [number, row] of rows.entries()) {
    for (const [column, value] of row) {
      const place = next[column] ?? 0;
      columns[place] = number;
      values[place] = value;
      next[column] = place + 1;
    }
  }
  return { starts, columns, values };
}
