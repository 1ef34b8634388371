import { randomNumbers, shuffle } from './random.ts';

/** One training text: its features, each once, and the numbers of the classes it belongs to. */
export interface Example {
  readonly buckets: readonly number[];
  readonly labels: readonly number[];
  /** How much it counts; 1 where nothing is said. */
  readonly weight?: number;
}

export interface OneVsRestOptions {
  readonly classes: number;
  readonly epochs: number;
  /** First step size; it falls to 0 in a straight line. */
  readonly rate: number;
  /** Share of every weight that is taken back at a step of size 1. */
  readonly ridge: number;
  /** Features that occur in fewer texts teach nothing that holds elsewhere, and are left out. */
  readonly minTexts: number;
  /** So many weights are kept, the largest ones; then the kept ones are fitted once more. All where nothing is said. */
  readonly cells?: number;
}

/** A model with a row of class weights for each feature that is known. */
export interface OneVsRestModel {
  readonly classes: number;
  /** Bucket of each row, rising. */
  readonly buckets: readonly number[];
  /** How much each row's feature tells: log(1 + texts / (1 + texts with it)). */
  readonly idf: Float32Array;
  /** `weights[row * classes + class]`. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Errors below this change nothing that survives rounding; passing them over makes training several times faster. */
const NEGLIGIBLE = 0.002;
/** Step size of the offsets against that of the weights. */
const BIAS_RATE = 0.01;

/**
 * Trains one logistic regression for each class against all the rest, by stochastic gradient descent over texts
 * brought to length 1, in an order that depends on nothing but the examples.
 */
export function trainOneVsRest(
  examples: readonly Example[],
  options: OneVsRestOptions,
): OneVsRestModel {
  const { buckets, idf } = vocabulary(examples, options.minTexts);
  const rowOf = new Map(buckets.map((bucket, row) => [bucket, row]));
  const texts = examples.map(({ buckets: features, labels, weight = 1 }): Text => {
    const rows = Uint32Array.from(features.flatMap((bucket) => rowOf.get(bucket) ?? []));
    const values = Float32Array.from(rows, (row) => idf[row] ?? 0);
    const length = Math.hypot(...values) || 1;
    return { rows, values: values.map((value) => value / length), labels, weight };
  });
  const known = { classes: options.classes, buckets, idf };
  const first = { ...known, ...descend(texts, buckets.length, options) };
  if (options.cells === undefined) return first;
  const kept = largest(first.weights, options.cells);
  return { ...known, ...descend(texts, buckets.length, options, kept) };
}

interface Text {
  readonly rows: Uint32Array;
  readonly values: Float32Array;
  readonly labels: readonly number[];
  readonly weight: number;
}

function vocabulary(examples: readonly Example[], minTexts: number) {
  const counts = new Map<number, number>();
  for (const { buckets } of examples) {
    for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  const buckets = [...counts.keys()]
    .filter((bucket) => (counts.get(bucket) ?? 0) >= minTexts)
    .toSorted((a, b) => a - b);
  const idf = Float32Array.from(buckets, (bucket) =>
    Math.log(1 + examples.length / (1 + (counts.get(bucket) ?? 0))),
  );
  return { buckets, idf };
}

/** @param kept 1 for each weight that may differ from 0; all where nothing is said */
function descend(
  texts: readonly Text[],
  rows: number,
  { classes, epochs, rate, ridge }: OneVsRestOptions,
  kept?: Uint8Array,
): { weights: Float32Array; bias: Float32Array } {
  const weights = new Float32Array(rows * classes);
  const bias = new Float32Array(classes).fill(-3);
  const scores = new Float32Array(classes);
  const random = randomNumbers(1);
  const order = [...texts.keys()];
  const steps = epochs * texts.length;
  // All weights shrink at every step: the shrinking is kept apart as one factor.
  let shrunk = 1;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const number of order) {
      const text = texts[number];
      const eta = rate * (1 - step++ / steps);
      shrunk *= 1 - eta * ridge;
      if (!text) continue;
      scores.fill(0);
      const { rows: features, values } = text;
      for (let place = 0; place < features.length; place++) {
        const value = values[place] ?? 0;
        const from = (features[place] ?? 0) * classes;
        for (let label = 0; label < classes; label++) {
          scores[label] = (scores[label] ?? 0) + (weights[from + label] ?? 0) * value;
        }
      }
      for (let label = 0; label < classes; label++) {
        const score = (bias[label] ?? 0) + (scores[label] ?? 0) * shrunk;
        const target = text.labels.includes(label) ? 1 : 0;
        const error = (1 / (1 + Math.exp(-score)) - target) * text.weight;
        if (Math.abs(error) < NEGLIGIBLE) continue;
        bias[label] = (bias[label] ?? 0) - eta * BIAS_RATE * error;
        const change = (eta * error) / shrunk;
        for (let place = 0; place < features.length; place++) {
          const cell = (features[place] ?? 0) * classes + label;
          if (kept && kept[cell] === 0) continue;
          weights[cell] = (weights[cell] ?? 0) - change * (values[place] ?? 0);
        }
      }
    }
  }
  return { weights: weights.map((weight) => weight * shrunk), bias };
}

/** Marks the so many weights that are largest in size. */
function largest(weights: Float32Array, count: number): Uint8Array {
  const sizes = weights.map(Math.abs).toSorted();
  const least = sizes[Math.max(0, sizes.length - count)] ?? 0;
  return Uint8Array.from(weights, (weight) => (Math.abs(weight) >= least ? 1 : 0));
}
