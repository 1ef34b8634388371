/**
 * A linear one-vs-rest model over hashed features, as `npm run train` writes it. A text is the set of its features,
 * each weighed by how much it tells (idf), brought to length 1; each class then has an own sum of weights.
 */
export interface PackedModel {
  /** Offset of each class. */
  readonly bias: readonly number[];
  /** Base64 of the rows, one for each feature that is known, in rising order of buckets; see {@link unpack}. */
  readonly table: string;
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

/** Rows by bucket: the cells of bucket b are `starts[b]` to `starts[b + 1]`, their values times the row's idf. */
interface Table {
  readonly starts: Uint32Array;
  readonly classes: Uint16Array;
  readonly values: Float32Array;
  /** 0 for a feature that is not known. */
  readonly idf: Float32Array;
}

/**
 * @param bucketCount number of buckets that features are hashed into
 * @param classOf the class under which a packed class is scored, or -1 to leave it out
 */
export function createLinearScorer(
  model: PackedModel,
  bucketCount: number,
  classOf: (packed: number) => number = (packed) => packed,
): LinearScorer {
  const { starts, classes, values, idf } = unpack(model.table, bucketCount, classOf);
  const bias = new Map<number, number>();
  for (const [packed, offset] of model.bias.entries()) {
    const place = classOf(packed);
    if (place >= 0) bias.set(place, offset);
  }
  return {
    score(buckets, scores) {
      scores.fill(0);
      let squares = 0;
      for (const bucket of buckets) {
        const weight = idf[bucket] ?? 0;
        if (weight === 0) continue;
        squares += weight * weight;
        const end = starts[bucket + 1] ?? 0;
        for (let cell = starts[bucket] ?? 0; cell < end; cell++) {
          const place = classes[cell] ?? 0;
          scores[place] = (scores[place] ?? 0) + (values[cell] ?? 0);
        }
      }
      const scale = 1 / Math.sqrt(squares || 1);
      for (const [place, offset] of bias) scores[place] = offset + (scores[place] ?? 0) * scale;
    },
    explain(buckets, place) {
      const squares = buckets.reduce((sum, bucket) => sum + (idf[bucket] ?? 0) ** 2, 0);
      const scale = 1 / Math.sqrt(squares || 1);
      return buckets.map((bucket) => {
        const row = classes.subarray(starts[bucket], starts[bucket + 1]);
        const cell = row.indexOf(place);
        return cell < 0 ? 0 : (values[(starts[bucket] ?? 0) + cell] ?? 0) * scale;
      });
    },
  };
}

/**
 * Reads the rows. Each is a varint gap to the last bucket, a byte of idf, a byte for the row's largest value, a varint
 * number of cells, and for each cell one byte: in its upper half the gap to the last class, in its lower half the value.
 */
function unpack(table: string, bucketCount: number, classOf: (packed: number) => number): Table {
  const bytes = fromBase64(table);
  const starts = new Uint32Array(bucketCount + 1);
  const idf = new Float32Array(bucketCount);
  const classes = new Uint16Array(bytes.length);
  const values = new Float32Array(bytes.length);
  let size = 0;
  let place = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[place++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  let bucket = -1;
  while (place < bytes.length) {
    const next = bucket + 1 + varint();
    while (bucket < next) starts[++bucket] = size;
    const weight = (bytes[place++] ?? 0) * IDF_STEP;
    idf[bucket] = weight;
    const largest = Math.exp(((bytes[place++] ?? 0) - SCALE_OFFSET) * SCALE_STEP);
    let packed = -1;
    for (let cells = varint(); cells > 0; cells--) {
      const cell = bytes[place++] ?? 0;
      packed += (cell >> 4) + 1;
      const level = (cell & 0xf) - CELL_LEVELS;
      const kept = level === 0 ? -1 : classOf(packed);
      if (kept < 0) continue;
      classes[size] = kept;
      values[size] = (level / CELL_LEVELS) * largest * weight;
      size++;
    }
  }
  while (bucket < bucketCount) starts[++bucket] = size;
  return { starts, classes: classes.slice(0, size), values: values.slice(0, size), idf };
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
