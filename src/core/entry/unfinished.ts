import type { Problem } from '../problem.ts';
import { textsOf } from './content.ts';
import type { EntryFile } from './schema.ts';
import type { Parsed } from './yaml.ts';

/** Skeletons hold this word wherever their writer has something to say. */
const MARK = /\bTODO\b[^.]{0,80}/u;

/** Whether a text is still to be written, in whole or in part. */
export function isUnfinished(text: string): boolean {
  return MARK.test(text);
}

/** Finds what is still to be written: no skeleton is ever shown to a member. */
export function unfinishedProblems(
  entry: EntryFile,
  parsed: Parsed<EntryFile>,
): readonly Problem[] {
  return textsOf(entry).flatMap(({ path, text }) => {
    const found = MARK.exec(text);
    if (!found) return [];
    return [
      parsed.problemAt(path, {
        severity: 'error',
        code: 'unfinished',
        message: `This is still to be written: "${found[0].trim()}".`,
        advice: 'Write it in place of "TODO" and the words after it.',
      }),
    ];
  });
}
