import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/core/edit/edit.ts';
import { openDrafts } from '../../src/store/drafts.ts';
import { temporaryFolder } from '../support/records.ts';

const HOUR = 60 * 60 * 1000;
const edit = (text: string): Edit => ({ kind: 'phrasing', id: 'nausea', text });
const open = (folder: string, now = () => Date.parse('2026-11-23T12:00:00Z')) =>
  openDrafts(folder, now);

describe('drafts', () => {
  it('outlast a restart, for their moderator only, newest first', async () => {
    const folder = temporaryFolder();
    const { drafts } = open(folder);
    const change: Edit = {
      kind: 'change',
      id: 'nausea',
      fields: { answer: 'a\n"b"', phrasings: [''], notes: [{ text: 'x', reference: '' }] },
    };
    const first = await drafts.keep('1', change, 'abc');
    await drafts.keep('2', edit('of the other'), 'none');
    const second = await drafts.keep('1', edit('later'), 'none');
    const { drafts: again, problems } = open(folder);
    expect(problems).toEqual([]);
    expect(again.of('1').map((draft) => draft.edit)).toEqual([edit('later'), change]);
    expect(again.find('1', first.id)).toMatchObject({ basedOn: 'abc', edit: change });
    expect(again.find('2', second.id)).toBeUndefined();
  });

  it('are kept for 24 hours', async () => {
    const folder = temporaryFolder();
    let time = Date.parse('2026-11-23T12:00:00Z');
    const { drafts } = open(folder, () => time);
    const { id } = await drafts.keep('1', edit('a'), 'none');
    time += 24 * HOUR - 1;
    expect(drafts.find('1', id)).toBeDefined();
    time += 1;
    expect(drafts.find('1', id)).toBeUndefined();
    await drafts.keep('1', edit('b'), 'none');
    expect(readFileSync(join(folder, 'drafts.json'), 'utf8')).not.toContain('"a"');
  });

  it('go when they are dropped', async () => {
    const folder = temporaryFolder();
    const { drafts } = open(folder);
    const [a, b] = [
      await drafts.keep('1', edit('a'), 'none'),
      await drafts.keep('1', edit('b'), 'none'),
    ];
    await drafts.drop('2', a.id);
    expect(drafts.of('1')).toHaveLength(2);
    await drafts.drop('1', a.id);
    expect(
      open(folder)
        .drafts.of('1')
        .map(({ id }) => id),
    ).toEqual([b.id]);
  });

  it('of one moderator never grow without end', async () => {
    const { drafts } = open(temporaryFolder());
    await Promise.all(Array.from({ length: 60 }, (_, n) => drafts.keep('1', edit(`${n}`), 'none')));
    expect([drafts.of('1').length, drafts.of('1')[0]?.edit]).toEqual([50, edit('59')]);
  });

  it('F30: are kept in memory where the disk fails, which is told', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'drafts.json', 'in-the-way'), { recursive: true });
    const { drafts, problems } = open(folder);
    expect(problems).toMatchObject([{ code: 'unusable-data' }]);
    const { id, onDisk } = await drafts.keep('1', edit('a'), 'none');
    expect([onDisk, drafts.find('1', id)?.edit]).toEqual([false, edit('a')]);
  });

  it('leave a file alone that holds something else', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'drafts.json'), '[{"id":"x"}]');
    const { drafts, problems } = open(folder);
    await drafts.keep('1', edit('a'), 'none');
    expect(problems).toMatchObject([{ code: 'unusable-data' }]);
    expect(readFileSync(join(folder, 'drafts.json'), 'utf8')).toBe('[{"id":"x"}]');
  });
});
