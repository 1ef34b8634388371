import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/language.ts';
import { composeEntry } from '../../../src/core/reply/compose.ts';
import type { Reply } from '../../../src/core/reply/reply.ts';
import { GUARDRAIL_CATEGORIES } from '../../../src/core/screening/screening.ts';
import { matchOf, MISS, partsOf, replyTo, settingOf } from '../../support/replies.ts';
import { shippedAssistant } from '../../support/shipped.ts';

const assistant = shippedAssistant();
const { faq, safety } = assistant;
const CLEAR = { kind: 'clear' } as const;

const said = (reply: Reply) => partsOf(reply, 'say').map(({ text }) => text);
const relatedIds = (reply: Reply) =>
  partsOf(reply, 'related').flatMap(({ related }) => related.map(({ id }) => id));

describe('an answer', () => {
  const reply = replyTo(assistant, CLEAR, { match: matchOf(faq, 'hit', 'bladder') });

  it('shows what is answered, the answer, the rest, notes, source and what to ask next', () => {
    expect(reply.kind).toBe('answer');
    expect(reply.entry?.id).toBe('bladder');
    expect(reply.parts.map(({ role }) => role)).toEqual([
      'question',
      'answer',
      'more',
      'notes',
      'source',
      'related',
    ]);
  });

  it('names the section of the article and the date of the last review', () => {
    expect(partsOf(reply, 'source')).toEqual([
      {
        role: 'source',
        sections: expect.arrayContaining(['risks']),
        reviewed: faq.byId.get('bladder')?.reviewed,
      },
    ]);
  });

  it('keeps the score of the match, and has none where the person chose', () => {
    expect(reply.score).toBe(0.9);
    const entry = faq.byId.get('bladder');
    expect(entry && composeEntry(entry, null, settingOf(assistant)).score).toBeNull();
  });

  it('leaves out what the entry does not have', () => {
    const bare = faq.entries.find((entry) => !entry.more && !entry.notes);
    const shown = bare && composeEntry(bare, null, settingOf(assistant));
    expect(shown?.parts.map(({ role }) => role)).not.toContain('more');
    expect(shown?.parts.map(({ role }) => role)).not.toContain('notes');
  });
});

describe('a question that the source leaves open', () => {
  it('gets a reply of its own kind, which says so in its first words', () => {
    const reply = replyTo(assistant, CLEAR, { match: matchOf(faq, 'hit', 'driving') });
    expect(reply.kind).toBe('not_covered');
    expect(reply.entry?.id).toBe('driving');
    expect(reply.parts.slice(0, 2)).toMatchObject([
      { role: 'question' },
      { role: 'answer', text: expect.stringMatching(/^[^.]*(?:source|article)/i) },
    ]);
  });
});

describe('several that fit', () => {
  it('are offered with their questions, and nothing is answered', () => {
    const match = matchOf(faq, 'ambiguous', 'bladder', 'nausea', 'dizziness');
    const reply = replyTo(assistant, CLEAR, { match });
    expect(reply).toMatchObject({ kind: 'choices', entry: null });
    expect(reply.parts.map(({ role }) => role)).toEqual(['say', 'choices']);
    expect(partsOf(reply, 'choices').flatMap(({ choices }) => choices.map(({ id }) => id))).toEqual(
      ['bladder', 'nausea', 'dizziness'],
    );
  });

  it('are told from two questions in one message', () => {
    const match = matchOf(faq, 'ambiguous', 'bladder', 'cost');
    const one = said(replyTo(assistant, CLEAR, { match }));
    const two = said(replyTo(assistant, CLEAR, { match: { ...match, severalQuestions: true } }));
    expect(one).not.toEqual(two);
    expect(two.join(' ')).toMatch(/more than one/);
  });
});

describe('nothing that fits', () => {
  const reply = replyTo(assistant, CLEAR);

  it('says so, how to ask, and the topics', () => {
    expect(reply).toMatchObject({ kind: 'no_match', entry: null });
    expect(said(reply).join(' ')).toMatch(/don't have an answer.*short question/);
    expect(partsOf(reply, 'topics')[0]?.topics.length).toBeGreaterThanOrEqual(5);
  });

  it('names no question where none is near', () => {
    expect(relatedIds(reply)).toEqual([]);
    const far = matchOf(faq, 'miss', 'bladder');
    const entries = far.entries.map((matched) => ({ ...matched, share: 0.01, likeness: 0.05 }));
    expect(relatedIds(replyTo(assistant, CLEAR, { match: { ...far, entries } }))).toEqual([]);
  });

  it('names up to three that are near, but never small talk', () => {
    const match = matchOf(faq, 'miss', 'hello', 'bladder', 'nausea', 'dizziness', 'distress');
    expect(relatedIds(replyTo(assistant, CLEAR, { match }))).toEqual([
      'bladder',
      'nausea',
      'dizziness',
    ]);
  });
});

describe('a text in another language', () => {
  it.each(LANGUAGES)('is told first, in %s, that the FAQ is in English', (language) => {
    const match = matchOf(faq, 'hit', 'infusion-length');
    for (const reply of [
      replyTo(assistant, CLEAR, { more: { language } }),
      replyTo(assistant, CLEAR, { match, more: { language } }),
    ]) {
      expect(reply.parts[0]).toEqual({
        role: 'say',
        text: safety.languages[language].englishOnly,
      });
    }
  });

  it('is not told so in English', () => {
    expect(
      said(replyTo(assistant, CLEAR, { match: matchOf(faq, 'hit', 'infusion-length') })),
    ).toEqual([]);
  });
});

describe('a hard subject', () => {
  it('gets one gentle line after the answer, with lines of the country', () => {
    const match = matchOf(faq, 'hit', 'suicidal-thoughts');
    const reply = replyTo(assistant, CLEAR, { match, country: 'GB', more: { soft: true } });
    expect(reply.kind).toBe('answer');
    expect(reply.parts.at(-1)).toMatchObject({
      role: 'say',
      text: expect.stringMatching(/talk to someone.*Samaritans.*116 123/),
    });
  });

  it('gets none otherwise', () => {
    const match = matchOf(faq, 'hit', 'suicidal-thoughts');
    expect(said(replyTo(assistant, CLEAR, { match, country: 'GB' }))).toEqual([]);
  });
});

describe('a guardrail', () => {
  const refuse = (
    category: (typeof GUARDRAIL_CATEGORIES)[number],
    options: Parameters<typeof replyTo>[2] = {},
  ) => replyTo(assistant, { kind: 'guardrail', category }, options);

  it.each(GUARDRAIL_CATEGORIES)(
    'refuses, refers on and names what it can answer: %s',
    (category) => {
      const reply = refuse(category);
      expect(reply).toMatchObject({ kind: 'guardrail', entry: null, score: null });
      expect(said(reply)[0]).toMatch(/^I can't/);
      expect(said(reply).join(' ')).toMatch(
        /doctor|prescriber|pharmacist|trained people|talk openly with the clinic/i,
      );
      expect(relatedIds(reply).length).toBeGreaterThanOrEqual(3);
      expect(said(reply).filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
    },
  );

  it('answers nothing, but offers the entry that was asked for', () => {
    const reply = refuse('dose', { match: matchOf(faq, 'hit', 'infusion-length') });
    expect(partsOf(reply, 'answer')).toEqual([]);
    expect(relatedIds(reply)).toContain('infusion-length');
    expect(new Set(relatedIds(reply)).size).toBe(relatedIds(reply).length);
  });

  it('offers no small talk', () => {
    expect(relatedIds(refuse('dose', { match: matchOf(faq, 'hit', 'hello') }))).not.toContain(
      'hello',
    );
  });

  it.each(['dose', 'home-use', 'mixing', 'giving'] as const)(
    'says what to do if it was taken already: %s',
    (category) => {
      const here = said(refuse(category, { country: 'US' })).join(' ');
      expect(here).toContain('1-800-222-1222');
      expect(here).toContain('911');
      const elsewhere = said(refuse(category, { country: 'GB' })).join(' ');
      expect(elsewhere).not.toContain('1-800-222-1222');
      expect(elsewhere).toContain('999');
      expect(said(refuse(category)).join(' ')).not.toContain('1-800-222-1222');
    },
  );

  it('passes over nearby entries that the FAQ no longer has', () => {
    const empty = { entries: [], byId: new Map(), claims: [], lexicon: [] };
    const bare = { ...assistant, faq: empty };
    const reply = replyTo(bare, { kind: 'guardrail', category: 'dose' }, { match: MISS });
    expect(partsOf(reply, 'related')).toEqual([]);
    expect(said(reply)[0]).toMatch(/^I can't/);
  });
});
