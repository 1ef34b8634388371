import type { Faq } from '../../core/entry/faq.ts';
import { confidenceFeatures, LOOKED_AT } from '../../core/matching/confidence.ts';
import { createCandidateFinder, FEATURES, type Findings } from '../../core/matching/features.ts';
import type { MatchIndex } from '../../core/matching/index.ts';
import { createLearned, NO_ENTRY, type LearnedWeights } from '../../core/matching/learned.ts';
import { buildFaqIndex, createFaqAnalyser } from '../../core/matching/match.ts';
import type { MatchingModel } from '../../core/matching/model.ts';
import { BUCKETS, type Query } from '../../core/matching/query.ts';
import { rank, type Ranked } from '../../core/matching/ranking.ts';
import type { WordSet } from '../../core/matching/sorted-words.ts';
import { hash } from '../../core/hash.ts';
import { encodeModel } from './encode.ts';
import { fitLogistic } from './logistic.ts';
import { trainOneVsRest, type Example, type OneVsRestModel } from './one-vs-rest.ts';

/** A question with the entries that answer it; none for a question that nothing answers. */
export interface LabelledQuestion {
  readonly question: string;
  readonly entries: readonly string[];
}

const FOLDS = 5;
const EPOCHS = 10;
const RATE = 8;
const RIDGE = 2e-6;
const MIN_TEXTS = 6;
/** Weights that are kept: more gain nothing that shows, and make the file longer. */
const CELLS = 350_000;
/** Passes over the questions while the ranking is fitted. */
const RANKING_STEPS = 60;

/**
 * Learns everything that matching needs from the FAQ's own wordings and the training questions.
 * Ranking and confidence are fitted on questions that the learned relations haven't seen (five folds).
 */
export function trainMatching(
  faq: Faq,
  questions: readonly LabelledQuestion[],
  english: WordSet,
): MatchingModel {
  const analyser = createFaqAnalyser(faq, english);
  const index = buildFaqIndex(faq);
  const numberOf = new Map(faq.entries.map((entry, number) => [entry.id, number]));
  const wordings: Example[] = faq.entries.flatMap((entry, label) =>
    [entry.question, ...entry.phrasings].map((text) => ({
      buckets: analyser.analyse(text, { correct: false }).buckets,
      labels: [label],
    })),
  );
  const labelled = questions.map(({ question, entries }) => ({
    query: analyser.analyse(question),
    labels: entries.flatMap((id) => numberOf.get(id) ?? []),
    fold: hash(question) % FOLDS,
  }));
  const noEntry = faq.entries.length;
  const examplesOf = (chosen: readonly Labelled[]) =>
    chosen.map(({ query: { buckets }, labels }) => ({
      buckets,
      labels: labels.length === 0 ? [noEntry] : labels,
    }));
  const learn = (chosen: readonly Labelled[]) =>
    trainOneVsRest([...wordings, ...examplesOf(chosen)], {
      classes: faq.entries.length + 1,
      epochs: EPOCHS,
      rate: RATE,
      ridge: RIDGE,
      minTexts: MIN_TEXTS,
      cells: CELLS,
    });

  const unseen = fitUnseen(labelled, faq);
  const measured: Measured[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = learn(labelled.filter((question) => question.fold !== fold));
    const learned = encodeRelations(model, faq, unseen);
    const held = labelled.filter((question) => question.fold === fold);
    measured.push(...measure(held, index, learned, faq));
  }
  const ranking = fitRanking(measured);
  const notCovered = (number: number) => faq.entries[number]?.topic === 'not-covered';
  const judged = measured.map(({ query, labels, candidates, none }) => {
    const ranked = rank(candidates, ranking);
    const right = (chosen: readonly Ranked[]) =>
      chosen.some(({ entry }) => labels.includes(entry)) ? 1 : 0;
    return {
      features: confidenceFeatures(query, { ranked, none }, notCovered),
      first: right(ranked.slice(0, 1)),
      covered: right(ranked.filter(({ entry }) => !notCovered(entry)).slice(0, LOOKED_AT)),
    };
  });
  const rows = judged.map(({ features }) => features);
  return {
    learned: encodeRelations(learn(labelled), faq, unseen),
    ranking,
    confidence: fitLogistic(
      rows,
      judged.map(({ first }) => first),
    ),
    answerable: fitLogistic(
      rows,
      judged.map(({ covered }) => covered),
    ),
    english,
  };
}

interface Labelled {
  readonly query: Query;
  readonly labels: readonly number[];
  readonly fold: number;
}

interface Measured extends Findings {
  readonly query: Query;
  readonly labels: readonly number[];
}

function measure(
  questions: readonly Labelled[],
  index: MatchIndex,
  learned: LearnedWeights,
  faq: Faq,
): Measured[] {
  const ids = faq.entries.map((entry) => entry.id);
  const find = createCandidateFinder(index, createLearned(learned, ids, BUCKETS));
  return questions.map(({ query, labels }) => ({ query, labels, ...find(query) }));
}

function encodeRelations(
  model: OneVsRestModel,
  faq: Faq,
  unseen: LearnedWeights['unseen'],
): LearnedWeights {
  return {
    entries: [...faq.entries.map((entry) => entry.id), NO_ENTRY],
    ...encodeModel(model),
    unseen,
  };
}

/**
 * Weights of the features, none below 0, under which the right candidate gets the largest share: softmax, by gradient
 * descent.
 */
function fitRanking(measured: readonly Measured[]): number[] {
  const weights: number[] = FEATURES.map((_, place) => (place === 0 ? 1 : 2));
  const usable = measured.filter(({ labels, candidates }) =>
    candidates.some(({ entry }) => labels.includes(entry)),
  );
  const squares = weights.map(() => 1);
  for (let step = 0; step < RANKING_STEPS; step++) {
    for (const { labels, candidates } of usable) {
      const ranked = rank(candidates, weights);
      const mass = ranked.reduce(
        (sum, { entry, share }) => sum + (labels.includes(entry) ? share : 0),
        0,
      );
      const gradient = weights.map(() => 0);
      for (const { entry, share, features } of ranked) {
        const target = labels.includes(entry) ? share / (mass || 1) : 0;
        for (const place of gradient.keys()) {
          gradient[place] = (gradient[place] ?? 0) + (share - target) * (features[place] ?? 0);
        }
      }
      for (const place of weights.keys()) {
        const slope = gradient[place] ?? 0;
        squares[place] = (squares[place] ?? 1) + slope * slope;
        const moved = (weights[place] ?? 0) - (0.3 * slope) / Math.sqrt(squares[place] ?? 1);
        weights[place] = Math.max(0, moved);
      }
    }
  }
  return weights;
}

/** As many phrasings as a moderator gives a new entry at least. */
const FEW_PHRASINGS = 3;
/** One question in so many is looked at; more change nothing. */
const EVERY = 5;

/**
 * From likenesses to the log-odds that an entry is right, where training hasn't seen it: fitted on the FAQ as if all
 * of it were new and had few phrasings.
 */
function fitUnseen(questions: readonly Labelled[], faq: Faq): LearnedWeights['unseen'] {
  const entries = faq.entries.map((entry) => ({
    ...entry,
    phrasings: entry.phrasings.slice(0, FEW_PHRASINGS),
  }));
  const find = createCandidateFinder(buildFaqIndex({ ...faq, entries }), {
    seen: new Uint8Array(entries.length),
    unseen: (nearest) => nearest,
    score: (_, scores) => scores.fill(0),
  });
  const examples = questions
    .filter((_, number) => number % EVERY === 0)
    .flatMap(({ query, labels }) =>
      find(query).candidates.map(({ entry, features: [, ...likenesses] }) => ({
        row: [1, ...likenesses],
        right: labels.includes(entry) ? 1 : 0,
      })),
    );
  const [offset = 0, byNearest = 0, byMean = 0, byCoverage = 0] = fitLogistic(
    examples.map(({ row }) => row),
    examples.map(({ right }) => right),
  );
  return [offset, byNearest, byMean, byCoverage];
}
