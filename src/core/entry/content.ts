import type { Problem } from '../problem.ts';
import type { EntryFile } from './schema.ts';
import type { Parsed } from './yaml.ts';

/** An amount of a medicine. No reply may hold one: the bot never names a dose. */
export const DOSE =
  /\b\d+(?:[.,]\d+)?\s*(?:-|–|to)?\s*(?:\d+(?:[.,]\d+)?\s*)?(?:mg|mcg|µg|μg|ug|ml|cc|milligram(?:me)?s?|microgram(?:me)?s?|millilit(?:er|re)s?|grams?|g)\b(?:\s*(?:\/|per|a)\s*(?:kg|kilo(?:gram)?s?|h|hour|day))?/iu;

interface Forbidden {
  readonly code: string;
  /** Set where a question may hold it: people do ask "is it a cure?". */
  readonly allowedInQuestion?: true;
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
  readonly advice: string;
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
    pattern:
      /\b(?:(?<!(?:not|no|never|n['’]t|nor|isn['’]t|than)\b[^.;]{0,40})(?:cures?|cured|curing|miracle)|guarante\w+|safe for (?:everyone|everybody|all)|(?:always|definitely|certainly) (?:works?|helps?)|100 ?%|risk[- ]free|no (?:risks?|side effects))\b/iu,
    message: (found) => `"${found}" is a promise.`,
    advice: 'Say what the article says: "may", "many people report", "is thought to".',
  },
  {
    code: 'treatment-advice',
    pattern:
      /\byou should (?:start|stop|take|try|skip|increase|reduce|change)\b|(?<!not )\b(?:stop|start) taking\b/iu,
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
    pattern: /\b(?!https?:)[a-z][a-z0-9+.-]*:\/\/\S+|\bjavascript:\S*|\[[^\]]*\]\([^)]*\)/iu,
    message: (found) => `"${found}" is a link that could mislead.`,
    advice: 'Only plain http and https links are allowed.',
  },
];

/** Finds what no answer may say, in every text of an entry that a member can read. */
export function contentProblems(entry: EntryFile, parsed: Parsed<EntryFile>): readonly Problem[] {
  const texts: { path: PropertyKey[]; text: string }[] = [
    { path: ['question'], text: entry.question },
    { path: ['answer'], text: entry.answer },
    ...(entry.more ? [{ path: ['more'], text: entry.more }] : []),
    ...(entry.notes ?? []).flatMap((note, index) => [
      { path: ['notes', index, 'text'], text: note.text },
      { path: ['notes', index, 'reference'], text: note.reference },
    ]),
  ];
  return texts.flatMap(({ path, text }) =>
    FORBIDDEN.flatMap(({ code, pattern, message, advice, allowedInQuestion }) => {
      const found = pattern.exec(text);
      if (!found || (allowedInQuestion && path[0] === 'question')) return [];
      return [
        parsed.problemAt(path, { severity: 'error', code, message: message(found[0]), advice }),
      ];
    }),
  );
}
