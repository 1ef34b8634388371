import type { Entry } from '../entry/faq.ts';
import { Closing } from './closing.ts';
import type { Part, Reply } from './reply.ts';
import type { Setting } from './setting.ts';

/**
 * Says why an entry was the answer: the wording that was nearest, and what the answer rests on.
 * `wording` is null where the person chose the entry.
 */
export function composeWhy(entry: Entry, wording: string | null, setting: Setting): Reply {
  const { faq, safety } = setting;
  const { why } = safety.notices;
  const claims = faq.claims.filter(({ id }) => entry.claims?.includes(id));
  const parts: Part[] = [
    { role: 'question', text: entry.question },
    { role: 'say', text: nearest(entry, wording, why) },
    ...(wording === null ? [] : [{ role: 'say', text: why.guess } as const]),
    ...(claims.length > 0 ? [{ role: 'claims', heading: why.claims, claims } as const] : []),
    { role: 'source', sections: entry.sections, reviewed: entry.reviewed },
  ];
  return {
    kind: entry.topic === 'not-covered' ? 'not_covered' : 'answer',
    entry,
    score: null,
    wording,
    parts,
    closing: Closing.withReferral(safety, setting.country),
  };
}

function nearest(
  { question }: Entry,
  wording: string | null,
  why: Setting['safety']['notices']['why'],
): string {
  if (wording === null) return why.chosen;
  return wording === question ? why.question : why.phrasing.replace('{wording}', () => wording);
}
