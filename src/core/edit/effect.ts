import { isAlone, leaveOutEach, type LeftOut } from '../checking/phrasings.ts';
import { phrasingKey, type Faq } from '../entry/faq.ts';
import type { Matcher } from '../matching/match.ts';
import type { Steps } from '../slices.ts';

/** A wording that, left out, would find another entry than before. */
export interface Moved {
  readonly phrasing: string;
  /** Id of the entry that it stands in. */
  readonly owner: string;
  /** Ids of the entries that come first, before the edit and after. */
  readonly from: string;
  readonly to: string;
}

/** A phrasing that nothing else in its entry backs up, and that is new or wasn't so before. */
export interface Alone {
  readonly phrasing: string;
  readonly owner: string;
  /** Id of the entry that comes first instead. */
  readonly winner: string;
}

/** How an edit changes what the FAQ's own wordings find. */
export interface Effect {
  readonly moved: readonly Moved[];
  readonly alone: readonly Alone[];
}

/** A FAQ with its matcher. */
export interface Matching {
  readonly faq: Faq;
  readonly matcher: Matcher;
}

/** Leaves each wording out in turn, before an edit and after, and tells which find something else. */
export function* effectOnMatching(before: Matching, after: Matching): Steps<Effect> {
  const keyOf = ({ entry, text }: LeftOut) => `${entry.id} ${phrasingKey(text)}`;
  const earlier = new Map<string, LeftOut>();
  for (const leftOut of leaveOutEach(before.faq, before.matcher)) {
    yield;
    earlier.set(keyOf(leftOut), leftOut);
  }
  const moved: Moved[] = [];
  const alone: Alone[] = [];
  for (const leftOut of leaveOutEach(after.faq, after.matcher)) {
    yield;
    const { entry, text: phrasing, found } = leftOut;
    const known = earlier.get(keyOf(leftOut));
    const [from, to] = [known?.found[0] ?? '', found[0] ?? ''];
    if (known && from !== to) moved.push({ phrasing, owner: entry.id, from, to });
    if (isAlone(leftOut) && !(known && isAlone(known))) {
      alone.push({ phrasing, owner: entry.id, winner: to });
    }
  }
  return { moved, alone };
}
