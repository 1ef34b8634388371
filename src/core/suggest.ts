import type { Entry, Faq } from './entry/faq.ts';
import { fold } from './text.ts';

/** Finds entries for words that are still being typed, the best first. */
export type Suggester = (text: string) => readonly Entry[];

/** Shown first while nothing is typed: what people want to know at the start. Ids that the FAQ lacks are passed over. */
const STARTERS = [
  'in-short',
  'does-it-work',
  'is-it-safe',
  'what-it-feels-like',
  'how-it-works',
  'side-effects',
  'how-fast',
  'how-many-sessions',
  'ways-to-take-it',
  'who-should-not-have-it',
] as const;

/** How much a known word counts for a typed one: the same, begun like it, begun like it but for one slip. */
const SAME = 1;
const BEGUN = 0.8;
const SLIPPED = 0.5;
/** What a word counts in a phrasing; in the question it counts 1. */
const IN_PHRASING = 0.7;
/** What scores less than this share of the best isn't shown. */
const LEAST_SHARE = 0.5;
/** So many of the last words typed are looked at: nobody waits for suggestions on a whole story. */
const MAX_WORDS = 12;
/** Shorter words have too many neighbours that are one slip away. */
const SLIP_FROM = 4;

/** The words of a FAQ by their numbers: the holders of word w are `starts[w]` to `starts[w + 1]`. */
interface Known {
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  /** Twice the number of an entry that has the word, and one more where none but a phrasing has it. */
  readonly holders: Uint32Array;
}

/** The words of an entry by their numbers, each once: those of its question, and those of its phrasings alone. */
interface EntryWords {
  readonly question: string;
  readonly asked: Uint32Array;
  readonly phrased: Uint32Array;
}

/** What is kept from one build to the next. */
export interface KeptWords {
  /** Of every word that was met. */
  numbers: Map<string, number>;
  /** By the list of the entry's phrasings. */
  ofEntry: WeakMap<readonly string[], EntryWords>;
}

/** Once so many times as many words were met as the entries have, most are left from hours of typing. */
const WORN = 2;

/** Starts with nothing kept. */
export function keepWords(): KeptWords {
  return { numbers: new Map(), ofEntry: new WeakMap() };
}

/** Builds the suggestions of a FAQ; then a text costs a small part of a millisecond. */
export function createSuggester({ entries, byId }: Faq, kept = keepWords()): Suggester {
  const known = knownWords(entries, kept);
  const offered = entries.filter(({ topic }) => topic !== 'bot');
  const starters = [...new Set([...STARTERS.flatMap((id) => byId.get(id) ?? []), ...offered])];

  /** Of questions that are as good, the shorter has less in it that wasn't typed. */
  const lengthOf = (entry: number) => entries[entry]?.question.length ?? 0;

  return (text) => {
    const typed = fold(text).words.slice(-MAX_WORDS);
    if (typed.length === 0) return starters;
    const scores = new Map<number, number>();
    for (const word of new Set(typed)) {
      const found = entriesFor(word, known);
      // A word that most entries have tells little.
      const weight = Math.log(1 + entries.length / (1 + found.size));
      for (const [entry, worth] of found) {
        scores.set(entry, (scores.get(entry) ?? 0) + worth * weight);
      }
    }
    const least = LEAST_SHARE * Math.max(...scores.values());
    return [...scores]
      .filter(([, score]) => score >= least)
      .toSorted(([a, x], [b, y]) => y - x || lengthOf(a) - lengthOf(b) || a - b)
      .flatMap(([entry]) => entries[entry] ?? []);
  };
}

function knownWords(entries: readonly Entry[], kept: KeptWords): Known {
  const ofEntries = entries.map((entry) => {
    const before = kept.ofEntry.get(entry.phrasings);
    const words = before?.question === entry.question ? before : wordsOf(entry, kept.numbers);
    kept.ofEntry.set(entry.phrasings, words);
    return words;
  });
  const starts = new Uint32Array(kept.numbers.size + 1);
  for (const { asked, phrased } of ofEntries) {
    for (const word of asked) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
    for (const word of phrased) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  }
  for (let word = 1; word < starts.length; word++) {
    starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0);
  }
  const next = starts.slice();
  const holders = new Uint32Array(starts.at(-1) ?? 0);
  const put = (words: Uint32Array, holder: number) => {
    for (const word of words) {
      const place = next[word] ?? 0;
      holders[place] = holder;
      next[word] = place + 1;
    }
  };
  for (const [entry, { asked, phrased }] of ofEntries.entries()) {
    put(asked, entry * 2);
    put(phrased, entry * 2 + 1);
  }
  const words = [...kept.numbers.keys()];
  const held = words.reduce((sum, _, word) => (isHeld(starts, word) ? sum + 1 : sum), 0);
  if (words.length > WORN * (held + 1)) Object.assign(kept, keepWords());
  return { words, starts, holders };
}

function wordsOf({ question, phrasings }: Entry, numbers: Map<string, number>): EntryWords {
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const asked = new Set(fold(question).words.map(numberOf));
  const phrased = new Set<number>();
  for (const phrasing of phrasings) {
    for (const number of fold(phrasing).words.map(numberOf)) {
      if (!asked.has(number)) phrased.add(number);
    }
  }
  return { question, asked: Uint32Array.from(asked), phrased: Uint32Array.from(phrased) };
}

/** What a typed word counts in each entry; a slip is looked for only where nothing begins like it. */
function entriesFor(typed: string, known: Known): ReadonlyMap<number, number> {
  const begun = find(known, (word) => word.startsWith(typed));
  const slipped = begun.length > 0 || typed.length < SLIP_FROM;
  const found = slipped ? begun : find(known, (word) => beginsWithSlip(word, typed));
  const { words, starts, holders } = known;
  const worth = new Map<number, number>();
  for (const number of found) {
    const likeness = words[number] === typed ? SAME : slipped ? BEGUN : SLIPPED;
    for (const holder of holders.subarray(starts[number], starts[number + 1])) {
      const entry = holder >> 1;
      const place = holder % 2 === 0 ? 1 : IN_PHRASING;
      worth.set(entry, Math.max(worth.get(entry) ?? 0, likeness * place));
    }
  }
  return worth;
}

/** The numbers of the words that pass and that an entry has: some are of other builds. */
function find({ words, starts }: Known, passes: (word: string) => boolean): readonly number[] {
  const found: number[] = [];
  for (let number = 0; number < words.length; number++) {
    if (passes(words[number] ?? '') && isHeld(starts, number)) found.push(number);
  }
  return found;
}

function isHeld(starts: Uint32Array, word: number): boolean {
  return (starts[word + 1] ?? 0) > (starts[word] ?? 0);
}

/** Whether the word begins with the typed letters but for one: wrong, missing, too many, or two swapped. */
function beginsWithSlip(word: string, typed: string): boolean {
  let same = 0;
  while (same < typed.length && word[same] === typed[same]) same++;
  const swapped =
    word[same] === typed[same + 1] &&
    word[same + 1] === typed[same] &&
    word.startsWith(typed.slice(same + 2), same + 2);
  // Hardly anybody gets the first letter wrong, and every word begins with some letter.
  if (same === 0) return swapped;
  const rest = typed.slice(same + 1);
  return (
    word.startsWith(rest, same + 1) ||
    word.startsWith(typed.slice(same), same + 1) ||
    word.startsWith(rest, same) ||
    swapped
  );
}
