import { writtenOut } from '../colloquial.ts';
import { fold } from '../text.ts';

/** One word of a question, with the sentence it stands in. */
export interface Token {
  readonly word: string;
  /** Number of the sentence, counted from 0. */
  readonly sentence: number;
}

/** Words that make two sentences of one: the question often begins after them. */
const TURNS = new Set(['but', 'so', 'because', 'anyway', 'anyways', 'also', 'basically']);
/** A sentence is cut at a turn only when it has at least this many words before it. */
const MIN_BEFORE_TURN = 6;

/** The words of a text, contractions and chat spellings written out, cut into sentences and clauses. */
export function tokenise(text: string): readonly Token[] {
  const { words, sentences } = fold(text);
  const tokens: Token[] = [];
  let clause = 0;
  let length = 0;
  for (let index = 0; index < words.length; index++) {
    const folded = words[index] ?? '';
    const newSentence = index > 0 && sentences[index] !== sentences[index - 1];
    const turn = TURNS.has(folded) && length >= MIN_BEFORE_TURN;
    if (newSentence || turn) {
      clause++;
      length = 0;
    }
    const parts = writtenOut(folded);
    if (parts) for (const word of parts) tokens.push({ word, sentence: clause });
    else tokens.push({ word: folded, sentence: clause });
    length++;
  }
  return tokens;
}
