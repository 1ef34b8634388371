import { englishShare, type Language } from '../../../language.ts';
import type { FoldedText } from '../../../text.ts';
import type { Rule } from '../rule.ts';

/** How a rule's words are written. It settles how a text is read for that rule. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'devanagari' | 'unspaced';

/**
 * One plain statement of danger in another language. The pattern reads folded words (lower case, Latin script without
 * accents, no apostrophes), spelt as {@link READINGS} says and joined by blanks; Chinese and Japanese without blanks.
 * `examples` must be caught by this rule, `counterexamples` by none; both are its tests.
 */
export interface LanguageRule {
  readonly id: string;
  readonly language: Language;
  readonly script: Script;
  readonly finding: Extract<Rule['finding'], { kind: 'emergency' | 'crisis' }>;
  readonly pattern: RegExp;
  /** Wording in the same sentence that takes the statement back: a question, the past, an idiom. The model decides then. */
  readonly unless?: RegExp;
  readonly examples: readonly [string, ...string[]];
  readonly counterexamples: readonly [string, ...string[]];
}

export const OVERDOSE = { kind: 'emergency', category: 'overdose' } as const;
export const SYMPTOMS = { kind: 'emergency', category: 'symptoms' } as const;
export const SELF = { kind: 'crisis', category: 'self' } as const;
export const HARM = { kind: 'crisis', category: 'harm' } as const;
export const OTHER = { kind: 'crisis', category: 'other' } as const;
export const VIOLENCE = { kind: 'crisis', category: 'violence' } as const;

/** The rules of a language in one script, in the order in which they settle a text. Ids get the language before them. */
export function rulesOf(
  language: Language,
  script: Script,
  rules: readonly Omit<LanguageRule, 'language' | 'script'>[],
): readonly LanguageRule[] {
  return rules.map((rule) => ({ ...rule, id: `${language}-${rule.id}`, language, script }));
}

/** Up to `count` words, each followed by a blank, but none of `not`: "he has (never) hit me". */
export function upTo(count: number, not: string): string {
  return `(?:(?!(?:${not}) )[^ ]+ ){0,${count}}`;
}

/** A number of tablets that is no dose, in digits. */
export const MANY = '[1-9][0-9]+';

/** Whole words: one of the alternatives. */
export function phrases(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<= )(?:${alternatives.join('|')})(?= )`, 'u');
}

/**
 * Whole words that state something: one of the alternatives, but not with a word of `not` right before it,
 * unless it begins with such a word itself ("I do (not) want to die", "no, not breathing").
 */
export function statements(not: string, ...alternatives: readonly string[]): RegExp {
  const before = `(?:(?=(?:${not}) )|(?<! (?:${not}) (?:(?:me|mi|se|si|sie|le) )?))`;
  return new RegExp(`(?<= )${before}(?:${alternatives.join('|')})(?= )`, 'u');
}

/** One of the verbs with one of the times beside it: something told of the past. */
export function told(verbs: string, times: string): RegExp {
  const gap = '(?:[^ ]+ ){0,4}';
  return phrases(`(?:${times}) ${gap}(?:${verbs})`, `(?:${verbs}) ${gap}(?:${times})`);
}

/** Anywhere in a text without blanks: one of the alternatives. */
export function within(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'u');
}

interface Reading {
  readonly letters: RegExp;
  readonly blank: string;
  /** Spellings that people mix, brought into one: what is on the left becomes what is on the right. */
  readonly spelt: readonly (readonly [from: RegExp, to: string])[];
}

const READINGS: Readonly<Record<Script, Reading>> = {
  latin: {
    letters: /\p{Script=Latin}/u,
    blank: ' ',
    spelt: [
      [/ł/gu, 'l'],
      [/ß/gu, 'ss'],
      [/œ/gu, 'oe'],
    ],
  },
  cyrillic: { letters: /\p{Script=Cyrillic}/u, blank: ' ', spelt: [[/ё/gu, 'е']] },
  arabic: {
    letters: /\p{Script=Arabic}/u,
    blank: ' ',
    spelt: [
      [/[\p{Mn}ـ]/gu, ''],
      [/[أإآٱ]/gu, 'ا'],
      [/[ىی]/gu, 'ي'],
      [/ة/gu, 'ه'],
      [/ک/gu, 'ك'],
    ],
  },
  devanagari: {
    letters: /\p{Script=Devanagari}/u,
    blank: ' ',
    spelt: [
      [/\u093C/gu, ''],
      [/\u0901/gu, '\u0902'],
    ],
  },
  unspaced: {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    blank: '',
    spelt: [],
  },
};

/** A word, or a whole pattern, as the rules of a script spell it. */
export function speltFor(script: Script, text: string): string {
  return READINGS[script].spelt.reduce((spelt, [from, to]) => spelt.replaceAll(from, to), text);
}

/** The passages of a text as the rules of a script read them; none if the text has no letter of that script. */
export type Passages = (script: Script) => readonly string[];

/**
 * The passages are the sentences, and the text as a whole, for a statement may run over a line's end or a pause ("...").
 * Each script is read once.
 */
export function passagesOf({ words, sentences }: FoldedText): Passages {
  const read = new Map<Script, readonly string[]>();
  return (script) => {
    const known = read.get(script);
    if (known) return known;
    const passages = passagesFor(script, words, sentences);
    read.set(script, passages);
    return passages;
  };
}

/** A passage with so many short English words is English: looking for other languages in it would take long. */
const ENGLISH_FROM = 0.34;
/** In a shorter passage the share says little: "me voy a matar". */
const TELLING = 9;

function passagesFor(
  script: Script,
  words: readonly string[],
  sentences: readonly number[],
): readonly string[] {
  const { letters, blank } = READINGS[script];
  if (!words.some((word) => letters.test(word))) return [];
  const bySentence: string[][] = [];
  for (const [index, word] of words.entries()) {
    const sentence = sentences[index] ?? 0;
    (bySentence[sentence] ??= []).push(word);
  }
  const all = bySentence.length > 1 ? [...bySentence, words] : [words];
  return all
    .filter((passage) => passage.length < TELLING || englishShare(passage) < ENGLISH_FROM)
    .map(
      (passage) => `${blank}${passage.map((word) => speltFor(script, word)).join(blank)}${blank}`,
    );
}

/** Whether the statement stands in a passage that doesn't take it back. */
export function languageRuleHolds(
  { script, pattern, unless }: LanguageRule,
  passages: Passages,
): boolean {
  return passages(script).some((passage) => pattern.test(passage) && !unless?.test(passage));
}
