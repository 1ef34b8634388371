import type { Token } from './tokens.ts';

/** A message of more words is a long story: only its sentences that seem to ask are read closely. */
const MOST_WORDS = 160;

const ASKING = new Set(
  'how what when where who why which does do is are can could will would should may wonder know ask question'.split(
    ' ',
  ),
);

/**
 * The part of a message that is matched: all of it, or of a long one the sentences that ask most, the later of two
 * that ask alike, in their order. So a long message costs little more than a short one.
 */
export function focus(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length <= MOST_WORDS) return tokens;
  const sentences = new Map<number, Token[]>();
  for (const token of tokens) {
    const sentence = sentences.get(token.sentence);
    if (sentence) sentence.push(token);
    else sentences.set(token.sentence, [token]);
  }
  const asking = (sentence: readonly Token[]) =>
    sentence.filter(({ word }) => ASKING.has(word)).length / Math.sqrt(sentence.length);
  const ranked = [...sentences.values()].toReversed().toSorted((a, b) => asking(b) - asking(a));
  const kept: Token[] = [];
  for (const sentence of ranked) {
    if (kept.length + sentence.length > MOST_WORDS && kept.length > 0) continue;
    kept.push(...sentence.slice(-MOST_WORDS));
  }
  return kept.toSorted((a, b) => a.sentence - b.sentence);
}
