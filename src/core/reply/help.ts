import { Closing } from './closing.ts';
import { contactBy } from './danger.ts';
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
  const words =
    asker === 'me'
      ? {
          opening: crisis.asked,
          danger: crisis.danger,
          step: crisis.steps[1],
          people: crisis.people,
        }
      : {
          opening: crisis.other[0],
          danger: `${crisis.dangerOther} ${crisis.askOther}`,
          step: crisis.stepOther,
          people: crisis.peopleOther,
        };
  const lines = crisisLines(helplines, country);
  const say = (text = '') => ({ role: 'say', text }) as const;
  const parts: readonly Part[] = [
    say(words.opening),
    { role: 'helplines', helplines: lines },
    { ...say(words.danger.replace('{number}', number)), urgent: true },
    say(contactBy(lines, notices)),
    say(words.step),
    say(words.people),
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
