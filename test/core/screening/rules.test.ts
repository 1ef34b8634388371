import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/language.ts';
import { plainText } from '../../../src/core/screening/plain.ts';
import { GUARDRAIL_RULES } from '../../../src/core/screening/rules/guardrail.ts';
import {
  LANGUAGE_RULES,
  languageRuleHolds,
  passagesOf,
  speltFor,
  type LanguageRule,
} from '../../../src/core/screening/rules/languages/index.ts';
import { words } from '../../../src/core/screening/rules/rule.ts';
import { createScreen, RISK_RULES, ruleHolds } from '../../../src/core/screening/screen.ts';
import { CRISIS_CATEGORIES, EMERGENCY_CATEGORIES } from '../../../src/core/screening/screening.ts';
import { readScreeningModel } from '../../../src/store/models.ts';

const screen = createScreen(readScreeningModel());
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

const languageTexts = (texts: (rule: LanguageRule) => readonly string[]) =>
  LANGUAGE_RULES.flatMap((rule) => texts(rule).map((text) => [rule.id, text, rule] as const));
const foundIn = (text: string) => {
  const passages = passagesOf(plainText(text).folded);
  return LANGUAGE_RULES.filter((rule) => languageRuleHolds(rule, passages)).map(({ id }) => id);
};

describe('a language rule', () => {
  it('has an id of its own', () => {
    expect(new Set(LANGUAGE_RULES.map(({ id }) => id)).size).toBe(LANGUAGE_RULES.length);
  });

  it.each(LANGUAGES)('exists in %s for each kind of emergency and of crisis', (language) => {
    const found = LANGUAGE_RULES.filter((rule) => rule.language === language).map(
      ({ finding }) => finding.category,
    );
    expect([...new Set(found)].toSorted()).toEqual(
      [...EMERGENCY_CATEGORIES, ...CRISIS_CATEGORIES].toSorted(),
    );
  });

  it.each(LANGUAGE_RULES.map((rule) => [rule.id, rule] as const))(
    '%s is written as its texts are read',
    (_id, { script, pattern, unless }) => {
      for (const { source } of unless ? [pattern, unless] : [pattern]) {
        expect(speltFor(script, source)).toBe(source);
        expect(source).not.toMatch(script === 'latin' ? /[A-Z]|[^\0-~]/ : /[A-Z]/);
      }
    },
  );

  it.each(languageTexts(({ examples: texts }) => texts))('%s catches "%s"', (id, text) => {
    expect(foundIn(text)).toContain(id);
  });

  it.each(languageTexts(({ examples: texts }) => texts))(
    '%s brings the fitting help in that language for "%s"',
    (_id, text, { language, finding }) => {
      expect(screen(text)).toMatchObject({ ...finding, language });
    },
  );

  it.each(languageTexts(({ counterexamples }) => counterexamples))(
    '%s lets "%s" pass, and so do all others',
    (_id, text) => {
      expect(foundIn(text)).toEqual([]);
    },
  );

  it.each([
    ['an emergency before a crisis', 'quiero morir, me tomé todas las pastillas', 'es-overdose'],
    ['a statement over two lines', 'ich will\nsterben', 'de-wants-to-die'],
    ['a statement with a pause', 'quiero... morir', 'es-wants-to-die'],
    [
      'the danger beside a question about the subject',
      'Puede dar una sobredosis? Me tomé todas las pastillas.',
      'es-overdose',
    ],
    [
      'an emergency in another language before a crisis in English',
      'i want to die. mi hermana no respira',
      'es-breathing-or-unconscious',
    ],
    ['no accents', 'nao aguento mais viver', 'pt-wants-to-die'],
    ['an umlaut typed as two letters', 'ich moechte sterben', 'de-wants-to-die'],
    ['leet', 'qu1ero m0rir', 'es-wants-to-die'],
    ['held letters', 'je veux mouriiiir', 'fr-wants-to-die'],
    ['Arabic without hamzas', 'اريد ان اموت', 'ar-wants-to-die'],
    ['Hindi without the nasal sign', 'मैं मरना चाहता हू', 'hi-wants-to-die'],
    ['traditional characters', '我不想活著了，活著沒意思', 'zh-wants-to-die'],
    ['half-width kana', 'ｼﾆﾀｲ', 'ja-wants-to-die'],
  ])('sees %s', (_name, text, id) => {
    expect(screen(text).because).toBe(id);
  });

  it.each([
    'quiero saber cuánto dura',
    'quiero mudarme a Madrid',
    'je veux comprendre le traitement',
    'combien de temps dure la perfusion',
    'ich will wissen, wie lange das dauert',
    'kann man das auch ohne Tropf machen',
    'quero saber sobre o tratamento',
    'vou me informar sobre o spray',
    'voglio capire come funziona',
    'vorrei sapere quanto dura',
    'ik wil weten hoe lang het duurt',
    'ik ga morgen naar de dokter',
    'chcę wiedzieć jak to działa',
    'nie chcę zastrzyku',
    'хочу дізнатися про лікування',
    'не хочу крапельницю',
    'хочу узнать о лечении',
    'не хочу укол',
    'أريد أن أعرف عن العلاج',
    'كم مدة الجلسة',
    'मैं इलाज के बारे में जानना चाहता हूँ',
    'कितना समय लगता है',
    '我想了解治疗',
    '要多长时间',
    '治療について知りたい',
    '点滴はどのくらいかかりますか',
  ])('leaves an ordinary text clear: "%s"', (text) => {
    expect(screen(text).kind).toBe('clear');
  });

  it.each([
    'what happens if somebody takes an overdose in the clinic',
    'can you overdose on the spray',
    'is there a suicide hotline in the server rules',
    'the article mentions suicide once',
    'does the clinic have a sale, or does it cost more',
    'did he die, come on, no more of me in the pan',
    'i take medicine in pill form, me no like the drip',
    'is it a solo session, or come as you are',
    'the mare can sing in the corral',
    'all k pills are in the ket tin',
  ])('takes no English text for another language: "%s"', (text) => {
    expect(screen(text).language).toBeUndefined();
  });
});

describe('the words of a pattern', () => {
  it('must be known, so that a slip in a rule is seen at once', () => {
    expect(() => words('i <ADV>want <NOBODY>')).toThrow('NOBODY');
  });
});
