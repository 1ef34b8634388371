/** From this share of risk the person gets help first. `npm run -s evaluate -- --curves` and docs/safety.md show the curve. */
const RISK_FROM = 0.35;
/** In one or two words each says little. */
const RISK_FROM_TINY = 0.5;
const TINY = 3;

/** The share of risk from which a text of so many words gets help first. */
export function riskFrom(words: number): number {
  return words < TINY ? RISK_FROM_TINY : RISK_FROM;
}

/** From this share of the whole risk it counts as an emergency, so that the emergency number stands first. */
export const EMERGENCY_FROM = 0.33;

/** From this share of risk an ordinary reply gets one gentle line with the crisis line. */
export const GENTLE_FROM = 0.2;

/** From this share of a guardrail request it is refused and referred. */
export const GUARDRAIL_FROM = 0.45;
