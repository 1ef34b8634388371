import type { SourceFile } from '../entry/faq.ts';
import { isUnfinished } from '../entry/unfinished.ts';
import type { Problem } from '../problem.ts';

/** A comment on a line of its own, or after a key, an id or a date: no text of an entry looks like that. */
const COMMENT = /^(?:[\w\s:-]*\s)?(#.*)$/u;

/** Finds comments that say what is still to be done. No member sees them, so they keep nothing from being served. */
export function unfinishedComments({ path, text }: SourceFile): readonly Problem[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const comment = COMMENT.exec(line)?.[1];
    if (comment === undefined || !isUnfinished(comment)) return [];
    return [
      {
        file: path,
        line: index + 1,
        column: line.length - comment.length + 1,
        severity: 'warning',
        code: 'unfinished-comment',
        message: `Something is still to be done: "${comment}".`,
        advice: 'Do it, then take the comment out.',
      },
    ];
  });
}
