import type { FoldedText } from './text.ts';

/** Languages, beside English, that are recognised and get a line of their own. ISO 639-1. */
export const LANGUAGES = [
  'es',
  'fr',
  'de',
  'pt',
  'it',
  'nl',
  'pl',
  'uk',
  'ru',
  'ar',
  'hi',
  'zh',
  'ja',
] as const;
export type Language = (typeof LANGUAGES)[number];

/** Short words that are frequent in one language; words shared with English stand in none. */
const FUNCTION_WORDS: Readonly<Record<Exclude<Language, 'uk' | 'ru' | 'ar' | 'hi' | 'zh' | 'ja'>, string>> = {
  es: 'el la los las un una de del que y en por para con es son esta esto como cuanto cuando donde quien cual mi mis tu su se lo le me te muy mas pero porque si sobre hay tengo tiene puedo puede quiero hace hacer ayuda yo soy estoy tratamiento',
  fr: 'le la les un une des du de et est sont que qui quoi dans pour avec sur pas ne je tu il elle nous vous mon ma mes son sa ses ce cette ca comment combien quand ou pourquoi plus tres mais avoir etre fait peux peut veux suis ai jai cest quel quelle traitement aide',
  de: 'der die das den dem ein eine einen und ist sind was wie wer wo wann warum ich du er sie es wir ihr mein meine mit fur von zu im auf nicht kein keine auch aber oder wenn bei nach uber hilft kann konnen muss habe hat haben bin sehr lange behandlung',
  pt: 'o os as um uma de do da dos das que e em por para com nao sim como quanto quando onde quem qual meu minha seu sua muito mais mas porque voce eu estou tenho tem posso pode quero fazer sobre tratamento ajuda isso isto ele ela sao',
  it: 'il lo la gli le un uno una di del della che e per con non come quanto quando dove chi quale mio mia suo sua sono sei ho hai ha posso puo voglio fare molto piu ma perche cosa questo questa anche trattamento aiuto mi ti si',
  nl: 'de het een en van ik je jij hij zij wij is zijn niet geen wat hoe wie waar wanneer waarom mijn met voor op te aan bij ook maar of als kan kunnen moet heb heeft hebben ben heel lang duurt behandeling hulp deze dit dat',
  pl: 'i w z na do nie tak jest sa to co jak kto gdzie kiedy dlaczego czy moj moja mam ma moge moze chce sie dla od po przez bardzo ale bo ile jestem byc leczenie pomoc mnie mi jego jej ten ta tego dlugo trwa',
}; // prettier-ignore

const ENGLISH = new Set(
  'the a an and or of to in on at for with is are was be been it this that what how when where who why which do does did can could will would should i you he she we they my your his her our their me him them not no so if but about from there have has had any some more than get got just'.split(
    ' ',
  ),
);

/** Share of words that are short frequent English ones; English texts have almost half. */
export function englishShare(words: readonly string[]): number {
  return words.filter((word) => ENGLISH.has(word)).length / (words.length || 1);
}

const WORDS = Object.entries(FUNCTION_WORDS).map(([language, words]) => ({
  language: LANGUAGES.find((code) => code === language),
  words: new Set(words.split(' ')),
}));

/** From this share of a text's letters a script decides. */
const SCRIPT_SHARE = 0.4;

/**
 * The language of a text, if it is plainly not English: by its script, or by its short words.
 * Undefined for English, for mixed texts, and for texts too short to tell.
 */
export function languageOf(folded: FoldedText): Language | undefined {
  const letters = folded.words.join('');
  if (letters === '') return undefined;
  const share = (script: RegExp) => (letters.match(script)?.length ?? 0) / letters.length;
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Han}/gu) > SCRIPT_SHARE) return 'zh';
  if (share(/\p{Script=Arabic}/gu) > SCRIPT_SHARE) return 'ar';
  if (share(/\p{Script=Devanagari}/gu) > SCRIPT_SHARE) return 'hi';
  if (share(/\p{Script=Cyrillic}/gu) > SCRIPT_SHARE) return /[іїєґ]/u.test(letters) ? 'uk' : 'ru';
  return byFunctionWords(folded.words);
}

function byFunctionWords(words: readonly string[]): Language | undefined {
  const english = words.filter((word) => ENGLISH.has(word)).length;
  let best: { language: Language | undefined; count: number } = { language: undefined, count: 0 };
  for (const { language, words: known } of WORDS) {
    const count = words.filter((word) => known.has(word)).length;
    if (count > best.count) best = { language, count };
  }
  const enough = best.count >= 2 && best.count >= words.length * 0.3;
  return enough && best.count > english * 1.5 ? best.language : undefined;
}
