/**
 * The characters by which Discord starts formatting, a mention, a custom emoji or a link without a scheme. Each looks
 * back only once it was found, or a long run of blanks would be looked through for every one of them.
 */
const SPECIAL =
  /[\\*_~`|<@[\]]|[>-](?<=^\s*[>-])|#(?<=^\s*-?#)|\.(?<=^\s*\d+\.)|:(?=\/\/)|\/(?<=\.\w+\/)/gmu;

const WEB_LINK = /(https?:\/\/[^\s<>]+)/u;

/** Control and invisible characters, and halves of pairs, but not the joiners that scripts and emoji are written with. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** So much of a question is quoted: a question, not a story. */
export const QUOTE_LENGTH = 300;

/** The text so that Discord shows it letter for letter. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(SPECIAL, String.raw`\$&`);
}

/** Text of an entry: shown letter for letter, but its http and https links stay links. */
export function entryText(text: string): string {
  return text
    .split(WEB_LINK)
    .map((piece, place) => (place % 2 === 1 ? piece : escapeMarkup(piece)))
    .join('');
}

/** The text in at most `max` characters: whole if it fits, else cut between words, with an ellipsis. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, max * 2))) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  const words = kept.replace(/\s\S*$/u, '').trimEnd();
  return `${words.length > max / 2 ? words : kept.trimEnd()}…`;
}

/** The text on one line, without what can't be seen. */
export function visibleLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(INVISIBLE, '').trim();
}

/** A person's question as one quoted line; undefined if nothing in it can be seen. */
export function quoteLine(question: string, max = QUOTE_LENGTH): string | undefined {
  const line = visibleLine(question);
  return line === '' ? undefined : `> ${escapeMarkup(shorten(line, max))}`;
}

/** The question that {@link quoteLine} put into a message; undefined if there is none. */
export function readQuote(content: string): string | undefined {
  const line = /^> (.*)$/mu.exec(content)?.[1];
  return line?.replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1');
}
