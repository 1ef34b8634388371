import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openQuestions } from '../../src/store/questions.ts';
import { temporaryFolder } from '../support/records.ts';

const NOON = Date.parse('2026-11-25T12:34:56Z');
const DAY = 24 * 60 * 60 * 1000;

describe('questions for moderators', () => {
  it('are kept with the day, without hour or person, and are there after a restart', async () => {
    const folder = temporaryFolder();
    const { questions } = openQuestions(folder, () => NOON);
    await Promise.all(['one?', 'two?', 'three?'].map((text) => questions.add(text)));
    expect(openQuestions(folder, () => NOON).questions.all()).toEqual(questions.all());
    expect(questions.all().map(({ text }) => text)).toEqual(['one?', 'two?', 'three?']);
    for (const line of readFileSync(join(folder, 'questions.jsonl'), 'utf8').trim().split('\n')) {
      const kept: unknown = JSON.parse(line);
      expect(Object.keys(Object(kept)).toSorted()).toEqual(['day', 'id', 'text']);
      expect(line).toContain('"day":"2026-11-25"');
    }
  });

  it('are gone after 90 days: not shown, and not on disk once old ones are dropped', async () => {
    const folder = temporaryFolder();
    let now = NOON;
    const { questions } = openQuestions(folder, () => now);
    await questions.add('old?');
    now = NOON + 89 * DAY;
    await questions.dropOld();
    expect(questions.all()).toHaveLength(1);
    now = NOON + 90 * DAY;
    expect(questions.all()).toEqual([]);
    await questions.dropOld();
    expect(readFileSync(join(folder, 'questions.jsonl'), 'utf8')).toBe('');
  });

  it('take no more when there are too many, so that none pushes another out', async () => {
    const folder = temporaryFolder();
    const lines = Array.from({ length: 2000 }, (_, number) =>
      JSON.stringify({ id: '0a0b0c0d', day: '2026-11-25', text: `question ${number}` }),
    );
    writeFileSync(join(folder, 'questions.jsonl'), lines.join('\n'));
    const { questions } = openQuestions(folder, () => NOON);
    expect(await questions.add('one too many')).toBe('full');
    expect(questions.all()).toHaveLength(2000);
    await questions.remove(['0a0b0c0d']);
    expect(await questions.add('one more')).toBe('kept');
    expect(questions.all().map(({ text }) => text)).toEqual(['one more']);
  });

  it('tell of a line that is no question, and keep it no longer than the next change', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'questions.jsonl');
    writeFileSync(path, '{"id":"0a0b0c0d","day":"2026-11-25","text":"x"}\n{"id":"x"}\n');
    const { questions, problems } = openQuestions(folder, () => NOON);
    expect(problems).toMatchObject([{ file: path, line: 2, code: 'unusable-data' }]);
    await questions.add('y');
    expect(readFileSync(path, 'utf8')).toMatch(/^\{.*"x"\}\n\{.*"y"\}\n$/);
  });

  it('are for nobody else on the machine to read', async () => {
    const folder = temporaryFolder();
    await openQuestions(folder, () => NOON).questions.add('one?');
    expect(statSync(join(folder, 'questions.jsonl')).mode & 0o077).toBe(0);
  });
});
