import { readFileSync } from 'node:fs';
import readability from 'text-readability';
import { describe, expect, it } from 'vitest';
import { formatYaml } from '../src/core/entry/format.ts';
import { formatProblem } from '../src/core/problem.ts';
import { respondWithEntry } from '../src/core/respond.ts';
import { loadFaq } from '../src/store/load.ts';
import { renderText } from '../src/terminal/render.ts';
import { generatedFiles } from '../src/tools/generate.ts';
import { shippedAssistant, shippedYaml } from './support/shipped.ts';

const assistant = shippedAssistant();
const { faq, safety } = assistant;
const entries = faq.entries.map((entry) => [entry.id, entry] as const);

describe('the shipped FAQ', () => {
  it('loads without a problem', () => {
    const { faq: loaded, safetyProblems } = loadFaq('faq');
    const problems = [...(loaded.ok ? loaded.warnings : loaded.problems), ...safetyProblems];
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it('holds what was asked for', () => {
    const count = (topic: string) => faq.entries.filter((entry) => entry.topic === topic).length;
    expect(faq.claims.length).toBeGreaterThanOrEqual(50);
    expect(faq.entries.filter(({ claims }) => claims).length).toBeGreaterThanOrEqual(60);
    expect(count('not-covered')).toBeGreaterThanOrEqual(40);
    expect(count('bot')).toBeGreaterThanOrEqual(10);
  });

  it('holds claims from every section of the article', () => {
    expect([...new Set(faq.claims.map(({ section }) => section))]).toEqual([
      'introduction',
      'mechanism',
      'administration',
      'outcomes',
      'risks',
      'psychotherapy',
    ]);
  });
});

describe('every entry', () => {
  it.each(entries)('%s has at least twelve phrasings', (_id, { phrasings }) => {
    expect(phrasings.length).toBeGreaterThanOrEqual(12);
  });

  it.each(entries)('%s answers in two or three short, plain sentences', (_id, { answer }) => {
    const sentences = answer
      .replaceAll(/\b(?:Dr|e\.g|i\.e|vs|St|U\.S)\./g, '')
      .split(/[.!?](?=["”)]?(?:\s|$))/)
      .filter((sentence) => sentence.trim() !== '');
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(3);
    expect(answer.length).toBeLessThanOrEqual(600);
    expect(readability.fleschKincaidGrade(answer)).toBeLessThanOrEqual(9);
  });

  it.each(entries)('%s names no dose in any text of its reply', (id) => {
    const reply = respondWithEntry(assistant, id);
    const text = reply ? renderText(reply, { colour: false, numbered: false }) : '';
    expect(text).not.toBe('');
    const spelt = '(?:half a|one|two|three|ten|twenty|thirty|forty|fifty|eighty|hundred|\\d)';
    const dose = new RegExp(
      `${spelt}[\\s\\u00A0-]*(?:mgs?|mcg|[µμ]g|mls?|cc|(?:milli|micro)?gram(?:me)?s?|milli ?lit\\w+|g)\\b`,
      'iu',
    );
    expect(text).not.toMatch(dose);
    expect(text).not.toMatch(/\b(?:mg|mcg)\b|\/ ?kg\b|per kilo/iu);
  });

  it.each(entries)('%s promises nothing', (_id, { answer, more = '', notes = [] }) => {
    const text = [answer, more, ...notes.map((note) => note.text)].join(' ');
    expect(text).not.toMatch(/\b(?:miracle|will cure|cures|completely safe|proven to work)\b/i);
  });

  const noted = entries.filter(([, { notes }]) => notes);

  it.each(noted)(
    '%s gives each note a reference by which it can be found',
    (_id, { notes = [] }) => {
      const vague = notes.filter(
        ({ reference }) => !/[A-Z].*|doi:/.test(reference) || reference.length < 5,
      );
      expect(vague).toEqual([]);
    },
  );

  it.each(entries.filter(([, { topic }]) => topic === 'not-covered'))(
    '%s says at once that the source leaves the question open',
    (_id, { answer }) => {
      expect(answer).toMatch(/^[^.]*\b(?:source|article)\b/i);
    },
  );

  it.each(entries.filter(([, { topic }]) => topic === 'not-covered'))(
    '%s says whom to ask',
    (_id, { answer, more = '', notes = [] }) => {
      const text = [answer, more, ...notes.map((note) => note.text)].join(' ');
      expect(text).toMatch(
        /doctor|psychiatrist|clinic|prescriber|pharmacist|therapist|insurer|lawyer|team|staff|nurse|midwife|vet\b|employer|provider|VA\b|professional|specialist|centre|center|advis/i,
      );
    },
  );
});

describe('the helplines', () => {
  const lines = [
    ...safety.helplines.countries.flatMap(({ code, lines: own }) =>
      own.map((line) => [`${code}: ${line.name}`, line] as const),
    ),
    ...safety.helplines.elsewhere.lines.map((line) => [`elsewhere: ${line.name}`, line] as const),
  ];

  it.each(lines)('%s was verified, and says where', (_name, { verified, source }) => {
    expect(verified).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(Date.parse(verified)).toBeGreaterThanOrEqual(Date.parse('2026-11-23'));
    expect(source).not.toBe('');
  });

  it('never name what no longer exists', () => {
    const everything = [
      ...shippedYaml().map(({ text }) => text),
      readFileSync('src/core/safety/builtin.ts', 'utf8'),
    ].join('\n');
    expect(everything).not.toMatch(/press 3\b/i);
    expect(everything.replaceAll(/[\s().-]/g, '')).not.toContain('8334564566');
  });

  it('name the treatment line as one that does not counsel', () => {
    const treatment = lines.filter(([, line]) => line.for === 'treatment');
    expect(treatment.map(([, { hours }]) => hours).join(' ')).toMatch(/does not counsel/);
  });
});

describe('the files', () => {
  it.each(shippedYaml())('$path is in canonical form', ({ text }) => {
    expect(formatYaml(text)).toBe(text);
  });

  it.each([...generatedFiles()])('%s is fresh', (path, text) => {
    // A long diff helps nobody here: `npm run faq:generate` mends it.
    expect(readFileSync(path, 'utf8') === text).toBe(true);
  });
});
