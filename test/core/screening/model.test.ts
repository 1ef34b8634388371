import { describe, expect, it } from 'vitest';
import {
  createScreeningModel,
  LABELS,
  stretches,
  type ScreeningModel,
} from '../../../src/core/screening/model.ts';
import { createScreen } from '../../../src/core/screening/screen.ts';
import { readScreeningModel } from '../../../src/store/models.ts';

const oddsOf = (chance: number) => Math.log(chance / (1 - chance));

/** A model that knows no word: every text has the same chances, and the label given is the likeliest. */
function modelOf(chances: {
  readonly risk: number;
  readonly refusal?: number;
  readonly label?: string;
}): ScreeningModel {
  const { risk, refusal = 0.01, label } = chances;
  const bias = LABELS.map((known) => (known.label === label ? 3 : -3));
  return { bias, table: new Uint8Array(), risk: [oddsOf(risk)], refusal: [oddsOf(refusal)] };
}

const PLAIN = 'the kettle is on the stove again';

describe('a suspicion of the model', () => {
  it.each([
    [0.9, 'crisis', false],
    [0.25, 'clear', true],
    [0.05, 'clear', false],
  ])('of %d makes a text %s, with a gentle line: %s', (risk, kind, soft) => {
    expect(createScreen(modelOf({ risk }))(PLAIN)).toMatchObject({ kind, soft });
  });

  it('never outweighs what a rule found', () => {
    const screen = createScreen(modelOf({ risk: 0.01 }));
    expect(screen('i want to die')).toMatchObject({ kind: 'crisis', because: 'wants-to-die' });
  });

  it('of an emergency puts the emergency number before the help that a rule would bring', () => {
    const screen = createScreen(modelOf({ risk: 0.9, label: 'symptoms' }));
    expect(screen('i want to die')).toMatchObject({ kind: 'emergency', category: 'symptoms' });
  });

  it.each(['overdose', 'self-harm', 'other-at-risk', 'violence'])(
    'of %s brings the help that fits',
    (label) => {
      const screening = createScreen(modelOf({ risk: 0.9, label }))(PLAIN);
      expect(screening).toMatchObject(LABELS.find((known) => known.label === label)?.finding ?? {});
    },
  );

  it('of a request is acted on only without a risk', () => {
    const both = { risk: 0.9, refusal: 0.9, label: 'dose' };
    expect(createScreen(modelOf(both))(PLAIN).kind).toBe('crisis');
    expect(createScreen(modelOf({ ...both, risk: 0.01 }))(PLAIN)).toMatchObject({
      kind: 'guardrail',
      category: 'dose',
    });
  });
});

describe('the stretches of a text', () => {
  it.each([0, 1, 99, 100, 101, 180, 1000])('of %d words hold every word', (length) => {
    const seen = new Set<number>();
    for (const [start, end] of stretches(length)) {
      expect(end - start).toBeLessThanOrEqual(100);
      for (let index = start; index < end; index++) seen.add(index);
    }
    expect(seen.size).toBe(length);
  });
});

it('an explanation names the words that speak most for a label', () => {
  const { explain } = createScreeningModel(readScreeningModel());
  const { label, reasons } = explain('how do i buy ketamine from a dealer online'.split(' '));
  expect(label).toBe('sourcing');
  expect(reasons.slice(0, 3).map(({ word }) => word)).toContain('buy');
});
