import { format, formatTable } from './table.ts';

/** What a figure should not exceed, and what it must never. */
export interface Goal {
  readonly figure: string;
  readonly measured: number;
  /** Such as `ms`; `times` for a ratio. */
  readonly unit: string;
  readonly goal: number;
  readonly limit: number;
}

/** Makes goals of one unit, each with its figure, what was measured, and the two bounds. */
export function goalsIn(unit: string) {
  return (figure: string, measured: number, goal: number, limit: number): Goal => ({
    figure,
    measured,
    unit,
    goal,
    limit,
  });
}

export function formatGoals(goals: readonly Goal[]): string {
  const rows = goals.map(({ figure, measured, unit, goal, limit }) => [
    figure,
    ...[measured, goal, limit].map((value) => `${format(value)} ${unit}`),
    verdict({ measured, goal, limit }),
  ]);
  return formatTable(['figure', 'measured', 'goal', 'never above', ''], rows);
}

function verdict({ measured, goal, limit }: Pick<Goal, 'measured' | 'goal' | 'limit'>): string {
  if (measured <= goal) return 'reached';
  return measured <= limit ? 'within limit' : 'missed';
}
