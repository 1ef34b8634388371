import type { Language } from '../language.ts';

/** From this chance of risk the person gets help first. `npm run -s evaluate -- --curves` and docs/safety.md show the curve. */
const RISK_FROM = 0.4;
/** From this chance of a guardrail request it is refused and referred; the curve stands there too. */
const GUARDRAIL_FROM = 0.45;
/** In one or two words each says little. */
const TINY = 3;
/** The model has read few texts that aren't in English, so it has to be surer of them. There the rules do most. */
const UNSURE_RISK_FROM = 0.5;
const UNSURE_GUARDRAIL_FROM = 0.6;

/** The chance of risk from which a text of so many words gets help first. */
export function riskFrom(words: number, language: Language | undefined): number {
  return words < TINY || language !== undefined ? UNSURE_RISK_FROM : RISK_FROM;
}

/** The chance of a guardrail request from which a text in a language is refused; undefined for English. */
export function guardrailFrom(language: Language | undefined): number {
  return language === undefined ? GUARDRAIL_FROM : UNSURE_GUARDRAIL_FROM;
}

/**
 * A rule counts from this chance of risk on, of the text or of the sentence by itself: so unless the model is all but sure that both are
 * harmless. Moderators quote such words, and people who are well tell of them. Of English texts only, which the model knows. docs/safety.md has the figures.
 */
export const RULE_FROM = 0.05;

/** From this share of the whole risk it counts as an emergency, so that the emergency number stands first. */
export const EMERGENCY_FROM = 0.33;

/** From this chance of risk an ordinary reply gets one gentle line with the crisis line. */
export const GENTLE_FROM = 0.2;
