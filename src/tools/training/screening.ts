import { BUCKETS, featuresAt } from '../../core/screening/features.ts';
import { CLASSES, stretches, type ScreeningModel } from '../../core/screening/model.ts';
import { plainText } from '../../core/screening/plain.ts';
import type { Finding } from '../../core/screening/screening.ts';
import { encodeLearned } from './encode.ts';
import { trainSoftmax, type Example } from './softmax.ts';

/** A message with what screening should find in it. */
export interface LabelledMessage {
  readonly text: string;
  readonly finding: Finding;
  /** How much it counts; 1 where nothing is said. */
  readonly weight?: number;
}

const EPOCHS = 25;
const RATE = 0.1;
const MIN_TEXTS = 5;
const PRUNED_BELOW = 0.12;

/** Learns the screening model from labelled messages. */
export function trainScreening(messages: readonly LabelledMessage[]): ScreeningModel {
  const model = trainSoftmax(messages.flatMap(toExamples), {
    buckets: BUCKETS,
    classes: CLASSES.length,
    epochs: EPOCHS,
    rate: RATE,
    minTexts: MIN_TEXTS,
  });
  return {
    bias: [...model.bias].map((value) => Math.round(value * 1e4) / 1e4),
    ...encodeLearned(model.weights, model.classes, PRUNED_BELOW),
  };
}

/** A message as a whole; of a harmless one each stretch too, for all of them are harmless. */
function toExamples({ text, finding, weight = 1 }: LabelledMessage): Example[] {
  const { words } = plainText(text);
  const label = CLASSES.findIndex(
    (known) =>
      known.kind === finding.kind &&
      (known.kind === 'clear' || (finding.kind !== 'clear' && known.category === finding.category)),
  );
  const spans = finding.kind === 'clear' ? stretches(words.length) : [[0, words.length] as const];
  return spans.map(([start, end]) => ({ ...featuresOf(words, start, end), label, weight }));
}

function featuresOf(words: readonly string[], start: number, end: number) {
  const buckets: number[] = [];
  const values: number[] = [];
  for (let index = start; index < end; index++) {
    featuresAt(words, index, (bucket, value) => {
      buckets.push(bucket);
      values.push(value);
    });
  }
  return { buckets, values };
}
