import * as z from 'zod';
import { respond, type Assistant } from '../../core/respond.ts';
import type { Reply } from '../../core/reply/reply.ts';
import { readLinesOf } from '../training/data.ts';
import { figure, groupBy, type Measured } from './figure.ts';

const lineSchema = z.object({
  question: z.string(),
  answerable: z.boolean(),
  /** Ids of the entries that answer it; of an unanswerable one, the not-covered entries that fit. */
  entries: z.array(z.string()),
  style: z.string(),
  voice: z.string(),
  batch: z.string(),
});

export type QuestionLine = z.infer<typeof lineSchema>;

type Row = QuestionLine & { readonly reply: Reply };

export function readQuestions(folder: string): QuestionLine[] {
  return readLinesOf(`${folder}/questions.jsonl`, lineSchema);
}

/** How well questions are answered, and how well those without an answer are declined. */
export function measureQuestions(assistant: Assistant, folder: string): Measured {
  const rows: Row[] = readQuestions(folder).map((line) => ({
    ...line,
    reply: respond(assistant, line.question),
  }));
  const answerable = rows.filter((row) => row.answerable);
  const unanswerable = rows.filter((row) => !row.answerable);
  return {
    totals: [
      figure('right answer first', 'high', answerable, rightFirst),
      figure('right answer first or among the choices', 'high', answerable, rightFirstOrChoice),
      figure('wrong with confidence', 'low', answerable, wrongWithConfidence),
      figure(
        'unanswerable, answered as if covered',
        'low',
        unanswerable,
        ({ reply }) => reply.kind === 'answer',
      ),
      figure('unanswerable, declined', 'high', unanswerable, ({ reply }) =>
        DECLINED.has(reply.kind),
      ),
    ],
    details: groupBy(answerable, ({ style }) => style).map(([style, group]) =>
      figure(`  first, ${style}`, 'high', group, rightFirst),
    ),
    misses: [
      ...confusions(answerable),
      ...answerable.filter((row) => !rightFirst(row)).map(describe),
      ...unanswerable.filter(({ reply }) => !DECLINED.has(reply.kind)).map(describe),
    ],
  };
}

const DECLINED: ReadonlySet<Reply['kind']> = new Set(['not_covered', 'no_match', 'guardrail']);

function rightFirst({ reply, entries }: Row): boolean {
  return reply.kind === 'answer' && reply.entry !== null && entries.includes(reply.entry.id);
}

function rightFirstOrChoice(row: Row): boolean {
  return rightFirst(row) || choicesOf(row.reply).some((id) => row.entries.includes(id));
}

function wrongWithConfidence({ reply, entries }: Row): boolean {
  const confident = reply.kind === 'answer' || reply.kind === 'not_covered';
  return confident && reply.entry !== null && !entries.includes(reply.entry.id);
}

/** So many of the most frequent confusions are named. */
const CONFUSIONS = 15;

/** Which entries answer in place of which, most frequent first. */
function confusions(rows: readonly Row[]): string[] {
  const wrong = rows.filter(wrongWithConfidence);
  return groupBy(wrong, ({ entries, reply }) => `${reply.entry?.id} in place of ${entries[0]}`)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, CONFUSIONS)
    .map(([pair, group]) => `[confused ${group.length} times] ${pair}`);
}

function choicesOf(reply: Reply): readonly string[] {
  return reply.parts.flatMap((part) =>
    part.role === 'choices' ? part.choices.map(({ id }) => id) : [],
  );
}

function describe({ question, style, entries, reply }: Row): string {
  const got = reply.entry?.id ?? choicesOf(reply).join(', ');
  const score = reply.score === null ? '' : ` ${reply.score.toFixed(2)}`;
  return `[${style}] ${question}\n    wanted ${entries.join(' or ') || 'nothing'}; got ${reply.kind} ${got}${score}`;
}
