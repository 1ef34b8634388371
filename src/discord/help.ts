import { LANGUAGES } from '../core/language.ts';
import { Closing } from '../core/reply/closing.ts';
import { compose } from '../core/reply/compose.ts';
import { crisisLines, emergencyNumber } from '../core/reply/helplines.ts';
import type { Reply } from '../core/reply/reply.ts';
import { matchBeside, type Assistant } from '../core/respond.ts';
import type { Country, Helplines } from '../core/safety/schema.ts';
import {
  CRISIS_CATEGORIES,
  EMERGENCY_CATEGORIES,
  type Screening,
} from '../core/screening/screening.ts';
import { WRITERS } from '../core/screening/writer.ts';
import { evenGroups, selectRow } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { LIMITS } from './limits.ts';
import type { Message, Row } from './message.ts';
import { renderReply } from './render.ts';

/** A text that puts help first. */
export type Risk = Extract<Screening, { kind: 'crisis' | 'emergency' }>;

/** The value of the option for a country that isn't listed. */
const ELSEWHERE = 'elsewhere';

export function isRisk(screening: Screening): screening is Risk {
  return screening.kind === 'crisis' || screening.kind === 'emergency';
}

/** A risk in few characters, so that help can be given again without the text, after a restart too. */
export function writeRisk({ kind, category, language, writers }: Risk): string {
  return [kind, category, language ?? '', ...writers].join(':');
}

/** Reads what {@link writeRisk} wrote; undefined for anything else. */
export function readRisk(text: string): Risk | undefined {
  const [kind, name, code, ...groups] = text.split(':');
  const language = LANGUAGES.find((known) => known === code);
  const writers = WRITERS.filter((writer) => groups.includes(writer));
  const rest = { because: '', soft: false, language, writers };
  const crisis = CRISIS_CATEGORIES.find((known) => known === name);
  if (kind === 'crisis' && crisis) return { kind, category: crisis, ...rest };
  const emergency = EMERGENCY_CATEGORIES.find((known) => known === name);
  if (kind === 'emergency' && emergency) return { kind, category: emergency, ...rest };
  return undefined;
}

export interface HelpRequest {
  /** What the person's text was found to be; undefined if they asked for help by command or button. */
  readonly risk?: Risk | undefined;
  readonly question?: string | undefined;
  readonly country: Country | undefined;
  /** Whether the country was chosen, rather than guessed. */
  readonly chosen: boolean;
  readonly footnote?: string | undefined;
}

/** Help for a country, with selects to change it. */
export function helpMessage(
  assistant: Assistant,
  { risk, question, country, chosen, footnote }: HelpRequest,
): Message {
  const { faq, safety } = assistant;
  const text = question ?? '';
  const reply = risk
    ? compose(text, risk, matchBeside(assistant, text), { faq, safety, country })
    : helpOnRequest(assistant, country);
  const selected = chosen ? (country?.code ?? ELSEWHERE) : undefined;
  return renderReply(reply, {
    question,
    rows: countryRows(safety.helplines, risk ? writeRisk(risk) : '', selected),
    footnote,
  });
}

/** Lines, emergency number and one small step for a person who asked for help and said no more. */
function helpOnRequest({ safety }: Assistant, country: Country | undefined): Reply {
  const { helplines, notices } = safety;
  const danger = notices.crisis.danger.replace('{number}', emergencyNumber(helplines, country));
  const [step = ''] = notices.crisis.steps;
  return {
    kind: 'crisis',
    entry: null,
    score: null,
    parts: [
      { role: 'say', text: danger, urgent: true },
      { role: 'helplines', helplines: crisisLines(helplines, country) },
      { role: 'say', text: notices.crisis.contact },
      { role: 'say', text: step },
      { role: 'say', text: notices.crisis.people },
    ],
    closing: Closing.afterHelplines(safety),
  };
}

/** All countries by name, over as many selects as they need. */
function countryRows({ countries }: Helplines, risk: string, selected: string | undefined): Row[] {
  const byName = countries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const options = [
    ...byName.map(({ name, code }) => ({ label: name, value: code })),
    { label: 'Another country', value: ELSEWHERE },
  ];
  return evenGroups(options, LIMITS.selectOptions).map((group, number) => {
    const from = group.at(0)?.label;
    const to = group.findLast(({ value }) => value !== ELSEWHERE)?.label;
    return selectRow(
      writeCustomId('help-now', 'country', number, risk),
      `Change the country: ${from} to ${to}`,
      group.map((option) => ({ ...option, chosen: option.value === selected })),
    );
  });
}
