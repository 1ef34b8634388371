/** A text as the rest of the core reads it. */
export interface FoldedText {
  /** Words in order. A word is lower-case letters and digits, without apostrophes: "don't" is `dont`. */
  readonly words: readonly string[];
  /** For each word, the number of the sentence it stands in, counted from 0. */
  readonly sentences: readonly number[];
}

const INVISIBLE = /[\p{Cf}\p{Me}\uFE00-\uFE0F]/gu;
const APOSTROPHE = /(?<=\p{L})['’‘ʼ′`´＇](?=\p{L})/gu;
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[.?!…\n;:。？！؟।]+/gu;

/** Letters of other scripts that are drawn like Latin ones, used to dress up a Latin word. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', х: 'x',
  α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x',
}; // prettier-ignore

const LATIN = /\p{Script=Latin}/u;
const LOOKALIKE_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Accents off for Latin text only: in other scripts marks can carry the vowel. */
function withoutLatinAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC');
}

/**
 * Brings any Unicode text into the one form that screening and matching read:
 * compatibility forms, case, accents, apostrophes, invisible and look-alike characters folded,
 * letters held down ("dieeee", "pleasssse") cut short. Linear in the length of the text.
 */
export function fold(text: string): FoldedText {
  const plain = (ASCII.test(text) ? text.toLowerCase() : inOneForm(text))
    .replaceAll(APOSTROPHE, '')
    .replaceAll(/([eo])\1{2,}/gu, '$1$1')
    .replaceAll(/(\p{L})\1{2,}/gu, '$1');
  const words: string[] = [];
  const sentences: number[] = [];
  let sentence = 0;
  let open = false;
  for (const token of plain.match(TOKEN) ?? []) {
    if (/[\p{L}\p{N}]/u.test(token)) {
      words.push(latinLook(token));
      sentences.push(sentence);
      open = true;
    } else if (open && !/^[:]+$/.test(token)) {
      sentence++;
      open = false;
    }
  }
  return { words, sentences };
}

/** Most texts have nothing in them that has to be brought into one form. */
const ASCII = /^[\n\r\t -~]*$/;

function inOneForm(text: string): string {
  return withoutLatinAccents(text.replaceAll(APOSTROPHE, '').normalize('NFKC'))
    .replaceAll(INVISIBLE, '')
    .toLowerCase();
}

function latinLook(word: string): string {
  if (!LOOKALIKE_SCRIPT.test(word) || !LATIN.test(word)) return word;
  return Array.from(word, (letter) => LOOKALIKES[letter] ?? letter).join('');
}
