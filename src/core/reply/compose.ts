import type { Entry } from '../entry/faq.ts';
import type { Match, MatchedEntry } from '../matching/match.ts';
import type { Screening } from '../screening/screening.ts';
import { Closing } from './closing.ts';
import { composeCrisis, composeEmergency } from './danger.ts';
import { composeGuardrail } from './guardrail.ts';
import { linesInBrief } from './helplines.ts';
import type { Part, Reply } from './reply.ts';
import { choiceOf, type Setting } from './setting.ts';

/** The reply to a text that was screened and matched. What screening found decides the kind. */
export function compose(text: string, screening: Screening, match: Match, setting: Setting): Reply {
  switch (screening.kind) {
    case 'emergency':
      return composeEmergency(text, screening, setting);
    case 'crisis':
      return composeCrisis(text, screening, match, setting);
    case 'guardrail': {
      const reply = composeGuardrail(screening.category, match, setting);
      return { ...reply, parts: [...inEnglishOnly(screening, setting), ...reply.parts] };
    }
    case 'clear': {
      const reply = composeMatch(
        screening.language ? { ...match, entries: known(match) } : match,
        setting,
      );
      const { safety } = setting;
      const soft = safety.notices.soft.replace(
        '{lines}',
        linesInBrief(safety.helplines, setting.country),
      );
      const after: Part[] = screening.soft ? [{ role: 'say', text: soft }] : [];
      return { ...reply, parts: [...inEnglishOnly(screening, setting), ...reply.parts, ...after] };
    }
  }
}

/** For a text in another language: that the FAQ is in English, said in that language. */
function inEnglishOnly({ language }: Screening, { safety }: Setting): Part[] {
  return language ? [{ role: 'say', text: safety.languages[language].englishOnly }] : [];
}

/** In another language a likeness of words is chance: only what was found for sure counts. */
function known({ outcome, entries }: Match): Match['entries'] {
  return outcome === 'miss' ? [] : entries;
}

function composeMatch(match: Match, setting: Setting): Reply {
  const [first] = match.entries;
  if (match.outcome === 'hit' && first)
    return composeEntry(first.entry, { score: match.score, wording: first.wording }, setting);
  if (match.outcome === 'ambiguous') return composeChoices(match, setting);
  return composeNoMatch(match, setting);
}

/** The reply that one entry gives; `found` says how it was found, null where the person chose it. */
export function composeEntry(
  entry: Entry,
  found: { readonly score: number; readonly wording: string } | null,
  setting: Setting,
): Reply {
  const { notices } = setting.safety;
  const covered = entry.topic !== 'not-covered';
  const related = entry.related.flatMap((id) => setting.faq.byId.get(id) ?? []).map(choiceOf);
  const texts: Part[] = [
    { role: 'answer', text: entry.answer },
    ...(entry.more ? [{ role: 'more', text: entry.more } as const] : []),
    ...(entry.notes ? [{ role: 'notes', notes: entry.notes } as const] : []),
  ];
  const parts: Part[] = [
    { role: 'question', text: entry.question },
    ...withContentNote(texts, entry, notices.contentNote),
    { role: 'source', sections: entry.sections, reviewed: entry.reviewed },
    ...(related.length > 0
      ? [{ role: 'related', heading: notices.related, related } as const]
      : []),
  ];
  return {
    kind: covered ? 'answer' : 'not_covered',
    entry,
    score: found?.score ?? null,
    wording: found?.wording ?? null,
    parts,
    closing: Closing.withReferral(setting.safety, setting.country),
  };
}

/** The content note stands right before the first text that holds what it tells of. */
function withContentNote(texts: readonly Part[], { mentions }: Entry, note: string): Part[] {
  if (!mentions) return [...texts];
  const stems = mentions
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.slice(0, STEM));
  const place = texts.findIndex((text) => {
    const words = JSON.stringify(text).toLowerCase();
    return stems.some((stem) => words.includes(stem));
  });
  const at = Math.max(0, place);
  const part = { role: 'content-note', text: note.replace('{subject}', () => mentions) } as const;
  return [...texts.slice(0, at), part, ...texts.slice(at)];
}

/** So many letters tell a word from others, whatever its ending. */
const STEM = 6;

function composeChoices(match: Match, setting: Setting): Reply {
  const { notices } = setting.safety;
  return {
    kind: 'choices',
    entry: null,
    score: match.score,
    wording: null,
    parts: [
      { role: 'say', text: match.severalQuestions ? notices.twoQuestions : notices.choices },
      { role: 'choices', choices: match.entries.map(toChoice) },
    ],
    closing: Closing.withReferral(setting.safety, setting.country),
  };
}

function composeNoMatch(match: Match, setting: Setting): Reply {
  const { notices } = setting.safety;
  const near = match.entries
    .filter(({ likeness, entry }) => likeness >= NEAR_FROM && entry.topic !== 'bot')
    .slice(0, 3)
    .map(toChoice);
  return {
    kind: 'no_match',
    entry: null,
    score: match.score,
    wording: null,
    parts: [
      { role: 'say', text: notices.noMatch },
      { role: 'say', text: notices.noMatchHint },
      { role: 'topics', topics: MEMBER_TOPICS },
      ...(near.length > 0
        ? [{ role: 'related', heading: notices.nearest, related: near } as const]
        : []),
    ],
    closing: Closing.withReferral(setting.safety, setting.country),
  };
}

/** From this likeness a question is near enough to be named when nothing fits. */
const NEAR_FROM = 0.35;

/** The topics that members browse, in words. */
const MEMBER_TOPICS = [
  'PTSD',
  'how ketamine works',
  'how treatment is given',
  'what it feels like',
  'results',
  'risks and side effects',
  'ketamine with psychotherapy',
] as const;

const toChoice = ({ entry }: MatchedEntry) => choiceOf(entry);
