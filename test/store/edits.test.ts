import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editAtRandom, undoAll } from '../../faults/random-edits.ts';
import type { Edit } from '../../src/core/edit/edit.ts';
import { formatYaml } from '../../src/core/entry/format.ts';
import { NO_FILE } from '../../src/store/revision.ts';
import { openEdits, type Edits } from '../../src/store/edits.ts';
import { randomNumbers } from '../../src/tools/training/random.ts';
import { brief, entryYaml, smallFaq } from '../support/faq.ts';
import { ANNA, BEN, good, keepFaq, revisionNow } from '../support/keeping.ts';

const PATH = 'risks/the-first.yaml';
const ID = 'the-first';
const FIELDS = {
  question: 'Is there more?',
  phrasings: ['any more of it', 'what else', 'is that all'],
  answer: 'There is one more thing. The article says so.',
  claims: ['a-claim'],
  reviewed: '2026-11-23',
};
const ADD: Edit = { kind: 'add', topic: 'outcomes', id: 'more-of-it', fields: FIELDS };
const ask = (question: string): Edit => ({ kind: 'change', id: ID, fields: { question } });
const CANONICAL = smallFaq().map(({ path, text }) => ({ path, text: formatYaml(text) }));
const small = () => keepFaq(CANONICAL, () => Date.parse('2026-12-01T10:00:00Z'));
const reasonOf = (outcome: { readonly ok: boolean; readonly reason?: string }) => outcome.reason;
const save = (edits: Edits, edit: Edit, by = ANNA) =>
  edits.save(edit, edit.kind === 'add' ? NO_FILE : revisionNow(edits, edit.id), by).then(good);

describe('saving an edit', () => {
  it('writes the file, serves the new set and remembers who did what', async () => {
    const { edits, assistant, read } = await small();
    const before = read(PATH);
    const { item, revision, warnings } = await save(edits, ask('What is new?'));
    expect(read(PATH)).toBe(before.replace('What is this about?', 'What is new?'));
    expect(assistant.current().faq.byId.get(ID)?.question).toBe('What is new?');
    expect(assistant.current().matcher.match('what is new').entries[0]?.entry.id).toBe(ID);
    expect([revisionNow(edits, ID), warnings]).toEqual([revision, []]);
    expect(item).toEqual({
      number: 1,
      time: '2026-12-01T10:00:00.000Z',
      by: ANNA,
      entry: ID,
      path: PATH,
      kind: 'change',
      before,
      after: read(PATH),
    });
    expect(edits.history.of(ID)).toEqual([item]);
  });

  it('adds an entry in a new folder, and removes it without a trace', async () => {
    const { edits, assistant, folder, read } = await small();
    await save(edits, ADD);
    expect(read('outcomes/more-of-it.yaml')).toContain('question: Is there more?');
    expect(assistant.current().faq.entries.map(({ id }) => id)).toEqual(['more-of-it', ID]);
    await save(edits, { kind: 'remove', id: 'more-of-it' });
    expect(readdirSync(join(folder, 'outcomes'))).toEqual([]);
    expect(assistant.current().faq.entries).toHaveLength(1);
  });

  it('refuses what the check refuses, and then writes nothing', async () => {
    const { edits, read, dataFolder } = await small();
    const before = read(PATH);
    const edit: Edit = {
      kind: 'change',
      id: ID,
      fields: { answer: 'It cures.', claims: ['a-claim', 'no-such'] },
    };
    const outcome = await edits.save(edit, revisionNow(edits, ID), ANNA);
    expect(!outcome.ok && outcome.reason === 'problems' && outcome.problems.map(brief)).toEqual([
      `${PATH}:10:5 unknown-claim`,
      `${PATH}:6:9 promise`,
    ]);
    expect([read(PATH), edits.history.all(), readdirSync(join(dataFolder, '..'))]).toEqual([
      before,
      [],
      ['faq'],
    ]);
  });

  it.each<[string, Edit]>([
    ['an id that is none', { ...ADD, id: '../x' }],
    ['a topic that is none', { ...ADD, topic: 'safety', id: 'notices' }],
    [
      'another topic and id that is none',
      { kind: 'restore', topic: '..', id: 'claims', text: 'x' },
    ],
  ])('refuses %s', async (_what, edit) => {
    const { edits } = await small();
    expect(reasonOf(await edits.save(edit, NO_FILE, ANNA))).toBe('problems');
  });

  it('refuses an edit of what there is not, and one that changes nothing', async () => {
    const { edits } = await small();
    expect(reasonOf(await edits.save({ kind: 'remove', id: 'no-such' }, 'x', ANNA))).toBe('gone');
    const same = await edits.save(ask('What is this about?'), revisionNow(edits, ID), ANNA);
    expect(reasonOf(same)).toBe('unchanged');
  });

  it('refuses every edit while another file is broken, for nothing new could be served', async () => {
    const { edits, write } = await small();
    write('risks/broken.yaml', 'question: "');
    const outcome = await edits.save(ask('What is new?'), revisionNow(edits, ID), ANNA);
    const files =
      !outcome.ok && outcome.reason === 'problems' && outcome.problems.map(({ file }) => file);
    expect(files).toContain('risks/broken.yaml');
  });

  it('is done one after the other, whoever asks', async () => {
    const { edits } = await small();
    const revision = revisionNow(edits, ID);
    const outcomes = await Promise.all([
      edits.save(ask('From Anna?'), revision, ANNA),
      edits.save(ask('From Ben?'), revision, BEN),
      edits.save(ADD, NO_FILE, ANNA),
      edits.save(ADD, NO_FILE, BEN),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true, false]);
    expect(edits.history.all().map(({ number, by }) => [number, by.name])).toEqual([
      [2, 'Anna'],
      [1, 'Anna'],
    ]);
  });
});

describe('a preview', () => {
  it('shows the set as it would be, what differs and what to look at, and writes nothing', async () => {
    const { edits, assistant, read } = await small();
    const before = read(PATH);
    const edit: Edit = {
      kind: 'change',
      id: ID,
      fields: { question: 'What is new?', reviewed: '2025-01-01' },
    };
    const prepared = good(await edits.prepare(edit, revisionNow(edits, ID)));
    expect(prepared.faq.byId.get(ID)?.question).toBe('What is new?');
    expect(prepared.diff.map(({ field }) => field)).toEqual(['question', 'reviewed']);
    expect(prepared.warnings.map(({ code, field }) => [code, field])).toEqual([
      ['review-overdue', 'reviewed'],
    ]);
    expect(assistant.current().faq.byId.get(ID)?.question).toBe('What is this about?');
    expect([read(PATH), edits.history.all()]).toEqual([before, []]);
  });

  it('tells how matching would change, while others are answered', async () => {
    const { edits } = await keepFaq();
    const edit: Edit = { kind: 'phrasing', id: 'nausea', text: 'what is the price of a drip' };
    const prepared = good(await edits.prepare(edit, revisionNow(edits, 'nausea')));
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    const { alone } = await edits.effect(prepared);
    clearInterval(others);
    expect(alone.map(({ phrasing, owner }) => [phrasing, owner])).toEqual([
      ['what is the price of a drip', 'nausea'],
    ]);
    expect(turns).toBeGreaterThan(5);
  });

  it('of the whole folder says what faq:check says', async () => {
    const { edits, write } = await small();
    write(
      'risks/second.yaml',
      entryYaml({ question: 'And?', phrasings: ['p', 'q', 'r'], reviewed: '2020-01-01' }),
    );
    const problems = await edits.check();
    expect(problems.map(brief)).toContain('risks/second.yaml:9:11 review-overdue');
  });
});

describe('F32: a stale edit', () => {
  it('is refused with both texts, and can be made on top without undoing the other one', async () => {
    const { edits, read } = await small();
    const seen = edits.open(ID);
    if (!seen?.entry) throw new Error('no entry');
    const more = [...seen.entry.phrasings, 'from Anna'];
    await save(edits, {
      kind: 'change',
      id: ID,
      fields: { answer: 'It is so.', phrasings: more },
    });
    const { question, answer, phrasings } = { ...seen.entry, question: 'From Ben?' };
    const typed = { question, answer, phrasings: [...phrasings.slice(1), 'as Ben says'] };
    const outcome = await edits.save({ kind: 'change', id: ID, fields: typed }, seen.revision, BEN);
    if (outcome.ok || outcome.reason !== 'stale' || !outcome.onTop)
      throw new Error(JSON.stringify(outcome));
    expect(outcome.current).toBe(read(PATH));
    expect(outcome.typed).toContain('From Ben?');
    expect(outcome.diff.map(({ field }) => field)).toEqual(['question', 'phrasings', 'answer']);
    good(await edits.save(outcome.onTop, outcome.revision, BEN));
    expect(edits.open(ID)?.entry).toMatchObject({
      question: 'From Ben?',
      answer: 'It is so.',
      phrasings: ['a word on this', 'the gist of that', 'from Anna', 'as Ben says'],
    });
  });

  it('is one too where the file was changed by hand', async () => {
    const { edits, read, write } = await small();
    const revision = revisionNow(edits, ID);
    write(PATH, read(PATH).replace('one thing', 'two things'));
    const outcome = await edits.save(ask('From Anna?'), revision, ANNA);
    if (outcome.ok || outcome.reason !== 'stale' || !outcome.onTop)
      throw new Error(JSON.stringify(outcome));
    good(await edits.save(outcome.onTop, outcome.revision, ANNA));
    expect(edits.open(ID)?.entry).toMatchObject({
      question: 'From Anna?',
      answer: 'It is about two things. The article says so.',
    });
  });

  it('after a restart, with a text that nobody remembers, overwrites nothing that was not typed', async () => {
    const { edits, assistant, dataFolder, read, write } = await small();
    const revision = revisionNow(edits, ID);
    const all = edits.open(ID)?.entry;
    write(PATH, read(PATH).replace('What is this about?', 'Changed by hand?'));
    const { edits: again } = await openEdits({
      faq: assistant.faq,
      matcherOf: assistant.matcherOf,
      dataFolder,
    });
    const fields = { question: all?.question ?? '', answer: 'It is so.' };
    const outcome = await again.save({ kind: 'change', id: ID, fields }, revision, ANNA);
    expect(outcome).toMatchObject({ reason: 'stale', onTop: null });
  });

  it('of an entry that was removed can be made to bring it back', async () => {
    const { edits } = await small();
    await save(edits, ADD);
    const revision = revisionNow(edits, 'more-of-it');
    await save(edits, { kind: 'remove', id: 'more-of-it' });
    const edit: Edit = { kind: 'change', id: 'more-of-it', fields: { question: 'Still there?' } };
    const outcome = await edits.save(edit, revision, BEN);
    if (outcome.ok || outcome.reason !== 'stale' || !outcome.onTop)
      throw new Error(JSON.stringify(outcome));
    expect(outcome.current).toBeNull();
    good(await edits.save(outcome.onTop, outcome.revision, BEN));
    expect(edits.open('more-of-it')?.entry?.question).toBe('Still there?');
    const removed = await edits.save({ kind: 'remove', id: 'never-there' }, revision, BEN);
    expect(removed.ok).toBe(false);
  });

  it('still knows after a restart what its moderator saw', async () => {
    const { edits, assistant, dataFolder } = await small();
    await save(edits, ask('First?'));
    const { revision } = edits.open(ID) ?? {};
    await save(edits, { kind: 'change', id: ID, fields: { answer: 'It is so.' } });
    const { edits: again } = await openEdits({
      faq: assistant.faq,
      matcherOf: assistant.matcherOf,
      dataFolder,
    });
    const fields = { question: 'Third?', answer: 'It is about one thing. The article says so.' };
    const outcome = await again.save({ kind: 'change', id: ID, fields }, revision ?? '', BEN);
    expect(outcome).toMatchObject({ reason: 'stale', onTop: { fields: { question: 'Third?' } } });
  });
});

describe('undoing', () => {
  it('walks back through the changes of an entry, and stops at the first', async () => {
    const { edits, read } = await small();
    const texts = [read(PATH)];
    for (const question of ['One?', 'Two?', 'Three?']) {
      await save(edits, ask(question));
      texts.push(read(PATH));
    }
    const back: string[] = [];
    for (let step = 0; step < 3; step++) {
      good(await edits.undoLast(ID, BEN));
      back.push(read(PATH));
    }
    expect(back).toEqual(texts.slice(0, 3).toReversed());
    expect(reasonOf(await edits.undoLast(ID, BEN))).toBe('nothing-to-undo');
    expect(
      edits.history
        .all()
        .slice(0, 3)
        .map(({ kind, of, by }) => [kind, of, by.name]),
    ).toEqual([
      ['undo', 1, 'Ben'],
      ['undo', 2, 'Ben'],
      ['undo', 3, 'Ben'],
    ]);
  });

  it('by a button does it again by its own button, as often as somebody likes', async () => {
    const { edits, read } = await small();
    const before = read(PATH);
    const { item } = await save(edits, ask('One?'));
    const after = read(PATH);
    let { number } = item;
    const seen: string[] = [];
    for (let press = 0; press < 4; press++) {
      ({ number } = good(await edits.undo(number, ANNA)).item);
      seen.push(read(PATH));
    }
    expect(seen).toEqual([before, after, before, after]);
    expect(edits.history.all().map(({ kind }) => kind)).toEqual([
      'redo',
      'undo',
      'redo',
      'undo',
      'change',
    ]);
  });

  it('the same thing twice is refused, as is what there is not', async () => {
    const { edits } = await small();
    const { item } = await save(edits, ask('One?'));
    good(await edits.undo(item.number, ANNA));
    expect(reasonOf(await edits.undo(item.number, BEN))).toBe('nothing-to-undo');
    expect(reasonOf(await edits.undo(99, BEN))).toBe('gone');
  });

  it('what was changed since by somebody else is refused with both texts', async () => {
    const { edits, read, write } = await small();
    const before = read(PATH);
    const { item } = await save(edits, ask('One?'));
    write(PATH, read(PATH).replace('One?', 'By hand?'));
    const outcome = await edits.undo(item.number, ANNA);
    expect(outcome).toMatchObject({ reason: 'stale', current: read(PATH), typed: before });
  });

  it('what lies below later changes is refused, even where the text is the same by chance', async () => {
    const { edits, read } = await small();
    const { item } = await save(edits, ask('One?'));
    const text = read(PATH);
    await save(edits, ask('Two?'));
    await save(edits, { kind: 'restore', topic: 'risks', id: ID, text });
    expect(await edits.undo(item.number, ANNA)).toMatchObject({ reason: 'stale', current: text });
  });

  it('brings back a removed entry with every byte, and going back to any text does too', async () => {
    const { edits, read, write } = await small();
    await save(edits, ADD);
    const path = 'outcomes/more-of-it.yaml';
    write(path, `# by hand\n${read(path)}`);
    const text = read(path);
    await save(edits, { kind: 'remove', id: 'more-of-it' });
    good(await edits.undoLast('more-of-it', ANNA));
    expect(read(path)).toBe(text);
    await save(edits, { kind: 'change', id: 'more-of-it', fields: { question: 'Other?' } });
    await save(edits, { kind: 'restore', topic: 'outcomes', id: 'more-of-it', text });
    expect(read(path)).toBe(text);
  });

  it('is refused where the set would no longer be sound', async () => {
    const { edits } = await small();
    await save(edits, ask('What is new?'));
    // Meanwhile another entry takes the question that the undo would bring back.
    const fields = { ...FIELDS, question: 'What is this about?' };
    await save(edits, { ...ADD, fields });
    const outcome = await edits.undoLast(ID, ANNA);
    expect(outcome).toMatchObject({ reason: 'problems', problems: [{ code: 'phrasing-twice' }] });
  });

  it('100 random edits leaves the files byte for byte as they began', async () => {
    const { edits, folder } = await keepFaq();
    const all = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.yaml'))
        .toSorted()
        .map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
    const before = all();
    const ids = before.flatMap(
      ([path = '']) => /^(?!safety)[a-z-]+\/(.+)\.yaml$/.exec(path)?.[1] ?? [],
    );
    const random = randomNumbers(7);
    while (edits.history.all().length < 100)
      await editAtRandom(edits, ids.slice(0, 40), { random, by: ANNA });
    expect(all()).not.toEqual(before);
    expect(await undoAll(edits, BEN)).toEqual([]);
    expect(all()).toEqual(before);
  });
});

describe('where the disk is in the way', () => {
  it('F33: a symbolic link is not written over', async () => {
    const { edits, folder, read } = await small();
    const elsewhere = join(folder, '..', 'elsewhere.yaml');
    writeFileSync(elsewhere, read(PATH));
    rmSync(join(folder, PATH));
    symlinkSync(elsewhere, join(folder, PATH));
    const outcome = await edits.save(ask('New?'), revisionNow(edits, ID), ANNA);
    expect(outcome).toMatchObject({ reason: 'disk', problem: { file: PATH, code: 'not-written' } });
    expect([readFileSync(elsewhere, 'utf8'), edits.history.all()]).toEqual([read(PATH), []]);
  });

  it.skipIf(process.getuid?.() === 0)(
    'F33: a file that may only be read stays as it is (skipped for root, who may write anywhere)',
    async () => {
      const { edits, folder, read } = await small();
      const before = read(PATH);
      chmodSync(join(folder, PATH), 0o444);
      expect(reasonOf(await edits.save(ask('New?'), revisionNow(edits, ID), ANNA))).toBe('disk');
      expect(read(PATH)).toBe(before);
    },
  );

  it('F30: nothing is saved that cannot be written to the history', async () => {
    const { edits, dataFolder, read } = await small();
    const before = read(PATH);
    mkdirSync(join(dataFolder, 'history.jsonl'), { recursive: true });
    expect(reasonOf(await edits.save(ask('New?'), revisionNow(edits, ID), ANNA))).toBe('disk');
    expect([
      read(PATH),
      edits.history.all(),
      readdirSync(join(dataFolder, '..', 'faq', 'risks')),
    ]).toEqual([before, [], ['the-first.yaml']]);
  });

  it('F30: nothing is in the history that cannot be written to its file', async () => {
    const { edits, folder, dataFolder } = await small();
    mkdirSync(join(folder, 'outcomes'));
    mkdirSync(join(folder, 'outcomes/more-of-it.yaml/in-the-way'), { recursive: true });
    const outcome = await edits.save(ADD, NO_FILE, ANNA);
    expect([outcome.ok, edits.history.all()]).toEqual([false, []]);
    rmSync(join(folder, 'outcomes/more-of-it.yaml'), { recursive: true });
    const { item } = await save(edits, ADD);
    expect(item.number).toBe(1);
    expect(readFileSync(join(dataFolder, 'history.jsonl'), 'utf8').split('\n')).toHaveLength(3);
  });

  it('every edit is refused while the history cannot be used, and previews are not', async () => {
    const { assistant, dataFolder } = await small();
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(join(dataFolder, 'history.jsonl'), 'not a history\n');
    const { edits, problems } = await openEdits({
      faq: assistant.faq,
      matcherOf: assistant.matcherOf,
      dataFolder,
    });
    expect(problems).toMatchObject([{ code: 'unusable-data' }]);
    const revision = revisionNow(edits, ID);
    expect((await edits.prepare(ask('New?'), revision)).ok).toBe(true);
    expect(await edits.save(ask('New?'), revision, ANNA)).toMatchObject({
      reason: 'disk',
      problem: problems[0],
    });
  });

  it('F31: what a crash left unfinished goes at the start', async () => {
    const { assistant, folder, dataFolder } = await small();
    mkdirSync(dataFolder, { recursive: true });
    for (const path of [
      join(folder, `${PATH}.0123456789ab.tmp`),
      join(dataFolder, 'drafts.json.0123456789ab.tmp'),
    ])
      writeFileSync(path, 'half');
    await openEdits({ faq: assistant.faq, matcherOf: assistant.matcherOf, dataFolder });
    expect([readdirSync(join(folder, 'risks')), readdirSync(dataFolder)]).toEqual([
      ['the-first.yaml'],
      [],
    ]);
  });
});
