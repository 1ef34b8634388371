import type { Screening } from '../screening/screening.ts';
import { Closing } from './closing.ts';
import { contactBy } from './danger.ts';
import { crisisLines, emergencyNumber, poisonLine } from './helplines.ts';
import type { Part, Reply } from './reply.ts';
import type { Setting } from './setting.ts';

type Risk = Extract<Screening, { kind: 'crisis' | 'emergency' }>;

/** Help for whoever reads somebody else's message that speaks of a risk: they aren't in danger, but can do something. */
export function composeForReader(risk: Risk, { safety, country }: Setting): Reply {
  const number = emergencyNumber(safety.helplines, country);
  const parts =
    risk.kind === 'crisis'
      ? inCrisis(risk, { safety, country })
      : inEmergency(risk, { safety, country });
  return {
    kind: risk.kind,
    entry: null,
    score: null,
    wording: null,
    parts: parts.map((part) =>
      part.role === 'say' ? { ...part, text: part.text.replace('{number}', number) } : part,
    ),
    closing: Closing.afterHelplines(safety),
  };
}

function inCrisis(
  { category, writers }: Extract<Risk, { kind: 'crisis' }>,
  { safety, country }: Pick<Setting, 'safety' | 'country'>,
): readonly Part[] {
  const { crisis } = safety.notices;
  const [opening = ''] = crisis.other;
  const violence = category === 'violence';
  const words = violence
    ? {
        opening: crisis.violenceOther,
        danger: crisis.dangerViolenceOther,
        step: crisis.stepViolenceOther,
      }
    : {
        opening,
        danger:
          category === 'harm' ? crisis.dangerOther : `${crisis.dangerOther} ${crisis.askOther}`,
        step: crisis.stepOther,
      };
  const lines = crisisLines(safety.helplines, country, [
    ...(violence ? (['violence'] as const) : []),
    ...writers,
  ]);
  return [
    { role: 'say', text: words.opening },
    { role: 'helplines', helplines: lines },
    { role: 'say', text: words.danger, urgent: true },
    { role: 'say', text: contactBy(lines, safety.notices) },
    { role: 'say', text: words.step },
    { role: 'say', text: crisis.peopleOther },
  ];
}

function inEmergency(
  { category }: Extract<Risk, { kind: 'emergency' }>,
  { safety, country }: Pick<Setting, 'safety' | 'country'>,
): readonly Part[] {
  const { emergency } = safety.notices;
  const poison = category === 'overdose' ? poisonLine(country) : undefined;
  return [
    { role: 'say', text: emergency.readerCall, urgent: true },
    { role: 'say', text: emergency.readerStay },
    { role: 'say', text: emergency.people },
    ...(poison ? [{ role: 'helplines', helplines: [poison] } as const] : []),
    ...(category === 'overdose'
      ? [
          { role: 'say', text: emergency.readerLines } as const,
          { role: 'helplines', helplines: crisisLines(safety.helplines, country) } as const,
        ]
      : []),
  ];
}
