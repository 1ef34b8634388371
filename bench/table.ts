import type { Share } from './statistics.ts';

/** A table as Markdown writes it and Prettier lays it out: names to the left, figures to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) => {
    const padded = widths.map((width, column) => {
      const cell = cells[column] ?? '';
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** A figure to two digits or a little more: 0.045, 0.36, 6.3, 48, 1,250. */
export function format(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = value >= 10 ? 0 : value >= 1 ? 1 : value >= 0.1 ? 2 : 3;
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

export function percent({ count, of }: Share): string {
  return `${((100 * count) / of).toFixed(1)} %`;
}

/** For a share of so few that a percentage would say too much. */
export function counted({ count, of }: Share): string {
  return `${count} of ${of}`;
}
