import type { Faq } from '../src/core/entry/faq.ts';
import { ENGINE, SCALED_CONTENDERS } from './contenders.ts';
import { queriesOf, type Queries } from './queries.ts';
import { growth, race, rightAmong, time, timesAsLong } from './race.ts';
import { syntheticFaq } from './synthetic.ts';
import { counted, format, formatTable } from './table.ts';

export const SMALLEST = 100;
export const LARGEST = 10_000;
/** Numbers of entries of the synthetic FAQs. */
const SIZES = [SMALLEST, 1_000, LARGEST] as const;

const QUESTIONS = 150;
/** A slow one takes up to a second for each answer of the largest FAQ. */
const SLOW_QUESTIONS = 5;

/** A table of how the time of an answer grows with the FAQ, and that growth for the engine. */
export interface Growth {
  readonly table: string;
  readonly engine: number;
}

/** Measures the growth for each kind of question. */
export function measureScale(real: Faq): Readonly<Record<keyof Queries, Growth>> {
  const built = SIZES.flatMap((size) => {
    const faq = syntheticFaq(real, size);
    const queries = queriesOf(faq, QUESTIONS);
    return SCALED_CONTENDERS.map((contender) => ({
      ...contender,
      size,
      queries,
      search: contender.build(faq),
    }));
  });
  const measure = (kind: keyof Queries, title: string): Growth => {
    const runs = race(
      built.map((runner) => ({
        ...runner,
        questions: runner.queries[kind].slice(0, runner.slow ? SLOW_QUESTIONS : QUESTIONS),
        // In large FAQs the engine alone is quick enough to answer all of them in every round.
        slow: runner.name !== ENGINE.name,
      })),
    );
    const runOf = (name: string, size: number) => {
      const run = runs.find((candidate) => candidate.name === name && candidate.size === size);
      if (!run) throw new Error(`${name} did not run with ${size} entries.`);
      return run;
    };
    const growthOf = (name: string) => growth(runOf(name, LARGEST), runOf(name, SMALLEST));
    const rows = SCALED_CONTENDERS.map(({ name }) => [
      name,
      format(growthOf(name)),
      format(timesAsLong(runOf(name, LARGEST), runOf(ENGINE.name, LARGEST))),
      ...SIZES.map((size) => format(time(runOf(name, size), 0.5))),
      counted(rightAmong(runOf(name, LARGEST), 1)),
    ]);
    const head = [
      title,
      '10,000 against 100 entries',
      'time at 10,000, engine = 1',
      ...SIZES.map((size) => `p50 at ${size.toLocaleString('en')}, ms`),
      'right first at 10,000',
    ];
    return { table: formatTable(head, rows), engine: growthOf(ENGINE.name) };
  };
  return {
    shortened: measure('shortened', 'a word left out'),
    misspelt: measure('misspelt', 'and one misspelt'),
  };
}
