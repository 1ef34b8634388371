import { stem } from './matching/stem.ts';
import { isStopWord } from './matching/stopwords.ts';
import { fold } from './text.ts';

/** Questions ask the same if they share so great a part of the telling words of the shorter one, and two or more, or all. */
const ALIKE_FROM = 0.6;

/** Groups texts that ask much the same. Groups with most texts come first; within a group the order stays. */
export function groupAlike<T extends { readonly text: string }>(
  texts: readonly T[],
): readonly T[][] {
  const groups: { readonly words: ReadonlySet<string>; readonly members: T[] }[] = [];
  for (const member of texts) {
    const words = tellingWords(member.text);
    const alike = groups.find((group) => areAlike(group.words, words));
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

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...a].filter((word) => b.has(word)).length;
  if (common === a.size && common === b.size) return true;
  return common >= 2 && common / Math.min(a.size, b.size) >= ALIKE_FROM;
}
