/** A share of a set: `count` of `of` texts. */
export interface Figure {
  readonly name: string;
  readonly count: number;
  readonly of: number;
  /** Whether a high or a low share is wanted. */
  readonly better: 'high' | 'low';
}

/** What a set was found to give: its totals, finer figures, and what went wrong, line by line. */
export interface Measured {
  readonly totals: readonly Figure[];
  readonly details: readonly Figure[];
  readonly misses: readonly string[];
}

/** Counts the rows for which `holds` is true. */
export function figure<T>(
  name: string,
  better: Figure['better'],
  rows: readonly T[],
  holds: (row: T) => boolean,
): Figure {
  return { name, better, count: rows.filter(holds).length, of: rows.length };
}

export function formatTable(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures
    .filter(({ of }) => of > 0)
    .map(({ name, count, of }) => {
      const percent = ((100 * count) / of).toFixed(1).padStart(5);
      return `  ${name.padEnd(width)}  ${percent} %  (${count} of ${of})`;
    })
    .join('\n');
}

/** Rows by the value of one of their fields, in the order of the values. */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
