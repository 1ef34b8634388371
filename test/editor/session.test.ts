import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { respond } from '../../src/core/respond.ts';
import { openSession, type Session } from '../../src/editor/session.ts';
import { entryYaml } from '../support/faq.ts';
import { temporaryFolder } from '../support/records.ts';
import { folderWith } from './project.ts';

const FIRST = 'risks/the-first.yaml';

const open = (folder: string): Session => {
  const session = openSession({
    folder,
    today: () => '2026-11-25',
    onFailure: (error) => {
      throw error;
    },
  });
  onTestFinished(session.close);
  return session;
};
/** Gives the codes of what is wrong now. */
const codesIn = (session: Session) => () => session.problems().map(({ code }) => code);
const SOON = { timeout: 20_000, interval: 10 };
const served = (session: Session) =>
  new Promise<void>((resolve) => session.onAssistant(() => resolve()));

describe('a session', () => {
  it('tells of every problem of the folder, and answers from what is sound', async () => {
    const session = open(folderWith());
    expect(await session.opened).toBe(true);
    await expect.poll(codesIn(session), SOON).toEqual([]);
    expect(respond(session.assistant(), 'What is this about?').entry?.id).toBe('the-first');
  });

  it('tells of what is typed, and that it is mended, though nothing is saved', async () => {
    const session = open(folderWith());
    session.type(FIRST, entryYaml({ claims: ['nobody'] }));
    await expect.poll(codesIn(session), SOON).toContain('unknown-claim');
    session.type(FIRST, undefined);
    await expect.poll(codesIn(session), SOON).toEqual([]);
  });

  it('answers with what is typed, and with the last sound text while it is broken', async () => {
    const session = open(folderWith());
    session.type(FIRST, entryYaml({ question: 'What is a zebra?' }));
    await served(session);
    expect(respond(session.assistant(), 'What is a zebra?').entry?.question).toBe(
      'What is a zebra?',
    );
    session.type(FIRST, 'question: [');
    await expect.poll(codesIn(session), SOON).toContainEqual(expect.stringMatching(/^yaml-/));
    expect(respond(session.assistant(), 'What is a zebra?').entry?.id).toBe('the-first');
  });

  it('says that a folder with an error at the start answers nothing', async () => {
    const session = open(folderWith({ path: FIRST, text: 'question: [' }));
    expect(await session.opened).toBe(false);
    expect(session.assistant().faq.entries).toEqual([]);
    expect(respond(session.assistant(), 'I want to die').kind).toBe('crisis');
  });

  it('takes up what is written to disk', async () => {
    const folder = folderWith();
    const session = open(folder);
    await expect.poll(codesIn(session), SOON).toEqual([]);
    writeFileSync(join(folder, 'risks/the-second.yaml'), 'question: What?\n');
    await expect.poll(codesIn(session), SOON).toContain('missing-field');
    rmSync(join(folder, 'risks/the-second.yaml'));
    await expect.poll(codesIn(session), SOON).toEqual([]);
  });

  it('tells in the ledger that the folder is gone, answers on, and notices its return', async () => {
    const folder = folderWith();
    const session = open(folder);
    await expect.poll(codesIn(session), SOON).toEqual([]);
    renameSync(folder, `${folder}-away`);
    onTestFinished(() => rmSync(`${folder}-away`, { recursive: true, force: true }));
    await expect.poll(codesIn(session), SOON).toContain('unreadable');
    const gone = session.problems().find(({ code }) => code === 'unreadable');
    expect(gone).toMatchObject({ file: 'claims.yaml', line: 1 });
    expect(respond(session.assistant(), 'What is this about?').entry?.id).toBe('the-first');
    renameSync(`${folder}-away`, folder);
    await expect.poll(codesIn(session), { ...SOON, timeout: 5_000 }).toEqual([]);
  });

  it('tells of a review that is due, which takes nothing from serving', async () => {
    const session = open(folderWith({ path: FIRST, text: entryYaml({ reviewed: '2024-01-01' }) }));
    await expect.poll(codesIn(session), SOON).toContain('review-overdue');
    expect(await session.opened).toBe(true);
    expect(session.assistant().faq.entries).toHaveLength(1);
  });

  it('tells of a phrasing that stands alone, and no more once its text is changed', async () => {
    const folder = join(temporaryFolder(), 'faq');
    cpSync('faq', folder, { recursive: true });
    const session = open(folder);
    const path = 'risks/bladder.yaml';
    const text = readFileSync(join(folder, path), 'utf8');
    session.type(
      path,
      text.replace('phrasings:\n', 'phrasings:\n  - spravato nasal spray at home\n'),
    );
    await expect.poll(codesIn(session), SOON).toContain('phrasing-alone');
    session.type(path, text);
    await expect.poll(codesIn(session), SOON).toEqual([]);
  });
});
