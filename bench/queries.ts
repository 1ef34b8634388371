import type { Faq } from '../src/core/entry/faq.ts';
import { randomNumbers } from '../src/tools/training/random.ts';
import type { Question } from './race.ts';

type Random = () => number;

/** From this length words are misspelt: shorter ones are rarely, and can't be told from others when they are. */
const MISSPELT_FROM = 5;

/** Questions to a synthetic FAQ, made of its phrasings; the right entry is the one whose phrasing it is. */
export interface Queries {
  /** A word left out. */
  readonly shortened: readonly Question[];
  /** The same, and another word misspelt. */
  readonly misspelt: readonly Question[];
}

export function queriesOf({ entries }: Faq, count: number, seed = 1): Queries {
  const random = randomNumbers(seed);
  const shortened = Array.from({ length: count }, () => {
    const entry = entries[below(entries.length, random)];
    const phrasing = entry?.phrasings[below(entry.phrasings.length, random)] ?? '';
    return { text: leaveOut(phrasing, random), entries: entry ? [entry.id] : [] };
  });
  const misspelt = shortened.map(({ text, entries: right }) => ({
    text: misspell(text, random),
    entries: right,
  }));
  return { shortened, misspelt };
}

/** A text without one of its words, if it has more than two. */
function leaveOut(text: string, random: Random): string {
  const words = text.split(' ');
  if (words.length > 2) words.splice(below(words.length, random), 1);
  return words.join(' ');
}

/** A text with a slip in one of its longer words, if it has any. */
function misspell(text: string, random: Random): string {
  const words = text.split(' ');
  const longer = [...words.keys()].filter((place) => (words[place] ?? '').length >= MISSPELT_FROM);
  const place = longer[below(longer.length, random)];
  return words.map((word, index) => (index === place ? slip(word, random) : word)).join(' ');
}

/** Two neighbouring letters swapped, or one left out; never the first. */
function slip(word: string, random: Random): string {
  const place = 1 + below(word.length - 2, random);
  const [letter = '', next = ''] = [word[place], word[place + 1]];
  const written = random() < 0.5 ? `${next}${letter}` : next;
  return `${word.slice(0, place)}${written}${word.slice(place + 2)}`;
}

function below(count: number, random: Random): number {
  return Math.floor(random() * count);
}
