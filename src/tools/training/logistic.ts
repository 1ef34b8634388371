import { logistic } from '../../core/logistic.ts';

const MOST_STEPS = 25;
/** Steps smaller than this change nothing that shows. */
const SETTLED = 1e-6;

/**
 * Fits a logistic regression by Newton's method.
 * @param rows features of each example; the first is the constant 1
 * @param targets 1 or 0 for each
 * @param counts how much each counts; 1 where nothing is said
 * @param ridge penalty on the squares of the weights
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  { counts = [], ridge = 1 }: { readonly counts?: readonly number[]; readonly ridge?: number } = {},
): number[] {
  const width = rows[0]?.length ?? 0;
  let weights: number[] = Array.from({ length: width }, () => 0);
  for (let step = 0; step < MOST_STEPS; step++) {
    // One equation for each weight: a row of the curvature, and last the slope.
    const equations = weights.map((weight, place) =>
      Array.from({ length: width + 1 }, (_, column) => {
        if (column === width) return ridge * weight;
        return column === place ? ridge : 0;
      }),
    );
    for (const [number, row] of rows.entries()) {
      const chance = logistic(row, weights);
      const count = counts[number] ?? 1;
      const error = count * (chance - (targets[number] ?? 0));
      const curve = count * chance * (1 - chance);
      for (let place = 0; place < width; place++) {
        const value = row[place] ?? 0;
        const equation = equations[place];
        if (value === 0 || !equation) continue;
        equation[width] = (equation[width] ?? 0) + error * value;
        for (let column = 0; column < width; column++) {
          equation[column] = (equation[column] ?? 0) + curve * value * (row[column] ?? 0);
        }
      }
    }
    const change = solve(equations);
    weights = weights.map((weight, place) => weight - (change[place] ?? 0));
    if (change.every((value) => Math.abs(value) < SETTLED)) break;
  }
  return weights;
}

/** Solves linear equations, one in each row with its right side last, by Gauss-Jordan elimination. */
function solve(equations: readonly number[][]): number[] {
  const rows = [...equations];
  for (let pivot = 0; pivot < rows.length; pivot++) {
    const largest = rows.reduce(
      (best, row, number) =>
        number >= pivot && Math.abs(row[pivot] ?? 0) > Math.abs(rows[best]?.[pivot] ?? 0)
          ? number
          : best,
      pivot,
    );
    [rows[pivot], rows[largest]] = [rows[largest] ?? [], rows[pivot] ?? []];
    const unit = (rows[pivot] ?? []).map((value) => value / (rows[pivot]?.[pivot] || 1));
    for (const [number, row] of rows.entries()) {
      const factor = row[pivot] ?? 0;
      rows[number] =
        number === pivot ? unit : row.map((value, column) => value - factor * (unit[column] ?? 0));
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}
