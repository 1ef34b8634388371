import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/entry/faq.ts';
import { LANGUAGES } from '../../src/core/language.ts';
import { compose, composeEntry } from '../../src/core/reply/compose.ts';
import { REPLY_KINDS, type Reply } from '../../src/core/reply/reply.ts';
import {
  CRISIS_CATEGORIES,
  EMERGENCY_CATEGORIES,
  GUARDRAIL_CATEGORIES,
  type Screening,
} from '../../src/core/screening/screening.ts';
import { closingText } from '../../src/discord/content.ts';
import { helpMessage, readRisk, writeRisk, isRisk } from '../../src/discord/help.ts';
import { renderReply } from '../../src/discord/render.ts';
import { readQuote } from '../../src/discord/text.ts';
import { shippedAssistant } from '../support/shipped.ts';
import { limitProblems } from './limits.ts';
import { messagesOf } from './read.ts';

const assistant = shippedAssistant();
const { faq, safety, matcher } = assistant;
/** Every country, and none. */
const COUNTRIES = [...safety.helplines.countries, undefined];
/** The longest quote that there is: every character has to be escaped. */
const LONGEST = '*'.repeat(6000);
const CLEAR: Screening = {
  kind: 'clear',
  because: '',
  soft: false,
  writers: [],
  language: undefined,
};

/** What is wrong with any of a reply's messages: a limit, or notices that aren't whole. */
function problemsOf(reply: Reply, question?: string): string[] {
  return messagesOf(reply, question).flatMap((message) => [
    ...limitProblems(message),
    ...(message.content.includes(closingText(reply.closing)) ? [] : ['the notices are not whole']),
  ]);
}

/** Language lines stand in clear replies alone. */
const languagesOf = ({ kind }: Screening) =>
  kind === 'clear' ? [undefined, ...LANGUAGES] : [undefined];

const letters = (text: string) => text.replaceAll(/[\s\\]/g, '');

describe('every entry', () => {
  it.each(faq.entries.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
    for (const country of COUNTRIES) {
      const reply = composeEntry(entry, null, { faq, safety, country });
      expect(problemsOf(reply, LONGEST)).toEqual([]);
      const messages = messagesOf(reply, LONGEST);
      const all = letters(messages.map(({ content }) => content).join('\n'));
      for (const text of [entry.question, entry.answer, entry.more ?? '', entry.reviewed]) {
        expect(all).toContain(letters(text));
      }
      for (const { text, reference } of entry.notes ?? []) {
        expect(all).toContain(letters(`${text} (${reference})`));
      }
    }
  });

  it('tells apart what the article says and what authorities add', () => {
    const entry = faq.entries.find(({ claims, notes }) => claims && notes);
    const reply = composeEntry(entry ?? fail(), null, { faq, safety, country: undefined });
    const content = messagesOf(reply)
      .map((message) => message.content)
      .join('\n');
    expect(content.indexOf('What the article says')).toBeGreaterThan(-1);
    expect(content.indexOf('What health authorities add')).toBeGreaterThan(
      content.indexOf('What the article says'),
    );
    expect(content).toMatch(
      /From the article's section on [a-z, ]+\. Last reviewed \d{4}-\d\d-\d\d\./,
    );
  });
});

describe('every kind of reply', () => {
  const question = `is this safe ${LONGEST}`;
  const anything = matcher.match('what are the side effects');
  const screenings: Screening[] = [
    CLEAR,
    { ...CLEAR, soft: true },
    ...GUARDRAIL_CATEGORIES.map((category) => ({ ...CLEAR, kind: 'guardrail', category }) as const),
  ];
  const replies = COUNTRIES.flatMap((country) => {
    const setting = { faq, safety, country };
    const matches = [
      anything,
      { ...anything, outcome: 'ambiguous' as const },
      { ...anything, outcome: 'ambiguous' as const, severalQuestions: true },
      { ...anything, outcome: 'miss' as const },
      matcher.match('zzz'),
    ];
    return screenings.flatMap((screening) =>
      matches.flatMap((match) =>
        languagesOf(screening).map((language) =>
          compose(question, { ...screening, language }, match, setting),
        ),
      ),
    );
  });

  it('F24: is within the limits with whole notices', () => {
    expect(replies.flatMap((reply) => problemsOf(reply, question))).toEqual([]);
    const kinds = new Set(replies.map(({ kind }) => kind));
    expect(REPLY_KINDS.filter((kind) => !kinds.has(kind))).toEqual([
      'emergency',
      'crisis',
      'not_covered',
    ]);
  });

  it('quotes the question, so that handlers can read it back', () => {
    for (const reply of replies.slice(0, 50)) {
      expect(readQuote(renderReply(reply, { question }).content)).toMatch(/^is this safe/);
    }
  });

  it('offers choices as buttons in words, and a way out', () => {
    const choices = compose(
      'q',
      CLEAR,
      { ...anything, outcome: 'ambiguous' },
      { faq, safety, country: undefined },
    );
    const labels = renderReply(choices)
      .components.flatMap((row) => row.components)
      .map((component) => (component.type === ComponentType.Button ? component.label : ''));
    expect(labels).toEqual([
      ...anything.entries.map(({ entry }) => entry.question),
      'None of these',
    ]);
  });
});

describe('help for somebody at risk', () => {
  const risks = [
    ...CRISIS_CATEGORIES.map((category) => ({ ...CLEAR, kind: 'crisis', category }) as const),
    ...EMERGENCY_CATEGORIES.map((category) => ({ ...CLEAR, kind: 'emergency', category }) as const),
  ].flatMap((risk) => [undefined, ...LANGUAGES].map((language) => ({ ...risk, language })));
  const question = `what are the side effects? as a veteran, I am 15 ${LONGEST}`;

  it('holds every word for every country, language and category', () => {
    for (const country of COUNTRIES) {
      for (const risk of risks) {
        const message = helpMessage(assistant, {
          about: risk,
          question,
          country,
          chosen: true,
          footnote: '-# line',
        });
        expect(limitProblems(message)).toEqual([]);
        const reply = compose(question, risk, matcher.match(question), { faq, safety, country });
        const texts = reply.parts.flatMap((part) => {
          if (part.role === 'helplines') return part.helplines.map(({ name }) => name);
          return part.role === 'say' || part.role === 'later' ? [part.text] : [];
        });
        expect(texts.filter((text) => !message.content.includes(text))).toEqual([]);
        expect(message.content).toContain(closingText(reply.closing));
        expect(readQuote(message.content)).toMatch(/^what are the side effects\?/);
      }
    }
  });

  it('says help first and the quote last', () => {
    const risk = { ...CLEAR, kind: 'emergency', category: 'overdose' } as const;
    const { content } = helpMessage(assistant, {
      about: risk,
      question,
      country: undefined,
      chosen: false,
    });
    expect(content).toMatch(/^\*\*Call /);
    expect(content.split('\n\n').at(-1)).toMatch(/^> /);
  });

  it('is the same from what a custom_id holds', () => {
    for (const risk of risks) expect(readRisk(writeRisk(risk))).toEqual(risk);
    for (const text of ['', 'crisis', 'crisis:overdose', 'clear:self', 'a:b:c:d'])
      expect(readRisk(text)).toBeUndefined();
    expect(isRisk(CLEAR)).toBe(false);
  });

  it('offers every country, and one for all others', () => {
    const { components } = helpMessage(assistant, {
      about: 'me',
      country: undefined,
      chosen: false,
    });
    const labels = components
      .flatMap((row) => row.components)
      .flatMap((component) =>
        component.type === ComponentType.StringSelect ? component.options : [],
      )
      .map(({ label }) => label);
    expect(labels.toSorted()).toEqual(
      [...safety.helplines.countries.map(({ name }) => name), 'Another country'].toSorted(),
    );
  });
});

describe('F24: a long entry', () => {
  const entry = longEntry();
  const reply = composeEntry(entry, null, {
    faq: { ...faq, byId: new Map([[entry.id, entry]]) },
    safety,
    country: undefined,
  });

  it('goes on behind "Read more", each message with whole notices', () => {
    expect(problemsOf(reply, LONGEST)).toEqual([]);
    const messages = messagesOf(reply, LONGEST);
    expect(messages.length).toBeGreaterThan(1);
    const all = letters(messages.map(({ content }) => content).join('\n'));
    for (const word of ['More 1 ', 'More 19 ', 'Note 0 ', 'Note 5 '])
      expect(all).toContain(letters(word));
  });

  it('F25: shows mentions and links of an entry letter for letter, http links as links', () => {
    const { content } = renderReply(reply);
    expect(content).toContain(String.raw`\@everyone`);
    expect(content).toContain(String.raw`\<\@123>`);
    expect(content).toContain(' https://example.org/a_b ');
  });
});

/** As long as the schema allows, with mentions and links. */
function longEntry(): Entry {
  return {
    id: 'a'.repeat(64),
    topic: 'risks',
    sections: ['introduction', 'mechanism', 'administration', 'outcomes', 'risks', 'psychotherapy'],
    question: 'Q'.repeat(80),
    phrasings: [],
    answer: `@everyone <@123> see https://example.org/a_b now. ${'Plain words. '.repeat(42)}`,
    more: Array.from({ length: 20 }, (_, number) => `More ${number} ${'word '.repeat(18)}.`).join(
      '\n\n',
    ),
    claims: ['x'],
    notes: Array.from({ length: 6 }, (_, number) => ({
      text: `Note ${number} ${'n'.repeat(390)}`,
      reference: 'r'.repeat(200),
    })),
    related: [],
    reviewed: '2026-11-23',
  };
}

function fail(): never {
  throw new Error('There is no such entry.');
}

it('begins anew where the paragraph of an old button is gone', () => {
  const [entry] = faq.entries;
  const reply = composeEntry(entry ?? fail(), null, { faq, safety, country: undefined });
  for (const from of [-1, 99_999, Number.NaN]) {
    expect(renderReply(reply, { from })).toEqual(renderReply(reply));
  }
});
