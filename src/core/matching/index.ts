/** A sparse matrix, row by row: the items of row r are `starts[r]` to `starts[r + 1]`. */
interface Rows {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** The FAQ's wordings, as matching reads them. Entries and terms are numbered from 0. */
export interface MatchIndex {
  readonly entryCount: number;
  /** Number of each term. Some are of other builds: entries hold those that {@link holds} tells. */
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

/** The wordings of an entry, first its question: the numbers of their terms, with their weights before idf. */
export type EntryTerms = Rows;

/** Builds the index of entries. */
export function buildIndex(
  entries: readonly EntryTerms[],
  termNumbers: ReadonlyMap<string, number>,
): MatchIndex {
  const firstWording = new Uint32Array(entries.length + 1);
  for (const [number, { starts }] of entries.entries()) {
    firstWording[number + 1] = (firstWording[number] ?? 0) + starts.length - 1;
  }
  const termsByWording = stack(entries);
  const idf = idfOf(termsByWording, firstWording, termNumbers.size);
  weigh(termsByWording, idf);
  const entriesByTerm = transpose(meansOf(termsByWording, firstWording, idf.length), idf.length);
  return {
    entryCount: entries.length,
    termNumbers,
    idf,
    entriesByTerm,
    termsByWording,
    firstWording,
  };
}

/** Whether an entry holds the term. */
export function holds({ entriesByTerm: { starts } }: MatchIndex, term: number): boolean {
  return (starts[term + 1] ?? 0) > (starts[term] ?? 0);
}

/** The rows of several matrices, one below the other. */
function stack(parts: readonly Rows[]): Rows {
  const rows = parts.reduce((sum, { starts }) => sum + starts.length - 1, 0);
  const cells = parts.reduce((sum, { columns }) => sum + columns.length, 0);
  const starts = new Uint32Array(rows + 1);
  const columns = new Uint32Array(cells);
  const values = new Float32Array(cells);
  let row = 0;
  let cell = 0;
  for (const part of parts) {
    columns.set(part.columns, cell);
    values.set(part.values, cell);
    for (const start of part.starts) starts[row++] = cell + start;
    // The end of a part is where the next begins.
    row--;
    cell += part.columns.length;
  }
  return { starts, columns, values };
}

function idfOf({ starts, columns }: Rows, firstWording: Uint32Array, terms: number): Float32Array {
  const entries = firstWording.length - 1;
  const entriesWith = new Uint32Array(terms);
  const lastEntry = new Int32Array(terms).fill(-1);
  for (let entry = 0; entry < entries; entry++) {
    const end = starts[firstWording[entry + 1] ?? 0] ?? 0;
    for (let cell = starts[firstWording[entry] ?? 0] ?? 0; cell < end; cell++) {
      const term = columns[cell] ?? 0;
      if (lastEntry[term] === entry) continue;
      lastEntry[term] = entry;
      entriesWith[term] = (entriesWith[term] ?? 0) + 1;
    }
  }
  return Float32Array.from(entriesWith, (count) => Math.log(1 + entries / (1 + count)));
}

/** Multiplies every weight by its term's idf and brings each row to length 1, in place. */
function weigh({ starts, columns, values }: Rows, idf: Float32Array): void {
  for (let row = 0; row + 1 < starts.length; row++) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    let squares = 0;
    for (let cell = from; cell < to; cell++) {
      const value = (values[cell] ?? 0) * (idf[columns[cell] ?? 0] ?? 0);
      values[cell] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let cell = from; cell < to; cell++) values[cell] = (values[cell] ?? 0) / length;
  }
}

/** For each entry the mean of its wordings, of length 1. */
function meansOf(
  { starts, columns, values }: Rows,
  firstWording: Uint32Array,
  terms: number,
): Rows {
  const meanStarts = new Uint32Array(firstWording.length);
  const meanColumns = new Uint32Array(columns.length);
  const meanValues = new Float32Array(columns.length);
  const sums = new Float32Array(terms);
  let size = 0;
  for (let entry = 0; entry + 1 < firstWording.length; entry++) {
    const from = size;
    const end = starts[firstWording[entry + 1] ?? 0] ?? 0;
    for (let cell = starts[firstWording[entry] ?? 0] ?? 0; cell < end; cell++) {
      const term = columns[cell] ?? 0;
      if (sums[term] === 0) meanColumns[size++] = term;
      sums[term] = (sums[term] ?? 0) + (values[cell] ?? 0);
    }
    let squares = 0;
    for (let cell = from; cell < size; cell++) {
      squares += (sums[meanColumns[cell] ?? 0] ?? 0) ** 2;
    }
    const length = Math.sqrt(squares) || 1;
    for (let cell = from; cell < size; cell++) {
      const term = meanColumns[cell] ?? 0;
      meanValues[cell] = (sums[term] ?? 0) / length;
      sums[term] = 0;
    }
    meanStarts[entry + 1] = size;
  }
  return {
    starts: meanStarts,
    columns: meanColumns.slice(0, size),
    values: meanValues.slice(0, size),
  };
}

/** Rows by what were columns. */
function transpose(rows: Rows, columnCount: number): Rows {
  const starts = new Uint32Array(columnCount + 1);
  for (const column of rows.columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  for (let column = 0; column < columnCount; column++) {
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0);
  }
  const next = starts.slice();
  const columns = new Uint32Array(rows.columns.length);
  const values = new Float32Array(rows.columns.length);
  for (let row = 0; row + 1 < rows.starts.length; row++) {
    for (let cell = rows.starts[row] ?? 0; cell < (rows.starts[row + 1] ?? 0); cell++) {
      const column = rows.columns[cell] ?? 0;
      const place = next[column] ?? 0;
      columns[place] = row;
      values[place] = rows.values[cell] ?? 0;
      next[column] = place + 1;
    }
  }
  return { starts, columns, values };
}
