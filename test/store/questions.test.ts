import { readFileSync, writeFileSync } from 'node:fs';
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

  it('drop the oldest rather than fill the disk', async () => {
    const folder = temporaryFolder();
    const lines = Array.from({ length: 2000 }, (_, number) =>
      JSON.stringify({ id: '0a0b0c0d', day: '2026-11-25', text: `question ${number}` }),
    );
    writeFileSync(join(folder, 'questions.jsonl'), lines.join('\n'));
    const { questions } = openQuestions(folder, () => NOON);
    await questions.add('the last');
    const texts = questions.all().map(({ text }) => text);
    expect([texts.length, texts[0], texts.at(-1)]).toEqual([2000, 'question 1', 'the last']);
  });

  it('leave a file alone that they can not use, and name its line', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'questions.jsonl');
    const text = '{"id":"0a0b0c0d","day":"2026-11-25","text":"x"}\n{"id":"x"}\n';
    writeFileSync(path, text);
    const { questions, problems } = openQuestions(folder, () => NOON);
    expect(problems).toMatchObject([{ file: path, line: 2, code: 'unusable-data' }]);
    await expect(questions.add('y')).rejects.toThrow("can't be used");
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
