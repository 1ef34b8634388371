import { writtenOut } from '../colloquial.ts';
import { fold, type FoldedText } from '../text.ts';

/** Words used to slip past filters, as they are said plainly. Folded words to plain words. */
const CODED: Readonly<Record<string, string>> = {
  unalive: 'kill', unalived: 'killed', unaliving: 'killing', unaliv: 'kill', sewerslide: 'suicide', sewercide: 'suicide', sewerslidal: 'suicidal', kms: 'kill myself', kys: 'kill yourself', ctb: 'kill myself',
  offing: 'killing', deadass: 'seriously', keel: 'kill', kil: 'kill', kll: 'kill', klling: 'killing', killin: 'killing', kiling: 'killing', kiled: 'killed', myslef: 'myself', mysef: 'myself', myselfe: 'myself', mself: 'myself', meself: 'myself', misself: 'myself',
  suicde: 'suicide', sucide: 'suicide', suicied: 'suicide', suiside: 'suicide', suacide: 'suicide', suicid: 'suicide', suicd: 'suicide', sicide: 'suicide', siucide: 'suicide', scide: 'suicide', scuicide: 'suicide', suisidal: 'suicidal', sucidal: 'suicidal', suicdal: 'suicidal', suicidle: 'suicidal', sicidal: 'suicidal', scidal: 'suicidal', sucicidal: 'suicidal', suicidel: 'suicidal', suicidl: 'suicidal', siucidal: 'suicidal',
  selfharm: 'self harm', selfharmed: 'self harmed', selfharming: 'self harming', overdosed: 'overdosed', od: 'overdose', oded: 'overdosed', oding: 'overdosing', ods: 'overdoses', overdoes: 'overdose', ovrdose: 'overdose', overdoze: 'overdose',
  breth: 'breathe', brethe: 'breathe', breath: 'breathe', breething: 'breathing', brething: 'breathing', breatheing: 'breathing', unconcious: 'unconscious', unconscius: 'unconscious', seizur: 'seizure', siezure: 'seizure', seisure: 'seizure', siezing: 'seizing', ambulence: 'ambulance',
  ket: 'ketamine', ketamin: 'ketamine', ketemine: 'ketamine', ketamene: 'ketamine', ketermine: 'ketamine', katamine: 'ketamine', ketmine: 'ketamine', ketamina: 'ketamine', keta: 'ketamine', spravado: 'spravato', sprovato: 'spravato',
  antidepresants: 'antidepressants', anymor: 'anymore', livin: 'living', dyin: 'dying', diee: 'die', soo: 'so', noo: 'no', mee: 'me', pleease: 'please', wnt: 'want', hurtin: 'hurting', cuttin: 'cutting',
}; // prettier-ignore

const CODED_PARTS = new Map(Object.entries(CODED).map(([word, plain]) => [word, plain.split(' ')]));

/** Signs in place of letters inside a word. An asterisk stands for a letter left out. */
const LEET: Readonly<Record<string, string>> = {
  '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i', '|': 'i', '*': '', '#': '', '€': 'e', '+': 't',
}; // prettier-ignore

const SPACED_LETTERS = /(?<![\p{L}\p{N}])(?:\p{L}[ ._*-]{1,2}){3,}\p{L}(?![\p{L}\p{N}])/gu;

/** A text as the rules and the model read it. */
export interface PlainText {
  readonly folded: FoldedText;
  /** Plain words with contractions written out; a full stop stands between sentences. */
  readonly words: readonly string[];
  /** The words joined by blanks, with a blank at both ends, for patterns over the whole. */
  readonly text: string;
  /**
   * The sentences, each with a blank at both ends, for patterns. "lol" or "just kidding" stays with
   * the one before it, for it says how that was meant.
   */
  readonly sentences: readonly string[];
}

/** Undoes disguise: letters spaced out, signs for letters, coded words, frequent misspellings of grave words. */
export function plainText(raw: string): PlainText {
  const undisguised = raw
    .replaceAll(SPACED_LETTERS, (letters) => letters.replaceAll(/[ ._*-]/g, ''))
    .replaceAll(/\S+/gu, fromLeet);
  const folded = fold(undisguised);
  const words: string[] = [];
  for (const [index, word] of folded.words.entries()) {
    if (index > 0 && folded.sentences[index] !== folded.sentences[index - 1]) words.push('.');
    words.push(...(CODED_PARTS.get(word) ?? writtenOut(word) ?? [word]));
  }
  return { folded, words, text: ` ${words.join(' ')} `, sentences: sentencesOf(words) };
}

/** A sentence that only says how the one before it was meant. */
const MEANT =
  /^(?:(?:just|only|im|i am|lol|lmao|lmfao|haha|hahaha|jk|joke|joking|kidding|ha|rofl|xd)(?: |$))+$/;

function sentencesOf(words: readonly string[]): readonly string[] {
  const sentences: string[][] = [[]];
  let start = 0;
  for (let end = 0; end <= words.length; end++) {
    if (end < words.length && words[end] !== '.') continue;
    const sentence = words.slice(start, end);
    start = end + 1;
    const last = sentences.at(-1);
    if (last && MEANT.test(sentence.join(' ')))
      last.push(...(last.length > 0 ? ['.'] : []), ...sentence);
    else sentences.push(sentence);
  }
  return sentences.filter(({ length }) => length > 0).map((sentence) => ` ${sentence.join(' ')} `);
}

/** A longer run of characters is no disguised word. */
const MAX_LEET = 24;

/** "k1ll" and "s*icide" are disguised words; "40mg", "2pm", "h2o" and "what?!" are not. */
function fromLeet(token: string): string {
  if (token.length > MAX_LEET || !/[0134571@$!|*#€+]/u.test(token)) return token;
  const [before = ''] = /^[^\p{L}\p{N}@$]*/u.exec(token) ?? [];
  const rest = token.slice(before.length);
  const [word = ''] = /^.*[\p{L}\p{N}]/u.exec(rest) ?? [];
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const disguised =
    letters >= 2 &&
    word.length - letters <= letters &&
    !/^\d+\p{L}+$|\p{L}\d{2,}$|^\p{L}\d\p{L}$/u.test(word) &&
    /^[\p{L}0134571@$!|*#€+]+$/u.test(word);
  if (!disguised) return token;
  return before + Array.from(word, (sign) => LEET[sign] ?? sign).join('') + rest.slice(word.length);
}
