/**
 * How much a frequent word says of what is asked, against 1 for any other word.
 * Question words keep some weight ("how long" against "how much"), and "not" is never dropped.
 */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ...'a an the of to in on at for with is are was were be been being it its this that these those i you he she we they me my your his her our their him them do does did can could will would should shall may might have has had and or but if so as by from about there here just any some more than then also too very really get got go going let us up out into over am please hi hello hey ok'
    .split(' ')
    .map((word): [string, number] => [word, 0.1]),
  ['what', 0.25],
  ['how', 0.3],
  ['which', 0.3],
  ['not', 0.4],
  ['no', 0.3],
  ['when', 0.5],
  ['why', 0.5],
  ['where', 0.6],
  ['who', 0.6],
  ['many', 0.6],
  ['much', 0.6],
]);

/** Weight of a word (before stemming), from 0.1 to 1. */
export function wordWeight(word: string): number {
  return WEIGHTS.get(word) ?? 1;
}

export function isStopWord(word: string): boolean {
  return WEIGHTS.has(word);
}
