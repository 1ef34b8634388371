import { addBucket, unpack, type PackedWeights } from '../sparse.ts';
import { BUCKETS, featuresAt } from './features.ts';
import {
  CRISIS_CATEGORIES,
  EMERGENCY_CATEGORIES,
  GUARDRAIL_CATEGORIES,
  type Finding,
} from './screening.ts';

/** What `npm run train` learns for screening: a linear softmax model over word and letter runs. */
export interface ScreeningModel extends PackedWeights {
  /** Offset of each class, in the order of {@link CLASSES}. */
  readonly bias: readonly number[];
}

/** The classes of the model. `clear` is the last. */
export const CLASSES: readonly Finding[] = [
  ...EMERGENCY_CATEGORIES.map((category) => ({ kind: 'emergency', category }) as const),
  ...CRISIS_CATEGORIES.map((category) => ({ kind: 'crisis', category }) as const),
  ...GUARDRAIL_CATEGORIES.map((category) => ({ kind: 'guardrail', category }) as const),
  { kind: 'clear' },
];

/** How strongly a text speaks for each kind, and the likeliest category of each. */
export interface Verdict {
  /** Chance that somebody is at risk (emergency or crisis), 0 to 1, in the stretch of text where it is highest. */
  readonly risk: number;
  readonly riskFinding: Exclude<Finding, { kind: 'clear' | 'guardrail' }>;
  /** Chance of a guardrail request, 0 to 1, likewise. */
  readonly refusal: number;
  readonly refusalFinding: Extract<Finding, { kind: 'guardrail' }>;
}

/** Words in one stretch of a long text, and how far the next one starts: risk is often one sentence among many. */
const STRETCH = 40;
const STRIDE = 16;
/** A text of up to so many words is also read as a whole. */
const WHOLE = 70;

const WIDTH = CLASSES.length;

/** Reads a text stretch by stretch, in time linear in its length. */
export function createScreeningModel(model: ScreeningModel): (words: readonly string[]) => Verdict {
  const weights = unpack(model, BUCKETS);
  return (words) => {
    // sums[i] holds the class scores of all features that end before word i, squares[i] their values squared.
    const sums = new Float32Array((words.length + 1) * WIDTH);
    const squares = new Float32Array(words.length + 1);
    for (let index = 0; index < words.length; index++) {
      const from = (index + 1) * WIDTH;
      sums.copyWithin(from, index * WIDTH, from);
      let square = squares[index] ?? 0;
      featuresAt(words, index, (bucket, value) => {
        addBucket(weights, bucket, sums, value, from);
        square += value * value;
      });
      squares[index + 1] = square;
    }
    return strongest(
      stretches(words.length).map(([start, end]) => judge(model.bias, sums, squares, start, end)),
    );
  };
}

/** The stretches in which a text of so many words is read, as [start, end). */
export function stretches(length: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  if (length <= WHOLE) found.push([0, length]);
  if (length > STRETCH) {
    for (let start = 0; start < length; start += STRIDE) {
      found.push([start, Math.min(start + STRETCH, length)]);
      if (start + STRETCH >= length) break;
    }
  }
  return found;
}

function judge(
  bias: readonly number[],
  sums: Float32Array,
  squares: Float32Array,
  start: number,
  end: number,
): Float32Array {
  const scale = 1 / Math.sqrt((squares[end] ?? 0) - (squares[start] ?? 0) || 1);
  const scores = new Float32Array(WIDTH);
  for (let place = 0; place < WIDTH; place++) {
    const sum = (sums[end * WIDTH + place] ?? 0) - (sums[start * WIDTH + place] ?? 0);
    scores[place] = (bias[place] ?? 0) + sum * scale;
  }
  const highest = Math.max(...scores);
  let total = 0;
  for (let place = 0; place < WIDTH; place++) {
    scores[place] = Math.exp((scores[place] ?? 0) - highest);
    total += scores[place] ?? 0;
  }
  return scores.map((value) => value / total);
}

function strongest(beliefs: readonly Float32Array[]): Verdict {
  let verdict: Verdict = {
    risk: 0,
    riskFinding: { kind: 'crisis', category: 'self' },
    refusal: 0,
    refusalFinding: { kind: 'guardrail', category: 'dose' },
  };
  for (const belief of beliefs) {
    let [risk, refusal, mostRisk, mostRefusal] = [0, 0, 0, 0];
    let { riskFinding, refusalFinding } = verdict;
    for (const [place, finding] of CLASSES.entries()) {
      const chance = belief[place] ?? 0;
      if (finding.kind === 'guardrail') {
        refusal += chance;
        if (chance > mostRefusal) [mostRefusal, refusalFinding] = [chance, finding];
      } else if (finding.kind !== 'clear') {
        risk += chance;
        if (chance > mostRisk) [mostRisk, riskFinding] = [chance, finding];
      }
    }
    if (risk > verdict.risk) verdict = { ...verdict, risk, riskFinding };
    if (refusal > verdict.refusal) verdict = { ...verdict, refusal, refusalFinding };
  }
  return verdict;
}
