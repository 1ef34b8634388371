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
import { readCustomId } from '../../src/discord/custom-id.ts';
import { helpMessage, readRisk, writeRisk, isRisk } from '../../src/discord/help.ts';
import { renderReply } from '../../src/discord/render.ts';
import { readQuote } from '../../src/discord/text.ts';
import { assistant } from './assistant.ts';
import { expectWithinLimits } from './limits.ts';

const { faq, safety, matcher } = assistant;
/** Every country, and none. */
const COUNTRIES = [...safety.helplines.countries, undefined];
/** The longest quote that there is: every character has to be escaped. */
const LONGEST = '*'.repeat(6000);
const CLEAR: Screening = { kind: 'clear', because: '', soft: false, language: undefined };

/** Every message of a reply: the first, then what "Read more" leads to. */
function messagesOf(reply: Reply, question?: string) {
  const messages = [renderReply(reply, { question })];
  for (;;) {
    const more = messages
      .at(-1)
      ?.components.flatMap((row) => row.components)
      .map(({ custom_id: id }) => readCustomId(id))
      .find(({ action }) => action === 'more');
    if (!more) return messages;
    messages.push(renderReply(reply, { from: Number(more.args[1]) }));
  }
}

function expectWholeNotices(reply: Reply, question?: string) {
  const messages = messagesOf(reply, question);
  for (const message of messages) {
    expectWithinLimits(message);
    expect(message.content).toContain(closingText(reply.closing));
  }
  return messages;
}

const letters = (text: string) => text.replaceAll(/[\s\\]/g, '');

describe('every entry', () => {
  it.each(faq.entries.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
    for (const country of COUNTRIES) {
      const reply = composeEntry(entry, null, { faq, safety, country });
      const messages = expectWholeNotices(reply, LONGEST);
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
    const { content } = renderReply(
      composeEntry(entry ?? fail(), 1, { faq, safety, country: undefined }),
    );
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
        [undefined, ...LANGUAGES].map((language) =>
          compose(question, { ...screening, language }, match, setting),
        ),
      ),
    );
  });

  it('is within the limits with whole notices', () => {
    for (const reply of replies) expectWholeNotices(reply, question);
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
          risk,
          question,
          country,
          chosen: true,
          footnote: '-# line',
        });
        expectWithinLimits(message);
        const reply = compose(question, risk, matcher.match(question), { faq, safety, country });
        for (const part of reply.parts) {
          if (part.role === 'say' || part.role === 'later')
            expect(message.content).toContain(part.text);
          if (part.role === 'helplines') {
            for (const { name } of part.helplines) expect(message.content).toContain(name);
          }
        }
        expect(message.content).toContain(closingText(reply.closing));
        expect(readQuote(message.content)).toMatch(/^what are the side effects\?/);
      }
    }
  });

  it('says help first and the quote last', () => {
    const risk = { ...CLEAR, kind: 'emergency', category: 'overdose' } as const;
    const { content } = helpMessage(assistant, {
      risk,
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
    const { components } = helpMessage(assistant, { country: undefined, chosen: false });
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

describe('a long entry', () => {
  const entry = longEntry();
  const reply = composeEntry(entry, 1, {
    faq: { ...faq, byId: new Map([[entry.id, entry]]) },
    safety,
    country: undefined,
  });

  it('goes on behind "Read more", each message with whole notices', () => {
    const messages = expectWholeNotices(reply, LONGEST);
    expect(messages.length).toBeGreaterThan(1);
    const all = letters(messages.map(({ content }) => content).join('\n'));
    for (const word of ['More 1 ', 'More 19 ', 'Note 0 ', 'Note 5 '])
      expect(all).toContain(letters(word));
  });

  it('shows mentions and links of an entry letter for letter, http links as links', () => {
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
