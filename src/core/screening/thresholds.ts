/**
 * From this chance of risk the person gets help first, by the number of words. In one or two words each says little;
 * a few plain words hold little else; a long story is read in many stretches, and one of them looks grave by chance.
 * docs/safety.md shows the curve, and what was in view when each was settled.
 */
const RISK_FROM = { tiny: 0.6, short: 0.12, middle: 0.14, long: 0.3 } as const;
/** Numbers of words below which a text is tiny and short, and from which it is long. */
const LENGTHS = { tiny: 3, short: 12, long: 45 } as const;

/** The chance of risk from which a text of so many words gets help first. */
export function riskFrom(words: number): number {
  if (words < LENGTHS.tiny) return RISK_FROM.tiny;
  if (words < LENGTHS.short) return RISK_FROM.short;
  return words < LENGTHS.long ? RISK_FROM.middle : RISK_FROM.long;
}

/**
 * Up to so many times that chance the suspicion is faint: a text that plainly asks an FAQ question gets its answer,
 * and the crisis line after it.
 */
export const FAINT_UP_TO = 1.8;

/** From this chance of a guardrail request it is refused and referred. */
export const GUARDRAIL_FROM = 0.12;
