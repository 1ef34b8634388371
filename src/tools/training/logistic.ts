import { logistic } from '../../core/matching/confidence.ts';

/**
 * Fits a logistic regression by plain gradient descent.
 * @param rows features of each example; the first is the constant 1
 * @param targets 1 or 0 for each
 * @param ridge penalty on the size of weights
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  { steps = 4000, rate = 0.5, ridge = 1e-4 } = {},
): number[] {
  const width = rows[0]?.length ?? 0;
  const weights: number[] = Array.from({ length: width }, () => 0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight) => ridge * weight);
    for (const [number, row] of rows.entries()) {
      const error = (logistic(row, weights) - (targets[number] ?? 0)) / rows.length;
      for (let place = 0; place < width; place++) {
        gradient[place] = (gradient[place] ?? 0) + error * (row[place] ?? 0);
      }
    }
    for (let place = 0; place < width; place++) {
      weights[place] = (weights[place] ?? 0) - rate * (gradient[place] ?? 0);
    }
  }
  return weights;
}
