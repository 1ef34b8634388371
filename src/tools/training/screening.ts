import { hash } from '../../core/hash.ts';
import { createLinearScorer } from '../../core/linear.ts';
import { BUCKETS } from '../../core/screening/features.ts';
import {
  createFeatureFinder,
  judgedBy,
  LABELS,
  stretches,
  type ScreeningModel,
} from '../../core/screening/model.ts';
import { plainText } from '../../core/screening/plain.ts';
import type { Finding } from '../../core/screening/screening.ts';
import { encodeModel } from './encode.ts';
import { fitLogistic } from './logistic.ts';
import { trainOneVsRest, type Example } from './one-vs-rest.ts';

/** A message with what screening should find in it: one of the model's labels. */
export interface LabelledMessage {
  readonly text: string;
  readonly label: string;
  /** How much it counts; 1 where nothing is said. */
  readonly weight?: number;
}

const EPOCHS = 16;
const RATE = 6;
const RIDGE = 3e-6;
/** Features rarer than this gain nothing that shows. */
const MIN_TEXTS = 24;
/** Weights that are kept: more gain nothing that shows, and make the file longer. */
const CELLS = 180_000;
const FOLDS = 3;

interface Stretch extends Example {
  readonly weight: number;
  readonly kind: Finding['kind'];
  readonly words: number;
  readonly fold: number;
}

/**
 * Learns the screening model from labelled messages. What the labels' log-odds mean together is fitted on texts that
 * they weren't learned from, because everything looks surer on what was learned by heart.
 */
export function trainScreening(messages: readonly LabelledMessage[]): ScreeningModel {
  const stretched = messages.flatMap(stretchesOf);
  const learn = (examples: readonly Stretch[], cells?: number) =>
    encodeModel(
      trainOneVsRest(examples, {
        classes: LABELS.length,
        epochs: EPOCHS,
        rate: RATE,
        ridge: RIDGE,
        minTexts: MIN_TEXTS,
        ...(cells === undefined ? {} : { cells }),
      }),
    );
  const scores = new Float32Array(LABELS.length);
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const inFold = (stretch: Stretch) => stretch.fold === fold;
    const { score } = createLinearScorer(learn(stretched.filter((it) => !inFold(it))), BUCKETS);
    return stretched.filter(inFold).map((stretch) => {
      score(stretch.buckets, scores);
      return { ...stretch, features: judgedBy(scores, stretch.words) };
    });
  }).flat();
  const fit = (rows: typeof judged, isMeant: (kind: Finding['kind']) => boolean) =>
    fitLogistic(
      rows.map(({ features }) => features),
      rows.map(({ kind }) => (isMeant(kind) ? 1 : 0)),
      { counts: rows.map(({ weight }) => weight) },
    ).map((weight) => Math.round(weight * 1e4) / 1e4);
  return {
    ...learn(stretched, CELLS),
    risk: fit(judged, isRisk),
    refusal: fit(
      judged.filter(({ kind }) => !isRisk(kind)),
      (kind) => kind === 'guardrail',
    ),
  };
}

function isRisk(kind: Finding['kind']): boolean {
  return kind === 'emergency' || kind === 'crisis';
}

const findFeatures = createFeatureFinder();

/** A message stretch by stretch, as it is read later. */
function stretchesOf({ text, label, weight = 1 }: LabelledMessage): Stretch[] {
  const { words } = plainText(text);
  const place = LABELS.findIndex((known) => known.label === label);
  return stretches(words.length).map(([start, end]) => ({
    buckets: [...findFeatures(words, [start, end])],
    labels: [place],
    weight,
    kind: LABELS[place]?.finding.kind ?? 'clear',
    words: end - start,
    fold: hash(text) % FOLDS,
  }));
}
