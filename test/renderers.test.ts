import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { REPLY_KINDS, type Part, type Reply } from '../src/core/reply/reply.ts';
import { composeForReader } from '../src/core/reply/reader.ts';
import { respondWithEntry, respondWithReason, wordingMark } from '../src/core/respond.ts';
import { isRisk } from '../src/discord/help.ts';
import {
  CRISIS_CATEGORIES,
  EMERGENCY_CATEGORIES,
  GUARDRAIL_CATEGORIES,
} from '../src/core/screening/screening.ts';
import { renderText } from '../src/terminal/render.ts';
import { drawReply } from '../src/web/chat/draw-reply.ts';
import { toShown } from '../src/web/answers.ts';
import { readOnDiscord } from './discord/read.ts';
import { matchOf, replyTo, screeningOf, settingOf } from './support/replies.ts';
import { textOf } from './support/nodes.ts';
import { shippedAssistant } from './support/shipped.ts';

/** Every way in which a reply reaches a person. A new surface adds one line. */
const RENDERERS: readonly {
  readonly name: string;
  /** Whether questions to choose are buttons, which have a place of their own. */
  readonly buttons?: true;
  readonly render: (reply: Reply) => string;
}[] = [
  {
    name: 'terminal, piped',
    render: (reply) => renderText(reply, { colour: false, numbered: false }),
  },
  {
    name: 'terminal, 60 columns',
    render: (reply) => renderText(reply, { width: 60, colour: true, numbered: true }),
  },
  { name: 'Discord', buttons: true, render: readOnDiscord },
  { name: 'chat page', render: (reply) => textOf(drawReply(toShown(reply, undefined))) },
];

const assistant = shippedAssistant();
const { faq, safety } = assistant;
const COUNTRIES = ['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'DE', 'FR', 'BR', undefined] as const;

function repliesIn(country: string | undefined): readonly (readonly [string, Reply])[] {
  const clear = { kind: 'clear' } as const;
  const hit = matchOf(faq, 'hit', 'bladder');
  const open = matchOf(faq, 'hit', 'driving');
  const several = matchOf(faq, 'ambiguous', 'bladder', 'nausea', 'dizziness', 'cost', 'pets');
  const near = matchOf(faq, 'miss', 'bladder', 'nausea');
  const { phrasings = [] } = faq.byId.get('bladder') ?? {};
  const why = [wordingMark(phrasings[0] ?? ''), null].flatMap(
    (mark) => respondWithReason(assistant, 'bladder', mark, { country }) ?? [],
  );
  const read = [
    ...CRISIS_CATEGORIES.map((category) => screeningOf({ kind: 'crisis', category })),
    ...EMERGENCY_CATEGORIES.map((category) => screeningOf({ kind: 'emergency', category })),
  ].flatMap((risk) => (isRisk(risk) ? [risk] : []));
  return [
    ['answer', replyTo(assistant, clear, { match: hit, country })],
    ['answer, soft', replyTo(assistant, clear, { match: hit, country, more: { soft: true } })],
    [
      'answer, Spanish',
      replyTo(assistant, clear, { match: hit, country, more: { language: 'es' } }),
    ],
    ...why.map((reply, place) => [place === 0 ? 'why, found' : 'why, chosen', reply] as const),
    ...read.map(
      (risk) =>
        [
          `${risk.kind}, ${risk.category}, read in somebody's message`,
          composeForReader(risk, settingOf(assistant, country)),
        ] as const,
    ),
    ['not covered', replyTo(assistant, clear, { match: open, country })],
    ['choices', replyTo(assistant, clear, { match: several, country })],
    ['no match', replyTo(assistant, clear, { country })],
    ['no match, some near', replyTo(assistant, clear, { match: near, country })],
    ...GUARDRAIL_CATEGORIES.map(
      (category) =>
        [
          `guardrail, ${category}`,
          replyTo(assistant, { kind: 'guardrail', category }, { match: hit, country }),
        ] as const,
    ),
    ...CRISIS_CATEGORIES.map(
      (category) =>
        [
          `crisis, ${category}`,
          replyTo(assistant, { kind: 'crisis', category }, { match: hit, country }),
        ] as const,
    ),
    ...EMERGENCY_CATEGORIES.map(
      (category) =>
        [
          `emergency, ${category}`,
          replyTo(assistant, { kind: 'emergency', category }, { country }),
        ] as const,
    ),
  ];
}

/** What is read, without colours and line ends. */
const flat = (text: string) => stripVTControlCharacters(text).replaceAll(/\s+/g, ' ').trim();

/** The words of a part that a person must be able to read, in order. */
function wordsOf(part: Part): readonly string[] {
  switch (part.role) {
    case 'say':
    case 'question':
    case 'content-note':
    case 'answer':
    case 'more':
      return [part.text];
    case 'claims':
      return [part.heading, ...part.claims.map(({ text }) => text)];
    case 'notes':
      return part.notes.flatMap(({ text, reference }) => [text, reference]);
    case 'source':
      return [...part.sections.slice(0, 1), part.reviewed];
    case 'helplines':
      return part.helplines.flatMap(({ name, text, call, chat }) =>
        [name, text, call, chat].flatMap((word) => word ?? []),
      );
    case 'choices':
      return part.choices.map(({ question }) => question);
    case 'related':
      return part.related.map(({ question }) => question);
    case 'topics':
      return part.topics;
    case 'later':
      return [part.text, part.choice.question];
  }
}

/** The words that are missing from a text, or stand before words that come earlier in the reply. */
function misplaced(text: string, words: readonly string[]): readonly string[] {
  const missing: string[] = [];
  let from = 0;
  for (const word of words.map(flat)) {
    const found = text.indexOf(word, from);
    if (found < 0) missing.push(word);
    else from = found + word.length;
  }
  return missing;
}

const closingOf = ({ closing }: Reply) =>
  [closing.disclaimer, closing.referral].flatMap((words) => words ?? []);

describe.each(RENDERERS)('$name', ({ render, buttons }) => {
  /** The words that stand in the reply's order; the ways of one helpline may stand in any. */
  const orderedWords = (part: Part): readonly string[] => {
    if (part.role === 'helplines') return part.helplines.map(({ name }) => name);
    if (!buttons) return wordsOf(part);
    if (part.role === 'choices' || part.role === 'related') return [];
    return part.role === 'later' ? [part.text] : wordsOf(part);
  };

  describe.each(COUNTRIES)('in %s', (country) => {
    it.each(repliesIn(country))(
      '%s: parts, disclaimer and referral whole and in order',
      (_name, reply) => {
        const text = flat(render(reply));
        const ordered = reply.parts.flatMap(orderedWords);
        expect(misplaced(text, [...ordered, ...closingOf(reply)])).toEqual([]);
        const every = reply.parts.flatMap(wordsOf).map(flat);
        expect(every.filter((words) => !text.includes(words))).toEqual([]);
      },
    );

    it.each(repliesIn(country))('%s: nothing stands after the notices', (_name, reply) => {
      expect(flat(render(reply)).endsWith(flat(closingOf(reply).at(-1) ?? 'none'))).toBe(true);
    });

    it.each(repliesIn(country))('%s: names a way to a person', (_name, reply) => {
      expect(flat(render(reply))).toMatch(
        /116 123|\b(?:988|911|112|1737|111|000|188)\b|13 11 14|local emergency number|findahelpline/,
      );
    });

    it.each(repliesIn(country).filter(([, { kind }]) => kind === 'emergency'))(
      '%s: the number stands before all else',
      (_name, reply) => {
        const known = safety.helplines.countries.find(({ code }) => code === country)?.emergency;
        const number = flat(known ?? safety.helplines.elsewhere.emergency);
        expect(flat(render(reply)).slice(0, number.length + 20)).toContain(number);
      },
    );
  });

  it('is shown every kind of reply here', () => {
    const kinds = new Set(repliesIn('US').map(([, { kind }]) => kind));
    expect(kinds).toEqual(new Set(REPLY_KINDS));
  });

  it.each(faq.entries.map(({ id }) => id))('%s: whole, with its notices', (id) => {
    const reply = respondWithEntry(assistant, id, { country: 'GB' });
    const text = flat(reply ? render(reply) : '');
    const expected = reply
      ? [...reply.parts.flatMap(orderedWords), ...closingOf(reply)]
      : ['an entry'];
    expect(misplaced(text, expected)).toEqual([]);
    expect(text).toContain('not medical advice');
    expect(text).toContain('Samaritans (call 116 123)');
  });

  it('still helps while there is no FAQ at all', () => {
    const empty = { entries: [], byId: new Map(), claims: [], lexicon: [] };
    const bare = { ...assistant, faq: empty };
    const crisis = replyTo(bare, { kind: 'crisis', category: 'self' }, { country: 'GB' });
    const lost = replyTo(bare, { kind: 'clear' }, { country: 'GB' });
    expect(flat(render(crisis))).toContain('116 123');
    expect(misplaced(flat(render(lost)), closingOf(lost))).toEqual([]);
  });
});

describe('the notices', () => {
  const [helpFirst, others] = [true, false].map((wanted) =>
    repliesIn('GB').filter(([, { kind }]) => ['crisis', 'emergency'].includes(kind) === wanted),
  );

  it.each(others ?? [])('%s: say what the bot is not, and whom to ask', (_name, { closing }) => {
    expect(closing.disclaimer).toMatch(/not medical advice/);
    expect(closing.referral).toMatch(/doctor.*therapist.*pharmacist.*Samaritans \(call 116 123\)/);
  });

  it.each(helpFirst ?? [])('%s: are one short line after the help', (_name, { closing }) => {
    expect(closing.disclaimer).toMatch(/not medical advice/);
    expect(closing.disclaimer.length).toBeLessThan(100);
    expect(closing.referral).toBeNull();
  });
});
