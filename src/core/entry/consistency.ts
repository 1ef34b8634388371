import type { Problem } from '../problem.ts';
import type { Entry } from './faq.ts';
import { nearestId } from './nearest.ts';
import type { Claim, EntryFile } from './schema.ts';
import { isUnfinished } from './unfinished.ts';
import type { Parsed } from './yaml.ts';

/** An entry with the file that it was read from. */
export interface Loaded {
  readonly entry: Entry;
  readonly parsed: Parsed<EntryFile>;
}

/** What is wrong between the ledger and the entries. `broken`: some entry can't be read, so it isn't known which claims it carries. */
export function claimProblems(
  claims: Parsed<Claim[]> | undefined,
  entries: readonly Loaded[],
  broken: boolean,
): readonly Problem[] {
  if (!claims) return [];
  const problems: Problem[] = [];
  const known = new Set<string>();
  for (const [index, claim] of claims.value.entries()) {
    if (known.has(claim.id)) {
      problems.push(
        claims.problemAt([index, 'id'], {
          severity: 'error',
          code: 'duplicate-claim',
          message: `The claim id "${claim.id}" stands here a second time.`,
          advice: 'Give one of the two another id.',
        }),
      );
    }
    known.add(claim.id);
    if (isUnfinished(claim.text)) {
      problems.push(
        claims.problemAt([index, 'text'], {
          severity: 'error',
          code: 'unfinished',
          message: `The claim "${claim.id}" is still to be written.`,
          advice: 'Say in its text what the article says.',
        }),
      );
    }
  }
  const carried = new Set<string>();
  for (const { entry, parsed } of entries) {
    const free = entry.topic === 'bot' || entry.topic === 'not-covered';
    if (free && entry.claims) {
      problems.push(
        parsed.problemAt(['claims'], {
          severity: 'error',
          code: 'claims-not-allowed',
          message: `Entries of the topic "${entry.topic}" rest on no claim.`,
          advice: 'Remove the claims, or move the entry to another topic.',
        }),
      );
    }
    if (!free && !entry.claims) {
      problems.push(
        parsed.problemAt(['question'], {
          severity: 'error',
          code: 'no-claims',
          message: 'The entry names no claim.',
          advice: 'Name the claims that it rests on, or move it to not-covered/.',
        }),
      );
    }
    for (const [index, id] of (entry.claims ?? []).entries()) {
      carried.add(id);
      if (known.has(id)) continue;
      problems.push(
        parsed.problemAt(['claims', index], {
          severity: 'error',
          code: 'unknown-claim',
          message: `There is no claim "${id}" in claims.yaml.`,
          advice: adviceOn(id, known),
        }),
      );
    }
  }
  for (const [index, claim] of claims.value.entries()) {
    if (broken || carried.has(claim.id)) continue;
    problems.push(
      claims.problemAt([index, 'id'], {
        severity: 'warning',
        code: 'claim-without-entry',
        message: `No entry carries the claim "${claim.id}".`,
        advice: 'Name it in an entry that says it, or remove it.',
      }),
    );
  }
  return problems;
}

/**
 * Finds ids and wordings that two entries claim.
 * @param keysOf what makes two wordings the same: the key of an entry's question, then those of its phrasings
 */
export function identityProblems(
  entries: readonly Loaded[],
  keysOf: (parsed: Parsed<EntryFile>) => readonly string[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  const claimed = new Map<string, string>();
  for (const { entry, parsed } of entries) {
    const earlier = files.get(entry.id);
    if (earlier) {
      problems.push(
        parsed.problemAt(['question'], {
          severity: 'error',
          code: 'duplicate-id',
          message: `The id "${entry.id}" is taken by ${earlier}.`,
          advice: 'Rename one of the two files.',
        }),
      );
    }
    files.set(entry.id, parsed.file);
    const wordings = [entry.question, ...entry.phrasings];
    for (const [wording, key] of keysOf(parsed).entries()) {
      const text = wordings[wording] ?? '';
      // Two skeletons hold the same words; each is told as unfinished.
      if (isUnfinished(text)) continue;
      const owner = claimed.get(key);
      if (owner) {
        problems.push(
          parsed.problemAt(wording === 0 ? ['question'] : ['phrasings', wording - 1], {
            severity: 'error',
            code: 'phrasing-twice',
            message: `"${text}" stands in ${owner === parsed.file ? 'this entry' : owner} already.`,
            advice: 'Keep it where the answer fits better.',
          }),
        );
      }
      claimed.set(key, parsed.file);
    }
  }
  return problems;
}

/** `ids` holds the broken entries' too: what is wrong with them is told once, at their own place. */
export function relatedProblems(
  entries: readonly Loaded[],
  ids: ReadonlySet<string>,
): readonly Problem[] {
  return entries.flatMap(({ entry, parsed }) =>
    entry.related.flatMap((id, index) =>
      ids.has(id) && id !== entry.id
        ? []
        : [
            parsed.problemAt(['related', index], {
              severity: 'warning',
              code: 'unknown-related',
              message:
                id === entry.id
                  ? 'An entry is not related to itself.'
                  : `There is no entry "${id}".`,
              advice: id === entry.id ? 'Remove it.' : adviceOn(id, ids),
            }),
          ],
    ),
  );
}

function adviceOn(id: string, known: ReadonlySet<string>): string {
  const near = nearestId(id, known);
  return near === undefined ? 'Check the spelling, or add it.' : `Did you mean "${near}"?`;
}
