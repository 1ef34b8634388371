import { Closing } from './closing.ts';
import { crisisLines, emergencyNumber } from './helplines.ts';
import type { Part, Reply } from './reply.ts';
import type { Setting } from './setting.ts';

/** Whom a person asked help for who said no more than that. */
export type Asker = 'me' | 'someone';

/** Lines, emergency number and one small step for a person who asked for help and said no more. */
export function composeHelp(asker: Asker, { safety, country }: Setting): Reply {
  const { helplines, notices } = safety;
  const { crisis } = notices;
  const number = emergencyNumber(helplines, country);
  const [opening = ''] = crisis.other;
  const [step = ''] = crisis.steps;
  const lines = { role: 'helplines', helplines: crisisLines(helplines, country) } as const;
  const say = (text: string) => ({ role: 'say', text: text.replace('{number}', number) }) as const;
  const parts: readonly Part[] =
    asker === 'me'
      ? [
          { ...say(crisis.danger), urgent: true },
          lines,
          say(crisis.contact),
          say(step),
          say(crisis.people),
        ]
      : [
          { ...say(crisis.dangerOther), urgent: true },
          say(opening),
          lines,
          say(crisis.stepOther),
          say(crisis.peopleOther),
        ];
  return {
    kind: 'crisis',
    entry: null,
    score: null,
    wording: null,
    parts,
    closing: Closing.afterHelplines(safety),
  };
}
