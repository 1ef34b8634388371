import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/language.ts';
import { plainText } from '../../../src/core/screening/plain.ts';
import { GUARDRAIL_RULES } from '../../../src/core/screening/rules/guardrail.ts';
import { LANGUAGE_RULES, languageText } from '../../../src/core/screening/rules/languages.ts';
import { words } from '../../../src/core/screening/rules/rule.ts';
import { createScreen, RISK_RULES, ruleHolds } from '../../../src/core/screening/screen.ts';
import { SCREENING_MODEL } from '../../../src/core/screening/weights.ts';
import { fold } from '../../../src/core/text.ts';

const screen = createScreen(SCREENING_MODEL);
const RULES = [...RISK_RULES, ...GUARDRAIL_RULES];

const examples = (rules: typeof RULES) =>
  rules.flatMap((rule) => rule.examples.map((text) => [rule.id, text, rule] as const));

describe('a rule', () => {
  it('has an id of its own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  it.each(examples(RULES))('%s catches "%s"', (_id, text, rule) => {
    expect(ruleHolds(rule, plainText(text))).toBe(true);
  });

  it.each(
    RULES.flatMap((rule) => rule.counterexamples.map((text) => [rule.id, text, rule] as const)),
  )('%s lets "%s" pass', (_id, text, rule) => {
    expect(ruleHolds(rule, plainText(text))).toBe(false);
  });

  it.each(examples([...RISK_RULES]))('%s brings help first for "%s"', (_id, text) => {
    expect(['emergency', 'crisis']).toContain(screen(text).kind);
  });

  it.each(examples([...GUARDRAIL_RULES]))('%s keeps "%s" from being answered', (_id, text) => {
    expect(screen(text).kind).toBe('guardrail');
  });
});

describe('a language rule', () => {
  it('exists for each language that is recognised', () => {
    expect(LANGUAGE_RULES.map(({ language }) => language).toSorted()).toEqual(
      [...LANGUAGES].toSorted(),
    );
  });

  it.each(
    LANGUAGE_RULES.flatMap((rule) =>
      rule.examples.map((text) => [rule.language, text, rule] as const),
    ),
  )('%s catches "%s"', (_language, text, rule) => {
    expect(rule.pattern.test(languageText(fold(text), rule))).toBe(true);
  });

  it.each(
    LANGUAGE_RULES.flatMap((rule) => rule.examples.map((text) => [rule.language, text] as const)),
  )('%s brings help in that language for "%s"', (language, text) => {
    expect(screen(text)).toMatchObject({ kind: 'crisis', language });
  });

  it.each(
    LANGUAGE_RULES.flatMap((rule) =>
      rule.counterexamples.map((text) => [rule.language, text] as const),
    ),
  )('%s leaves "%s" clear', (_language, text) => {
    expect(screen(text).kind).toBe('clear');
  });

  it.each([
    'what happens if somebody takes an overdose in the clinic',
    'can you overdose on the spray',
    'is there a suicide hotline in the server rules',
    'the article mentions suicide once',
  ])('takes no English text for another language: "%s"', (text) => {
    expect(screen(text).language).toBeUndefined();
  });
});

describe('the words of a pattern', () => {
  it('must be known, so that a slip in a rule is seen at once', () => {
    expect(() => words('i <ADV>want <NOBODY>')).toThrow('NOBODY');
  });
});
