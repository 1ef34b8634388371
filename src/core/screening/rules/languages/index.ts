import { ARABIC } from './ar.ts';
import { ARABIC_IN_LATIN } from './ar-latin.ts';
import { GERMAN } from './de.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { HINDI } from './hi.ts';
import { HINDI_IN_LATIN } from './hi-latin.ts';
import { ITALIAN } from './it.ts';
import { JAPANESE } from './ja.ts';
import { JAPANESE_IN_LATIN } from './ja-latin.ts';
import type { LanguageRule } from './language-rule.ts';
import { DUTCH } from './nl.ts';
import { POLISH } from './pl.ts';
import { PORTUGUESE } from './pt.ts';
import { RUSSIAN } from './ru.ts';
import { RUSSIAN_IN_LATIN } from './ru-latin.ts';
import { UKRAINIAN } from './uk.ts';
import { UKRAINIAN_IN_LATIN } from './uk-latin.ts';
import { CHINESE } from './zh.ts';

export { languageRuleHolds, passagesOf, speltFor } from './language-rule.ts';
export type { LanguageRule } from './language-rule.ts';

/** Plain statements of danger in other languages, in the order in which they settle a text. */
export const LANGUAGE_RULES: readonly LanguageRule[] = [
  ...SPANISH,
  ...FRENCH,
  ...GERMAN,
  ...PORTUGUESE,
  ...ITALIAN,
  ...DUTCH,
  ...POLISH,
  ...UKRAINIAN,
  ...UKRAINIAN_IN_LATIN,
  ...RUSSIAN,
  ...RUSSIAN_IN_LATIN,
  ...ARABIC,
  ...ARABIC_IN_LATIN,
  ...HINDI,
  ...HINDI_IN_LATIN,
  ...CHINESE,
  ...JAPANESE,
  ...JAPANESE_IN_LATIN,
];
