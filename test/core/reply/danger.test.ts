import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/language.ts';
import type { Reply } from '../../../src/core/reply/reply.ts';
import { CRISIS_CATEGORIES, EMERGENCY_CATEGORIES } from '../../../src/core/screening/screening.ts';
import { matchOf, partsOf, replyTo } from '../../support/replies.ts';
import { shippedAssistant } from '../../support/shipped.ts';

const assistant = shippedAssistant();
const { faq, safety } = assistant;

const crisis = (
  options: Parameters<typeof replyTo>[2] = {},
  category: (typeof CRISIS_CATEGORIES)[number] = 'self',
) => replyTo(assistant, { kind: 'crisis', category }, options);
const overdose = (options: Parameters<typeof replyTo>[2] = {}) =>
  replyTo(assistant, { kind: 'emergency', category: 'overdose' }, options);
const lines = (reply: Reply) => partsOf(reply, 'helplines').flatMap(({ helplines }) => helplines);
/** Everything the reply says, as one text. */
const whole = (reply: Reply) => JSON.stringify([reply.parts, reply.closing]);
const POISON = '1-800-222-1222';
const SAMHSA = '1-800-662-4357';

/** What a person in each country can reach, from the project's checked list. */
const REACHABLE: readonly (readonly [string | undefined, readonly string[]])[] = [
  ['US', ['911', '988', 'text 988', 'HOME to 741741']],
  ['CA', ['911', '988', 'text 988']],
  ['GB', ['999', '116 123', 'SHOUT to 85258']],
  ['IE', ['112', '116 123', 'text 50808']],
  ['AU', ['000', '13 11 14', '0477 13 11 14']],
  ['NZ', ['111', '1737', 'text 1737']],
  ['DE', ['112', '0800 111 0111', 'findahelpline.com']],
  ['ES', ['112', '024', 'findahelpline.com']],
  ['NL', ['112', '113', 'findahelpline.com']],
  ['BR', ['188', 'findahelpline.com', 'local emergency number']],
  ['FR', ['112', 'findahelpline.com']],
  ['PL', ['112', 'findahelpline.com']],
  [undefined, ['911', '112', '999', '000', '111', '988', '116 123', 'findahelpline.com']],
];

describe('a crisis reply', () => {
  it.each(REACHABLE)('names what can be reached in %s', (country, expected) => {
    const text = whole(crisis({ country }));
    expect(expected.filter((number) => !text.includes(number))).toEqual([]);
  });

  it.each(safety.helplines.countries.map(({ code }) => code))(
    'names a way without speaking, and no other country, in %s',
    (country) => {
      const shown = lines(crisis({ country }));
      expect(shown.some(({ text, chat }) => text ?? chat)).toBe(true);
      const own = safety.helplines.countries.find(({ code }) => code === country)?.lines ?? [];
      const foreign = shown.filter((line) => !own.includes(line)).map(({ chat }) => chat);
      expect(new Set(foreign).size).toBeLessThanOrEqual(1);
      expect([undefined, 'https://findahelpline.com']).toContain(foreign[0]);
    },
  );

  it.each(CRISIS_CATEGORIES)(
    'goes on from warm words to lines, safety and people: %s',
    (category) => {
      const reply = crisis({ country: 'US' }, category);
      expect(reply.kind).toBe('crisis');
      expect(reply.parts.map(({ role }) => role)).toEqual([
        'say',
        'helplines',
        'say',
        'say',
        'say',
        'say',
      ]);
      const [warm, danger] = partsOf(reply, 'say');
      expect(warm?.text).toMatch(/\bbot\b/);
      expect(danger).toMatchObject({ urgent: true, text: expect.stringContaining('911') });
      expect(whole(reply)).toMatch(/One small step/);
      expect(whole(reply)).toMatch(/doctor or therapist/);
    },
  );

  it('says it in other words to other texts, and in the same to the same', () => {
    const firstWords = (text: string) => partsOf(crisis({ text }), 'say')[0]?.text;
    const texts = Array.from({ length: 30 }, (_, number) => `text number ${number}`);
    expect(new Set(texts.map(firstWords)).size).toBeGreaterThan(1);
    expect(texts.map(firstWords)).toEqual(texts.map(firstWords));
  });

  it('speaks of the other person where somebody worries about another', () => {
    const text = whole(crisis({ country: 'GB' }, 'other'));
    expect(text).toMatch(/\bthem\b/);
    expect(text).not.toMatch(/I'm not safe on my own/);
  });

  it.each([...CRISIS_CATEGORIES, 'later'])(
    'never blames, names a method or a promise: %s',
    (name) => {
      const category = CRISIS_CATEGORIES.find((known) => known === name) ?? 'self';
      const texts = Array.from({ length: 12 }, (_, number) =>
        whole(crisis({ text: String(number) }, category)),
      ).join(' ');
      expect(texts).not.toMatch(
        /committed|commit suicide|selfish|attention|guarantee|will be fine/i,
      );
    },
  );

  it('never names the treatment line or the poison line', () => {
    for (const category of CRISIS_CATEGORIES) {
      const text = whole(crisis({ country: 'US', text: 'I am a veteran' }, category));
      expect(text).not.toContain(SAMHSA);
      expect(text).not.toContain(POISON);
    }
  });
});

describe('the line that fits', () => {
  const namesIn = (text: string, country: string) =>
    lines(crisis({ text, country })).map(({ name }) => name);

  it.each([
    "I'm a veteran and I want to die",
    'i am a marine veteran, i want to die',
    'I served two tours and I want to die',
    'my time in the army broke me, i want to die',
  ])('comes first for a veteran: "%s"', (text) => {
    expect(namesIn(text, 'US')[0]).toBe('Veterans Crisis Line');
    expect(namesIn(text, 'US')).toContain('988 Suicide & Crisis Lifeline');
    expect(whole(crisis({ text, country: 'US' }))).toMatch(/988, then press 1.*838255/);
  });

  it.each(['my grandfather is a veteran, I want to die', 'I want to die', 'do veterans get it'])(
    'is not for veterans in "%s"',
    (text) => {
      expect(namesIn(text, 'US')).not.toContain('Veterans Crisis Line');
    },
  );

  it('is not the US one for a veteran elsewhere', () => {
    expect(namesIn("I'm a veteran and I want to die", 'GB')).toEqual(['Samaritans', 'Shout']);
  });

  it.each([
    ['GB', 'Childline'],
    ['CA', 'Kids Help Phone'],
    ['AU', 'Kids Helpline'],
  ])('comes first for a child in %s', (country, name) => {
    expect(namesIn('I am 14 and I want to die', country)[0]).toBe(name);
    expect(namesIn('i want to die, i hate my school', country)[0]).toBe(name);
    expect(namesIn('I am 41 and I want to die', country)).not.toContain(name);
    expect(namesIn('I have been ill for 14 years and want to die', country)).not.toContain(name);
  });

  it.each([
    ['US', '1-800-799-7233'],
    ['GB', '0808 2000 247'],
  ])('comes first where somebody is hurt in %s', (country, number) => {
    const [first] = lines(crisis({ country }, 'violence'));
    expect(first?.call).toBe(number);
    expect(whole(crisis({ country }))).not.toContain(number);
  });
});

describe('a question beside the risk', () => {
  it('can be answered afterwards, and only on request', () => {
    const match = matchOf(faq, 'hit', 'infusion-length');
    const reply = crisis({ match, country: 'US' });
    expect(reply.parts.at(-1)).toMatchObject({ role: 'later', choice: { id: 'infusion-length' } });
    expect(reply.entry).toBeNull();
    expect(partsOf(reply, 'answer')).toEqual([]);
  });

  it.each([
    ['nothing fits', matchOf(faq, 'miss', 'infusion-length')],
    ['several could', matchOf(faq, 'ambiguous', 'infusion-length', 'cost', 'pets')],
    ['it is small talk', matchOf(faq, 'hit', 'hello')],
  ])('is passed over when %s', (_name, match) => {
    expect(partsOf(crisis({ match }), 'later')).toEqual([]);
  });
});

describe('an emergency reply', () => {
  it.each(
    EMERGENCY_CATEGORIES.flatMap((category) =>
      REACHABLE.map(([country, [number = '']]) => [category, country, number] as const),
    ),
  )('names the number before all else: %s in %s', (category, country, number) => {
    const reply = replyTo(assistant, { kind: 'emergency', category }, { country });
    expect(reply.kind).toBe('emergency');
    const expected = country === 'BR' ? 'local emergency number' : number;
    expect(reply.parts[0]).toMatchObject({
      role: 'say',
      urgent: true,
      text: expect.stringContaining(expected),
    });
  });

  it('names every region where the country is not known', () => {
    const [call] = partsOf(overdose(), 'say');
    expect(['911', '112', '999', '000', '111'].filter((n) => !call?.text.includes(n))).toEqual([]);
  });

  it('names the number first in another language too, then says it in that language', () => {
    const reply = overdose({ country: 'ES', more: { language: 'es' } });
    expect(reply.parts[0]).toMatchObject({ text: expect.stringContaining('112') });
    expect(reply.parts[1]).toMatchObject({ text: expect.stringContaining('llama al 112') });
  });

  it('names the poison line in the United States alone', () => {
    expect(whole(overdose({ country: 'US' }))).toContain(POISON);
    const elsewhere = safety.helplines.countries.filter(({ code }) => code !== 'US');
    const named = elsewhere.filter(({ code }) =>
      whole(overdose({ country: code })).includes(POISON),
    );
    expect(named).toEqual([]);
    expect(whole(overdose())).not.toContain(POISON);
  });

  it('names crisis lines after an overdose, which may have been meant', () => {
    expect(whole(overdose({ country: 'GB' }))).toContain('116 123');
  });

  it('has nothing in the way for symptoms: no lists, no questions', () => {
    const reply = replyTo(
      assistant,
      { kind: 'emergency', category: 'symptoms' },
      { country: 'US' },
    );
    expect(new Set(reply.parts.map(({ role }) => role))).toEqual(new Set(['say']));
    expect(whole(reply)).not.toContain(POISON);
  });

  it('answers nothing else, even where an entry fits', () => {
    const reply = overdose({ match: matchOf(faq, 'hit', 'infusion-length') });
    expect(partsOf(reply, 'answer')).toEqual([]);
    expect(partsOf(reply, 'later')).toEqual([]);
  });
});

describe('help in another language', () => {
  it.each(LANGUAGES)('comes first, with the number of the country: %s', (language) => {
    const reply = crisis({ country: 'DE', more: { language } });
    const [first] = partsOf(reply, 'say');
    expect(reply.parts[0]).toBe(first);
    expect(first?.text).toContain('112');
    expect(first?.text).toContain('findahelpline.com');
  });

  it('says to ring a number in one language in each language', () => {
    const words = LANGUAGES.map(
      (language) => partsOf(crisis({ more: { language } }), 'say')[0]?.text,
    );
    expect(new Set(words).size).toBe(LANGUAGES.length);
  });
});

describe('placeholders', () => {
  it('are filled in every reply to somebody at risk', () => {
    const replies = [undefined, 'US', 'FR', 'BR'].flatMap((country) =>
      [undefined, ...LANGUAGES].flatMap((language) => [
        ...CRISIS_CATEGORIES.map((category) => crisis({ country, more: { language } }, category)),
        ...EMERGENCY_CATEGORIES.map((category) =>
          replyTo(assistant, { kind: 'emergency', category }, { country, more: { language } }),
        ),
      ]),
    );
    const said = replies.flatMap((reply) => partsOf(reply, 'say').map(({ text }) => text));
    expect(said.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
  });
});
