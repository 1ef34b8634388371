/**
 * A linear one-vs-rest model over hashed features, as `npm run train` writes it. A text is the set of its features,
 * each weighed by how much it tells (idf), brought to length 1; each class then has an own sum of weights.
 */
export interface PackedModel {
  /** Offset of each class. */
  readonly bias: readonly number[];
  /**
   * Rows, one for each feature that is known, in rising order of buckets. Each is a varint gap to the last bucket, a
   * byte of idf, a byte for the row's largest value, a varint number of cells, and for each cell one byte: in its upper
   * half the gap to the last class, in its lower half the value.
   */
  readonly table: Uint8Array;
}

/** Scores a text's features: for each class the log-odds that the text belongs to it. */
export interface LinearScorer {
  /**
   * @param buckets the text's features, each once
   * @param scores one place for each class; what stood there is overwritten
   */
  readonly score: (buckets: readonly number[], scores: Float32Array) => void;
  /** What each of a text's features adds to the log-odds of one class, in the order given. */
  readonly explain: (buckets: readonly number[], place: number) => number[];
}

/** One byte of a row's idf stands for so much. */
export const IDF_STEP = 1 / 20;
/** A cell's value goes from -7 to 7 sevenths of the largest in its row, whose logarithm is kept in such steps. */
export const CELL_LEVELS = 7;
export const SCALE_STEP = 1 / 16;
export const SCALE_OFFSET = 128;
/** Classes that one cell can pass over; a cell of value 0 only passes over. */
export const MAX_GAP = 16;

/**
 * Reads the rows where they lie: unpacked they would take six times the room. Throws where they don't end with the table.
 * @param bucketCount number of buckets that features are hashed into
 * @param classOf the class under which a packed class is scored, or -1 to leave it out
 */
export function createLinearScorer(
  { bias, table }: PackedModel,
  bucketCount: number,
  classOf: (packed: number) => number = (packed) => packed,
): LinearScorer {
  const rows = findRows(table, bucketCount);
  const places = bias.map((_, packed) => classOf(packed));
  const sums = new Float64Array(bias.length);
  const idfOf = (row: number) => (table[row] ?? 0) * IDF_STEP;
  /** Adds a row's values, each times `scale`, to the sums of their classes. */
  const addRow = (row: number, scale: number) => {
    const step = (scale * (LARGEST[table[row + 1] ?? 0] ?? 0)) / CELL_LEVELS;
    const cells = varintAt(table, row + 2);
    const end = cells.next + cells.value;
    let packed = -1;
    for (let place = cells.next; place < end; place++) {
      const cell = table[place] ?? 0;
      packed += (cell >> 4) + 1;
      sums[packed] = (sums[packed] ?? 0) + ((cell & 0xf) - CELL_LEVELS) * step;
    }
  };
  const lengthOf = (buckets: readonly number[]) => {
    let squares = 0;
    for (const bucket of buckets) {
      const row = rows[bucket] ?? 0;
      if (row > 0) squares += idfOf(row) ** 2;
    }
    return Math.sqrt(squares || 1);
  };
  return {
    score(buckets, scores) {
      sums.fill(0);
      for (const bucket of buckets) {
        const row = rows[bucket] ?? 0;
        if (row > 0) addRow(row, idfOf(row));
      }
      scores.fill(0);
      const scale = 1 / lengthOf(buckets);
      for (let packed = 0; packed < bias.length; packed++) {
        const place = places[packed] ?? -1;
        if (place >= 0) scores[place] = (bias[packed] ?? 0) + (sums[packed] ?? 0) * scale;
      }
    },
    explain(buckets, place) {
      const packed = places.indexOf(place);
      const scale = 1 / lengthOf(buckets);
      return buckets.map((bucket) => {
        const row = rows[bucket] ?? 0;
        if (row === 0) return 0;
        sums.fill(0);
        addRow(row, idfOf(row) * scale);
        return sums[packed] ?? 0;
      });
    },
  };
}

/** The largest value of a row by its byte. */
const LARGEST = Float64Array.from({ length: 256 }, (_, byte) =>
  Math.exp((byte - SCALE_OFFSET) * SCALE_STEP),
);

/** For each bucket where its row's idf stands; 0 for a feature that is not known. */
function findRows(table: Uint8Array, bucketCount: number): Uint32Array {
  const rows = new Uint32Array(bucketCount);
  let bucket = -1;
  for (let place = 0; place < table.length;) {
    const gap = varintAt(table, place);
    bucket += gap.value + 1;
    rows[bucket] = gap.next;
    const cells = varintAt(table, gap.next + 2);
    place = cells.next + cells.value;
    if (bucket >= bucketCount || place > table.length) throw new Error('The model is damaged.');
  }
  return rows;
}

/** A number in bytes of seven bits, the lowest first; all but the last have their highest bit set. */
function varintAt(bytes: Uint8Array, place: number): { value: number; next: number } {
  let value = 0;
  for (let shift = 0, next = place; ; shift += 7) {
    const byte = bytes[next++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return { value, next };
  }
}
