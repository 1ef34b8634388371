import { describe, expect, it } from 'vitest';
import { createLinearScorer } from '../../src/core/linear.ts';
import { encodeModel } from '../../src/tools/training/encode.ts';
import { trainOneVsRest, type Example } from '../../src/tools/training/one-vs-rest.ts';

/** Three classes, each with a feature of its own (1, 2, 3), and one (7) that all texts share. */
const EXAMPLES: readonly Example[] = Array.from({ length: 60 }, (_, number) => ({
  buckets: [1 + (number % 3), 7],
  labels: [number % 3],
}));
const OPTIONS = { classes: 3, epochs: 10, rate: 4, ridge: 1e-5, minTexts: 2 };
const BUCKETS = 16;

function scoresOf(model: ReturnType<typeof encodeModel>, buckets: readonly number[], classes = 3) {
  const scores = new Float32Array(classes);
  createLinearScorer(model, BUCKETS).score(buckets, scores);
  return [...scores];
}

describe('a model that was trained and written', () => {
  const packed = encodeModel(trainOneVsRest(EXAMPLES, OPTIONS));

  it.each([0, 1, 2])('tells class %d from the others', (label) => {
    const scores = scoresOf(packed, [1 + label, 7]);
    expect(scores[label]).toBeGreaterThan(0);
    expect(scores.filter((score) => score > 0)).toHaveLength(1);
  });

  it('passes over features that it never saw', () => {
    expect(scoresOf(packed, [1, 7, 9])).toEqual(scoresOf(packed, [1, 7]));
  });

  it('is the same every time', () => {
    expect(encodeModel(trainOneVsRest(EXAMPLES, OPTIONS))).toEqual(packed);
  });

  it('keeps what it learned when few weights are kept', () => {
    const small = encodeModel(trainOneVsRest(EXAMPLES, { ...OPTIONS, cells: 3 }));
    expect(small.table.length).toBeLessThan(packed.table.length);
    expect(scoresOf(small, [2, 7]).indexOf(Math.max(...scoresOf(small, [2, 7])))).toBe(1);
  });

  it('explains a score as what each feature adds to the offset', () => {
    const scorer = createLinearScorer(packed, BUCKETS);
    const [first = 0, second = 0] = scorer.explain([1, 7], 0);
    expect(first).toBeGreaterThan(second);
    expect((packed.bias[0] ?? 0) + first + second).toBeCloseTo(scoresOf(packed, [1, 7])[0] ?? 0, 4);
  });

  it('leaves out classes that the reader has no place for', () => {
    const scores = new Float32Array(1);
    createLinearScorer(packed, BUCKETS, (label) => (label === 2 ? 0 : -1)).score([3, 7], scores);
    expect(scores[0]).toBeCloseTo(scoresOf(packed, [3, 7])[2] ?? 0, 4);
  });
});

it('classes far apart in a row survive writing', () => {
  const examples = Array.from({ length: 40 }, (_, number) => ({
    buckets: [number % 2],
    labels: [number % 2 === 0 ? 3 : 170],
  }));
  const packed = encodeModel(trainOneVsRest(examples, { ...OPTIONS, classes: 171 }));
  const scores = scoresOf(packed, [1], 171);
  expect(scores.indexOf(Math.max(...scores))).toBe(170);
});
