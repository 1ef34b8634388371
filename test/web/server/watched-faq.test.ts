import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchFaq, type FaqState, type WatchedFaq } from '../../../src/web/server/watched-faq.ts';
import { entryYaml, smallFaq } from '../../support/faq.ts';
import { temporaryFolder } from '../../support/records.ts';

/** A small FAQ on disk, watched. */
function watchedFolder() {
  const folder = join(temporaryFolder(), 'faq');
  for (const { path, text } of smallFaq()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync('faq/safety', join(folder, 'safety'), { recursive: true });
  const faq = watchFaq({ faqFolder: folder });
  onTestFinished(faq.close);
  return { folder, faq, entry: join(folder, 'risks/the-first.yaml') };
}

/** The next state that a condition holds for. */
function nextState(faq: WatchedFaq, wanted: (state: FaqState) => boolean): Promise<FaqState> {
  return new Promise((resolve) => {
    const end = faq.follow((state) => {
      if (!wanted(state)) return;
      end();
      resolve(state);
    });
  });
}

const answerIn = ({ assistant }: FaqState, id = 'the-first') => assistant.faq.byId.get(id)?.answer;

describe('a watched FAQ', () => {
  it('is read anew when a file is saved', async () => {
    const { faq, entry } = watchedFolder();
    const { revision } = faq.current();
    const changed = nextState(faq, (state) => answerIn(state) === 'It is new now.');
    writeFileSync(entry, entryYaml({ answer: 'It is new now.' }));
    expect((await changed).revision).toBeGreaterThan(revision);
    expect(answerIn(faq.current())).toBe('It is new now.');
  });

  it('is read anew when an editor puts another file in its place', async () => {
    const { faq, entry } = watchedFolder();
    for (const answer of ['Once it was put there.', 'Twice it was put there.']) {
      const changed = nextState(faq, (state) => answerIn(state) === answer);
      writeFileSync(`${entry}~`, entryYaml({ answer }));
      renameSync(`${entry}~`, entry);
      expect((await changed).problems).toEqual([]);
    }
  });

  it('keeps the last good set while a file is broken, and tells where', async () => {
    const { faq, entry } = watchedFolder();
    const sound = readFileSync(entry, 'utf8');
    const broken = nextState(faq, ({ problems }) => problems.length > 0);
    writeFileSync(entry, sound.replace('question:', 'question: "'));
    const { problems, assistant } = await broken;
    expect(problems[0]).toMatchObject({ file: 'risks/the-first.yaml', line: 1 });
    expect(assistant.faq.entries).toHaveLength(1);
    const mended = nextState(faq, (state) => state.problems.length === 0);
    writeFileSync(entry, sound);
    await mended;
  });

  it('takes up an entry in a folder that is new', async () => {
    const { faq, folder } = watchedFolder();
    const text = entryYaml({
      question: 'What else is there?',
      phrasings: ['one more', 'another one of these', 'something else'],
      claims: undefined,
    });
    const added = nextState(faq, (state) => answerIn(state, 'the-second') !== undefined);
    mkdirSync(join(folder, 'not-covered'));
    writeFileSync(join(folder, 'not-covered/the-second.yaml'), text);
    expect((await added).assistant.faq.entries).toHaveLength(2);
  });

  it('outlives a folder that goes, with what it had', async () => {
    const { faq, folder } = watchedFolder();
    const broken = nextState(faq, ({ problems }) => problems.length > 0);
    rmSync(folder, { recursive: true });
    expect((await broken).assistant.faq.entries).toHaveLength(1);
  });
});
