import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/app.ts';
import { respond } from '../../src/core/respond.ts';
import { BUILT_IN_SAFETY } from '../../src/core/safety/builtin.ts';
import { loadFaq, readFiles } from '../../src/store/load.ts';
import { brief, problemsOf } from '../support/faq.ts';

const root = mkdtempSync(join(tmpdir(), 'faq-load-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'copy-'));
  cpSync('faq', folder, { recursive: true });
});

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const remove = (path: string) => rmSync(join(folder, path), { recursive: true });

describe('a sound folder', () => {
  it('is loaded whole', () => {
    const { faq, safety, safetyProblems } = loadFaq(folder);
    expect(problemsOf(faq)).toEqual([]);
    expect(safetyProblems).toEqual([]);
    expect(safety).toEqual(BUILT_IN_SAFETY);
  });

  it('may hold what editors leave beside a file they work on', () => {
    write('risks/.#nausea.yaml', 'somebody@desk.1234');
    write('.nausea.yaml', 'question: "half');
    expect(problemsOf(loadFaq(folder).faq)).toEqual([]);
  });

  it('may hold other files', () => {
    write('notes.txt', 'not a YAML file');
    write('risks/.nausea.yaml.swp', 'an editor was here');
    expect(problemsOf(loadFaq(folder).faq)).toEqual([]);
  });
});

describe('F33: a folder that cannot be read', () => {
  it.each(['missing', 'faq.txt'])('is reported with what to do: %s', (name) => {
    write('faq.txt', 'a file');
    const path = join(folder, name);
    const [problem, ...more] = problemsOf(loadFaq(path).faq);
    expect(problem).toMatchObject({ file: path, code: 'unreadable' });
    expect(problem?.advice).toMatch(/FAQ_DIR/);
    expect(more.map(({ code }) => code)).toEqual(['missing-file']);
  });

  it('still leaves the crisis lines', () => {
    const { safety, safetyProblems } = loadFaq(join(folder, 'missing'));
    expect(safety).toEqual(BUILT_IN_SAFETY);
    expect(safetyProblems.length).toBeGreaterThan(0);
  });
});

describe('F33: a file that cannot be read', () => {
  it('is reported by name: a folder in its place', () => {
    remove('risks/nausea.yaml');
    mkdirSync(join(folder, 'risks/nausea.yaml'));
    expect(problemsOf(loadFaq(folder).faq).map(brief)).toContain(
      'risks/nausea.yaml:1:1 unreadable',
    );
  });

  it('is reported by name: a link to nowhere', () => {
    remove('risks/nausea.yaml');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'risks/nausea.yaml'));
    expect(problemsOf(loadFaq(folder).faq).map(brief)).toContain(
      'risks/nausea.yaml:1:1 unreadable',
    );
  });

  it.skipIf(process.getuid?.() === 0)(
    'is reported by name: no permission (skipped for root, who may read anything)',
    () => {
      chmodSync(join(folder, 'risks/nausea.yaml'), 0);
      expect(problemsOf(loadFaq(folder).faq).map(brief)).toContain(
        'risks/nausea.yaml:1:1 unreadable',
      );
    },
  );

  it('F27: is refused by its size before it is read', () => {
    write('risks/nausea.yaml', 'x'.repeat(10 * 1024 * 1024));
    const start = performance.now();
    expect(problemsOf(loadFaq(folder).faq).map(brief)).toContain(
      'risks/nausea.yaml:1:1 unreadable',
    );
    expect(readFiles(folder).files.map(({ path }) => path)).not.toContain('risks/nausea.yaml');
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('a broken entry', () => {
  it('is reported at its place, and the set is not served', () => {
    write('risks/nausea.yaml', 'question: "open\n');
    const { faq } = loadFaq(folder);
    expect(faq.ok).toBe(false);
    expect(problemsOf(faq).map(({ file }) => file)).toContain('risks/nausea.yaml');
  });

  it('is reported together with the others', () => {
    write('risks/nausea.yaml', 'question: "open\n');
    write('nowhere.yaml', 'question: What?\n');
    write('bot/hello.yaml', '');
    const files = new Set(problemsOf(loadFaq(folder).faq).map(({ file }) => file));
    expect([...files]).toEqual(
      expect.arrayContaining(['risks/nausea.yaml', 'nowhere.yaml', 'bot/hello.yaml']),
    );
  });

  it('takes nothing from the crisis lines', () => {
    write('risks/nausea.yaml', 'question: "open\n');
    const { safety, safetyProblems } = loadFaq(folder);
    expect(safety).toEqual(BUILT_IN_SAFETY);
    expect(safetyProblems).toEqual([]);
  });
});

describe('safety files that cannot be used', () => {
  const breakages: readonly (readonly [string, () => void])[] = [
    ['all missing', () => remove('safety')],
    ['helplines missing', () => remove('safety/helplines.yaml')],
    ['notices missing', () => remove('safety/notices.yaml')],
    ['languages missing', () => remove('safety/languages.yaml')],
    ['helplines broken', () => write('safety/helplines.yaml', 'verified: "open\n')],
    ['helplines empty', () => write('safety/helplines.yaml', '')],
    ['notices half written', () => write('safety/notices.yaml', 'disclaimer: Hello\n')],
    ['languages of another kind', () => write('safety/languages.yaml', '- es\n')],
  ];

  it.each(breakages)('are replaced by the built-in copy, and reported: %s', (_name, breakIt) => {
    breakIt();
    const { faq, safety, safetyProblems } = loadFaq(folder);
    expect(safety).toEqual(BUILT_IN_SAFETY);
    expect(safetyProblems.length).toBeGreaterThan(0);
    expect(safetyProblems.filter(({ file }) => !file.startsWith('safety/'))).toEqual([]);
    expect(problemsOf(faq)).toEqual([]);
  });

  it.each(breakages)('leave every answer and all help as they were: %s', (_name, breakIt) => {
    breakIt();
    const { assistant, problems } = createAssistant({ faqFolder: folder, defaultCountry: 'GB' });
    expect(problems.length).toBeGreaterThan(0);
    expect(respond(assistant, 'how long is the drip').entry?.id).toBe('infusion-length');
    expect(JSON.stringify(respond(assistant, 'i want to die').parts)).toContain('116 123');
  });
});

describe('an assistant without any FAQ', () => {
  const { assistant, problems } = createAssistant({ faqFolder: '/nowhere/at/all' });

  it('says what is wrong', () => {
    expect(problems.map(({ code }) => code)).toContain('unreadable');
  });

  it('helps first, refuses what it must, and says that it has no answer', () => {
    expect(respond(assistant, 'i want to die', { country: 'US' })).toMatchObject({
      kind: 'crisis',
    });
    expect(respond(assistant, 'i think i overdosed')).toMatchObject({ kind: 'emergency' });
    expect(respond(assistant, 'how much ketamine should i take')).toMatchObject({
      kind: 'guardrail',
    });
    expect(respond(assistant, 'how long is the drip')).toMatchObject({ kind: 'no_match' });
  });
});
