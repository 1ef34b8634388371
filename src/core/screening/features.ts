import { hash } from '../hash.ts';
import { classesOf } from './word-classes.ts';

/** Number of buckets that features are hashed into; a power of two. */
export const BUCKETS = 1 << 18;

const WORD = hash('w:');
const PAIR = hash('p:');
const SKIP = hash('s:');
const LETTERS = hash('c:');
const CLASS = hash('x:');
/** How many words back a word class is set against the classes before it. */
const REACH = 5;
const SPACE = ' '.charCodeAt(0);

/** Characters a word is looked at for; the rest of a longer one tells nothing more. */
const MAX_WORD = 24;

/**
 * Calls `emit` with the bucket of every feature that ends at the word at `index`: the word, pairs and the
 * triple with the words before it, the parts it plays beside those of earlier words, and its runs of letters.
 */
export function featuresAt(
  words: readonly string[],
  index: number,
  emit: (bucket: number) => void,
): void {
  const mask = BUCKETS - 1;
  const word = words[index] ?? '';
  const before = words[index - 1] ?? '';
  const earlier = words[index - 2] ?? '';
  emit(hash(word, WORD) & mask);
  emit(hash(word, hash(before, PAIR) ^ SPACE) & mask);
  if (index > 1) {
    emit(hash(word, hash(earlier, SKIP) ^ SPACE) & mask);
    emit(hash(word, hash(before, hash(earlier, PAIR) ^ SPACE) ^ SPACE) & mask);
  }
  for (const part of classesOf(word)) {
    emit(mix(CLASS, part, 0) & mask);
    for (let back = 1; back <= REACH && words[index - back] !== undefined; back++) {
      for (const other of classesOf(words[index - back] ?? ''))
        emit(mix(CLASS, part, other + 1) & mask);
    }
  }
  const padded = ` ${word.slice(0, MAX_WORD)} `;
  for (let size = 3; size <= 5; size++) {
    for (let start = 0; start + size <= padded.length; start++) {
      emit(hash(padded, LETTERS, start, start + size) & mask);
    }
  }
}

function mix(seed: number, first: number, second: number): number {
  let value = Math.imul(seed ^ (first + 1), 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 15) ^ (second + 1), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
