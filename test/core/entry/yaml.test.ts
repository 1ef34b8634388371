import { describe, expect, it } from 'vitest';
import { entryFileSchema } from '../../../src/core/entry/schema.ts';
import { MAX_FILE_LENGTH, parseYaml } from '../../../src/core/entry/yaml.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { problemsOf } from '../../support/faq.ts';

const SOUND = `question: How long does it take?
phrasings:
  - how long
  - what time does it need
  - minutes
answer: It takes a while. The article says so.
claims:
  - a-claim
reviewed: 2026-11-23
`;

const parse = (text: string) => parseYaml(text, 'risks/thing.yaml', entryFileSchema);
const problemsIn = (text: string): readonly Problem[] => problemsOf(parse(text));
const place = ({ line, column, code }: Problem) => `${line}:${column} ${code}`;
const first = (text: string) => problemsIn(text).slice(0, 1).map(place);

describe('F26: a sound file', () => {
  it.each([
    ['as it is', SOUND],
    ['with Windows line ends', SOUND.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${SOUND}`],
    ['with both', `\uFEFF${SOUND.replaceAll('\n', '\r\n')}`],
    ['without a line end at its end', SOUND.trimEnd()],
    ['with a comment and blank lines', `# A comment.\n\n${SOUND}\n\n`],
  ])('is read %s', (_name, text) => {
    expect(parse(text)).toMatchObject({
      ok: true,
      value: {
        value: {
          question: 'How long does it take?',
          phrasings: ['how long', 'what time does it need', 'minutes'],
          answer: 'It takes a while. The article says so.',
          claims: ['a-claim'],
          related: [],
          reviewed: '2026-11-23',
        },
      },
    });
  });
});

describe('F26: a file that is no YAML', () => {
  it('names a tab at its line and says what to use instead', () => {
    const text = SOUND.replace('  - what', '\t- what');
    expect(first(text)).toEqual(['4:1 yaml-tab-as-indent']);
    expect(problemsIn(text)[0]?.advice).toMatch(/spaces/);
  });

  it('names the second of two equal keys', () => {
    expect(problemsIn(`${SOUND}answer: Another one.\n`).map(place)).toEqual([
      '10:1 yaml-duplicate-key',
    ]);
  });

  it('names the line where a quote was opened, not the end of the file', () => {
    expect(first(SOUND.replace('answer: It', 'answer: "It'))).toEqual(['6:9 yaml-missing-char']);
  });

  it('names the line at which a second document starts', () => {
    expect(problemsIn(`${SOUND}---\n${SOUND}`).map(place)).toEqual(['10:1 yaml-multiple-docs']);
  });

  it('says it in words for people who are no programmers', () => {
    const [problem] = problemsIn(`${SOUND}---\n${SOUND}`);
    expect(problem?.message).not.toMatch(/parseAllDocuments|\(\)/);
  });

  it('advises quotes where an answer holds a colon', () => {
    const text = SOUND.replace('It takes', 'In short: it takes');
    expect(first(text)).toEqual(['6:9 yaml-block-as-implicit-key']);
    expect(problemsIn(text)[0]?.advice).toMatch(/quotes/);
  });

  it('counts lines rightly in a file with Windows line ends and a byte order mark', () => {
    const text = `\uFEFF${SOUND.replace('2026-11-23', '23.11.2026').replaceAll('\n', '\r\n')}`;
    expect(problemsIn(text).map(place)).toEqual(['9:11 invalid-format']);
  });
});

describe('F27: a file that is made to break its reader', () => {
  const within = (limit: number, text: string) => {
    const start = performance.now();
    const problems = problemsIn(text);
    expect(performance.now() - start).toBeLessThan(limit);
    return problems;
  };

  it('refuses an alias bomb at its first anchor, without opening it out', () => {
    const levels = Array.from('bcdefghij', (name, level) => {
      const before = `*${'abcdefghi'[level]}`;
      return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
    });
    const bomb = ['a: &a [lol, lol, lol]', ...levels].join('\n');
    expect(within(2000, bomb).slice(0, 2).map(place)).toEqual(['1:7 alias', '2:7 alias']);
  });

  it('refuses a single anchor too, and says what to do for a text that starts with its sign', () => {
    const [problem] = problemsIn(SOUND.replace('- how long', '- &how long'));
    expect(problem).toMatchObject({ line: 3, code: 'alias' });
    expect(problem?.advice).toMatch(/quotes/);
  });

  it.each([
    ['brackets', '['.repeat(5000) + ']'.repeat(5000)],
    ['brackets never closed', 'a: '.padEnd(5000, '{a: ')],
    // Where the stack ends while an expression is compiled, the whole process is aborted.
    ['dashes', `${'- '.repeat(100_000)}x`],
    ['dashes and tabs', `${'-\t'.repeat(100_000)}x`],
    ['question marks', `${'? '.repeat(100_000)}x`],
    ['quoted keys', `${'"a": '.repeat(40_000)}x`],
    [
      'dashes that go on in the next line',
      Array.from(
        { length: 35 },
        (_, step) => `${' '.repeat(402 * step)}${'- '.repeat(200)}a:`,
      ).join('\n'),
    ],
    ['indents', Array.from({ length: 700 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('refuses thousands of levels of %s with a place', (_name, text) => {
    const problems = within(5000, text);
    expect(problems.map(({ code }) => code)).toContain('too-deep');
    expect(problems.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
  });

  it('refuses what is too large before it is parsed', () => {
    const large = `${SOUND}# ${'x'.repeat(10 * 1024 * 1024)}`;
    expect(within(200, large).map(place)).toEqual(['1:1 file-too-large']);
    expect(parse(SOUND.padEnd(MAX_FILE_LENGTH, '\n')).ok).toBe(true);
  });
});

describe('a file with wrong fields', () => {
  it('F28: names an unknown field at its line', () => {
    const text = SOUND.replace('answer:', 'anwser:');
    expect(problemsIn(text).map(({ code, line }) => `${line} ${code}`)).toContain(
      '6 unknown-field',
    );
    expect(problemsIn(text).find(({ code }) => code === 'unknown-field')?.message).toContain(
      'anwser',
    );
  });

  it('names an unknown field at its own line when its value stands below it', () => {
    const text = `${SOUND}tags:\n  - one\n`;
    expect(problemsIn(text).map(({ code, line }) => `${line} ${code}`)).toEqual([
      '10 unknown-field',
    ]);
  });

  it('names a missing field', () => {
    const problems = problemsIn(SOUND.replace(/answer: .*\n/, ''));
    expect(problems.map(place)).toEqual(['1:1 missing-field']);
    expect(problems[0]?.message).toContain('answer');
  });

  it.each([
    [
      'a question of 81 characters',
      SOUND.replace('How long does it take?', 'x'.repeat(81)),
      '1:11',
    ],
    ['a phrasing of 201', SOUND.replace('minutes', 'x'.repeat(201)), '5:5'],
    ['an answer of 601', SOUND.replace(/It takes.*/, 'x'.repeat(601)), '6:9'],
    ['a "more" of 2001', `${SOUND}more: ${'x'.repeat(2001)}\n`, '10:7'],
    ['six related ids', `${SOUND}related: [aa, bb, cc, dd, ee, ff]\n`, '10:10'],
  ])('names %s', (_name, text, expected) => {
    expect(problemsIn(text).map(place)).toEqual([`${expected} too-big`]);
  });

  it.each([
    ['question', SOUND.replace('How long does it take?', 'x'.repeat(80))],
    ['phrasing', SOUND.replace('minutes', 'x'.repeat(200))],
    ['answer', SOUND.replace(/It takes.*/, 'x'.repeat(600))],
    ['more', `${SOUND}more: ${'x'.repeat(2000)}\n`],
  ])('accepts a %s of exactly the greatest length', (_name, text) => {
    expect(parse(text).ok).toBe(true);
  });

  it.each([
    ['two phrasings', SOUND.replace('  - minutes\n', ''), 'too-small', 3],
    ['an empty answer', SOUND.replace(/answer: .*/, "answer: ' '"), 'too-small', 6],
    ['an id that climbs out', SOUND.replace('a-claim', '../claim'), 'invalid-format', 8],
    ['an id in capitals', SOUND.replace('a-claim', 'A-Claim'), 'invalid-format', 8],
    ['an id of one letter', SOUND.replace('a-claim', 'a'), 'invalid-format', 8],
    ['a day that is none', SOUND.replace('2026-11-23', '2026-02-30'), 'invalid-format', 9],
    ['a control character', SOUND.replace('minutes', String.raw`"a\u0007b"`), 'invalid-format', 5],
    ['a number for a phrasing', SOUND.replace('minutes', '2026'), 'invalid-type', 5],
    ['a note without its reference', `${SOUND}notes:\n  - text: It is so.\n`, 'missing-field', 11],
  ])('names %s', (_name, text, code, line) => {
    expect(problemsIn(text).map((problem) => `${problem.line} ${problem.code}`)).toEqual([
      `${line} ${code}`,
    ]);
  });

  it.each([
    ['an empty file', ''],
    ['a list', '- a\n- b\n'],
    ['one word', 'hello'],
  ])('refuses %s', (_name, text) => {
    expect(problemsIn(text)).toHaveLength(1);
  });

  it('F28: reports everything at once', () => {
    const text = SOUND.replace('How long does it take?', 'x'.repeat(81))
      .replace('  - minutes\n', '')
      .replace('2026-11-23', 'today');
    expect(problemsIn(text).map(({ line }) => line)).toEqual([1, 3, 8]);
  });

  it('says with each problem what to do', () => {
    const all = [
      ...problemsIn(SOUND.replace('answer:', 'anwser:')),
      ...problemsIn(SOUND.replace('2026', 'soon')),
      ...problemsIn(SOUND.replace('- how', '\t- how')),
    ];
    expect(all.filter(({ advice }) => advice.length < 10)).toEqual([]);
    expect(new Set(all.map(({ file }) => file))).toEqual(new Set(['risks/thing.yaml']));
  });
});
