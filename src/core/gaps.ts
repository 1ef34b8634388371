import { stem } from './matching/stem.ts';
import { isStopWord } from './matching/stopwords.ts';
import { fold } from './text.ts';

/** Questions that share so great a part of their telling words ask the same. */
const ALIKE_FROM = 0.5;

/** Groups texts that ask much the same. Groups with most texts come first; within a group the order stays. */
export function groupAlike<T extends { readonly text: string }>(
  texts: readonly T[],
): readonly T[][] {
  const groups: { readonly words: ReadonlySet<string>; readonly members: T[] }[] = [];
  for (const member of texts) {
    const words = tellingWords(member.text);
    const alike = groups.find((group) => likeness(group.words, words) >= ALIKE_FROM);
    if (alike) alike.members.push(member);
    else groups.push({ words, members: [member] });
  }
  return groups.map(({ members }) => members).toSorted((a, b) => b.length - a.length);
}

/** The stems that say what a question is about; all its words where it has none. */
function tellingWords(text: string): ReadonlySet<string> {
  const { words } = fold(text);
  const telling = words.filter((word) => !isStopWord(word) && !EVERYWHERE.has(word));
  return new Set((telling.length > 0 ? telling : words).map(stem));
}

/** In a FAQ on ketamine for PTSD these tell nothing. */
const EVERYWHERE = new Set(['ketamine', 'ptsd', 'treatment', 'therapy']);

/** Words in common as a share of all words of both; 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 1 : common / all;
}
