import type { FieldDiff, Run } from '../../core/edit/diff.ts';
import { escapeMarkup } from '../text.ts';

/** So many characters of what stays are shown on each side of a change. */
const AROUND = 60;

/** A word diff as paragraphs, one for each field that changes: removed words struck out, added ones bold. */
export function drawDiff(diff: readonly FieldDiff[]): readonly string[] {
  return diff.map(({ field, items }) => {
    const lines = items.filter(isChanged).map((runs) => drawRuns(runs));
    return [`__${field}__`, ...(items.length > 1 ? lines.map((line) => `- ${line}`) : lines)].join(
      '\n',
    );
  });
}

function isChanged(runs: readonly Run[]): boolean {
  return runs.some(({ kind }) => kind !== 'kept');
}

function drawRuns(runs: readonly Run[]): string {
  return runs
    .map(({ kind, text }, place) => {
      if (kind === 'kept')
        return escapeMarkup(shortened(text, place === 0, place === runs.length - 1));
      // Blanks inside the marks would keep Discord from drawing them.
      const words = text.trim();
      if (words === '') return text;
      const before = text.slice(0, text.indexOf(words));
      const after = text.slice(text.trimEnd().length);
      const mark = kind === 'added' ? '**' : '~~';
      return `${before}${mark}${escapeMarkup(words)}${mark}${after}`;
    })
    .join('')
    .replaceAll('\n', ' ');
}

/** What stays, without the part that is far from any change. */
function shortened(text: string, first: boolean, last: boolean): string {
  const head = first ? '' : text.slice(0, AROUND);
  const tail = last ? '' : text.slice(-AROUND);
  return head.length + tail.length >= text.length ? text : `${head} … ${tail}`;
}
