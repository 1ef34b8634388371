import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { SourceFile } from '../../src/core/entry/faq.ts';
import type { Problem } from '../../src/core/problem.ts';
import { openLiveFaq } from '../../src/store/live-faq.ts';
import { brief, entryYaml, smallFaq } from '../support/faq.ts';
import { temporaryFolder } from '../support/records.ts';
import { shippedYaml } from '../support/shipped.ts';

const PATH = 'risks/the-first.yaml';

const SAFETY = shippedYaml().filter(({ path }) => path.startsWith('safety/'));
const FILES: readonly SourceFile[] = [...SAFETY, ...smallFaq()];

function watched() {
  const folder = join(temporaryFolder(), 'faq');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const { path, text } of FILES) write(path, text);
  const live = openLiveFaq(folder);
  onTestFinished(() => live.close());
  const told: (readonly Problem[])[] = [];
  live.onProblems((problems) => told.push(problems));
  const questions = () => live.current().faq.entries.map(({ question }) => question);
  return { folder, write, live, told, questions };
}
const until = (condition: () => void) => vi.waitFor(condition, { timeout: 20_000, interval: 20 });

describe('the FAQ while the program runs', () => {
  it('takes up a file that was changed, a new one in a new folder, and one that went', async () => {
    const { folder, write, questions } = watched();
    write(PATH, entryYaml({ question: 'Changed?' }));
    await until(() => expect(questions()).toEqual(['Changed?']));
    write('outcomes/new.yaml', entryYaml({ question: 'New?', phrasings: ['n a', 'n b', 'n c'] }));
    await until(() => expect(questions()).toEqual(['New?', 'Changed?']));
    write('outcomes/new.yaml', entryYaml({ question: 'Newer?', phrasings: ['n a', 'n b', 'n c'] }));
    await until(() => expect(questions()).toEqual(['Newer?', 'Changed?']));
    rmSync(join(folder, 'outcomes/new.yaml'));
    await until(() => expect(questions()).toEqual(['Changed?']));
  });

  it('serves on while the folder is gone, and soon takes up what comes in its place', async () => {
    const { folder, write, questions, told } = watched();
    rmSync(folder, { recursive: true });
    await until(() =>
      expect(told.at(-1)).toContainEqual(
        expect.objectContaining({ code: 'unreadable', file: folder }),
      ),
    );
    expect(questions()).toEqual(['What is this about?']);
    for (const file of FILES) write(file.path, file.text);
    write(PATH, entryYaml({ question: 'Back?' }));
    await vi.waitFor(() => expect(questions()).toEqual(['Back?']), { timeout: 6_000 });
  });

  it('takes up a folder that was replaced as a whole', async () => {
    const { folder, write, questions } = watched();
    renameSync(join(folder, 'risks'), join(folder, '..', 'away'));
    write(PATH, entryYaml({ question: 'Replaced?' }));
    await until(() => expect(questions()).toEqual(['Replaced?']));
    write(PATH, entryYaml({ question: 'And changed?' }));
    await until(() => expect(questions()).toEqual(['And changed?']));
  });

  it('F26: keeps the last good set while a file is broken, and tells so once, and when it is mended', async () => {
    const { write, live, told, questions } = watched();
    write(PATH, entryYaml({ question: 'Good?' }));
    await until(() => expect(questions()).toEqual(['Good?']));
    write(PATH, 'question: "Broken?\n');
    await until(() => expect(told).toHaveLength(1));
    expect(told[0]?.map(brief)).toContain(`${PATH}:1:11 yaml-missing-char`);
    await live.refresh();
    await live.refresh();
    expect([questions(), told.length, live.problems().length > 0]).toEqual([['Good?'], 1, true]);
    write(PATH, entryYaml({ question: 'Mended?' }));
    await until(() => expect(told).toHaveLength(2));
    expect([questions(), told[1], live.problems()]).toEqual([['Mended?'], [], []]);
  });

  it('F29: waits for a file that is written slowly, and serves no part of it', async () => {
    const { folder, write, live, told, questions } = watched();
    const served: (readonly string[])[] = [];
    live.onServed(() => void served.push(questions()));
    const text = entryYaml({ question: 'Slowly?' });
    write(PATH, '');
    for (let start = 0; start < text.length; start += 30) {
      await sleep(50);
      appendFileSync(join(folder, PATH), text.slice(start, start + 30));
    }
    await until(() => expect(questions()).toEqual(['Slowly?']));
    expect([served, told]).toEqual([[['Slowly?']], []]);
  });

  it('keeps its helplines while their file is broken', async () => {
    const { write, live, told } = watched();
    const { safety } = live.current();
    write('safety/notices.yaml', 'nothing: here\n');
    await until(() => expect(told).toHaveLength(1));
    expect(live.current().safety).toBe(safety);
  });

  it('serves a written file at once, and waits for those who are told', async () => {
    const { write, live, questions } = watched();
    const text = entryYaml({ question: 'Written?' });
    let built = false;
    live.onServed(async () => {
      await sleep(30);
      built = true;
    });
    write(PATH, text);
    await live.take(PATH, text);
    expect([built, questions()]).toEqual([true, ['Written?']]);
  });

  it('serves an empty set where there is no folder, until there is one', async () => {
    const { folder, write, live, questions } = watched();
    rmSync(folder, { recursive: true });
    await until(() => expect(live.problems().map(({ code }) => code)).toContain('unreadable'));
    expect(questions()).toHaveLength(1);
    const missing = openLiveFaq(join(folder, 'nowhere'));
    missing.close();
    expect(missing.current().faq.entries).toEqual([]);
    for (const { path, text } of FILES) write(path, text);
    await live.refresh();
    expect([live.problems(), questions()]).toEqual([[], ['What is this about?']]);
  });
});
