import { createLinearScorer, type PackedModel } from '../linear.ts';
import { chanceOf, logistic } from '../logistic.ts';
import { BUCKETS, featuresAt } from './features.ts';
import { EMERGENCY_FROM } from './thresholds.ts';
import type { CrisisCategory, Finding } from './screening.ts';

/** What `npm run train` learns for screening: log-odds of each of {@link LABELS}, and what they mean together. */
export interface ScreeningModel extends PackedModel {
  /** Weights of {@link judgedBy} for the chance that somebody is at risk. */
  readonly risk: readonly number[];
  /** Likewise for the chance that a text without risk is a request to refuse. */
  readonly refusal: readonly number[];
}

const inCrisis = (category: CrisisCategory) => ({ kind: 'crisis', category }) as const;
const CLEAR = { kind: 'clear' } as const;

/**
 * What the model tells apart, finer than what screening says: the kinds of risk, of requests, and of harmless texts
 * that are mistaken for them. Each stands for a finding.
 */
const FINDINGS = {
  overdose: { kind: 'emergency', category: 'overdose' },
  symptoms: { kind: 'emergency', category: 'symptoms' },
  outright: inCrisis('self'),
  plan: inCrisis('self'),
  oblique: inCrisis('self'),
  hopeless: inCrisis('self'),
  'self-harm': inCrisis('harm'),
  'other-at-risk': inCrisis('other'),
  violence: inCrisis('violence'),
  dose: { kind: 'guardrail', category: 'dose' },
  'home-use': { kind: 'guardrail', category: 'home-use' },
  sourcing: { kind: 'guardrail', category: 'sourcing' },
  mixing: { kind: 'guardrail', category: 'mixing' },
  stopping: { kind: 'guardrail', category: 'stopping' },
  diagnosis: { kind: 'guardrail', category: 'diagnosis' },
  safeguard: { kind: 'guardrail', category: 'safeguard' },
  giving: { kind: 'guardrail', category: 'giving' },
  idiom: CLEAR,
  research: CLEAR,
  moderation: CLEAR,
  frightening: CLEAR,
  recovered: CLEAR,
  'near-guardrail': CLEAR,
  ordinary: CLEAR,
  question: CLEAR,
} as const satisfies Readonly<Record<string, Finding>>;

/** Every label with its finding, in the order in which the model numbers them. */
export const LABELS: readonly { readonly label: string; readonly finding: Finding }[] =
  Object.entries(FINDINGS).map(([label, finding]) => ({ label, finding }));

type RiskFinding = Extract<Finding, { kind: 'emergency' | 'crisis' }>;
type RefusalFinding = Extract<Finding, { kind: 'guardrail' }>;

/** How strongly a text speaks for each kind, and the likeliest category of each. */
export interface Verdict {
  /** Chance that somebody is at risk (emergency or crisis), 0 to 1, in the stretch of text where it is highest. */
  readonly risk: number;
  /** An emergency from a third of the risk on: being told to call for nothing costs less than the opposite. */
  readonly riskFinding: RiskFinding;
  /** Chance, risk left aside, that it is a guardrail request; 0 to 1, likewise. */
  readonly refusal: number;
  readonly refusalFinding: RefusalFinding;
}

/** Words in one stretch of a long text, and how far the next one starts: risk is often one sentence among many. */
const STRETCH = 100;
const STRIDE = 80;

/** A word of a text, with what it and what it stands beside add to the log-odds of the likeliest label. */
export interface Reason {
  readonly word: string;
  readonly weight: number;
}

export interface ScreeningJudge {
  /** Reads a text stretch by stretch, in time linear in its length. */
  readonly judge: (words: readonly string[]) => Verdict;
  /** For people who look into it: the likeliest label of a text, and the words that speak for it most. */
  readonly explain: (words: readonly string[]) => {
    readonly label: string;
    readonly reasons: readonly Reason[];
  };
}

/** Scratch space is kept between calls. */
export function createScreeningModel(model: ScreeningModel): ScreeningJudge {
  const scorer = createLinearScorer(model, BUCKETS);
  const findFeatures = createFeatureFinder();
  const scores = new Float32Array(LABELS.length);
  return {
    judge: (words) =>
      stretches(words.length)
        .map((stretch) => {
          scorer.score(findFeatures(words, stretch), scores);
          return judge(model, scores, stretch[1] - stretch[0]);
        })
        .reduce(graver),
    explain(words) {
      const byBucket = new Map<number, number>();
      for (let index = 0; index < words.length; index++) {
        featuresAt(words, index, (bucket) => {
          if (!byBucket.has(bucket)) byBucket.set(bucket, index);
        });
      }
      const buckets = [...byBucket.keys()];
      scorer.score(buckets, scores);
      const place = scores.indexOf(Math.max(...scores));
      const weights = words.map(() => 0);
      for (const [number, weight] of scorer.explain(buckets, place).entries()) {
        const index = byBucket.get(buckets[number] ?? 0) ?? 0;
        weights[index] = (weights[index] ?? 0) + weight;
      }
      const reasons = words
        .map((word, index) => ({ word, weight: weights[index] ?? 0 }))
        .toSorted((a, b) => b.weight - a.weight)
        .slice(0, REASONS);
      return { label: LABELS[place]?.label ?? '', reasons };
    },
  };
}

const REASONS = 6;
/** From this chance a risk is likelier than not. */
const LIKELY = 0.5;

/** Finds the features of a stretch of words, each once. What it gives is overwritten by the next call. */
export function createFeatureFinder(): (
  words: readonly string[],
  stretch: readonly [start: number, end: number],
) => readonly number[] {
  // Instead of a set: 1 for each bucket that was found.
  const isFound = new Uint8Array(BUCKETS);
  const found: number[] = [];
  return (words, [start, end]) => {
    for (const bucket of found) isFound[bucket] = 0;
    found.length = 0;
    for (let index = start; index < end; index++) {
      featuresAt(words, index, (bucket) => {
        if (isFound[bucket] === 1) return;
        isFound[bucket] = 1;
        found.push(bucket);
      });
    }
    return found;
  };
}

/** The stretches in which a text of so many words is read, as [start, end). */
export function stretches(length: number): (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let start = 0; ; start += STRIDE) {
    found.push([start, Math.min(start + STRETCH, length)]);
    if (start + STRETCH >= length) return found;
  }
}

/** The sums of the chances of all labels of each kind. */
function beliefs(scores: Float32Array) {
  const belief = { emergency: 0, crisis: 0, guardrail: 0, clear: 0 };
  for (const [place, { finding }] of LABELS.entries()) {
    belief[finding.kind] += chanceOf(scores[place] ?? 0);
  }
  return belief;
}

/** What the two chances are judged by: log-odds and chance of each label, each kind's sum, and the length. */
export function judgedBy(scores: Float32Array, words: number): readonly number[] {
  const { emergency, crisis, guardrail, clear } = beliefs(scores);
  return [
    1,
    ...scores.map((score) => score / LOG_ODDS),
    ...scores.map(chanceOf),
    Math.log(emergency + crisis),
    Math.log(guardrail),
    Math.log(guardrail + clear),
    Math.log1p(words),
  ];
}

/** Log-odds are divided by this, so that they lie near -1 to 1. */
const LOG_ODDS = 3;

function judge(model: ScreeningModel, scores: Float32Array, words: number): Verdict {
  const most = { emergency: -Infinity, crisis: -Infinity, guardrail: -Infinity };
  let emergencyFinding: RiskFinding = FINDINGS.overdose;
  let crisisFinding: RiskFinding = FINDINGS.outright;
  let refusalFinding: RefusalFinding = FINDINGS.dose;
  for (const [place, { finding }] of LABELS.entries()) {
    const score = scores[place] ?? 0;
    if (finding.kind === 'clear' || score <= most[finding.kind]) continue;
    most[finding.kind] = score;
    if (finding.kind === 'emergency') emergencyFinding = finding;
    else if (finding.kind === 'crisis') crisisFinding = finding;
    else refusalFinding = finding;
  }
  const { emergency, crisis } = beliefs(scores);
  const features = judgedBy(scores, words);
  return {
    risk: logistic(features, model.risk),
    riskFinding:
      emergency >= (emergency + crisis) * EMERGENCY_FROM ? emergencyFinding : crisisFinding,
    refusal: logistic(features, model.refusal),
    refusalFinding,
  };
}

/** Of two stretches the one with the higher risk, but an emergency that is likelier than not stays one. */
function graver(a: Verdict, b: Verdict): Verdict {
  const [high, low] = b.risk > a.risk ? [b, a] : [a, b];
  const emergency = low.riskFinding.kind === 'emergency' && low.risk >= LIKELY;
  const { risk } = high;
  const { riskFinding } = emergency ? low : high;
  const { refusal, refusalFinding } = b.refusal > a.refusal ? b : a;
  return { risk, riskFinding, refusal, refusalFinding };
}
