import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { answerBatch } from '../../src/terminal/batch.ts';
import { collect, linesOf } from '../support/lines.ts';
import { shippedAssistant } from '../support/shipped.ts';

const assistant = shippedAssistant();

/** Exactly the keys and types that the batch promises. */
const answerSchema = z.strictObject({
  question: z.string(),
  kind: z.enum([
    'emergency',
    'crisis',
    'guardrail',
    'answer',
    'choices',
    'not_covered',
    'no_match',
  ]),
  entry: z.string().nullable(),
  score: z.number().min(0).max(1).nullable(),
  answer: z.string(),
  text: z.string().min(1),
  choices: z.array(z.strictObject({ entry: z.string(), question: z.string(), answer: z.string() })),
  ms: z.number().min(0),
});
const errorSchema = z.strictObject({
  error: z.strictObject({ line: z.number().int(), message: z.string().min(1) }),
});

const batch = async (...lines: readonly string[]) =>
  collect(answerBatch(assistant, linesOf(...lines)));
const ask = (question: string, more: Readonly<Record<string, string>> = {}) =>
  JSON.stringify({ question, ...more });
const answersOf = async (...lines: readonly string[]) =>
  (await batch(...lines)).map((line) => answerSchema.parse(JSON.parse(line)));
const errorsOf = async (...lines: readonly string[]) =>
  (await batch(...lines)).flatMap((line) => {
    const error = errorSchema.safeParse(JSON.parse(line));
    return error.success ? [error.data.error] : [];
  });

describe('each answer', () => {
  it('has all the keys, of the right types, whatever its kind', async () => {
    const answers = await answersOf(
      ask('how long is the drip?'),
      ask('how much does it cost'),
      ask('ketamine'),
      ask('asdf qwer zxcv'),
      ask('how much ketamine should i take'),
      ask('i want to kill myself'),
      ask('i think i overdosed'),
      ask(''),
    );
    expect(answers.map(({ kind }) => kind)).toEqual([
      'answer',
      'not_covered',
      'choices',
      'no_match',
      'guardrail',
      'crisis',
      'emergency',
      'no_match',
    ]);
  });

  it('names the entry that answers or fits, and no other', async () => {
    const answers = await answersOf(
      ask('how long is the drip?'),
      ask('how much does it cost'),
      ask('ketamine'),
      ask('i want to kill myself'),
    );
    expect(answers.map(({ entry }) => entry)).toEqual(['infusion-length', 'cost', null, null]);
  });

  it('holds the body alone in "answer" and the whole reply in "text"', async () => {
    const [found] = await answersOf(ask('how long is the drip?'));
    const entry = assistant.faq.byId.get('infusion-length');
    expect(found?.answer).toBe(`${entry?.answer}\n\n${entry?.more}`);
    expect(found?.text).toContain(entry?.question);
    expect(found?.text).toContain(entry?.answer);
    expect(found?.text).toContain('not medical advice');
    expect(found?.text).not.toContain('\u001B');
  });

  it('holds no body where nothing is answered', async () => {
    const answers = await answersOf(
      ask('ketamine'),
      ask('asdf qwer zxcv'),
      ask('how much ketamine should i take'),
      ask('i want to kill myself'),
    );
    expect(answers.map(({ answer }) => answer)).toEqual(['', '', '', '']);
  });

  it('lists choices for that kind alone', async () => {
    const [choices, answer] = await answersOf(ask('ketamine'), ask('how long is the drip?'));
    expect(choices?.choices.length).toBeGreaterThanOrEqual(3);
    for (const choice of choices?.choices ?? []) {
      const entry = assistant.faq.byId.get(choice.entry);
      expect(choice).toEqual({
        entry: entry?.id,
        question: entry?.question,
        answer: entry?.answer,
      });
    }
    expect(answer?.choices).toEqual([]);
  });

  it('repeats the question as it was sent', async () => {
    const odd = ' How LONG\tis "it"? \u200B🙂 ';
    expect((await answersOf(ask(odd)))[0]?.question).toBe(odd);
  });

  it('heeds country and locale', async () => {
    const [britain, australia, both, nothing] = await answersOf(
      ask('i want to die', { country: 'GB' }),
      ask('i want to die', { locale: 'en-AU' }),
      ask('i want to die', { locale: 'en-AU', country: 'GB' }),
      ask('i want to die'),
    );
    expect(britain?.text).toContain('85258');
    expect(australia?.text).toContain('13 11 14');
    expect(both?.text).toContain('85258');
    expect(nothing?.text).toContain('findahelpline.com');
  });

  it('stands on one line', async () => {
    const lines = await batch(ask('how long is the drip?'), ask('i want to die'));
    expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  });
});

describe('the batch', () => {
  it('answers in order and skips blank lines', async () => {
    const answers = await answersOf(
      '',
      ask('hello'),
      '   ',
      ask('is it safe'),
      '',
      ask('hello'),
      '',
    );
    expect(answers.map(({ question }) => question)).toEqual(['hello', 'is it safe', 'hello']);
  });

  it.each([
    ['no JSON', 'how long is the drip'],
    ['half an object', '{"question": "how'],
    ['a text', '"how long"'],
    ['a list', '[{"question": "how long"}]'],
    ['a number', '7'],
    ['null', 'null'],
    ['no question', '{"country": "GB"}'],
    ['a question that is no text', '{"question": 7}'],
    ['a country that is no text', '{"question": "hello", "country": 44}'],
    ['a locale that is no text', '{"question": "hello", "locale": ["en"]}'],
  ])('gives %s an error in its place and goes on', async (_name, bad) => {
    const lines = await batch(ask('hello'), '', bad, ask('is it safe'));
    expect(lines).toHaveLength(3);
    expect(errorSchema.parse(JSON.parse(lines[1] ?? '')).error.line).toBe(3);
    expect(answerSchema.parse(JSON.parse(lines[2] ?? '')).question).toBe('is it safe');
  });

  it('says in an error what a line should look like', async () => {
    const [error] = await errorsOf('nonsense');
    expect(error?.message).toMatch(/"question"/);
  });

  it('reads a byte order mark and fields that it does not know', async () => {
    const [answer] = await answersOf(`\uFEFF${JSON.stringify({ question: 'hello', id: 7 })}`);
    expect(answer?.question).toBe('hello');
  });

  it('answers 1,500 lines within seconds', async () => {
    const lines = Array.from({ length: 1500 }, (_, number) =>
      ask(`how long is drip number ${number}`),
    );
    const start = performance.now();
    expect(await batch(...lines)).toHaveLength(1500);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
