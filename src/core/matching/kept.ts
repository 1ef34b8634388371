import type { Entry } from '../entry/faq.ts';
import type { Lexicon } from '../entry/schema.ts';
import { keepTexts } from '../kept-texts.ts';
import { createTermNumbering, type TermNumbering, type Wordings } from './index.ts';
import type { Learned } from './learned.ts';
import { tokenise, type Token } from './tokens.ts';

/** Parts of a matcher that don't depend on the rest of the FAQ, kept from one build to the next. */
export interface Kept {
  readonly tokenise: (text: string) => readonly Token[];
  wordingsOf(entries: readonly Entry[]): Wordings;
  /** The terms of wordings, as a lexicon makes them. */
  termsFor(lexicon: Lexicon): TermNumbering;
  /** What was learned, for entries with these ids in this order. */
  learnedFor(ids: readonly string[], make: () => Learned): Learned;
}

/** Starts with nothing kept. */
export function keepParts(): Kept {
  const tokens = keepTexts(tokenise);
  let terms: { readonly lexicon: Lexicon; readonly numbering: TermNumbering } | undefined;
  let learned: { readonly key: string; readonly made: Learned } | undefined;

  return {
    tokenise: tokens.of,
    wordingsOf(entries) {
      tokens.begin();
      return entries.map(({ question, phrasings }) => [question, ...phrasings].map(tokens.of));
    },
    termsFor(lexicon) {
      terms = terms?.lexicon === lexicon ? terms : { lexicon, numbering: createTermNumbering() };
      return terms.numbering;
    },
    learnedFor(ids, make) {
      const key = ids.join(' ');
      learned = learned?.key === key ? learned : { key, made: make() };
      return learned.made;
    },
  };
}
