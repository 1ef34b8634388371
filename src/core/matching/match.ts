import type { Entry, Faq } from '../entry/faq.ts';
import { BUCKETS, createAnalyser, type Analyser, type Query } from './query.ts';
import { logistic } from '../logistic.ts';
import { confidenceFeatures } from './confidence.ts';
import { createCandidateFinder, FEATURES, SAME_WORDING } from './features.ts';
import { buildIndex, type MatchIndex } from './index.ts';
import { keepParts } from './kept.ts';
import { createLearned } from './learned.ts';
import type { MatchingModel } from './model.ts';
import { rank, type Ranked } from './ranking.ts';
import { splitQuestions } from './questions.ts';
import type { WordSet } from './sorted-words.ts';
import { createSpeller } from './spelling.ts';
import { CHOICE_SHARE, MAX_CHOICES, MIN_CHOICES, outcomeOf, SEVERAL_FROM } from './bands.ts';

/** An entry that could be meant. */
export interface MatchedEntry {
  readonly entry: Entry;
  /** Share of the belief among all candidates, 0 to 1. */
  readonly share: number;
  /** The entry's wording that is nearest to what was asked, and how like it is, 0 to 1. */
  readonly wording: string;
  readonly likeness: number;
}

/** What the question was found to mean. */
export interface Match {
  /** `hit`: the first one is meant. `ambiguous`: one of them is. `miss`: none is. */
  readonly outcome: 'hit' | 'ambiguous' | 'miss';
  /** How sure it is that the first one is right, 0 to 1. */
  readonly score: number;
  /** Share of the first less that of the second, 0 to 1. */
  readonly margin: number;
  /** Whether the entries answer several questions of one message. */
  readonly severalQuestions: boolean;
  /** Best first; for `ambiguous` only those to choose from, for `miss` the nearest, not meant to be answered. */
  readonly entries: readonly MatchedEntry[];
}

/** Every stage's outcome for a text, for moderators and tests. */
export interface Explanation {
  readonly query: Query;
  readonly match: Match;
  /** How sure it is that a covered entry among those that could be chosen answers it, 0 to 1. */
  readonly answerable: number;
  readonly candidates: readonly {
    readonly id: string;
    readonly share: number;
    readonly wording: string;
    readonly features: Readonly<Record<(typeof FEATURES)[number], number>>;
  }[];
}

export interface Matcher {
  match(text: string): Match;
  explain(text: string): Explanation;
  /**
   * Ids of the entries that a wording of the FAQ would find if the FAQ didn't have it, best first.
   * What was learned stays.
   * @param wording 0 is the entry's question, then the phrasings in order
   */
  findLeftOut(entryId: string, wording: number): readonly string[];
}

/** What was found for one text, before it is decided what to make of it. */
interface Weighed {
  readonly query: Query;
  readonly ranked: readonly Ranked[];
  /** How sure it is that the first one is right, and that one of the first covered ones is; 0 to 1. */
  readonly score: number;
  readonly answerable: number;
}

/** Two questions of one message are one where the entry of the one is among so many first of the other. */
const ALIKE = 3;

/**
 * Builds a matcher over a FAQ. It takes some tens of milliseconds; matching takes a fraction of one.
 * @param kept what earlier builds with the same model left, which makes this one quicker and changes nothing else
 */
export function createMatcher(faq: Faq, model: MatchingModel, kept = keepParts()): Matcher {
  const { entries } = faq;
  kept.forgetIfWorn(entries.length);
  const analyser = createFaqAnalyser(faq, model.english, kept);
  const ids = entries.map((entry) => entry.id);
  const learned = kept.learnedFor(ids, () => createLearned(model.learned, ids, BUCKETS));
  const index = buildFaqIndex(faq, kept);
  const findCandidates = createCandidateFinder(index, learned);
  const notCovered = (number: number) => entries[number]?.topic === 'not-covered';

  const weigh = (text: string): Weighed => {
    const query = analyser.analyse(text);
    const { candidates, none } = findCandidates(query);
    const ranked = rank(candidates, model.ranking);
    const features = confidenceFeatures(query, { ranked, none }, notCovered);
    const nothing = query.terms.size === 0 || ranked.length === 0;
    const likeness = ranked[0]?.features[1] ?? 0;
    const atLeast = likeness < SAME_WORDING ? 0 : Math.min(1, likeness);
    const score = nothing ? 0 : Math.max(atLeast, logistic(features, model.confidence));
    const answerable = nothing ? 0 : logistic(features, model.answerable);
    return { query, ranked, score, answerable };
  };
  const matched = ({ entry: number, share, wording, features }: Ranked): MatchedEntry[] => {
    const entry = entries[number];
    return entry
      ? [{ entry, share, wording: wordingOf(entry, wording), likeness: features[1] ?? 0 }]
      : [];
  };
  const decide = ({ query, ranked, score, answerable }: Weighed): Match => {
    const first = ranked[0];
    const likeness = first?.features[1] ?? 0;
    const outcome = outcomeOf({
      score,
      answerable,
      notCovered: first !== undefined && notCovered(first.entry),
      bare: query.words.length === 1 && likeness < SAME_WORDING,
    });
    const share = first?.share ?? 0;
    return {
      outcome,
      score,
      severalQuestions: false,
      margin: share - (ranked[1]?.share ?? 0),
      entries: toShow(outcome, ranked).flatMap(matched),
    };
  };

  const isSure = ({ score, ranked: [first] }: Weighed) =>
    first !== undefined && score >= SEVERAL_FROM;
  const among = ({ ranked }: Weighed, { ranked: [first] }: Weighed) =>
    ranked.slice(0, ALIKE).some(({ entry }) => entry === first?.entry);
  /** The entries asked for in a message of several questions; one question asked in two ways isn't two. */
  const severalIn = (text: string): readonly Ranked[] => {
    const asked: Weighed[] = [];
    for (const question of splitQuestions(text).map(weigh).filter(isSure)) {
      const alike = asked.some((earlier) => among(earlier, question) || among(question, earlier));
      if (!alike) asked.push(question);
    }
    return asked.flatMap(({ ranked: [first] }) => first ?? []);
  };

  const match = (text: string, weighed = weigh(text)): Match => {
    const whole = decide(weighed);
    const several = severalIn(text);
    if (several.length < 2) return whole;
    return {
      ...whole,
      outcome: 'ambiguous',
      severalQuestions: true,
      entries: several.slice(0, MAX_CHOICES).flatMap(matched),
    };
  };

  return {
    match: (text) => match(text),
    findLeftOut(entryId, wording) {
      const number = ids.indexOf(entryId);
      const entry = entries[number];
      if (!entry) return [];
      const query = analyser.analyse(wordingOf(entry, wording));
      const { candidates } = findCandidates(query, { entry: number, wording });
      return rank(candidates, model.ranking).flatMap(({ entry: found }) => ids[found] ?? []);
    },
    explain(text) {
      const weighed = weigh(text);
      return {
        query: weighed.query,
        match: match(text, weighed),
        answerable: weighed.answerable,
        candidates: weighed.ranked.flatMap((ranked) =>
          matched(ranked).map(({ entry, share, wording }) => ({
            id: entry.id,
            share,
            wording,
            features: namedFeatures(ranked.features),
          })),
        ),
      };
    },
  };
}

/** The analyser for a FAQ: its own words first, common English second. */
export function createFaqAnalyser(
  { entries, lexicon }: Faq,
  english: WordSet,
  kept = keepParts(),
): Analyser {
  const { concepts, countWords } = kept.forLexicon(lexicon);
  return createAnalyser(createSpeller(countWords(entries), english), concepts);
}

/** The index of a FAQ's wordings. */
export function buildFaqIndex(
  { entries, lexicon }: Pick<Faq, 'entries' | 'lexicon'>,
  kept = keepParts(),
): MatchIndex {
  const { termsOf, termNumbers } = kept.forLexicon(lexicon);
  return buildIndex(entries.map(termsOf), termNumbers);
}

function toShow(outcome: Match['outcome'], ranked: readonly Ranked[]): readonly Ranked[] {
  if (outcome !== 'ambiguous') return ranked.slice(0, MAX_CHOICES);
  const least = (ranked[0]?.share ?? 0) * CHOICE_SHARE;
  return ranked
    .slice(0, MAX_CHOICES)
    .filter(({ share }, place) => place < MIN_CHOICES || share >= least);
}

function wordingOf(entry: Entry, number: number): string {
  return number === 0 ? entry.question : (entry.phrasings[number - 1] ?? entry.question);
}

function namedFeatures(features: readonly number[]): Record<(typeof FEATURES)[number], number> {
  const [learned = 0, nearest = 0, mean = 0, coverage = 0] = features;
  return { learned, nearest, mean, coverage };
}
