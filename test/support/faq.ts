import { stringify } from 'yaml';
import type * as z from 'zod';
import { buildFaq, type Faq, type SourceFile } from '../../src/core/entry/faq.ts';
import type { Claim, entryFileSchema } from '../../src/core/entry/schema.ts';
import { formatProblem, type Problem, type Result } from '../../src/core/problem.ts';

type EntryFields = z.input<typeof entryFileSchema>;

/**
 * An entry's file with one field a line: question on line 1, phrasings on 3 to 5, answer on 6, claims from 8.
 * Fields that are set to undefined are left out.
 */
export function entryYaml(fields: {
  readonly [Key in keyof EntryFields]?: EntryFields[Key] | undefined;
}): string {
  const whole = {
    question: 'What is this about?',
    phrasings: ['tell me of it', 'a word on this', 'the gist of that'],
    answer: 'It is about one thing. The article says so.',
    claims: ['a-claim'],
    ...fields,
    reviewed: fields.reviewed ?? '2026-11-23',
  };
  return stringify(whole, { lineWidth: 0 });
}

export function claimsYaml(...ids: readonly string[]): string {
  const claims: Claim[] = ids.map((id) => ({ id, section: 'risks', text: `The fact of ${id}.` }));
  return stringify(claims);
}

/** A ledger of one claim and one entry that carries it; tests add what they are about. */
export function smallFaq(...more: readonly SourceFile[]): SourceFile[] {
  const files = new Map([
    ['claims.yaml', claimsYaml('a-claim')],
    ['risks/the-first.yaml', entryYaml({})],
    ...more.map(({ path, text }) => [path, text] as const),
  ]);
  return [...files].map(([path, text]) => ({ path, text }));
}

/** A FAQ that has to be sound for the test to make sense. */
export function soundFaq(files: readonly SourceFile[]): Faq {
  const built = buildFaq(files);
  if (built.ok) return built.value;
  throw new Error(built.problems.map(formatProblem).join('\n'));
}

/** The problems that stood in the way; none where there is a value. */
export function problemsOf(result: Result<unknown>): readonly Problem[] {
  return result.ok ? [] : result.problems;
}

/** Where a problem is and what kind it is: `risks/nausea.yaml:3:5 phrasing-twice`. */
export function brief({ file, line, column, code }: Problem): string {
  return `${file}:${line}:${column} ${code}`;
}
