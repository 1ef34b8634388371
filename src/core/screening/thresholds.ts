/** From this chance of risk the person gets help first. Chosen on the tuning part: docs/safety.md shows the curve. */
export const RISK_FROM = 0.16;
/** From this chance of a guardrail request it is refused and referred. */
export const GUARDRAIL_FROM = 0.2;
