import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { awaitEnding } from '../../src/tools/watching/ending.ts';
import { foundBy, previewOf } from '../../src/tools/watching/preview.ts';
import { savesIn } from '../../src/tools/watching/saves.ts';
import { entryYaml, smallFaq } from '../support/faq.ts';
import { temporaryFolder } from '../support/records.ts';
import { shippedAssistant } from '../support/shipped.ts';

const FIRST = 'risks/the-first.yaml';
let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'risks'));
  for (const { path, text } of smallFaq()) writeFileSync(join(folder, path), text);
});
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

describe('saves', () => {
  /** Watches the folder; each call gives the files of the next save. */
  async function watched() {
    const ending = new AbortController();
    onTestFinished(() => ending.abort());
    const saves = savesIn(folder, ending.signal);
    const next = async () => {
      const { done, value } = await saves.next();
      return done ? 'ended' : value;
    };
    expect(await next()).toEqual([]);
    return { next, end: () => ending.abort() };
  }

  it('are seen where a text changed, and where it stayed the same', async () => {
    const { next } = await watched();
    write(FIRST, entryYaml({ question: 'What is it about?' }));
    expect(await next()).toEqual([FIRST]);
    utimesSync(join(folder, FIRST), new Date(), new Date(Date.now() + 5000));
    expect(await next()).toEqual([FIRST]);
  });

  it('are seen in a new folder, by renaming, and where a file goes', async () => {
    const { next } = await watched();
    mkdirSync(join(folder, 'outcomes'));
    write('outcomes/new.yaml.tmp', entryYaml({}));
    renameSync(join(folder, 'outcomes/new.yaml.tmp'), join(folder, 'outcomes/new.yaml'));
    expect(await next()).toEqual(['outcomes/new.yaml']);
    rmSync(join(folder, 'outcomes'), { recursive: true });
    expect(await next()).toEqual(['outcomes/new.yaml']);
  });

  it('of several files end with the one saved last', async () => {
    const { next } = await watched();
    for (const path of ['risks/b.yaml', 'risks/a.yaml', 'risks/c.yaml']) write(path, entryYaml({}));
    utimesSync(join(folder, 'risks/a.yaml'), new Date(), new Date(Date.now() + 9000));
    expect((await next()).at(-1)).toBe('risks/a.yaml');
  });

  it('are none while a file is half-written', async () => {
    const { next } = await watched();
    write(FIRST, '');
    const told = next().then((saved) => ({
      saved,
      text: readFileSync(join(folder, FIRST), 'utf8'),
    }));
    for (const half of ['question: "What', 'question: "What is this?"\nphrasings: [']) {
      await pause(600);
      write(FIRST, half);
    }
    await pause(600);
    write(FIRST, entryYaml({}));
    expect(await told).toEqual({ saved: [FIRST], text: entryYaml({}) });
  });

  it('are told of in the end where a file stays broken', async () => {
    const { next } = await watched();
    write(FIRST, 'question: "open');
    expect(await next()).toEqual([FIRST]);
  });

  it('go on where the folder is away for a while', async () => {
    const { next } = await watched();
    renameSync(folder, `${folder}-away`);
    expect(await next()).toContain(FIRST);
    renameSync(`${folder}-away`, folder);
    expect(await next()).toContain(FIRST);
  });

  it('end when they are told to', async () => {
    const { next, end } = await watched();
    const none = next();
    end();
    expect(await none).toBe('ended');
  });
});

describe('the end', () => {
  const terminal = () => {
    const modes: boolean[] = [];
    const input = Object.assign(new PassThrough(), {
      isTTY: true,
      setRawMode: (raw: boolean) => modes.push(raw),
    });
    return { input, modes };
  };

  it('comes with Ctrl+C in a terminal, which is left as it was', async () => {
    const { input, modes } = terminal();
    const ending = awaitEnding(input, new PassThrough());
    input.write('a\r');
    await pause(0);
    expect(ending.signal.aborted).toBe(false);
    input.write('\u0003');
    await pause(0);
    expect(ending.signal.aborted).toBe(true);
    ending.letGo();
    expect(modes).toEqual([true, false]);
  });

  it('comes when the reader goes', () => {
    const output = new PassThrough();
    const { signal } = awaitEnding(new PassThrough(), output);
    output.emit('error', new Error('EPIPE'));
    expect(signal.aborted).toBe(true);
  });
});

describe('what a member sees', () => {
  const assistant = shippedAssistant();
  const entry = assistant.faq.byId.get('infusion-length');
  if (!entry) throw new Error('The FAQ has no such entry any more: choose another.');

  it.each([
    ['how long is the drip', 'this entry'],
    ['does it harm the bladder?', 'bladder'],
    ['how long', 'a choice'],
    ['who won the football game in 1987', 'nothing'],
    ['how many mg should I take', 'a refusal'],
    ['I want to kill myself', 'crisis help'],
  ])('of %j is %s', (text, expected) => {
    expect(foundBy(assistant, text, entry)).toBe(expected);
  });

  it('is the whole reply, then every phrasing with and without itself', () => {
    const shown = previewOf(assistant, entry, { colour: false });
    expect(shown).toContain(`${entry.question}\n\n${entry.answer}`);
    expect(shown).toContain(assistant.safety.notices.disclaimer);
    for (const phrasing of entry.phrasings) {
      const row = shown.split('\n').find((line) => line.endsWith(`  ${phrasing}`));
      expect(row).toMatch(/^(?:this entry|a choice) +[a-z0-9 -]+ {2}/);
    }
  });
});

describe('npm run faq:check -- --watch', () => {
  const WAITING = /Waiting for the next save/;

  /** Runs the watch as npm does, but without npm's shell, which dies of the signal by itself. */
  function start() {
    cpSync('faq/safety', join(folder, 'safety'), { recursive: true });
    const args = ['--import', 'tsx', 'src/tools/check.ts', '--watch', folder];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    let unread = '';
    let wake = () => {};
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      unread += text;
      wake();
    });
    /** What it writes up to a text, after what was read before. */
    const until = async (end: RegExp): Promise<string> => {
      for (;;) {
        const found = end.exec(unread);
        if (found) {
          const read = unread.slice(0, found.index + found[0].length);
          unread = unread.slice(read.length);
          return read;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
    };
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    return { until, ended, interrupt: () => child.kill('SIGINT') };
  }

  it('checks after every save, shows the entry as members see it, goes on through a broken file, and ends with 0', async () => {
    const { until, ended, interrupt } = start();
    const first = await until(WAITING);
    expect(first).toMatch(/^Checking .*\.\nErrors: 0, warnings: 0\.\n/);
    expect(first).not.toContain('What a member sees');

    write(FIRST, entryYaml({ answer: 'It is about two things. The article says so.' }));
    const saved = await until(WAITING);
    expect(saved).toMatch(/It is about two things\..*not medical advice/s);
    expect(saved).toMatch(/^this entry +.* {2}tell me of it *$/m);

    write(FIRST, 'question: "open\n');
    const broken = await until(WAITING);
    expect(broken).toMatch(new RegExp(`^${folder}/${FIRST}:1:11: error: .*\\[yaml-`, 'm'));
    expect(broken).toMatch(/^Errors: [1-9]/m);
    expect(broken).not.toContain('It is about');

    write(FIRST, entryYaml({ answer: 'It is about three things. The article says so.' }));
    const mended = await until(WAITING);
    expect(mended).toMatch(/^Errors: 0/m);
    expect(mended).toContain('It is about three things.');

    write('lexicon.yaml', '- concept: thing\n  words:\n    - thing\n    - matter\n');
    expect(await until(WAITING)).toContain('It is about three things.');

    interrupt();
    expect(await ended).toBe(0);
  });
});
