import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { TOPICS } from '../../src/core/entry/schema.ts';
import type { Problem } from '../../src/core/problem.ts';
import { checkFaq } from '../../src/tools/checking/check.ts';
import { smallFaq } from '../support/faq.ts';
import { npmRun } from '../support/processes.ts';

const TODAY = '2026-12-01';
const root = mkdtempSync(join(tmpdir(), 'faq-check-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'copy-'));
  cpSync('faq', folder, { recursive: true });
});

/** Leaves one entry of the FAQ beside the safety files: checking every phrasing of the whole takes seconds. */
function shrink(): void {
  for (const topic of TOPICS) rmSync(join(folder, topic), { recursive: true });
  mkdirSync(join(folder, 'risks'));
  for (const { path, text } of smallFaq()) write(path, text);
}
/** That one entry. */
const SMALL = 'risks/the-first.yaml';

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

/** Changes a file and gives the number of the line where the change stands. */
function plant(path: string, before: string | RegExp, after: string): number {
  const text = read(path);
  const start = typeof before === 'string' ? text.indexOf(before) : text.search(before);
  if (start < 0) throw new Error(`${path} no longer holds ${String(before)}.`);
  write(
    path,
    text.replace(before, () => after),
  );
  return text.slice(0, start).split('\n').length;
}

/** Adds lines at the end of a file and gives the number of the first. */
function append(path: string, lines: string): number {
  const text = read(path);
  write(path, `${text}${lines}`);
  return text.split('\n').length;
}

const check = (options: Partial<Parameters<typeof checkFaq>[1]> = {}) =>
  checkFaq(folder, { today: TODAY, release: false, ...options });
const placed = (problems: readonly Problem[]) =>
  problems.map(({ file, line, code }) => `${file}:${line} ${code}`);
const errors = () => placed(check().filter(({ severity }) => severity === 'error'));
/** What doesn't keep the FAQ from being served, but for phrasings that stand alone. */
const warnings = () =>
  placed(
    check().filter(({ severity, code }) => severity === 'warning' && code !== 'phrasing-alone'),
  );

/** An entry of another file than the one that is changed, for what two entries must not share. */
const NAUSEA = 'risks/nausea.yaml';

describe('the shipped FAQ', () => {
  it('has no errors, and nothing that is overdue', () => {
    const problems = check({ release: true });
    expect(placed(problems.filter(({ code }) => code !== 'phrasing-alone'))).toEqual([]);
  });
});

describe('a planted fault is found at its line', () => {
  it('a tab', () => {
    const line = plant(NAUSEA, '  - ', '\t- ');
    expect(errors()[0]).toMatch(new RegExp(`^${NAUSEA}:${line} yaml-`));
  });

  it('a key that stands twice', () => {
    const line = append(NAUSEA, 'reviewed: 2026-11-23\n');
    expect(errors()).toContain(`${NAUSEA}:${line} yaml-duplicate-key`);
  });

  it('a quote that is left open', () => {
    const line = plant(NAUSEA, 'question: ', 'question: "');
    expect(errors().find((error) => error.startsWith(`${NAUSEA}:${line} `))).toBeDefined();
  });

  it('an unknown field', () => {
    const line = append(NAUSEA, 'colour: green\n');
    expect(errors()).toEqual([`${NAUSEA}:${line} unknown-field`]);
  });

  it('an unknown field that holds a list', () => {
    const line = append(NAUSEA, 'tags:\n  - stomach\n');
    expect(errors()).toEqual([`${NAUSEA}:${line} unknown-field`]);
  });

  it('a missing field', () => {
    plant(NAUSEA, /^reviewed: .*\n/m, '');
    expect(errors()).toContain(`${NAUSEA}:1 missing-field`);
  });

  it('an id that two entries have', () => {
    cpSync(join(folder, NAUSEA), join(folder, 'treatment/nausea.yaml'));
    expect(errors()).toContain('treatment/nausea.yaml:1 duplicate-id');
  });

  it('a phrasing that two entries claim', () => {
    const [, taken = ''] = /^ {2}- (.*)$/m.exec(read('risks/dizziness.yaml')) ?? [];
    const line = plant(NAUSEA, '\nanswer:', `\n  - ${taken}\nanswer:`) + 1;
    expect(errors()).toEqual([`${NAUSEA}:${line} phrasing-twice`]);
  });

  it('a claim that no entry carries', () => {
    const line = append('claims.yaml', '- id: lonely\n  section: risks\n  text: Lonely.\n');
    expect([errors(), warnings()]).toEqual([[], [`claims.yaml:${line} claim-without-entry`]]);
  });

  it('a claim that nobody knows', () => {
    const line = plant(NAUSEA, '\nclaims:\n', '\nclaims:\n  - no-such-claim\n') + 2;
    expect(errors()).toEqual([`${NAUSEA}:${line} unknown-claim`]);
  });

  it('a related entry that does not exist', () => {
    const line = plant(NAUSEA, /\nrelated:\n.*\n/, '\nrelated:\n  - no-such-entry\n') + 2;
    expect([errors(), warnings()]).toEqual([[], [`${NAUSEA}:${line} unknown-related`]]);
  });

  it.each([
    ['question', /^question: .*$/m, `question: ${'long '.repeat(17)}`],
    ['phrasing', /^ {2}- .*$/m, `  - ${'long '.repeat(41)}`],
    ['answer', /^answer: >-\n {2}.*$/m, `answer: >-\n  ${'Long. '.repeat(101)}`],
  ])('a %s that is too long', (_name, before, after) => {
    const line = plant(NAUSEA, before, after);
    expect(errors()).toContain(`${NAUSEA}:${line} too-big`);
  });

  it('a dose', () => {
    const line = plant(NAUSEA, /^answer: >-\n {2}/m, 'answer: >-\n  It comes with 40 mg. ');
    expect(errors()).toContain(`${NAUSEA}:${line} dose`);
  });

  it('a forbidden promise', () => {
    const line = plant(NAUSEA, /^answer: >-\n {2}/m, 'answer: >-\n  It cures you. ');
    expect(errors()).toContain(`${NAUSEA}:${line} promise`);
  });

  it('an answer that is hard to read', () => {
    shrink();
    const hard =
      'Notwithstanding considerable heterogeneity, neuropharmacological characterisation of glutamatergic antagonism demonstrates multifactorial gastrointestinal manifestations necessitating individualised anticipatory pharmacotherapeutic considerations.';
    const line = plant(SMALL, /^answer: .*$/m, `answer: ${hard}`);
    expect(errors()).toEqual([`${SMALL}:${line} hard-to-read`]);
  });

  it('a file in no topic', () => {
    cpSync(join(folder, NAUSEA), join(folder, 'nausea.yaml'));
    expect(errors()).toContain('nausea.yaml:1 misplaced-file');
  });

  it('claims in a not-covered entry', () => {
    const line = append('not-covered/pets.yaml', 'claims:\n  - ptsd-is-hard\n');
    const found = errors().find((error) => error.endsWith('claims-not-allowed'));
    expect([`not-covered/pets.yaml:${line}`, `not-covered/pets.yaml:${line + 1}`]).toContain(
      found?.split(' ')[0],
    );
  });

  it('a helpline that cannot be reached', () => {
    shrink();
    const line = plant('safety/helplines.yaml', /^ +call: '113'\n/m, '');
    const found = errors().map((error) => /^safety\/helplines\.yaml:(\d+) /.exec(error)?.[1]);
    expect(found.map(Number).some((at) => Math.abs(at - line) <= 1)).toBe(true);
  });

  it('a missing safety file', () => {
    shrink();
    rmSync(join(folder, 'safety/notices.yaml'));
    expect(errors().filter((error) => error.startsWith('safety/notices.yaml:1 '))).toHaveLength(1);
  });

  it('a phrasing that nothing else in its entry backs up, as a warning', () => {
    const odd = 'zeppelins over the purple harbour of glutamate receptors';
    const line = plant('not-covered/pets.yaml', '\nanswer:', `\n  - ${odd}\nanswer:`) + 1;
    const found = check().filter(({ file }) => file === 'not-covered/pets.yaml');
    expect(placed(found)).toEqual([`not-covered/pets.yaml:${line} phrasing-alone`]);
    expect(found.map(({ severity }) => severity)).toEqual(['warning']);
    expect(found[0]?.message).toContain(odd);
  });
});

describe('several faults', () => {
  it('are found at once', () => {
    const dose = plant('risks/dizziness.yaml', /^answer: >-\n {2}/m, 'answer: >-\n  Take 40 mg. ');
    const claim = append('claims.yaml', '- id: lonely\n  section: risks\n  text: Lonely.\n');
    const related = plant(NAUSEA, /\nrelated:\n.*\n/, '\nrelated:\n  - no-such-entry\n') + 2;
    expect([...errors(), ...warnings()].toSorted()).toEqual([
      `claims.yaml:${claim} claim-without-entry`,
      `risks/dizziness.yaml:${dose} dose`,
      `${NAUSEA}:${related} unknown-related`,
    ]);
  });

  it('are found at once where some files cannot even be read', () => {
    const dose = plant('risks/dizziness.yaml', /^answer: >-\n {2}/m, 'answer: >-\n  Take 40 mg. ');
    const field = append(NAUSEA, 'colour: green\n');
    write('bot/hello.yaml', 'question: "open\n');
    write('safety/notices.yaml', 'disclaimer: "open\n');
    const found = errors();
    expect(found).toEqual(
      expect.arrayContaining([
        `risks/dizziness.yaml:${dose} dose`,
        `${NAUSEA}:${field} unknown-field`,
      ]),
    );
    expect(new Set(found.map((error) => error.split(':')[0]))).toEqual(
      new Set(['bot/hello.yaml', 'risks/dizziness.yaml', NAUSEA, 'safety/notices.yaml']),
    );
  });
});

describe('dates', () => {
  beforeEach(shrink);

  const overdue = (today: string, release: boolean) => {
    const problems = check({ today, release });
    const late = problems.filter(({ code }) => code.endsWith('-overdue'));
    return {
      codes: [...new Set(late.map(({ code }) => code))].toSorted(),
      severities: [...new Set(late.map(({ severity }) => severity))],
    };
  };

  it('are no matter while nothing is overdue', () => {
    expect(overdue(TODAY, true)).toEqual({ codes: [], severities: [] });
  });

  it('warn when reviews and helplines are overdue', () => {
    expect(overdue('2028-01-01', false)).toEqual({
      codes: ['helpline-overdue', 'review-overdue'],
      severities: ['warning'],
    });
  });

  it('fail a release', () => {
    expect(overdue('2028-01-01', true)).toEqual({
      codes: ['helpline-overdue', 'review-overdue'],
      severities: ['error'],
    });
  });

  it('name the line of the one that is overdue', () => {
    const review = plant(SMALL, /^reviewed: .*$/m, 'reviewed: 2024-01-01');
    const verified = plant(
      'safety/helplines.yaml',
      /^ {8}verified: .*$/m,
      '        verified: 2024-01-01',
    );
    expect(placed(check().filter(({ code }) => code.endsWith('-overdue'))).toSorted()).toEqual([
      `${SMALL}:${review} review-overdue`,
      `safety/helplines.yaml:${verified} helpline-overdue`,
    ]);
  });
});

describe('npm run faq:check', () => {
  beforeEach(shrink);

  const run = async (...args: readonly string[]) => npmRun('faq:check', [folder, ...args]);

  it('leaves with 0 where nothing is wrong', async () => {
    const { code, out } = await run('--date', TODAY, '--release');
    expect(out).toMatch(/errors?: 0|0 errors/i);
    expect(code).toBe(0);
  });

  it('F28: prints each problem as file:line:column, what, and what to do, and leaves with 1', async () => {
    const line = append(SMALL, 'colour: green\n');
    const { code, out } = await run('--date', TODAY);
    expect(out).toMatch(
      new RegExp(`^${folder}/${SMALL}:${line}:\\d+: error: .*"colour".*README`, 'm'),
    );
    expect(code).toBe(1);
  });

  it('warns of what is overdue, and fails a release for it', async () => {
    const early = await run('--date', '2028-01-01');
    expect(early.out).toMatch(/: warning: .*last reviewed/);
    expect(early.code).toBe(0);
    const late = await run('--date', '2028-01-01', '--release');
    expect(late.out).toMatch(/: error: .*last reviewed/);
    expect(late.code).toBe(1);
  });

  it('refuses a date that is none', async () => {
    const { code } = await run('--date', 'tomorrow', '--release');
    expect(code).not.toBe(0);
  });

  it('names a folder that is not there', async () => {
    const { code, out, err } = await npmRun('faq:check', [join(folder, 'nowhere')]);
    expect(`${out}${err}`).toContain(join(folder, 'nowhere'));
    expect(code).toBe(1);
  });
});
