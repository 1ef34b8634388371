import type { SourceFile } from '../entry/faq.ts';
import type { EntryFile } from '../entry/schema.ts';
import { parseYaml, type Parsed } from '../entry/yaml.ts';
import type { Problem } from '../problem.ts';
import { helplinesFileSchema } from '../safety/schema.ts';

export interface UpkeepOptions {
  /** What today is, YYYY-MM-DD. */
  readonly today: string;
  /** Whether something overdue is an error. */
  readonly release: boolean;
  /** US school grade for which a text is easy. */
  readonly gradeOf: (text: string) => number;
}

/** US school grade that an answer may ask for. */
const MAX_GRADE = 9;
const REVIEW_DAYS = 365;
const HELPLINE_DAYS = 180;

/** What is hard to read or overdue in an entry's file. */
export function entryUpkeep(
  { value, problemAt }: Parsed<EntryFile>,
  options: UpkeepOptions,
): readonly Problem[] {
  const problems: Problem[] = [];
  const grade = options.gradeOf(value.answer);
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

/** What is overdue in the file of helplines; none where it can't be read at all. */
export function helplineUpkeep(file: SourceFile, options: UpkeepOptions): readonly Problem[] {
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

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
