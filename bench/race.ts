import { randomNumbers, shuffle } from '../src/tools/training/random.ts';
import type { Found, Search } from './contenders.ts';
import { median, percentile, type Share } from './statistics.ts';

/** What is asked, and the ids of the entries that would be right. */
export interface Question {
  readonly text: string;
  readonly entries: readonly string[];
}

/** Who takes part: a search that is built, and what it is asked. */
export interface Runner {
  readonly search: Search;
  readonly questions: readonly Question[];
  /** Answers each of its questions once, spread over the rounds, instead of all of them in every round. */
  readonly slow: boolean;
}

/** A question answered. */
export interface Answered {
  readonly question: Question;
  readonly round: number;
  readonly found: Found;
  readonly ms: number;
}

/** What a runner did. */
export interface Run {
  /** Each holds all its questions once: a round, or all rounds of a slow one. */
  readonly passes: readonly (readonly Answered[])[];
}

const ROUNDS = 5;

/**
 * Lets all answer, in rounds. Who comes after whom is drawn anew in each, so that nobody always pays for the
 * garbage of the same other one, and a busy moment of the machine falls on all.
 */
export function race<R extends Runner>(runners: readonly R[]): readonly (R & Run)[] {
  // The first answers are those of code that isn't compiled yet.
  for (const { search, questions, slow } of runners) {
    answerAll(search, slow ? questions.slice(0, 1) : questions, -1);
  }
  const runs = runners.map((runner) => ({ runner, rounds: new Array<readonly Answered[]>() }));
  const random = randomNumbers(1);
  const order = [...runs.keys()];
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const place of order) {
      const run = runs[place];
      run?.rounds.push(answerAll(run.runner.search, questionsIn(round, run.runner), round));
    }
  }
  return runs.map(({ runner, rounds }) => ({
    ...runner,
    passes: runner.slow ? [rounds.flat()] : rounds,
  }));
}

function questionsIn(round: number, { questions, slow }: Runner): readonly Question[] {
  return slow ? questions.filter((_, place) => place % ROUNDS === round) : questions;
}

function answerAll(
  search: Search,
  questions: readonly Question[],
  round: number,
): readonly Answered[] {
  return questions.map((question) => {
    const start = performance.now();
    const found = search(question.text);
    return { question, round, found, ms: performance.now() - start };
  });
}

/** Milliseconds that so great a share of the answers took at most. */
function within(share: number, answers: readonly Answered[]): number {
  return percentile(
    answers.map(({ ms }) => ms),
    share,
  );
}

/** Milliseconds that so great a share of the answers took at most; the median of the passes. */
export function time({ passes }: Run, share: number): number {
  return median(passes.map((answers) => within(share, answers)));
}

/** How many times as long one takes in the middle as the other to the same questions in the same rounds; the median of the passes. */
export function timesAsLong({ passes }: Run, other: Run): number {
  const others = other.passes.flat();
  return median(
    passes.map((answers) => {
      const asked = new Set(answers.map(({ question, round }) => `${round} ${question.text}`));
      const same = others.filter(({ question, round }) => asked.has(`${round} ${question.text}`));
      return within(0.5, answers) / within(0.5, same);
    }),
  );
}

/** How many times as long answers take as in another run with questions of its own; the median of the passes. */
export function growth({ passes }: Run, from: Run): number {
  return median(
    passes.map((answers, pass) => within(0.5, answers) / within(0.5, from.passes[pass] ?? [])),
  );
}

/** How many of the questions have a right entry among the first so many that were found. */
export function rightAmong({ passes: [answers = []] }: Run, first: number): Share {
  const right = answers.filter(({ question, found }) =>
    found.entries.slice(0, first).some(({ id }) => question.entries.includes(id)),
  );
  return { count: right.length, of: answers.length };
}
