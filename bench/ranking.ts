import type { Faq } from '../src/core/entry/faq.ts';
import { randomNumbers, shuffle } from '../src/tools/training/random.ts';
import { CONTENDERS, type Search } from './contenders.ts';
import { race, rightAmong, time, timesAsLong, type Question, type Run } from './race.ts';
import type { Share } from './statistics.ts';
import { format, formatTable, percent } from './table.ts';

/** So many questions the slow ones are asked, of those with an answer and of those without. */
const SLOW_QUESTIONS = { answerable: 120, unanswerable: 24 } as const;

/** Ranking and time of all contenders on the FAQ that is shipped. */
export function measureRanking(
  faq: Faq,
  answerable: readonly Question[],
  unanswerable: readonly Question[],
): { readonly table: string; readonly engine: Run } {
  const runs = race(
    CONTENDERS.map((contender) => ({
      ...contender,
      search: contender.build(faq),
      questions: contender.slow ? sampleOf(answerable, SLOW_QUESTIONS.answerable) : answerable,
    })),
  );
  const [engine] = runs;
  if (!engine) throw new Error('There is nobody to compare with.');
  const rows = runs.map((run) => {
    const without = run.slow ? sampleOf(unanswerable, SLOW_QUESTIONS.unanswerable) : unanswerable;
    return [
      run.name,
      format(timesAsLong(run, engine)),
      percent(rightAmong(run, 1)),
      percent(rightAmong(run, 3)),
      percent(answered(run.search, without)),
      format(time(run, 0.5)),
      format(time(run, 0.99)),
      `${run.questions.length} and ${without.length}`,
    ];
  });
  const head = [
    'shipped FAQ',
    'time, engine = 1',
    'right first',
    'among first three',
    'unanswerable answered',
    'p50, ms',
    'p99, ms',
    'questions',
  ];
  return { table: formatTable(head, rows), engine };
}

/** How many of the questions without an answer would get one all the same. */
function answered(search: Search, questions: readonly Question[]): Share {
  const answers = questions.filter(({ text }) => {
    const { sure, entries } = search(text);
    return sure && entries[0]?.topic !== 'not-covered';
  });
  return { count: answers.length, of: questions.length };
}

/** Drawn by lot, the same each time: neighbours in the file are alike, and kinds take turns in it. */
function sampleOf<T>(items: readonly T[], count: number): readonly T[] {
  const order = [...items.keys()];
  shuffle(order, randomNumbers(1));
  return order.slice(0, count).flatMap((place) => items[place] ?? []);
}
