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

interface Forbidden {
  readonly code: string;
  /** Set where a question may hold it: people do ask "is it a cure?". */
  readonly allowedInQuestion?: true;
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
    pattern: DOSE,
    message: (found) => `"${found}" is a dose.`,
    advice: 'Take it out: the bot never names one.',
  },
  {
    code: 'promise',
    allowedInQuestion: true,
    pattern: withoutDenial(
      'cures?|cured|curing|miracle|guarante\\w+|safe for (?:everyone|everybody|all)|(?:completely|totally|entirely|perfectly) safe|(?:always|definitely|certainly) (?:works?|helps?)|works? for (?:everyone|everybody|all)|100 ?%|risk[- ]free',
      'no (?:risks?|side effects)',
    ),
    message: (found) => `"${found}" is a promise.`,
    advice: 'Say what the article says: "may", "many people report", "is thought to".',
  },
  {
    code: 'treatment-advice',
    pattern:
      /\byou should (?:start|stop|take|try|skip|increase|reduce|change)\b|(?<!(?:not|n['’]t|never) )\b(?:stop|start) taking\b/iu,
    message: (found) => `"${found}" is advice to change a treatment.`,
    advice: 'Refer to the prescriber instead.',
  },
  {
    code: 'advert',
    pattern:
      /\b(?:book now|sign up|discount|promo(?:tion)? code|best clinic|contact us|limited offer)\b/iu,
    message: (found) => `"${found}" reads like an advert.`,
    advice: 'Take it out.',
  },
  {
    code: 'link',
    pattern:
      /\b(?!https?:)[a-z][a-z0-9+.-]*:\/\/\S+|\b(?:javascript|data|vbscript):\S+|\[[^\]]*\]\([^)]*\)/iu,
    message: (found) => `"${found}" is a link that could mislead.`,
    advice: 'Only plain http and https links are allowed.',
  },
];

/** Finds what no answer may say, in every text of an entry that a member can read. */
export function contentProblems(entry: EntryFile, parsed: Parsed<EntryFile>): readonly Problem[] {
  return textsOf(entry).flatMap(({ path, text }) =>
    FORBIDDEN.flatMap(({ code, pattern, message, advice, allowedInQuestion }) => {
      const found = pattern.exec(visible(text));
      if (!found || (allowedInQuestion && path[0] === 'question')) return [];
      return [
        parsed.problemAt(path, { severity: 'error', code, message: message(found[0]), advice }),
      ];
    }),
  );
}

/** What members read of an entry, each text with its path. */
export function textsOf(
  entry: EntryFile,
): readonly { readonly path: readonly PropertyKey[]; readonly text: string }[] {
  return [
    { path: ['question'], text: entry.question },
    { path: ['answer'], text: entry.answer },
    ...(entry.more ? [{ path: ['more'], text: entry.more }] : []),
    ...(entry.notes ?? []).flatMap((note, index) => [
      { path: ['notes', index, 'text'], text: note.text },
      { path: ['notes', index, 'reference'], text: note.reference },
    ]),
  ];
}

/** The text as a reader sees it: full-width and other compatibility forms folded, invisible characters gone. */
function visible(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll('⁄', '/');
}
