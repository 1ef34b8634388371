import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../src/store/one-at-a-time.ts';
import { writeAtomically } from '../../src/store/write.ts';
import { temporaryFolder } from '../support/records.ts';

describe('writeAtomically', () => {
  it('makes the folder, replaces the file and leaves nothing beside it', async () => {
    const folder = join(temporaryFolder(), 'new', 'deep');
    const path = join(folder, 'a.txt');
    await writeAtomically(path, 'one');
    await writeAtomically(path, 'two');
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['two', ['a.txt']]);
  });

  it('leaves the old file and nothing else where it fails', async () => {
    const folder = temporaryFolder();
    // A folder can't be replaced by a file.
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'taken', 'inside'), '');
    await expect(writeAtomically(join(folder, 'taken'), 'text')).rejects.toThrow('directory');
    expect(readdirSync(folder)).toEqual(['taken']);
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
