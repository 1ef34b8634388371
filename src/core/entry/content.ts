import type { Problem } from '../problem.ts';
import type { EntryFile } from './schema.ts';
import type { Parsed } from './yaml.ts';

const UNIT =
  'mgs?|mcg|µg|μg|ug|mls?|cc|gms?|g|milligram(?:me)?s?|microgram(?:me)?s?|millilit(?:er|re)s?|grams?';
const NUMBER_WORD =
  'half an?|a quarter|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|hundred';

/** An amount of a medicine. No reply may hold one: the bot never names a dose. */
export const DOSE = new RegExp(
  `(?:(?<![\\w.])(?:\\d[\\d.,]*|[.,]\\d+|[¼½¾⅓⅔])|\\b(?:${NUMBER_WORD}))[\\s-]{0,3}(?:${UNIT})\\b`,
  'iu',
);

/** What a text of an entry is for: people may ask in words that no answer may use. */
type Use = 'question' | 'phrasing' | 'answer';

interface Forbidden {
  readonly code: string;
  /** Uses in which it may stand: people do ask "is it a cure?". */
  readonly allowedIn: readonly Use[];
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
  readonly advice: string;
}

/** Words that promise, unless "not", "never" or "no" stands shortly before; and words that promise by themselves. */
function withoutDenial(promises: string, plain: string): RegExp {
  const denied =
    "(?<!(?:\\b(?:not|never|nor|than|isn['’]t|doesn['’]t|no(?! doubt))\\b|n['’]t\\b)[^.;]{0,24})";
  return new RegExp(`${denied}(?<![\\w])(?:${promises})(?!\\w)|\\b(?:${plain})\\b`, 'iu');
}

const FORBIDDEN: readonly Forbidden[] = [
  {
    code: 'dose',
    allowedIn: [],
    pattern: DOSE,
    message: (found) => `"${found}" is a dose.`,
    advice: 'Take it out: the bot never names one.',
  },
  {
    code: 'promise',
    allowedIn: ['question', 'phrasing'],
    pattern: withoutDenial(
      'cures?|cured|curing|miracle|guarante\\w+|safe for (?:everyone|everybody|all)|(?:completely|totally|entirely|perfectly) safe|(?:always|definitely|certainly) (?:works?|helps?)|works? for (?:everyone|everybody|all)|100 ?%|risk[- ]free',
      'no (?:risks?|side effects)|will be gone (?:after|in|within)',
    ),
    message: (found) => `"${found}" is a promise.`,
    advice: 'Say what the article says: "may", "many people report", "is thought to".',
  },
  {
    code: 'treatment-advice',
    allowedIn: ['phrasing'],
    pattern:
      /\byou should (?:start|stop|take|try|skip|increase|reduce|change)\b|(?<!(?:not|n['’]t|never) )\b(?:(?:stop|start) taking|(?:quit|come off|wean off|drop|halve|double) (?:your|the|all|any) (?:meds?|medications?|medicines?|pills?|tablets?|antidepressants?|dose))\b/iu,
    message: (found) => `"${found}" is advice to change a treatment.`,
    advice: 'Refer to the prescriber instead.',
  },
  {
    code: 'advert',
    allowedIn: ['phrasing'],
    pattern:
      /\b(?:book now|sign up|discount|promo(?:tion)? code|best clinic|contact us|limited offer|\d+ ?% off)(?!\w)/iu,
    message: (found) => `"${found}" reads like an advert.`,
    advice: 'Take it out.',
  },
  {
    code: 'link',
    allowedIn: [],
    pattern:
      /(?<![a-z0-9+.-])[0-9+.-]*(?!https?:)[a-z][a-z0-9+.-]*:\/\/\S+|\b(?:javascript|data|vbscript):\S+|\[[^[\]]*\]\([^()[]*\)?/iu,
    message: (found) => `"${found}" is a link that could mislead.`,
    advice: 'Only plain http and https links are allowed.',
  },
];

/** Where a text of an entry stands. */
type TextPath = readonly [field: keyof EntryFile, ...rest: PropertyKey[]];

/** Words of an entry that must not stand there. */
export interface ForbiddenWords {
  readonly path: TextPath;
  readonly code: string;
  /** From where to where they stand in the text at `path`, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** As a reader sees them. */
  readonly words: string;
}

/** Finds what no answer may say, in every text of an entry that a member can read. */
export function contentProblems(entry: EntryFile, parsed: Parsed<EntryFile>): readonly Problem[] {
  return textsOf(entry).flatMap(({ path, use, text }) => {
    const seen = visible(text);
    return FORBIDDEN.flatMap(({ code, pattern, message, advice, allowedIn }) => {
      const found = allowedIn.includes(use) ? null : pattern.exec(seen);
      if (!found) return [];
      return [
        parsed.problemAt(path, { severity: 'error', code, message: message(found[0]), advice }),
      ];
    });
  });
}

/** All the words for which {@link contentProblems} has a problem, and where they stand. */
export function forbiddenWords(entry: EntryFile): readonly ForbiddenWords[] {
  return textsOf(entry).flatMap(({ path, use, text }) => {
    const seen = visible(text);
    return FORBIDDEN.filter(({ allowedIn }) => !allowedIn.includes(use)).flatMap(
      ({ code, pattern }) => {
        const all = new RegExp(pattern.source, `${pattern.flags}g`);
        return [...seen.matchAll(all)].map(({ 0: words, index }) => ({
          path,
          code,
          words,
          start: placeIn(text, index, 'before'),
          end: placeIn(text, index + words.length, 'after'),
        }));
      },
    );
  });
}

/** The texts of an entry that people read or ask with, each with its path. */
export function textsOf(
  entry: EntryFile,
): readonly { readonly path: TextPath; readonly use: Use; readonly text: string }[] {
  const texts: { readonly path: TextPath; readonly use: Use; readonly text: string }[] = [
    { path: ['question'], use: 'question', text: entry.question },
    ...entry.phrasings.map((text, index) => ({
      path: ['phrasings', index] as const,
      use: 'phrasing' as const,
      text,
    })),
    ...(entry.mentions
      ? [{ path: ['mentions'], use: 'answer', text: entry.mentions } as const]
      : []),
    { path: ['answer'], use: 'answer', text: entry.answer },
    ...(entry.more ? [{ path: ['more'], use: 'answer', text: entry.more } as const] : []),
  ];
  for (const [index, note] of (entry.notes ?? []).entries()) {
    texts.push({ path: ['notes', index, 'text'], use: 'answer', text: note.text });
    texts.push({ path: ['notes', index, 'reference'], use: 'answer', text: note.reference });
  }
  return texts;
}

/** The place in a text that a place in its visible form comes from; `side` settles it where invisible characters stand. */
function placeIn(text: string, place: number, side: 'before' | 'after'): number {
  if (visible(text) === text) return place;
  let at = 0;
  for (const character of text) {
    const length = visible(text.slice(0, at)).length;
    const next = visible(text.slice(0, at + character.length)).length;
    if (side === 'before' ? next > place : length >= place) return at;
    at += character.length;
  }
  return text.length;
}

/** The text as a reader sees it: full-width and other compatibility forms folded, invisible characters gone. */
function visible(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll('⁄', '/');
}
