/**
 * A sparse table of weights, hashed features by classes, as `npm run train` writes it: base64 of, for each bucket
 * in rising order, varint gap to the last bucket, varint number of cells, and per cell a varint class and a signed byte.
 */
export interface PackedWeights {
  /** Value of one step of a cell's byte. */
  readonly step: number;
  readonly table: string;
}

/** The table unpacked: the cells of bucket b are `starts[b]` to `starts[b + 1]`. */
export interface SparseWeights {
  readonly starts: Uint32Array;
  readonly classes: Uint16Array;
  readonly values: Float32Array;
}

/** Unpacks a table. `toClass` gives the number under which a class is kept, or -1 to leave it out. */
export function unpack(
  { step, table }: PackedWeights,
  bucketCount: number,
  toClass: (packed: number) => number = (packed) => packed,
): SparseWeights {
  const bytes = fromBase64(table);
  const starts = new Uint32Array(bucketCount + 1);
  // A cell takes two bytes at least.
  const classes = new Uint16Array(bytes.length >> 1);
  const values = new Float32Array(bytes.length >> 1);
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
    for (let cells = varint(); cells > 0; cells--) {
      const kept = toClass(varint());
      const value = ((bytes[place++] ?? 0) << 24) >> 24;
      if (kept < 0) continue;
      classes[size] = kept;
      values[size] = value * step;
      size++;
    }
  }
  while (bucket < bucketCount) starts[++bucket] = size;
  return { starts, classes: classes.slice(0, size), values: values.slice(0, size) };
}

/** Adds the weights of one bucket to `scores`, times `scale`. */
export function addBucket(
  weights: SparseWeights,
  bucket: number,
  scores: Float32Array,
  scale = 1,
  from = 0,
): void {
  const end = weights.starts[bucket + 1] ?? 0;
  for (let cell = weights.starts[bucket] ?? 0; cell < end; cell++) {
    const place = from + (weights.classes[cell] ?? 0);
    scores[place] = (scores[place] ?? 0) + (weights.values[cell] ?? 0) * scale;
  }
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
