import { phrasingKey, type Entry, type Faq } from '../src/core/entry/faq.ts';
import { TEXT_LIMITS, TOPICS } from '../src/core/entry/schema.ts';
import { randomNumbers } from '../src/tools/training/random.ts';

type Random = () => number;

export const PHRASINGS = 5;

/** A word that occurs in so great a share of the entries belongs to the language; the others belong to a subject. */
const COMMON_FROM = 0.1;
/** Words that an entry comes back to, and how often a word of its texts is one of them. */
const OWN_WORDS = 8;
const OWN_SHARE = 0.5;
/** New words that each further entry brings: about half of all words then occur once, as they do in the shipped FAQ. */
const NEW_WORDS = 3;

const BEGINNINGS = 'ab ac al am an ar bra ca cer chlo co cy da de di el en er fa fi fla ga ge gly ha he hy in iso ka ke la le li lo ma me mi mo na ne no o pa pe phy po pre pro ra re ri sa se so sta su ta te thy to tra tri u va ve vi xe za'.split(' '); // prettier-ignore
const MIDDLES = 'ba bi bo ca ci cu da de di do fa fe ga gi go la le li lo lu ma me mi mo mu na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to tu va ve vi xi za ze'.split(' '); // prettier-ignore
const ENDINGS = 'ble cal cine cy dal don fen gan gic lar lin lis lon mab mide min mol nal nel nic nol phy pine ram ric rin ron rum sin sis sol tal tan tic tin tis ton tor tra ty vane vir xin zol'.split(' '); // prettier-ignore

/**
 * A FAQ of any size that looks to an index like one that people wrote. It borrows the sentences of a real one: their
 * common words stay, and those that belong to a subject are exchanged for words of the new entry. The same
 * arguments give the same FAQ.
 */
export function syntheticFaq(real: Faq, size: number, seed = 1): Faq {
  const random = randomNumbers(seed);
  const { common, subject } = wordsOf(real);
  const words = [...subject, ...newWords(size * NEW_WORDS, random)];
  // Zipf's law, going on where the common words leave off: the word of rank r comes with a chance of 1 / (r + common).
  const anyWord = () =>
    words[Math.floor(common.size * ((1 + words.length / common.size) ** random() - 1))] ?? '';
  const frames = {
    questions: real.entries.map(({ question }) => question),
    phrasings: real.entries.flatMap(({ phrasings }) => phrasings),
    answers: real.entries.map(({ answer }) => answer),
  };
  const taken = new Set<string>();

  const entry = (number: number): Entry => {
    const own = Array.from({ length: OWN_WORDS }, anyWord);
    const word = () => (random() < OWN_SHARE ? oneOf(own, random) : anyWord());
    const write = (sentences: readonly string[], longest: number): string => {
      for (;;) {
        const text = oneOf(sentences, random).replaceAll(WORD, (found) =>
          common.has(found.toLowerCase()) ? found : word(),
        );
        const key = phrasingKey(text);
        if (text.length > longest || taken.has(key)) continue;
        taken.add(key);
        return text;
      }
    };
    const { topic, sections, claims, reviewed } = oneOf(real.entries, random);
    return {
      id: `synthetic-${number}`,
      topic,
      sections,
      question: write(frames.questions, TEXT_LIMITS.question),
      phrasings: Array.from({ length: PHRASINGS }, () =>
        write(frames.phrasings, TEXT_LIMITS.phrasing),
      ),
      answer: write(frames.answers, TEXT_LIMITS.answer),
      claims,
      related: [],
      reviewed,
    };
  };
  const entries = Array.from({ length: size }, (_, number) => entry(number)).toSorted(
    (a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic) || (a.id < b.id ? -1 : 1),
  );
  return { ...real, entries, byId: new Map(entries.map((made) => [made.id, made])) };
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** The words of a FAQ's wordings: those of the language, and those of a subject, frequent ones first. */
function wordsOf({ entries }: Faq): {
  readonly common: ReadonlySet<string>;
  readonly subject: readonly string[];
} {
  const entriesWith = new Map<string, number>();
  for (const { question, phrasings } of entries) {
    const words = [question, ...phrasings].flatMap((text) => text.toLowerCase().match(WORD) ?? []);
    for (const word of new Set(words)) entriesWith.set(word, (entriesWith.get(word) ?? 0) + 1);
  }
  const byCount = [...entriesWith].toSorted(([, a], [, b]) => b - a);
  const isCommon = ([, count]: readonly [string, number]) => count >= COMMON_FROM * entries.length;
  return {
    common: new Set(byCount.filter(isCommon).map(([word]) => word)),
    subject: byCount.filter((item) => !isCommon(item)).map(([word]) => word),
  };
}

function newWords(count: number, random: Random): ReadonlySet<string> {
  const words = new Set<string>();
  while (words.size < count) {
    const middles = Array.from({ length: 1 + Math.floor(random() * 2) }, () =>
      oneOf(MIDDLES, random),
    );
    words.add(`${oneOf(BEGINNINGS, random)}${middles.join('')}${oneOf(ENDINGS, random)}`);
  }
  return words;
}

function oneOf<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}
