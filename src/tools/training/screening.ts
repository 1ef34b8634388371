import {
  createFeatureFinder,
  LABELS,
  stretches,
  type ScreeningModel,
} from '../../core/screening/model.ts';
import { plainText } from '../../core/screening/plain.ts';
import { encodeModel } from './encode.ts';
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
const MIN_TEXTS = 12;
/** Weights that are kept: more gain nothing that shows, and make the file longer. */
const CELLS = 260_000;

/** Learns the screening model from labelled messages. */
export function trainScreening(messages: readonly LabelledMessage[]): ScreeningModel {
  return encodeModel(
    trainOneVsRest(messages.flatMap(toExamples), {
      classes: LABELS.length,
      epochs: EPOCHS,
      rate: RATE,
      ridge: RIDGE,
      minTexts: MIN_TEXTS,
      cells: CELLS,
    }),
  );
}

const findFeatures = createFeatureFinder();

/** A message stretch by stretch, as it is read later. */
function toExamples({ text, label, weight = 1 }: LabelledMessage): Example[] {
  const { words } = plainText(text);
  const labels = [LABELS.findIndex((known) => known.label === label)];
  return stretches(words.length).map((stretch) => ({
    buckets: [...findFeatures(words, stretch)],
    labels,
    weight,
  }));
}
