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

interface Known {
  readonly word: string;
  /** What the word counts in each entry that has it. */
  readonly entries: ReadonlyMap<number, number>;
}

/** The words of entries with what each counts, kept from one build to the next, by the list of the entry's phrasings. */
export type KeptWords = WeakMap<
  readonly string[],
  { readonly question: string; readonly words: ReadonlyMap<string, number> }
>;

/** Builds the suggestions of a FAQ; then a text costs a small part of a millisecond. */
export function createSuggester(
  { entries, byId }: Faq,
  kept: KeptWords = new WeakMap(),
): Suggester {
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

function knownWords(entries: readonly Entry[], kept: KeptWords): readonly Known[] {
  const known = new Map<string, Map<number, number>>();
  for (const [number, { question, phrasings }] of entries.entries()) {
    const before = kept.get(phrasings);
    const words = before?.question === question ? before.words : wordsOf([question, ...phrasings]);
    kept.set(phrasings, { question, words });
    for (const [word, worth] of words) {
      const holders = known.get(word);
      if (holders) holders.set(number, worth);
      else known.set(word, new Map([[number, worth]]));
    }
  }
  return [...known].map(([word, holders]) => ({ word, entries: holders }));
}

/** What each word counts in an entry, whose question is the first of its wordings. */
function wordsOf(wordings: readonly string[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [place, wording] of wordings.entries()) {
    for (const word of fold(wording).words) {
      if (!words.has(word)) words.set(word, place === 0 ? 1 : IN_PHRASING);
    }
  }
  return words;
}

/** What a typed word counts in each entry; a slip is looked for only where nothing begins like it. */
function entriesFor(typed: string, known: readonly Known[]): ReadonlyMap<number, number> {
  const begun = known.filter(({ word }) => word.startsWith(typed));
  const slipped = begun.length > 0 || typed.length < SLIP_FROM;
  const found = slipped ? begun : known.filter(({ word }) => beginsWithSlip(word, typed));
  const worth = new Map<number, number>();
  for (const { word, entries } of found) {
    const likeness = word === typed ? SAME : slipped ? BEGUN : SLIPPED;
    for (const [entry, place] of entries) {
      worth.set(entry, Math.max(worth.get(entry) ?? 0, likeness * place));
    }
  }
  return worth;
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
