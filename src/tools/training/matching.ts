import type { Faq } from '../../core/entry/faq.ts';
import { confidenceFeatures } from '../../core/matching/confidence.ts';
import { createCandidateFinder, FEATURES, type Findings } from '../../core/matching/features.ts';
import { buildIndex, type MatchIndex } from '../../core/matching/index.ts';
import { createLearned, NO_ENTRY, type LearnedWeights } from '../../core/matching/learned.ts';
import { createFaqAnalyser } from '../../core/matching/match.ts';
import type { MatchingModel } from '../../core/matching/model.ts';
import { BUCKETS, type Query } from '../../core/matching/query.ts';
import { rank } from '../../core/matching/ranking.ts';
import { hash } from '../../core/hash.ts';
import { encodeLearned } from './encode.ts';
import { fitLogistic } from './logistic.ts';
import { trainSoftmax, type Example, type SoftmaxModel } from './softmax.ts';

/** A question with the entries that answer it; none for a question that nothing answers. */
export interface LabelledQuestion {
  readonly question: string;
  readonly entries: readonly string[];
}

const FOLDS = 5;
const EPOCHS = 5;
const RATE = 0.3;
const MIN_TEXTS = 3;
/** Weights smaller than this share of the largest are left out of the file. */
const PRUNED_BELOW = 0.08;
/** Passes over the questions while the ranking is fitted. */
const RANKING_STEPS = 60;

/**
 * Learns everything that matching needs from the FAQ's own wordings and the training questions.
 * Ranking and confidence are fitted on questions that the learned relations haven't seen (five folds).
 */
export function trainMatching(
  faq: Faq,
  questions: readonly LabelledQuestion[],
  english: ReadonlySet<string>,
): MatchingModel {
  const analyser = createFaqAnalyser(faq, english);
  const index = buildIndex(faq.entries, analyser);
  const numberOf = new Map(faq.entries.map((entry, number) => [entry.id, number]));
  const wordings: Example[] = faq.entries.flatMap((entry, label) =>
    [entry.question, ...entry.phrasings].map((text) => ({
      buckets: analyser.analyse(text, { correct: false }).buckets,
      label,
    })),
  );
  const labelled = questions.map(({ question, entries }) => ({
    query: analyser.analyse(question),
    labels: entries.flatMap((id) => numberOf.get(id) ?? []),
    fold: hash(question) % FOLDS,
  }));
  const noEntry = faq.entries.length;
  const examplesOf = (chosen: readonly Labelled[]) =>
    chosen.flatMap(({ query: { buckets }, labels }) =>
      labels.length === 0
        ? [{ buckets, label: noEntry }]
        : labels.map((label) => ({ buckets, label, weight: 1 / labels.length })),
    );
  const learn = (chosen: readonly Labelled[]) =>
    trainSoftmax([...wordings, ...examplesOf(chosen)], {
      buckets: BUCKETS,
      classes: faq.entries.length + 1,
      epochs: EPOCHS,
      rate: RATE,
      minTexts: MIN_TEXTS,
    });

  const measured: Measured[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = learn(labelled.filter((question) => question.fold !== fold));
    const learned = encodeRelations(model, faq, [0, 0]);
    const held = labelled.filter((question) => question.fold === fold);
    measured.push(...measure(held, index, learned, faq));
  }
  const ranking = fitRanking(measured);
  const notCovered = (number: number) => faq.entries[number]?.topic === 'not-covered';
  const judged = measured.map(({ query, labels, candidates, none }) => {
    const ranked = rank(candidates, ranking);
    const right = (places: number) =>
      ranked.slice(0, places).some(({ entry }) => labels.includes(entry)) ? 1 : 0;
    return {
      features: confidenceFeatures(query, { ranked, none }, notCovered),
      first: right(1),
      amongThree: right(3),
    };
  });
  const rows = judged.map(({ features }) => features);
  return {
    learned: encodeRelations(learn(labelled), faq, fitUnseen(measured)),
    ranking,
    confidence: fitLogistic(
      rows,
      judged.map(({ first }) => first),
    ),
    choosable: fitLogistic(
      rows,
      judged.map(({ amongThree }) => amongThree),
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
  model: SoftmaxModel,
  faq: Faq,
  unseen: LearnedWeights['unseen'],
): LearnedWeights {
  return {
    entries: [...faq.entries.map((entry) => entry.id), NO_ENTRY],
    ...encodeLearned(model.weights, model.classes, PRUNED_BELOW),
    unseen,
  };
}

/** Weights of the features under which the right candidate gets the largest share: softmax, by gradient descent. */
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
        weights[place] = (weights[place] ?? 0) - (0.3 * slope) / Math.sqrt(squares[place] ?? 1);
      }
    }
  }
  return weights;
}

/** A line from the mean likeness to the learned score: stands in for the score of entries that training hasn't seen. */
function fitUnseen(measured: readonly Measured[]): [number, number] {
  let [count, x, y, xx, xy] = [0, 0, 0, 0, 0];
  for (const { candidates } of measured) {
    for (const { features } of candidates) {
      const [score = 0, , , mean = 0] = features;
      count++;
      x += mean;
      y += score;
      xx += mean * mean;
      xy += mean * score;
    }
  }
  const slope = (count * xy - x * y) / (count * xx - x * x || 1);
  return [(y - slope * x) / (count || 1), slope];
}
