import type { Entry, Faq } from '../entry/faq.ts';
import type { Matcher } from '../matching/match.ts';
import type { Problem } from '../problem.ts';

/** A phrasing with what it would find if the FAQ didn't have it. */
export interface LeftOut {
  readonly entry: Entry;
  /** 0 is the entry's question, then its phrasings in order. */
  readonly wording: number;
  readonly text: string;
  /** Ids of entries, best first. */
  readonly found: readonly string[];
}

/** An entry that isn't among so many first hardly answers. */
const AMONG = 3;

/**
 * Leaves out each wording of the FAQ in turn. What training has learned stays, as it does for members: so a wording
 * that is new since the last training is judged by the entry's other wordings alone.
 */
export function* leaveOutEach({ entries }: Faq, matcher: Matcher): Generator<LeftOut, void> {
  for (const entry of entries) {
    for (const [wording, text] of [entry.question, ...entry.phrasings].entries()) {
      yield { entry, wording, text, found: matcher.findLeftOut(entry.id, wording) };
    }
  }
}

/** Whether nothing else in its entry backs a phrasing up. Questions are left out of this: they say what is asked. */
export function isAlone({ entry, wording, found }: LeftOut): boolean {
  return wording > 0 && !found.slice(0, AMONG).includes(entry.id);
}

export function aloneProblem({ text, found }: LeftOut): Omit<Problem, 'file' | 'line' | 'column'> {
  return {
    severity: 'warning',
    code: 'phrasing-alone',
    message: `Without this phrasing, "${text}" brings "${found[0] ?? ''}" before this entry.`,
    advice: 'Add a phrasing like it, or see whether it belongs there.',
  };
}
