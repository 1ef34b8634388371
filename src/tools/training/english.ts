import { swapsOf } from '../../core/matching/spelling.ts';
import { tokenise } from '../../core/matching/tokens.ts';

/** A word that people wrote at least so often is taken to be right. */
const MIN_COUNT = 3;
/** Unless a neighbour, one slip away, is so many times as frequent: then it is a frequent slip. */
const SLIP_RATIO = 8;

/** The same for two neighbouring letters swapped, in short words too: "teh", "taht". */
const SWAP_RATIO = 15;

/** Words that are common in what people write, as spelt rightly: matching leaves them as they are. */
export function commonWords(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { word } of tokenise(text)) {
      if (/^[a-z]{3,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const slips = new Set<string>();
  const byDeletion = new Map<string, string[]>();
  for (const word of counts.keys()) {
    if (word.length < 5) continue;
    for (let place = 0; place < word.length; place++) {
      const shorter = word.slice(0, place) + word.slice(place + 1);
      byDeletion.set(shorter, [...(byDeletion.get(shorter) ?? []), word]);
    }
  }
  for (const [shorter, words] of byDeletion) {
    const group = counts.has(shorter) ? [shorter, ...words] : words;
    const most = Math.max(...group.map((word) => counts.get(word) ?? 0));
    for (const word of group) {
      const inflected = group.some(
        (other) => other !== word && (`${other}s` === word || `${other}d` === word),
      );
      if (!inflected && (counts.get(word) ?? 0) * SLIP_RATIO < most) slips.add(word);
    }
  }
  for (const [word, count] of counts) {
    const meant = Math.max(...swapsOf(word).map((swapped) => counts.get(swapped) ?? 0));
    if (count * SWAP_RATIO < meant) slips.add(word);
  }
  const common = [...counts].filter(([word, count]) => count >= MIN_COUNT && !slips.has(word));
  return new Set(common.map(([word]) => word));
}
