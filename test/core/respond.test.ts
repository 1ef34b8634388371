import { describe, expect, it } from 'vitest';
import { ELSEWHERE, respond, respondWithEntry, type Context } from '../../src/core/respond.ts';
import { shippedAssistant } from '../support/shipped.ts';

const assistant = shippedAssistant();
const referral = (context: Context, defaultCountry?: string) =>
  respond({ ...assistant, defaultCountry }, 'how long is the drip', context).closing.referral ?? '';

describe('the country', () => {
  it.each([
    [{ country: 'GB' }, 'Samaritans (call 116 123)'],
    [{ country: 'gb' }, 'Samaritans (call 116 123)'],
    [{ country: ' UK ' }, 'Samaritans (call 116 123)'],
    [{ country: 'GB', locale: 'de-DE' }, 'Samaritans (call 116 123)'],
    [{ locale: 'en-AU' }, 'Lifeline (call 13 11 14'],
    [{ locale: 'de' }, 'TelefonSeelsorge'],
    [{ locale: 'pt-BR' }, 'CVV (call 188)'],
    [{ locale: 'en_CA' }, '988 Suicide Crisis Helpline'],
    [{ country: 'ZZ', locale: 'en-NZ' }, '1737'],
    [{ country: '', locale: 'en-NZ' }, '1737'],
    [{ country: ELSEWHERE, locale: 'en-NZ' }, 'findahelpline.com'],
  ])('%j leads to its own lines', (context, line) => {
    expect(referral(context)).toContain(line);
  });

  it.each([
    {},
    { locale: 'en' },
    { locale: 'en-US' },
    { locale: 'es' },
    { locale: 'x-klingon' },
    { country: 'ZZ' },
    { country: '__proto__' },
  ])('%j leads to lines of several countries', (context) => {
    const text = referral(context);
    expect(text).toContain('988');
    expect(text).toContain('116 123');
    expect(text).toContain('findahelpline.com');
  });

  it('is the default one where nothing else tells it', () => {
    expect(referral({}, 'GB')).toContain('Samaritans (call 116 123)');
    expect(referral({ locale: 'en-US' }, 'GB')).toContain('Samaritans (call 116 123)');
    expect(referral({ locale: 'en-AU' }, 'GB')).toContain('13 11 14');
  });
});

describe('the way through', () => {
  it('answers a plain question', () => {
    expect(respond(assistant, 'how long is the drip?')).toMatchObject({
      kind: 'answer',
      entry: { id: 'infusion-length' },
    });
  });

  it('puts help before the answer', () => {
    const reply = respond(assistant, 'how long is the drip? i want to kill myself');
    expect(reply).toMatchObject({ kind: 'crisis', entry: null });
    expect(reply.parts.at(-1)).toMatchObject({ role: 'later', choice: { id: 'infusion-length' } });
  });

  it('offers the helped one no answer to the risk itself', () => {
    expect(respond(assistant, 'i want to kill myself').parts.map(({ role }) => role)).not.toContain(
      'answer',
    );
  });

  it.each([
    '',
    '   ',
    '\u200B\u200D',
    '🙂🙃🙂',
    '\u0000\u0007',
    'مرحبا \u202E كيف',
    'ا'.repeat(6000),
    'how long is the drip '.repeat(286).slice(0, 6000),
    '\uD800',
    ']]>{}"\'`$(rm)</b>',
  ])('F23: gives a whole reply to whatever is sent: %j', (text) => {
    const reply = respond(assistant, text);
    expect(reply.parts.length).toBeGreaterThan(0);
    expect(reply.closing.disclaimer).not.toBe('');
  });

  it('gives the same reply to the same text: it keeps nothing', () => {
    const before = respond(assistant, 'is it safe');
    respond(assistant, 'i want to die');
    expect(respond(assistant, 'is it safe')).toEqual(before);
  });

  it('gives the entry that was chosen, and nothing for an id that is none', () => {
    expect(respondWithEntry(assistant, 'bladder')).toMatchObject({
      kind: 'answer',
      entry: { id: 'bladder' },
      score: null,
    });
    expect(respondWithEntry(assistant, 'cost')?.kind).toBe('not_covered');
    expect(respondWithEntry(assistant, 'no-such-entry')).toBeUndefined();
    expect(respondWithEntry(assistant, '../bladder')).toBeUndefined();
    expect(respondWithEntry(assistant, 'constructor')).toBeUndefined();
  });
});

describe('a refusal', () => {
  const refusing = (because: string) => ({
    ...assistant,
    screen: () =>
      ({
        kind: 'guardrail',
        category: 'dose',
        because,
        soft: false,
        writers: [],
        language: undefined,
      }) as const,
  });
  const wording = 'How does a clinic decide on the dose?';

  it('by the model alone gives way to a question that is a wording of an entry', () => {
    expect(respond(refusing('model'), wording).entry?.id).toBe('how-a-dose-is-decided');
    expect(respond(refusing('model'), wording.toUpperCase()).kind).toBe('answer');
  });

  it.each([`${wording} I weigh 82kg`, `${wording} for carfentanil`, 'what should I take'])(
    'stays where more is said: "%s"',
    (text) => {
      expect(respond(refusing('model'), text).kind).toBe('guardrail');
    },
  );

  it('by a rule always stays', () => {
    expect(respond(refusing('own-dose'), wording).kind).toBe('guardrail');
  });
});
