import type { Match } from '../matching/match.ts';
import type { GuardrailCategory } from '../screening/screening.ts';
import { Closing } from './closing.ts';
import { choiceOf, type Setting } from './setting.ts';
import { emergencyNumber, poisonLine } from './helplines.ts';
import type { Part, Reply } from './reply.ts';

/** Entries that may help somebody whose request is refused, best first. Ids that the FAQ lacks are passed over. */
const NEARBY: Readonly<Record<GuardrailCategory, readonly string[]>> = {
  dose: ['how-a-dose-is-decided', 'supervision', 'side-effects'],
  'home-use': ['at-home', 'where-it-is-given', 'supervision'],
  sourcing: ['where-it-is-given', 'recreational-use', 'finding-a-clinic'],
  mixing: ['medicine-interactions', 'alcohol-and-cannabis', 'monitoring'],
  stopping: ['medicine-interactions', 'different-from-antidepressants', 'talking-to-my-doctor'],
  diagnosis: ['symptoms', 'how-ptsd-is-diagnosed', 'bladder'],
  safeguard: ['monitoring', 'why-a-supportive-setting', 'driving'],
  giving: ['where-it-is-given', 'children-and-teens', 'supervision'],
};

/** A refusal that says why, whom to ask, what to do if it is taken already, and what the bot can answer nearby. */
export function composeGuardrail(
  category: GuardrailCategory,
  match: Match,
  setting: Setting,
): Reply {
  const { safety, country, faq } = setting;
  const { guardrail } = safety.notices;
  const number = emergencyNumber(safety.helplines, country);
  const poison = poisonLine(country);
  const taken = poison
    ? guardrail.taken.replace('{poison}', `${poison.name}, ${poison.call ?? ''}`)
    : guardrail.takenAnywhere;
  const asked =
    match.outcome === 'hit' && match.entries[0]?.entry.topic !== 'bot'
      ? match.entries[0]?.entry.id
      : undefined;
  const ids = new Set([...NEARBY[category], ...(asked ? [asked] : [])]);
  const nearby = [...ids].flatMap((id) => faq.byId.get(id) ?? []).slice(0, 4);
  const parts: Part[] = [
    { role: 'say', text: guardrail[category] },
    ...(TAKEN.has(category)
      ? [{ role: 'say', text: taken.replace('{number}', number) } as const]
      : []),
    ...(nearby.length > 0
      ? [
          {
            role: 'related',
            heading: safety.notices.nearby,
            related: nearby.map(choiceOf),
          } as const,
        ]
      : []),
  ];
  return {
    kind: 'guardrail',
    entry: null,
    score: null,
    wording: null,
    parts,
    closing: Closing.withReferral(safety, country),
  };
}

/** Requests by people who may have taken something already. */
const TAKEN: ReadonlySet<GuardrailCategory> = new Set(['dose', 'home-use', 'mixing', 'giving']);
