import type { Language } from '../language.ts';
import type { Writer } from './writer.ts';

/** What kind of risk a crisis text speaks of; each has words of its own in the reply. */
export const CRISIS_CATEGORIES = ['self', 'harm', 'other', 'violence'] as const;
export const EMERGENCY_CATEGORIES = ['overdose', 'symptoms'] as const;
/** What a guardrail refuses: `safeguard` is getting round a safety rule, `giving` is giving it to somebody. */
export const GUARDRAIL_CATEGORIES = [
  'dose',
  'home-use',
  'sourcing',
  'mixing',
  'stopping',
  'diagnosis',
  'safeguard',
  'giving',
] as const;

export type CrisisCategory = (typeof CRISIS_CATEGORIES)[number];
export type EmergencyCategory = (typeof EMERGENCY_CATEGORIES)[number];
export type GuardrailCategory = (typeof GUARDRAIL_CATEGORIES)[number];

/** What a text is before anyone looks for an answer. */
export type Finding =
  | { readonly kind: 'emergency'; readonly category: EmergencyCategory }
  | { readonly kind: 'crisis'; readonly category: CrisisCategory }
  | { readonly kind: 'guardrail'; readonly category: GuardrailCategory }
  | { readonly kind: 'clear' };

/** The outcome of screening, with what led to it. */
export type Screening = Finding & {
  /** The rule that settled it, or `model`; empty for a clear text that nothing spoke against. */
  readonly because: string;
  /** A hard subject in an ordinary text, or a suspicion too faint to act on: the reply gets one gentle line. */
  readonly soft: boolean;
  /** What the writer says to be, where there are crisis lines of their own. */
  readonly writers: readonly Writer[];
  /** The language of the text, if it is plainly not English. */
  readonly language: Language | undefined;
};

export const SCREENING_KINDS = ['emergency', 'crisis', 'guardrail', 'clear'] as const;
