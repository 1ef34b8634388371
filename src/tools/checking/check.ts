import readability from 'text-readability';
import { entryFileSchema } from '../../core/entry/schema.ts';
import { buildFaq, type Faq, type SourceFile } from '../../core/entry/faq.ts';
import { parseYaml } from '../../core/entry/yaml.ts';
import type { Problem } from '../../core/problem.ts';
import { buildSafety, SAFETY_FILES } from '../../core/safety/safety.ts';
import { helplinesFileSchema } from '../../core/safety/schema.ts';
import { readFiles } from '../../store/load.ts';
import { leaveOneOut, lostPhrasings, type LostPhrasing } from './phrasings.ts';
import { unfinishedComments } from './unfinished.ts';

export interface CheckOptions {
  /** What today is, YYYY-MM-DD. */
  readonly today: string;
  /** Whether something overdue is an error. */
  readonly release: boolean;
}

/** US school grade that an answer may ask for. */
const MAX_GRADE = 9;
const REVIEW_DAYS = 365;
const HELPLINE_DAYS = 180;

/** What a look at the files alone gives: it takes a part of the time that the phrasings take. */
export interface CheckedFiles {
  readonly problems: readonly Problem[];
  /** Undefined where something keeps it from being served. */
  readonly faq: Faq | undefined;
  /** The files that it was built from. */
  readonly files: readonly SourceFile[];
}

/** Every problem of a FAQ folder: what keeps it from being served, then what its keepers should look at. */
export function checkFaq(folder: string, options: CheckOptions): readonly Problem[] {
  const { problems, faq, files } = checkFiles(folder, options);
  if (!faq) return problems;
  const lost: LostPhrasing[] = [];
  for (const round of leaveOneOut(faq)) lost.push(...lostPhrasings(faq, round));
  return [...problems, ...phrasingProblems(lost, files)];
}

/** Every problem of a FAQ folder, but for phrasings that nothing else in their entry backs up. */
export function checkFiles(folder: string, options: CheckOptions): CheckedFiles {
  const { files, problems } = readFiles(folder);
  const safetyFiles = files.filter(({ path }) => path.startsWith('safety/'));
  const entryFiles = files.filter(({ path }) => !path.startsWith('safety/'));
  const faq = buildFaq(entryFiles);
  const safety = buildSafety(safetyFiles);
  return {
    problems: [
      ...problems,
      ...(safety.ok ? [] : safety.problems),
      ...(faq.ok ? faq.warnings : faq.problems),
      ...entryFiles.flatMap((file) => entryProblems(file, options)),
      ...entryFiles.flatMap(unfinishedComments),
      ...safetyFiles.flatMap((file) => helplineProblems(file, options)),
    ],
    faq: faq.ok ? faq.value : undefined,
    files: entryFiles,
  };
}

function isEntryFile({ path }: SourceFile): boolean {
  return path.includes('/');
}

function entryProblems(file: SourceFile, options: CheckOptions): readonly Problem[] {
  if (!isEntryFile(file)) return [];
  const parsed = parseYaml(file.text, file.path, entryFileSchema);
  if (!parsed.ok) return [];
  const { value, problemAt } = parsed.value;
  const problems: Problem[] = [];
  const grade = readability.fleschKincaidGrade(value.answer);
  if (grade > MAX_GRADE) {
    problems.push(
      problemAt(['answer'], {
        severity: 'error',
        code: 'hard-to-read',
        message: `The answer needs school grade ${grade}, ${MAX_GRADE} at most.`,
        advice: 'Make the sentences shorter and the words plainer.',
      }),
    );
  }
  if (daysBetween(value.reviewed, options.today) > REVIEW_DAYS) {
    problems.push(
      problemAt(['reviewed'], {
        severity: options.release ? 'error' : 'warning',
        code: 'review-overdue',
        message: `The entry was last reviewed on ${value.reviewed}.`,
        advice: 'Check it against the source and set the date of today.',
      }),
    );
  }
  return problems;
}

function helplineProblems(file: SourceFile, options: CheckOptions): readonly Problem[] {
  if (file.path !== SAFETY_FILES.helplines) return [];
  const parsed = parseYaml(file.text, file.path, helplinesFileSchema);
  if (!parsed.ok) return [];
  const { value, problemAt } = parsed.value;
  const dates = [
    { path: ['verified'], name: 'The emergency numbers', date: value.verified },
    ...value.countries.flatMap(({ lines }, country) =>
      lines.map((line, number) => ({
        path: ['countries', country, 'lines', number, 'verified'],
        name: line.name,
        date: line.verified,
      })),
    ),
    ...value.elsewhere.lines.map((line, number) => ({
      path: ['elsewhere', 'lines', number, 'verified'],
      name: line.name,
      date: line.verified,
    })),
  ];
  return dates
    .filter(({ date }) => daysBetween(date, options.today) > HELPLINE_DAYS)
    .map(({ path, name, date }) =>
      problemAt(path, {
        severity: options.release ? 'error' : 'warning',
        code: 'helpline-overdue',
        message: `${name}: last verified on ${date}.`,
        advice: 'Check it on its official page and set the date of today.',
      }),
    );
}

/** The phrasings that nothing else in their entry backs up, at their lines. */
export function phrasingProblems(
  lost: readonly LostPhrasing[],
  files: readonly SourceFile[],
): readonly Problem[] {
  return lost.flatMap(({ entry, phrasing, winner }) => {
    const file = files.find(({ path }) => path === `${entry.topic}/${entry.id}.yaml`);
    const parsed = file && parseYaml(file.text, file.path, entryFileSchema);
    if (!parsed?.ok) return [];
    const text = entry.phrasings[phrasing] ?? '';
    return [
      parsed.value.problemAt(['phrasings', phrasing], {
        severity: 'warning',
        code: 'phrasing-alone',
        message: `Without this phrasing, "${text}" brings "${winner}" before this entry.`,
        advice: 'Add a phrasing like it, or see whether it belongs there.',
      }),
    ];
  });
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
