import Fuse from 'fuse.js';
import type { WordSet } from './sorted-words.ts';

/** Of words shorter than this only swapped letters are put right: too much is near them. */
const MIN_LENGTH = 4;
/** From this length a word may hold two slips, below it one. */
const LONG = 6;
/** fuse.js scores 0 (same) to 1; a correction above this is a guess. */
const MAX_SCORE = 0.34;

/** Never turn one of these into another word, or another word into one of these: a slip would change the meaning. */
const UNTOUCHABLE = new Set([
  'ketamine', 'esketamine', 'ketorolac', 'safe', 'unsafe', 'not', 'never', 'legal', 'illegal', 'able', 'unable',
  'hypertension', 'hypotension', 'mania', 'mdma', 'nmda', 'emdr', 'ampa',
]); // prettier-ignore

/** The untouchable words that a misspelling can be turned into, if it begins with the same letter. */
const REPAIRABLE = new Set(['ketamine', 'esketamine', 'legal', 'illegal']);

/** Corrects misspelt words against the FAQ's own words. */
export interface Speller {
  /** The word that was meant, or the word itself where nothing is near or it is known. */
  correct(word: string): string;
  knows(word: string): boolean;
}

/**
 * @param vocabulary words of the FAQ with how often each occurs: a frequent word is the likelier meaning
 * @param english common words that are right as they are though the FAQ doesn't use them
 */
export function createSpeller(vocabulary: ReadonlyMap<string, number>, english: WordSet): Speller {
  const knows = (word: string) => vocabulary.has(word) || english.has(word);
  const shelves = shelve([...vocabulary.keys()].filter((word) => word.length >= MIN_LENGTH));

  return {
    knows,
    correct(word) {
      if (knows(word) || UNTOUCHABLE.has(word) || /\d/.test(word)) return word;
      const swapped = swapsOf(word)
        .filter((other) => knows(other) && mayBecome(word, other))
        .toSorted((a, b) => (vocabulary.get(b) ?? 0) - (vocabulary.get(a) ?? 0))[0];
      if (swapped !== undefined) return swapped;
      if (word.length < MIN_LENGTH) return word;
      return nearest(word, candidatesFor(word, shelves), vocabulary);
    },
  };
}

/** Words, and at the same places {@link lettersOf} each. */
interface Shelf {
  readonly words: string[];
  readonly letters: number[];
}

type Shelves = ReadonlyMap<string, Shelf>;

/** Words by first letter and length, so that a few dozen are looked at instead of thousands. */
function shelve(words: readonly string[]): Shelves {
  const shelves = new Map<string, Shelf>();
  for (const word of words) {
    const key = shelfKey(word[0] ?? '', word.length);
    const shelf = shelves.get(key) ?? { words: [], letters: [] };
    shelves.set(key, shelf);
    shelf.words.push(word);
    shelf.letters.push(lettersOf(word));
  }
  return shelves;
}

const shelfKey = (letter: string, length: number) => `${letter}${length}`;

/** The known words that a word may be a misspelling of. Slips at the first letter are mostly swaps with the second. */
function candidatesFor(word: string, shelves: Shelves): string[] {
  const slips = word.length < LONG ? 1 : 2;
  const letters = lettersOf(word);
  const found: string[] = [];
  for (const first of new Set([word[0] ?? '', word[1] ?? ''])) {
    for (let length = word.length - slips; length <= word.length + slips; length++) {
      const shelf = shelves.get(shelfKey(first, length));
      if (!shelf) continue;
      for (let place = 0; place < shelf.words.length; place++) {
        if (lettersApart(letters, shelf.letters[place] ?? 0) > slips * 2) continue;
        const known = shelf.words[place] ?? '';
        if (mayBecome(word, known) && distance(word, known) <= slips) found.push(known);
      }
    }
  }
  return found;
}

function nearest(
  word: string,
  candidates: readonly string[],
  vocabulary: ReadonlyMap<string, number>,
): string {
  if (candidates.length === 0) return word;
  const fuse = new Fuse(candidates, {
    includeScore: true,
    threshold: MAX_SCORE,
    ignoreLocation: true,
    minMatchCharLength: 2,
  });
  let best = word;
  let bestRank = Infinity;
  for (const { item, score } of fuse.search(word, { limit: 8 })) {
    const rank = distance(word, item) + (score ?? 1) - Math.log1p(vocabulary.get(item) ?? 0) * 0.05;
    if (rank < bestRank) [best, bestRank] = [item, rank];
  }
  return best;
}

function mayBecome(word: string, candidate: string): boolean {
  return !UNTOUCHABLE.has(candidate) || (REPAIRABLE.has(candidate) && candidate[0] === word[0]);
}

/** What a word becomes with two neighbouring letters swapped, the commonest slip of quick fingers. */
export function swapsOf(word: string): string[] {
  const swaps: string[] = [];
  for (let place = 0; place + 1 < word.length; place++) {
    const [a = '', b = ''] = [word[place], word[place + 1]];
    if (a !== b) swaps.push(word.slice(0, place) + b + a + word.slice(place + 2));
  }
  return swaps;
}

/** One bit for each letter that a word holds. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) % 32);
  return letters;
}

/** How many letters stand in one of two words only: each slip changes two at most. Quick to find, unlike the distance. */
function lettersApart(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** Damerau-Levenshtein distance (neighbouring letters swapped count once), for short words. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(substituted, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
