import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLineFile } from '../../src/store/line-file.ts';
import { temporaryFolder } from '../support/records.ts';

const open = (path: string) => {
  const opened = openLineFile(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return { ...opened.value, warnings: opened.warnings };
};

describe('a file of lines', () => {
  it('begins empty, and holds every line that was added, in order', async () => {
    const path = join(temporaryFolder(), 'new', 'lines');
    const { file, lines } = open(path);
    await file.append('one');
    await file.append('zwei: ü');
    expect([lines, open(path).lines]).toEqual([[], ['one', 'zwei: ü']]);
  });

  it.each([
    ['half a line', 'tor'],
    ['half a character', Buffer.from([0xc3])],
    ['zeros, as a power cut leaves them', Buffer.alloc(40)],
  ])('loses %s at its end, and says so', async (_what, tail) => {
    const path = join(temporaryFolder(), 'lines');
    await open(path).file.append('zwei: ü');
    appendFileSync(path, tail);
    const { file, lines, warnings } = open(path);
    expect(lines).toEqual(['zwei: ü']);
    expect(warnings).toMatchObject([{ file: path, line: 2, code: 'torn-line' }]);
    await file.append('next');
    expect(readFileSync(path, 'utf8')).toBe('zwei: ü\nnext\n');
    expect(open(path).warnings).toEqual([]);
  });

  it('takes its last line back, be it new or from before', async () => {
    const path = join(temporaryFolder(), 'lines');
    const { file } = open(path);
    for (const line of ['one', 'two: ü', 'three']) await file.append(line);
    await file.takeBack();
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo: ü\n');
    await open(path).file.takeBack();
    expect(readFileSync(path, 'utf8')).toBe('one\n');
  });

  it('refuses to open where it is no file, and leaves what is there', () => {
    const path = join(temporaryFolder(), 'lines');
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), '');
    const opened = openLineFile(path);
    expect(opened.ok ? [] : opened.problems).toMatchObject([{ file: path, code: 'unusable-data' }]);
  });
});
