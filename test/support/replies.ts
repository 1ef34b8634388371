import type { Faq } from '../../src/core/entry/faq.ts';
import type { Match } from '../../src/core/matching/match.ts';
import { compose } from '../../src/core/reply/compose.ts';
import { writersOf } from '../../src/core/screening/writer.ts';
import { findCountry } from '../../src/core/reply/helplines.ts';
import type { Part, Reply } from '../../src/core/reply/reply.ts';
import type { Setting } from '../../src/core/reply/setting.ts';
import type { Assistant } from '../../src/core/respond.ts';
import type { Finding, Screening } from '../../src/core/screening/screening.ts';

export const MISS: Match = {
  outcome: 'miss',
  score: 0,
  margin: 0,
  severalQuestions: false,
  entries: [],
};

/** A match as if these entries had been found, best first. */
export function matchOf(faq: Faq, outcome: Match['outcome'], ...ids: readonly string[]): Match {
  const entries = ids.map((id) => {
    const entry = faq.byId.get(id);
    if (!entry) throw new Error(`The FAQ has no entry "${id}" any more: choose another.`);
    return { entry, share: 0.9 / ids.length, likeness: 0.9, wording: entry.question };
  });
  return { ...MISS, outcome, score: 0.9, entries };
}

export function screeningOf(
  finding: Finding,
  more: Partial<Pick<Screening, 'soft' | 'language' | 'writers'>> = {},
): Screening {
  return { ...finding, because: 'test', soft: false, writers: [], language: undefined, ...more };
}

export function settingOf({ faq, safety }: Assistant, country?: string): Setting {
  const found = findCountry(safety.helplines, country);
  if (country !== undefined && !found) throw new Error(`There is no country "${country}".`);
  return { faq, safety, country: found };
}

/** Composes a reply to a finding without asking screening or matching. */
export function replyTo(
  assistant: Assistant,
  finding: Finding,
  options: {
    readonly text?: string;
    readonly match?: Match;
    readonly country?: string | undefined;
    readonly more?: Partial<Pick<Screening, 'soft' | 'language' | 'writers'>>;
  } = {},
): Reply {
  const { text = 'a text', match = MISS, country, more } = options;
  return compose(
    text,
    screeningOf(finding, { writers: writersOf(text), ...more }),
    match,
    settingOf(assistant, country),
  );
}

type PartOf<Role extends Part['role']> = Extract<Part, { readonly role: Role }>;

/** The parts of a reply with one role, in order. */
export function partsOf<Role extends Part['role']>(reply: Reply, role: Role): PartOf<Role>[] {
  const isWanted = (part: Part): part is PartOf<Role> => part.role === role;
  return reply.parts.filter(isWanted);
}
