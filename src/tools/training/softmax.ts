/** One training text: its features, each once, and the number of its class. */
export interface Example {
  readonly buckets: readonly number[];
  /** Value of each feature; 1 where nothing is said. */
  readonly values?: readonly number[];
  readonly label: number;
  /** How much it counts; 1 where nothing is said. */
  readonly weight?: number;
}

export interface SoftmaxOptions {
  readonly buckets: number;
  readonly classes: number;
  readonly epochs: number;
  readonly rate: number;
  /** Features that occur in fewer texts teach nothing that holds elsewhere, and are left out. */
  readonly minTexts: number;
}

/** Class weights for every bucket, row by row: `weights[bucket * classes + class]`. */
export interface SoftmaxModel {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Gradients below this change nothing that survives rounding; passing them over makes training several times faster. */
const NEGLIGIBLE = 0.003;
/** Start of each weight's sum of squared gradients (AdaGrad): keeps first steps small. */
const CAUTION = 0.01;

/** Trains a linear softmax classifier by AdaGrad, in an order that depends on nothing but the examples. */
export function trainSoftmax(examples: readonly Example[], options: SoftmaxOptions): SoftmaxModel {
  const { buckets, classes, epochs, rate, minTexts } = options;
  const rare = rareBuckets(examples, buckets, minTexts);
  const weights = new Float32Array(buckets * classes);
  const squares = new Float32Array(buckets * classes).fill(CAUTION);
  const bias = new Float32Array(classes);
  const random = randomNumbers(1);
  const order = [...examples.keys()];
  const model = { classes, weights, bias };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const number of order) {
      const example = examples[number];
      if (!example) continue;
      const scale = scaleOf(example);
      const belief = probabilities(classScores(model, example));
      for (let label = 0; label < classes; label++) {
        const error =
          ((belief[label] ?? 0) - (label === example.label ? 1 : 0)) * (example.weight ?? 1);
        if (Math.abs(error) < NEGLIGIBLE) continue;
        bias[label] = (bias[label] ?? 0) - rate * 0.05 * error;
        const gradient = error * scale;
        for (let place = 0; place < example.buckets.length; place++) {
          const bucket = example.buckets[place] ?? 0;
          if (rare[bucket]) continue;
          const slope = gradient * (example.values?.[place] ?? 1);
          const cell = bucket * classes + label;
          const sum = (squares[cell] ?? 0) + slope * slope;
          squares[cell] = sum;
          weights[cell] = (weights[cell] ?? 0) - (rate * slope) / Math.sqrt(sum);
        }
      }
    }
  }
  return model;
}

function rareBuckets(examples: readonly Example[], buckets: number, minTexts: number): Uint8Array {
  const texts = new Uint32Array(buckets);
  for (const example of examples) {
    for (const bucket of new Set(example.buckets)) texts[bucket] = (texts[bucket] ?? 0) + 1;
  }
  return Uint8Array.from(texts, (count) => (count < minTexts ? 1 : 0));
}

function classScores({ classes, weights, bias }: SoftmaxModel, example: Example): Float32Array {
  const scores = bias.slice();
  const scale = scaleOf(example);
  for (let number = 0; number < example.buckets.length; number++) {
    const bucket = example.buckets[number] ?? 0;
    const value = (example.values?.[number] ?? 1) * scale;
    const row = bucket * classes;
    for (let label = 0; label < classes; label++) {
      scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0) * value;
    }
  }
  return scores;
}

/** Brings the features of a text to length 1. */
function scaleOf({ buckets, values }: Example): number {
  const squares = values ? values.reduce((sum, value) => sum + value * value, 0) : buckets.length;
  return 1 / Math.sqrt(squares || 1);
}

function probabilities(scores: Float32Array): Float32Array {
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

/** A linear congruential generator (Numerical Recipes): the same numbers on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function shuffle(items: number[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other] ?? 0, items[last] ?? 0];
  }
}
