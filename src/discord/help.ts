import { LANGUAGES } from '../core/language.ts';
import type { Entry } from '../core/entry/faq.ts';
import type { Match } from '../core/matching/match.ts';
import { compose } from '../core/reply/compose.ts';
import { composeHelp, type Asker } from '../core/reply/help.ts';
import { composeForReader } from '../core/reply/reader.ts';
import { ELSEWHERE, matchBeside, type Assistant } from '../core/respond.ts';
import type { Country, Helplines } from '../core/safety/schema.ts';
import {
  CRISIS_CATEGORIES,
  EMERGENCY_CATEGORIES,
  type Screening,
} from '../core/screening/screening.ts';
import { WRITERS } from '../core/screening/writer.ts';
import { button, buttonRows, evenGroups, selectRow } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { LIMITS } from './limits.ts';
import type { Message, Row } from './message.ts';
import { renderReply } from './render.ts';

/** A text that puts help first. */
export type Risk = Extract<Screening, { kind: 'crisis' | 'emergency' }>;

/** A risk that stands in somebody else's message, which the person reads. */
export interface Read {
  readonly read: Risk;
}

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

/** What help is about: what a text was found to be, or whom help was asked for by command or button. */
export type About = Risk | Asker | Read;

const READ = 'read:';

/** What help is about in few characters, so that it can be given again without the text, after a restart too. */
export function writeAbout(about: About): string {
  if (typeof about === 'string') return about;
  return 'read' in about ? `${READ}${writeRisk(about.read)}` : writeRisk(about);
}

/** Reads what {@link writeAbout} wrote; anything else is a person who asks for themselves. */
export function readAbout(text: string): About {
  const read = text.startsWith(READ) ? readRisk(text.slice(READ.length)) : undefined;
  if (read) return { read };
  return readRisk(text) ?? (text === 'someone' ? 'someone' : 'me');
}

export interface HelpRequest {
  readonly about: About;
  readonly question?: string | undefined;
  readonly country: Country | undefined;
  /** Whether the country was chosen, rather than guessed. */
  readonly chosen: boolean;
  readonly footnote?: string | undefined;
  /** Id of the entry to answer with afterwards, where the text can't be read again in full. */
  readonly later?: string | undefined;
}

/** Help for a country, with selects to change it. */
export function helpMessage(assistant: Assistant, request: HelpRequest): Message {
  const { about, question, country, chosen, footnote } = request;
  const selected = chosen ? (country?.code ?? ELSEWHERE) : undefined;
  const rows = [
    ...countryRows(assistant.safety.helplines, about, selected),
    ...buttonRows(stepButtons(about, selected ?? country?.code ?? '')),
  ];
  return renderReply(helpReply(assistant, request), { question, rows, footnote });
}

function helpReply(assistant: Assistant, { about, question = '', country, later }: HelpRequest) {
  const { faq, safety } = assistant;
  const setting = { faq, safety, country };
  if (typeof about === 'string') return composeHelp(about, setting);
  if ('read' in about) return composeForReader(about.read, setting);
  const entry = later === undefined ? undefined : faq.byId.get(later);
  const match = entry ? chosenMatch(entry) : matchBeside(assistant, question);
  return compose(question, about, match, setting);
}

/** The match of an entry that was found before. */
function chosenMatch(entry: Entry): Match {
  const found = { entry, share: 1, wording: entry.question, likeness: 1 };
  return { outcome: 'hit', score: 1, margin: 1, severalQuestions: false, entries: [found] };
}

/** Small steps as text, and the way to help for somebody else. In an emergency nothing stands beside the number. */
function stepButtons(about: About, country: string) {
  if (typeof about !== 'string' && 'kind' in about && about.kind === 'emergency') return [];
  const to = (action: string, label: string) =>
    button(writeCustomId('help-now', action, country), label);
  const own =
    about === 'me' ||
    (typeof about !== 'string' &&
      'kind' in about &&
      (about.category === 'self' || about.category === 'harm'));
  const others = about === 'someone' || (typeof about !== 'string' && 'read' in about);
  return [
    to('grounding', 'A grounding exercise'),
    ...(own ? [to('plan', 'A short safety plan')] : []),
    ...(about === 'me' ? [to('someone', "I'm worried about someone")] : []),
    ...(others ? [to('me', 'I need help myself')] : []),
  ];
}

/** All countries by name, over as many selects as they need. */
function countryRows({ countries }: Helplines, about: About, selected: string | undefined): Row[] {
  const byName = countries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const options = [
    ...byName.map(({ name, code }) => ({ label: name, value: code })),
    { label: 'Another country', value: ELSEWHERE },
  ];
  return evenGroups(options, LIMITS.selectOptions).map((group, number) => {
    const from = group.at(0)?.label;
    const to = group.findLast(({ value }) => value !== ELSEWHERE)?.label;
    return selectRow(
      writeCustomId('help-now', 'country', number, writeAbout(about)),
      `Change the country: ${from} to ${to}`,
      group.map((option) => ({ ...option, chosen: option.value === selected })),
    );
  });
}
