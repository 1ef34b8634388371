import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Facts } from '../../src/log/events.ts';
import { createLog, observed } from '../../src/log/log.ts';
import { Name } from '../../src/log/name.ts';
import { shippedAssistant } from '../support/shipped.ts';
import { keepingLog } from '../support/log.ts';

const entry = shippedAssistant().faq.byId.get('bladder');
const command = Name.among(['ask'], 'ask');

describe('a line', () => {
  it('is JSON with time, level, event, a sentence and the facts of the event', () => {
    const { lines, log } = keepingLog();
    log('answered', { command, kind: 'answer', entry, ms: 1.5, outcome: 'answered' });
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
        event: 'answered',
        command: 'ask',
        kind: 'answer',
        entry: 'bladder',
        ms: 1.5,
        outcome: 'answered',
        msg: 'Somebody was answered.',
      },
    ]);
  });

  it('holds nothing that the event does not have, whatever is passed in', () => {
    const { lines, log } = keepingLog();
    const facts = { closeCode: 4000, question: 'secret words' };
    log('connection-lost', facts);
    expect(lines.join('')).not.toContain('secret');
  });

  it('names an error without its message, which may hold what a person wrote', () => {
    const { lines, log } = keepingLog();
    const error = Object.assign(new TypeError('secret words\n    at secret place'), {
      code: 50035,
      status: 400,
      requestBody: 'secret body',
      url: 'https://discord.test/secret-token',
    });
    log('client-error', { error });
    log('client-error', { error: 'secret words' });
    expect(lines[0]).toMatch(/"error":\{"name":"TypeError","code":50035,"status":400,"at":\["at /);
    expect(lines[0]).toContain('log.test.ts');
    expect(lines[1]).toContain('"error":{"name":"string"}');
    expect(lines.join('')).not.toContain('secret');
  });

  it('names no command that somebody made up', () => {
    const { lines, log } = keepingLog();
    const made = Name.among(['ask', 'ask:more'], 'ask:secret words');
    log('answered', {
      command: made,
      kind: undefined,
      entry: undefined,
      ms: 1,
      outcome: 'answered',
    });
    expect(lines[0]).toContain('"command":"unknown"');
  });
});

it('leaves out what lies below its level, and tells observers nonetheless', () => {
  const lines: string[] = [];
  const waits: number[] = [];
  const log = observed(createLog('warn', { write: (line) => void lines.push(line) }), {
    'connection-back': ({ seconds }) => waits.push(seconds),
  });
  log('connection-back', { seconds: 2.5 });
  log('connection-error', { error: new Error('lost') });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('"level":"warn"');
  expect(waits).toEqual([2.5]);
});

it('no fact is a plain string (the type check holds it)', () => {
  type Known = Omit<Facts, 'error'>;
  type PlainStrings = {
    [Name in keyof Known]: string extends Known[Name] ? Name : never;
  }[keyof Known];
  expectTypeOf<PlainStrings>().toEqualTypeOf<never>();
});
