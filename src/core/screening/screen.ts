import { englishShare, languageOf, type Language } from '../language.ts';
import { createScreeningModel, type ScreeningModel } from './model.ts';
import { plainText, type PlainText } from './plain.ts';
import { CRISIS_RULES } from './rules/crisis.ts';
import { EMERGENCY_RULES } from './rules/emergency.ts';
import { JUST_NOW, PAST, WORK } from './rules/context.ts';
import { GUARDRAIL_RULES } from './rules/guardrail.ts';
import {
  LANGUAGE_RULES,
  languageRuleHolds,
  passagesOf,
  type LanguageRule,
} from './rules/languages/index.ts';
import type { Rule } from './rules/rule.ts';
import { SOFT_SUBJECT } from './rules/soft.ts';
import type { Finding, Screening } from './screening.ts';
import { writersOf } from './writer.ts';
import { GENTLE_FROM, guardrailFrom, riskFrom, RULE_FROM } from './thresholds.ts';

/** Rules that speak of danger, in the order in which they settle a text. */
export const RISK_RULES: readonly Rule[] = [...EMERGENCY_RULES, ...CRISIS_RULES];

/** Whether a rule's statement stands in a sentence of the text and nothing takes it back. */
export function ruleHolds(rule: Rule, text: PlainText): boolean {
  return statementsOf(rule, text).length > 0;
}

/** The sentences in which a rule's statement stands and nothing takes it back. */
function statementsOf(
  { pattern, unless, told, finding }: Rule,
  { sentences, text }: PlainText,
): readonly string[] {
  const past = told && PAST.test(text);
  const stepsBack = (sentence: string) =>
    unless?.test(sentence) ||
    PAST.test(sentence) ||
    (finding.kind === 'crisis' && WORK.test(sentence));
  return sentences.filter(
    (sentence) =>
      pattern.test(sentence) && !stepsBack(sentence) && (!past || JUST_NOW.test(sentence)),
  );
}

/** What a rule may find, the gravest first, whatever the language. */
const RISK_KINDS = ['emergency', 'crisis'] as const;

/** A text with fewer words has no room to quote somebody or to tell of the past. */
const SHORT = 12;

/** A text with so many short English words is in English, at least in part. */
const ENGLISH_FROM = 0.22;

/**
 * An emergency that the model sees beside a crisis that a rule found: the emergency number has to stand first. Of texts
 * that aren't in English the model knows too little for that.
 */
function isGraver(seen: Finding, found: { readonly finding: Finding } | undefined): boolean {
  return seen.kind === 'emergency' && found?.finding.kind === 'crisis';
}

/** The gravest danger that a rule finds. */
function ruleFinding(text: PlainText, language: Language | undefined) {
  const passages = passagesOf(text.folded);
  const foreign = recognisedFirst(language);
  for (const kind of RISK_KINDS) {
    const own = RISK_RULES.find((rule) => rule.finding.kind === kind && ruleHolds(rule, text));
    if (own) return { finding: own.finding, id: own.id, language: undefined };
    const other = foreign.find(
      (rule) => rule.finding.kind === kind && languageRuleHolds(rule, passages),
    );
    if (other) return other;
  }
  return undefined;
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
 * Builds the screening: a floor of plain rules, and above it a model for what rules can't list. Danger comes before guardrails,
 * whichever of the two found it. A statement that a rule finds counts, but where the model is all but sure that it is
 * quoted, past or a joke it adds the gentle line instead.
 */
export function createScreen(model: ScreeningModel): Screen {
  const { judge } = createScreeningModel(model);
  /** Whether a statement counts though the model sees no risk in the whole text. */
  const countsByItself = (rule: Rule, sentence: string, { folded }: PlainText) =>
    (rule.plainest && folded.words.length < SHORT) ||
    judge(sentence.trim().split(' ')).risk >= RULE_FROM;
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

    const verdict = judge(text.words);
    const alarmed = verdict.risk >= riskFrom(text.folded.words.length, language);
    const ruled = ruleFinding(text, language);
    const inEnglish = englishShare(text.words) >= ENGLISH_FROM;
    const doubted =
      ruled?.language === undefined &&
      inEnglish &&
      verdict.risk < RULE_FROM &&
      !RISK_RULES.some((rule) =>
        statementsOf(rule, text).some((sentence) => countsByItself(rule, sentence, text)),
      );
    const byRule = doubted ? undefined : ruled;
    const found = byRule?.language ?? language;
    const graver = alarmed && inEnglish && isGraver(verdict.riskFinding, byRule);
    if (byRule && !graver) {
      return { ...outcome(byRule.finding, byRule.id), language: found };
    }
    if (alarmed) return { ...outcome(verdict.riskFinding, 'model'), language: found };
    const refusal = GUARDRAIL_RULES.find((rule) => ruleHolds(rule, text));
    if (refusal) return outcome(refusal.finding, refusal.id);
    const soft =
      language === undefined &&
      (isSoft(text) || verdict.risk >= GENTLE_FROM || ruled !== undefined);
    if (verdict.refusal >= guardrailFrom(language)) {
      return { ...outcome(verdict.refusalFinding, 'model'), soft };
    }
    return { ...outcome({ kind: 'clear' }, ''), soft };
  };
}
