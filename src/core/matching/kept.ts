import type { Entry } from '../entry/faq.ts';
import type { Lexicon } from '../entry/schema.ts';
import { keepTexts } from './kept-texts.ts';
import { createTermNumbering, type TermNumbering, type Wordings } from './index.ts';
import { createConceptFinder, type ConceptFinder } from './lexicon.ts';
import type { Learned } from './learned.ts';
import { tokenise, type Token } from './tokens.ts';

/** Parts of a matcher that don't depend on the rest of the FAQ, kept from one build to the next. */
export interface Kept {
  readonly tokenise: (text: string) => readonly Token[];
  /** How often each word occurs in texts, in the order in which they first do. */
  countWords(texts: readonly (readonly Token[])[]): ReadonlyMap<string, number>;
  wordingsOf(entries: readonly Entry[]): Wordings;
  /** What depends on the lexicon alone: its concepts, and the terms of wordings. */
  forLexicon(lexicon: Lexicon): {
    readonly concepts: ConceptFinder;
    readonly terms: TermNumbering;
  };
  /** What was learned, for entries with these ids in this order. */
  learnedFor(ids: readonly string[], make: () => Learned): Learned;
}

/** Starts with nothing kept. */
export function keepParts(): Kept {
  const tokens = keepTexts(tokenise);
  let ofLexicon: (ReturnType<Kept['forLexicon']> & { readonly lexicon: Lexicon }) | undefined;
  let learned: { readonly key: string; readonly made: Learned } | undefined;

  return {
    tokenise: tokens.of,
    countWords: createWordCounter(),
    wordingsOf(entries) {
      tokens.begin();
      return entries.map(({ question, phrasings }) => [question, ...phrasings].map(tokens.of));
    },
    forLexicon(lexicon) {
      if (ofLexicon?.lexicon !== lexicon) {
        const concepts = createConceptFinder(lexicon);
        ofLexicon = { lexicon, concepts, terms: createTermNumbering() };
      }
      return ofLexicon;
    },
    learnedFor(ids, make) {
      const key = ids.join(' ');
      learned = learned?.key === key ? learned : { key, made: make() };
      return learned.made;
    },
  };
}

/** Counts by number, so that a text that was met before costs no look at its words. */
function createWordCounter(): Kept['countWords'] {
  const words: string[] = [];
  const numberOf = new Map<string, number>();
  const kept = new WeakMap<readonly Token[], Uint32Array>();
  const numbersOf = (tokens: readonly Token[]) =>
    Uint32Array.from(tokens, ({ word }) => {
      const number = numberOf.get(word) ?? words.push(word) - 1;
      numberOf.set(word, number);
      return number;
    });
  return (texts) => {
    const numbers = texts.map((tokens) => {
      const known = kept.get(tokens) ?? numbersOf(tokens);
      kept.set(tokens, known);
      return known;
    });
    const counts = new Uint32Array(words.length);
    const order: number[] = [];
    for (const text of numbers) {
      for (const number of text) {
        if (counts[number] === 0) order.push(number);
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    return new Map(order.map((number) => [words[number] ?? '', counts[number] ?? 0]));
  };
}
