import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHistory, type HistoryItem } from '../../src/store/history.ts';
import { ANNA } from '../support/keeping.ts';
import { temporaryFolder } from '../support/records.ts';

const PATH = 'risks/nausea.yaml';
const open = async (folder: string, now?: string | null) => {
  const opened = await openHistory(folder, () => now);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return { ...opened.value, warnings: opened.warnings };
};
const edit = (
  before: string | null,
  after: string | null,
  more: Partial<HistoryItem> = {},
): Omit<HistoryItem, 'number'> => ({
  time: '2026-11-23T12:00:00.000Z',
  by: ANNA,
  entry: 'nausea',
  path: PATH,
  kind: 'change',
  before,
  after,
  ...more,
});

describe('the history', () => {
  it('outlasts a restart, with numbers that go on', async () => {
    const folder = temporaryFolder();
    const { begin, end } = await open(folder);
    await begin(edit(null, 'a\nb'));
    await end();
    await begin(edit('a\nb', 'c', { entry: 'other', path: 'risks/other.yaml' }));
    await end();
    const { history, begin: beginAgain } = await open(folder);
    expect(history.all().map(({ number, after }) => [number, after])).toEqual([
      [2, 'c'],
      [1, 'a\nb'],
    ]);
    expect([history.of('nausea').length, history.item(1)?.by]).toEqual([1, ANNA]);
    expect((await beginAgain(edit('c', 'd'))).number).toBe(3);
  });

  it('is one JSON object a line', async () => {
    const folder = temporaryFolder();
    const { begin, end } = await open(folder);
    await begin(edit(null, 'a\nb'));
    await end();
    const lines = readFileSync(join(folder, 'history.jsonl'), 'utf8').split('\n');
    expect(lines.map((line) => line && Object.keys(JSON.parse(line))[0])).toEqual([
      'number',
      'done',
      '',
    ]);
  });

  describe('F31: after a crash between the line of an edit and its file', () => {
    const cutOff = async () => {
      const folder = temporaryFolder();
      const { begin, end } = await open(folder);
      await begin(edit(null, 'a'));
      await end();
      await begin(edit('a', 'b'));
      return folder;
    };

    it('is without the edit where the file is as it was, and says so', async () => {
      const folder = await cutOff();
      const { history, warnings, begin } = await open(folder, 'a');
      expect(warnings).toMatchObject([{ code: 'edit-not-done', severity: 'warning' }]);
      expect(history.all().map(({ after }) => after)).toEqual(['a']);
      expect((await begin(edit('a', 'c'))).number).toBe(2);
      expect((await open(folder, 'c')).history.all().map(({ after }) => after)).toEqual(['c', 'a']);
    });

    it.each([['the new text', 'b'], ['a text that somebody wrote since', 'x'], ['what nobody can read', undefined]])(
      'keeps the edit where the file holds %s',
      async (_what, now) => {
        const { history, warnings } = await open(await cutOff(), now);
        expect([history.all().length, warnings]).toEqual([2, []]);
      },
    ); // prettier-ignore

    it('F31: is without an edit whose line was torn', async () => {
      const folder = await cutOff();
      appendFileSync(join(folder, 'history.jsonl'), '{"number":3,"time":"2026-1');
      const { history, warnings } = await open(folder, 'b');
      expect(history.all().map(({ number }) => number)).toEqual([2, 1]);
      expect(warnings).toMatchObject([{ code: 'torn-line' }]);
    });
  });

  it('is refused, and left as it is, where a line in its midst is no edit', async () => {
    const folder = temporaryFolder();
    const text = '{"number":1}\n{"done":1}\n';
    writeFileSync(join(folder, 'history.jsonl'), text);
    const opened = await openHistory(folder, () => null);
    expect(opened.ok ? [] : opened.problems).toMatchObject([{ code: 'unusable-data', line: 1 }]);
    expect(readFileSync(join(folder, 'history.jsonl'), 'utf8')).toBe(text);
  });

  it('knows which edits stand when they are undone and done again', async () => {
    const { history, begin } = await open(temporaryFolder());
    const standing = () => history.inEffect('nausea').map(({ number }) => number);
    const one = await begin(edit(null, 'a'));
    const two = await begin(edit('a', 'b'));
    expect(standing()).toEqual([2, 1]);
    const undo = await begin(edit('b', 'a', { kind: 'undo', of: 2 }));
    expect([standing(), history.stands(two), history.stands(undo)]).toEqual([[1], false, true]);
    const redo = await begin(edit('a', 'b', { kind: 'redo', of: 3 }));
    expect([standing(), history.stands(two), history.stands(undo)]).toEqual([[2, 1], true, false]);
    await begin(edit('b', 'a', { kind: 'undo', of: redo.number }));
    await begin(edit('a', null, { kind: 'undo', of: one.number }));
    expect(standing()).toEqual([]);
  });
});
