/**
 * Writes class weights as the table that `createLearned` reads: one signed byte a cell, small ones left out.
 * @param prunedBelow share of the largest weight under which a cell is left out
 */
export function encodeLearned(
  weights: Float32Array,
  classes: number,
  prunedBelow: number,
): { step: number; table: string } {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = largest / 127 || 1;
  const least = largest * prunedBelow;
  const bytes: number[] = [];
  let last = -1;
  for (let bucket = 0; bucket * classes < weights.length; bucket++) {
    const cells: number[] = [];
    for (let label = 0; label < classes; label++) {
      if (Math.abs(weights[bucket * classes + label] ?? 0) >= least) cells.push(label);
    }
    if (cells.length === 0) continue;
    bytes.push(...varint(bucket - last - 1), ...varint(cells.length));
    for (const label of cells) {
      const value = Math.round((weights[bucket * classes + label] ?? 0) / step);
      bytes.push(...varint(label), value & 0xff);
    }
    last = bucket;
  }
  return { step, table: Buffer.from(bytes).toString('base64') };
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
  return bytes;
}
