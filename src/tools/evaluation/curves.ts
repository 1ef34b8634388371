/**
 * What each threshold gives on the tuning part. Each is chosen by the lowest cost; five folds, each judged by what the
 * other four choose, show whether the choice holds on texts it wasn't made by. Only what the threshold decides is looked
 * at: rules for other languages, the thresholds for tiny texts, and what screening does to questions are left aside.
 */
import { ANSWER_FROM, NOT_COVERED_FROM } from '../../core/matching/bands.ts';
import type { Assistant } from '../../core/respond.ts';
import { createScreeningModel } from '../../core/screening/model.ts';
import { plainText } from '../../core/screening/plain.ts';
import { GUARDRAIL_RULES } from '../../core/screening/rules/guardrail.ts';
import { RISK_RULES, ruleHolds } from '../../core/screening/screen.ts';
import { RULE_FROM } from '../../core/screening/thresholds.ts';
import { readScreeningModel } from '../../store/models.ts';
import { hash } from '../../core/hash.ts';
import { isHarmless, readMessages } from './messages.ts';
import { readQuestions } from './questions.ts';

/** A threshold that is chosen on rows of evaluation. */
interface Choice<Row> {
  readonly name: string;
  readonly thresholds: readonly number[];
  readonly figures: Readonly<Record<string, Harm<Row>>>;
}

/** Something that should not happen. */
interface Harm<Row> {
  /** Weight of its share in the cost. */
  readonly counts: number;
  /** The rows to which it can happen. */
  readonly among: (row: Row) => boolean;
  readonly happens: (row: Row, threshold: number) => boolean;
}

const FOLDS = 5;

const steps = (from: number, to: number, step: number) =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);

function share<Row>(
  { among, happens }: Harm<Row>,
  rows: readonly Row[],
  threshold: number,
): number {
  const possible = rows.filter(among);
  const happened = possible.filter((row) => happens(row, threshold));
  return happened.length / (possible.length || 1);
}

/** The curves of all thresholds as tables, one a paragraph. */
export function formatCurves(assistant: Assistant, folder: string): string {
  const screened = screenedRows(folder);
  const matched = matchedRows(assistant, folder);
  return [
    ...[RISK, REFUSAL].map((choice) => format(choice, screened)),
    ...[ANSWER, NOT_COVERED, CHOICES].map((choice) => format(choice, matched)),
  ].join('\n\n');
}

function format<Row extends { readonly text: string }>(
  choice: Choice<Row>,
  rows: readonly Row[],
): string {
  const { name, thresholds, figures } = choice;
  const names = Object.keys(figures);
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const lines = thresholds.map((threshold) =>
    [
      threshold.toFixed(2),
      ...Object.values(figures).map((figure) => percent(share(figure, rows, threshold))),
    ].join(' | '),
  );
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const inFold = ({ text }: Row) => hash(text) % FOLDS === fold;
    const chosen = cheapest(
      choice,
      rows.filter((row) => !inFold(row)),
    );
    return { chosen, heldOut: rows.filter(inFold) };
  });
  const heldOut = Object.entries(figures).map(([figure, harm]) => {
    const sum = folds.reduce((total, fold) => total + share(harm, fold.heldOut, fold.chosen), 0);
    return `${figure} ${percent(sum / FOLDS)}`;
  });
  return [
    `${name}: chosen ${cheapest(choice, rows).toFixed(2)}; by folds ${folds.map(({ chosen }) => chosen.toFixed(2)).join(', ')}, held out: ${heldOut.join(', ')}`,
    ['from', ...names].join(' | '),
    ...lines,
  ].join('\n');
}

function cheapest<Row>({ thresholds, figures }: Choice<Row>, rows: readonly Row[]): number {
  const cost = (threshold: number) =>
    Object.values(figures).reduce(
      (sum, harm) => sum + harm.counts * share(harm, rows, threshold),
      0,
    );
  return thresholds.reduce((best, threshold) => (cost(threshold) < cost(best) ? threshold : best));
}

interface Screened {
  readonly text: string;
  readonly is: 'risk' | 'request' | 'harmless' | 'ordinary' | 'question';
  /** 1 where a rule settles it. */
  readonly risk: number;
  readonly refusal: number;
}

function screenedRows(folder: string): Screened[] {
  const { judge } = createScreeningModel(readScreeningModel());
  const labelled = [
    ...readMessages(folder).map((line) => ({
      text: line.text,
      is:
        line.kind === 'guardrail'
          ? ('request' as const)
          : line.kind !== 'clear'
            ? ('risk' as const)
            : isHarmless(line)
              ? ('harmless' as const)
              : ('ordinary' as const),
    })),
    ...readQuestions(folder).map(({ question }) => ({ text: question, is: 'question' as const })),
  ];
  return labelled.map(({ text, is }) => {
    const plain = plainText(text);
    const verdict = judge(plain.words);
    const settles = (rules: typeof RISK_RULES) => rules.some((rule) => ruleHolds(rule, plain));
    return {
      text,
      is,
      risk: settles(RISK_RULES) && verdict.risk >= RULE_FROM ? 1 : verdict.risk,
      refusal: settles(GUARDRAIL_RULES) ? 1 : verdict.refusal,
    };
  });
}

const is =
  (...kinds: readonly Screened['is'][]) =>
  (row: Screened) =>
    kinds.includes(row.is);

/** A person at risk who is missed counts twice, and so does a question that isn't answered. */
const RISK: Choice<Screened> = {
  name: 'RISK_FROM',
  thresholds: steps(0.1, 0.6, 0.05),
  figures: {
    'at risk, missed': {
      counts: 2,
      among: is('risk'),
      happens: ({ risk }, from) => risk < from,
    },
    'harmless, alarmed': {
      counts: 1,
      among: is('harmless'),
      happens: ({ risk }, from) => risk >= from,
    },
    'question, alarmed': {
      counts: 2,
      among: is('ordinary', 'question'),
      happens: ({ risk }, from) => risk >= from,
    },
  },
};

const REFUSAL: Choice<Screened> = {
  name: 'GUARDRAIL_FROM',
  thresholds: steps(0.1, 0.6, 0.05),
  figures: {
    'request, let through': {
      counts: 1,
      among: is('request'),
      happens: ({ refusal }, from) => refusal < from,
    },
    'question, refused': {
      counts: 2,
      among: is('ordinary', 'question'),
      happens: ({ refusal }, from) => refusal >= from,
    },
  },
};

interface Matched {
  readonly text: string;
  readonly answerable: boolean;
  readonly score: number;
  readonly chanceOfAnswer: number;
  readonly firstRight: boolean;
  readonly firstNotCovered: boolean;
  readonly amongFour: boolean;
}

function matchedRows({ matcher, faq }: Assistant, folder: string): Matched[] {
  return readQuestions(folder).map(({ question, answerable, entries }) => {
    const { match, candidates, answerable: chanceOfAnswer } = matcher.explain(question);
    const ids = candidates.map(({ id }) => id);
    const [first = ''] = ids;
    return {
      text: question,
      answerable,
      score: match.score,
      chanceOfAnswer,
      firstRight: entries.includes(first),
      firstNotCovered: faq.byId.get(first)?.topic === 'not-covered',
      amongFour: ids.slice(0, 4).some((id) => entries.includes(id)),
    };
  });
}

const answerable = (row: Matched) => row.answerable;
const unanswerable = (row: Matched) => !row.answerable;
const isHit = ({ firstNotCovered, score }: Matched) =>
  score >= (firstNotCovered ? NOT_COVERED_FROM : ANSWER_FROM);

/** A wrong answer counts three times as much as one that is only offered, or not found. */
const ANSWER: Choice<Matched> = {
  name: 'ANSWER_FROM',
  thresholds: steps(0.2, 0.8, 0.05),
  figures: {
    'answerable, not answered': {
      counts: 1,
      among: answerable,
      happens: (row, from) => row.firstNotCovered || row.score < from,
    },
    'answerable, answered wrongly': {
      counts: 3,
      among: answerable,
      happens: (row, from) => !row.firstNotCovered && row.score >= from && !row.firstRight,
    },
    'unanswerable, answered': {
      counts: 3,
      among: unanswerable,
      happens: (row, from) => !row.firstNotCovered && row.score >= from,
    },
  },
};

const NOT_COVERED: Choice<Matched> = {
  name: 'NOT_COVERED_FROM',
  thresholds: steps(0.2, 0.8, 0.05),
  figures: {
    'answerable, said not to be covered': {
      counts: 3,
      among: answerable,
      happens: (row, from) => row.firstNotCovered && row.score >= from,
    },
    'unanswerable, its entry not shown': {
      counts: 1,
      among: (row) => !row.answerable && row.firstNotCovered && row.firstRight,
      happens: (row, from) => row.score < from,
    },
  },
};

const CHOICES: Choice<Matched> = {
  name: 'CHOICES_FROM',
  thresholds: steps(0.05, 0.6, 0.05),
  figures: {
    'answerable, right entry not offered': {
      counts: 2,
      among: (row) => row.answerable && !isHit(row),
      happens: (row, from) => row.chanceOfAnswer < from || !row.amongFour,
    },
    'unanswerable, choices offered': {
      counts: 2,
      among: (row) => !row.answerable,
      happens: (row, from) => !isHit(row) && row.chanceOfAnswer >= from,
    },
  },
};
