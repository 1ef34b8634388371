import {
  CELL_LEVELS,
  IDF_STEP,
  MAX_GAP,
  SCALE_OFFSET,
  SCALE_STEP,
  type PackedModel,
} from '../../core/linear.ts';
import type { OneVsRestModel } from './one-vs-rest.ts';

const NOTHING = CELL_LEVELS;

/** Writes a model as the table that `createLinearScorer` reads. */
export function encodeModel({ classes, buckets, idf, weights, bias }: OneVsRestModel): PackedModel {
  const bytes: number[] = [];
  let last = -1;
  for (const [row, bucket] of buckets.entries()) {
    const cells = weights.subarray(row * classes, (row + 1) * classes);
    const largest = cells.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    if (largest === 0) continue;
    const step = Math.ceil(Math.log(largest) / SCALE_STEP);
    const encoded = encodeCells(cells, Math.exp(step * SCALE_STEP));
    bytes.push(...varint(bucket - last - 1), byte((idf[row] ?? 0) / IDF_STEP));
    bytes.push(byte(step + SCALE_OFFSET), ...varint(encoded.length), ...encoded);
    last = bucket;
  }
  return {
    bias: [...bias].map((value) => Math.round(value * 1e4) / 1e4),
    table: Uint8Array.from(bytes),
  };
}

function encodeCells(cells: Float32Array, largest: number): number[] {
  const encoded: number[] = [];
  let last = -1;
  for (const [label, weight] of cells.entries()) {
    const level = Math.round((weight / largest) * CELL_LEVELS);
    if (level === 0) continue;
    for (; label - last > MAX_GAP; last += MAX_GAP) encoded.push(((MAX_GAP - 1) << 4) | NOTHING);
    encoded.push(((label - last - 1) << 4) | (level + CELL_LEVELS));
    last = label;
  }
  return encoded;
}

function byte(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)));
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
