import type { Lexicon } from '../entry/schema.ts';
import { fold } from '../text.ts';
import { writtenOut } from '../colloquial.ts';
import { stem } from './stem.ts';

/** Finds the concepts of `faq/lexicon.yaml` in a row of stems. */
export interface ConceptFinder {
  /** Calls `found` with each concept and the index of the last stem of the word or phrase that stands for it. */
  find(stems: readonly string[], found: (concept: string, end: number) => void): void;
}

interface Phrase {
  readonly rest: readonly string[];
  readonly concept: string;
}

export function createConceptFinder(lexicon: Lexicon): ConceptFinder {
  const byFirst = new Map<string, Phrase[]>();
  for (const { concept, words } of lexicon) {
    for (const phrase of words) {
      const [first, ...rest] = stemsOf(phrase);
      if (first === undefined) continue;
      const phrases = byFirst.get(first) ?? [];
      phrases.push({ rest, concept });
      byFirst.set(first, phrases);
    }
  }
  return {
    find(stems, found) {
      for (let start = 0; start < stems.length; start++) {
        const phrases = byFirst.get(stems[start] ?? '');
        if (!phrases) continue;
        for (const { rest, concept } of phrases) {
          if (rest.every((expected, offset) => stems[start + 1 + offset] === expected)) {
            found(concept, start + rest.length);
          }
        }
      }
    },
  };
}

function stemsOf(text: string): readonly string[] {
  return fold(text)
    .words.flatMap((word) => writtenOut(word) ?? [word])
    .map(stem);
}
