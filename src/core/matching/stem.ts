const KEEP = new Set(['news', 'this', 'does', 'was', 'has', 'is', 'as', 'us', 'yes', 'less', 'series', 'always', 'sometimes', 'perhaps', 'during', 'nothing', 'something', 'anything', 'everything', 'thing', 'being', 'red', 'need', 'bed', 'speed', 'feed', 'weed', 'ketamine']); // prettier-ignore

/** Too short for the endings below. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    uses: 'use',
    used: 'use',
    using: 'use',
    dying: 'die',
    died: 'die',
    lying: 'lie',
  }),
);

const VOWEL = /[aeiouy]/;

/**
 * The stem of an English word: plural, past, -ing, -ly and a few noun endings off.
 * Light on purpose: "medical" and "medicine" stay apart, "infusion" and "infusions" don't.
 */
export function stem(word: string): string {
  if (word.length < 4 || KEEP.has(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  let stemmed = plural(word);
  stemmed = pastAndParticiple(stemmed);
  stemmed = adverb(stemmed);
  if (stemmed.length > 3 && stemmed.endsWith('e')) stemmed = stemmed.slice(0, -1);
  if (stemmed.length > 3 && stemmed.endsWith('y')) stemmed = `${stemmed.slice(0, -1)}i`;
  return stemmed;
}

function plural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function pastAndParticiple(word: string): string {
  const match = /^(.*?)(?:ing|ed)$/.exec(word);
  const root = match?.[1];
  if (root === undefined || root.length < 3 || !VOWEL.test(root)) return word;
  if (/([^aeiouylsz])\1$/.test(root)) return root.slice(0, -1);
  return root;
}

function adverb(word: string): string {
  return word.endsWith('ly') && word.length > 5 ? word.slice(0, -2) : word;
}
