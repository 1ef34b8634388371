import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../src/store/one-at-a-time.ts';
import { prepareWrite, removeUnfinished, writeAtomically } from '../../src/store/write.ts';
import { temporaryFolder } from '../support/records.ts';

describe('writeAtomically', () => {
  it('makes the folder, replaces the file and leaves nothing beside it', async () => {
    const folder = join(temporaryFolder(), 'new', 'deep');
    const path = join(folder, 'a.txt');
    await writeAtomically(path, 'one');
    await writeAtomically(path, 'two');
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['two', ['a.txt']]);
  });

  it('F30: leaves the old file and nothing else where it fails', async () => {
    const folder = temporaryFolder();
    // A folder can't be replaced by a file.
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'taken', 'inside'), '');
    await expect(writeAtomically(join(folder, 'taken'), 'text')).rejects.toThrow('directory');
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});

describe('a write in two steps', () => {
  const folder = () => {
    const made = temporaryFolder();
    writeFileSync(join(made, 'a.yaml'), 'old', { mode: 0o640 });
    return made;
  };

  it('shows the new text only when it is committed, with the permissions of the old', async () => {
    const made = folder();
    const write = await prepareWrite(join(made, 'a.yaml'), 'new');
    expect(readFileSync(join(made, 'a.yaml'), 'utf8')).toBe('old');
    expect(readdirSync(made).filter((name) => name.endsWith('.yaml'))).toEqual(['a.yaml']);
    await write.commit();
    expect([readFileSync(join(made, 'a.yaml'), 'utf8'), readdirSync(made)]).toEqual([
      'new',
      ['a.yaml'],
    ]);
    expect(statSync(join(made, 'a.yaml')).mode & 0o777).toBe(0o640);
  });

  it('leaves nothing when it is discarded', async () => {
    const made = folder();
    await (await prepareWrite(join(made, 'a.yaml'), 'new')).discard();
    expect([readFileSync(join(made, 'a.yaml'), 'utf8'), readdirSync(made)]).toEqual([
      'old',
      ['a.yaml'],
    ]);
  });

  it('F31: that was cut off leaves a file that goes at the next start, and no other does', async () => {
    const made = folder();
    await prepareWrite(join(made, 'deep', 'b.yaml'), 'new');
    writeFileSync(join(made, 'mine.tmp'), 'mine');
    removeUnfinished(made);
    expect(readdirSync(made, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual([
      'a.yaml',
      'deep',
      'mine.tmp',
    ]);
    removeUnfinished(join(made, 'no-such-folder'));
  });
});

it('oneAtATime runs work in order, and goes on after a failure', async () => {
  const inTurn = oneAtATime();
  const seen: string[] = [];
  const work = (name: string, ms: number) => async () => {
    seen.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, ms));
    seen.push(`${name} ends`);
    if (name === 'b') throw new Error('no');
    return name;
  };
  const [a, b, c] = await Promise.allSettled([
    inTurn(work('a', 20)),
    inTurn(work('b', 1)),
    inTurn(work('c', 1)),
  ]);
  expect([a?.status, b?.status, c?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
