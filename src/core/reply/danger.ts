import { hash } from '../hash.ts';
import type { Match } from '../matching/match.ts';
import type { Helpline, Safety } from '../safety/schema.ts';
import type { Screening } from '../screening/screening.ts';
import { Closing } from './closing.ts';
import { choiceOf, type Setting } from './setting.ts';
import { crisisLines, emergencyNumber, poisonLine } from './helplines.ts';
import type { Part, Reply } from './reply.ts';

type Crisis = Extract<Screening, { kind: 'crisis' }>;
type Emergency = Extract<Screening, { kind: 'emergency' }>;

/** Help for somebody at risk: warm words, lines, one small step, people; an FAQ answer only after, on request. */
export function composeCrisis(
  text: string,
  { category, language, writers }: Crisis,
  match: Match,
  { safety, country }: Setting,
): Reply {
  const { crisis } = safety.notices;
  const number = emergencyNumber(safety.helplines, country);
  const fill = (words: string) => words.replace('{number}', number);
  const about = {
    self: { steps: crisis.steps, danger: crisis.danger, people: crisis.people },
    harm: { steps: crisis.steps, danger: crisis.danger, people: crisis.people },
    other: {
      steps: [crisis.stepOther],
      danger: `${crisis.dangerOther} ${crisis.askOther}`,
      people: crisis.peopleOther,
    },
    violence: {
      steps: [crisis.stepViolence],
      danger: crisis.dangerViolence,
      people: crisis.people,
    },
  }[category];
  const lines = crisisLines(safety.helplines, country, [
    ...(category === 'violence' ? (['violence'] as const) : []),
    ...writers,
  ]);
  const asked = match.outcome === 'hit' ? match.entries[0]?.entry : undefined;
  const parts: Part[] = [
    ...inTheirLanguage(language, safety, number),
    { role: 'say', text: varied(crisis[category], text) },
    { role: 'helplines', helplines: lines },
    { role: 'say', text: fill(about.danger), urgent: true },
    { role: 'say', text: contactBy(lines, safety.notices) },
    { role: 'say', text: varied(about.steps, text) },
    { role: 'say', text: about.people },
    ...(asked && asked.topic !== 'bot'
      ? [{ role: 'later', text: crisis.later, choice: choiceOf(asked) } as const]
      : []),
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

/** The emergency number before all else, what to do until help comes, the poison line where there is one. */
export function composeEmergency(
  text: string,
  { category, language }: Emergency,
  { safety, country }: Setting,
): Reply {
  const { emergency } = safety.notices;
  const number = emergencyNumber(safety.helplines, country);
  const poison = category === 'overdose' ? poisonLine(country) : undefined;
  const parts: Part[] = [
    { role: 'say', text: emergency.call.replace('{number}', number), urgent: true },
    ...inTheirLanguage(language, safety, number),
    { role: 'say', text: varied(emergency[category], text) },
    { role: 'say', text: emergency.people },
    ...(poison ? [{ role: 'helplines', helplines: [poison] } as const] : []),
    ...(category === 'overdose'
      ? [
          { role: 'say', text: emergency.onPurpose } as const,
          { role: 'helplines', helplines: crisisLines(safety.helplines, country) } as const,
        ]
      : []),
  ];
  return {
    kind: 'emergency',
    entry: null,
    score: null,
    wording: null,
    parts,
    closing: Closing.afterHelplines(safety),
  };
}

/** What it is like to reach the lines; texting is promised only where one of them takes it. */
export function contactBy(lines: readonly Helpline[], { crisis }: Safety['notices']): string {
  return lines.some((line) => line.text) ? `${crisis.texting} ${crisis.contact}` : crisis.contact;
}

/** So many letters of a text choose the words: a surface that quotes the text cut short gets the same. */
const TELLING_LETTERS = 100;

/** The same text gets the same words, different texts get different ones; nothing has to be remembered for it. */
function varied(variants: readonly string[], text: string): string {
  const letters = text.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(0, TELLING_LETTERS);
  return variants[hash(letters) % variants.length] ?? variants[0] ?? '';
}

function inTheirLanguage(
  language: Screening['language'],
  { languages }: Safety,
  number: string,
): Part[] {
  if (!language) return [];
  return [{ role: 'say', text: languages[language].crisis.replace('{number}', number) }];
}
