import type { Entry } from '../entry/faq.ts';
import type { Lexicon } from '../entry/schema.ts';
import type { EntryTerms } from './index.ts';
import { createConceptFinder, type ConceptFinder } from './lexicon.ts';
import type { Learned } from './learned.ts';
import { createTermReader } from './query.ts';
import { tokenise } from './tokens.ts';

/** Parts of a matcher that don't depend on the rest of the FAQ, kept from one build to the next. */
export interface Kept {
  /** Before a build of so many entries: forgets all if hours of typing have left terms that no wording holds. */
  forgetIfWorn(entries: number): void;
  /** What is read with a lexicon. */
  forLexicon(lexicon: Lexicon): ReadByLexicon;
  /** What was learned, for entries with these ids in this order. */
  learnedFor(ids: readonly string[], make: () => Learned): Learned;
}

interface ReadByLexicon {
  readonly concepts: ConceptFinder;
  readonly termsOf: (entry: Entry) => EntryTerms;
  /** Of every term that was met. */
  readonly termNumbers: ReadonlyMap<string, number>;
  /** How often each word occurs in the lexicon and in entries, in the order in which they first do. */
  readonly countWords: (entries: readonly Entry[]) => ReadonlyMap<string, number>;
  /** How many entries were read so far, those that changed each time. */
  readonly readCount: () => number;
}

/** An entry as numbers, which take a tenth of the room of words and terms. */
interface EntryReading {
  readonly entry: Entry;
  readonly terms: EntryTerms;
  /** The words of its wordings, and those of its answer. */
  readonly asked: Uint32Array;
  readonly told: Uint32Array;
}

/** Worn is what was read so many times as often as there are entries. */
const MOST_READINGS = 20;

/** Starts with nothing kept. */
export function keepParts(): Kept {
  let read: (ReadByLexicon & { readonly lexicon: Lexicon }) | undefined;
  let learned: { readonly key: string; readonly made: Learned } | undefined;

  return {
    forgetIfWorn(entries) {
      if (read && read.readCount() > entries * MOST_READINGS) read = undefined;
    },
    forLexicon(lexicon) {
      if (read?.lexicon !== lexicon) read = { lexicon, ...readByLexicon(lexicon) };
      return read;
    },
    learnedFor(ids, make) {
      const key = ids.join(' ');
      learned = learned?.key === key ? learned : { key, made: make() };
      return learned.made;
    },
  };
}

function readByLexicon(lexicon: Lexicon): ReadByLexicon {
  const concepts = createConceptFinder(lexicon);
  const readTerms = createTermReader(concepts);
  const termNumbers = new Map<string, number>();
  const wordNumbers = new Map<string, number>();
  const wordsOf = (texts: readonly string[]) =>
    texts.flatMap((text) => tokenise(text).map(({ word }) => numberFor(wordNumbers, word)));

  let readCount = 0;
  const read = (entry: Entry): EntryReading => {
    readCount++;
    const asked: number[] = [];
    const firstTerms = [0];
    const terms: number[] = [];
    const weights: number[] = [];
    for (const wording of [entry.question, ...entry.phrasings]) {
      const tokens = tokenise(wording);
      for (const { word } of tokens) asked.push(numberFor(wordNumbers, word));
      readTerms(tokens).forEach((weight, term) => {
        terms.push(numberFor(termNumbers, term));
        weights.push(weight);
      });
      firstTerms.push(terms.length);
    }
    return {
      entry,
      terms: {
        starts: Uint32Array.from(firstTerms),
        columns: Uint32Array.from(terms),
        values: Float32Array.from(weights),
      },
      asked: Uint32Array.from(asked),
      told: Uint32Array.from(wordsOf([entry.answer, entry.more ?? ''])),
    };
  };
  // An entry is made anew in each build, the list of its phrasings only when its file has changed.
  const kept = new WeakMap<readonly string[], EntryReading>();
  const readingOf = (entry: Entry): EntryReading => {
    const known = kept.get(entry.phrasings);
    const reading = known && isSameText(known.entry, entry) ? known : read(entry);
    kept.set(entry.phrasings, reading);
    return reading;
  };
  const ofLexicon = wordsOf(lexicon.flatMap(({ words }) => words));

  return {
    concepts,
    termNumbers,
    readCount: () => readCount,
    termsOf: (entry) => readingOf(entry).terms,
    countWords(entries) {
      const readings = entries.map(readingOf);
      const counts = new Uint32Array(wordNumbers.size);
      const order: number[] = [];
      const count = (numbers: Iterable<number>) => {
        for (const number of numbers) {
          if (counts[number] === 0) order.push(number);
          counts[number] = (counts[number] ?? 0) + 1;
        }
      };
      for (const { asked } of readings) count(asked);
      for (const { told } of readings) count(told);
      count(ofLexicon);
      const words = [...wordNumbers.keys()];
      return new Map(order.map((number) => [words[number] ?? '', counts[number] ?? 0]));
    },
  };
}

function isSameText(a: Entry, b: Entry): boolean {
  return a.question === b.question && a.answer === b.answer && a.more === b.more;
}

function numberFor(numbers: Map<string, number>, name: string): number {
  const number = numbers.get(name) ?? numbers.size;
  numbers.set(name, number);
  return number;
}
