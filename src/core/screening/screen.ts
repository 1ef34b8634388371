import { languageOf, type Language } from '../language.ts';
import { createScreeningModel, type ScreeningModel } from './model.ts';
import { plainText, type PlainText } from './plain.ts';
import { CRISIS_RULES } from './rules/crisis.ts';
import { EMERGENCY_RULES } from './rules/emergency.ts';
import { PAST, WORK } from './rules/context.ts';
import { GUARDRAIL_RULES } from './rules/guardrail.ts';
import { LANGUAGE_RULES, languageText, type LanguageRule } from './rules/languages.ts';
import type { Rule } from './rules/rule.ts';
import { SOFT_SUBJECT } from './rules/soft.ts';
import type { Finding, Screening } from './screening.ts';
import { writersOf } from './writer.ts';
import { GENTLE_FROM, GUARDRAIL_FROM, riskFrom } from './thresholds.ts';

/** Rules that speak of danger, in the order in which they settle a text. */
export const RISK_RULES: readonly Rule[] = [...EMERGENCY_RULES, ...CRISIS_RULES];

/** Whether a rule's statement stands in a sentence of the text and nothing takes it back. */
export function ruleHolds(
  { pattern, unless, told, finding }: Rule,
  { sentences, text }: PlainText,
): boolean {
  if (told && PAST.test(text)) return false;
  const stepsBack = (sentence: string) =>
    unless?.test(sentence) ||
    PAST.test(sentence) ||
    (finding.kind === 'crisis' && WORK.test(sentence));
  return sentences.some((sentence) => pattern.test(sentence) && !stepsBack(sentence));
}

/** Languages share words: the one that the text was recognised as is asked first. */
function recognisedFirst(language: Language | undefined): readonly LanguageRule[] {
  const own = LANGUAGE_RULES.filter((rule) => rule.language === language);
  return [...own, ...LANGUAGE_RULES.filter((rule) => rule.language !== language)];
}

function isSoft({ sentences }: PlainText): boolean {
  return sentences.some((sentence) => SOFT_SUBJECT.test(sentence));
}

/** Says what a text is before anyone looks for an answer. Reads all of it, in linear time; keeps nothing. */
export type Screen = (text: string) => Screening;

/**
 * Builds the screening: a floor of plain rules that can't be argued with, and above it a model
 * for what rules can't list. Danger comes before guardrails, whichever of the two found it.
 */
export function createScreen(model: ScreeningModel): Screen {
  const { judge } = createScreeningModel(model);
  return (raw) => {
    const text = plainText(raw);
    const language = languageOf(text.folded);
    const outcome = (finding: Finding, because: string): Screening => ({
      ...finding,
      because,
      language,
      writers: finding.kind === 'crisis' ? writersOf(raw) : [],
      soft: false,
    });

    const risk = RISK_RULES.find((rule) => ruleHolds(rule, text));
    if (risk) return outcome(risk.finding, risk.id);
    const foreign = recognisedFirst(language).find((rule) =>
      rule.pattern.test(languageText(text.folded, rule)),
    );
    if (foreign) {
      return {
        ...outcome({ kind: 'crisis', category: 'self' }, `language-${foreign.language}`),
        language: foreign.language,
      };
    }
    const verdict = judge(text.words);
    if (verdict.risk >= riskFrom(text.words.length)) return outcome(verdict.riskFinding, 'model');
    const refusal = GUARDRAIL_RULES.find((rule) => ruleHolds(rule, text));
    if (refusal) return outcome(refusal.finding, refusal.id);
    if (verdict.refusal >= GUARDRAIL_FROM) return outcome(verdict.refusalFinding, 'model');
    const soft = language === undefined && (isSoft(text) || verdict.risk >= GENTLE_FROM);
    return { ...outcome({ kind: 'clear' }, ''), soft };
  };
}
