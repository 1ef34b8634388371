/** From this chance of risk the person gets help first. Chosen on the tuning part: docs/safety.md shows the curve. */
export const RISK_FROM = 0.14;
/** Below this chance the suspicion is faint: a text that plainly asks an FAQ question gets its answer, and the crisis line after it. */
export const FAINT_RISK_BELOW = 0.25;
/** The same for a text of one or two words, where a word alone says little. */
export const TINY_RISK_FROM = 0.6;
/** From this chance of a guardrail request it is refused and referred. */
export const GUARDRAIL_FROM = 0.12;
