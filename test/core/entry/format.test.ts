import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { formatYaml } from '../../../src/core/entry/format.ts';

const UNTIDY = `# Why this entry exists.
reviewed: "2026-11-23"
related: [ 'b-entry',"c-entry" ]
answer: "It takes 40 minutes to an hour. In that time the medicine goes slowly into the bloodstream, and staff keep watch."
phrasings:
    - "how long is it"   # heard often
    - 'is it: quick?'
    - what about 'time'
question:   How long does it take?
claims:
- a-claim
`;

describe('the canonical form', () => {
  const formatted = formatYaml(UNTIDY);

  it("brings the fields into the schema's order", () => {
    const keys = [...formatted.matchAll(/^([a-z]+):/gm)].map(([, key]) => key);
    expect(keys).toEqual(['question', 'phrasings', 'answer', 'claims', 'related', 'reviewed']);
  });

  it('changes no value', () => {
    expect(parse(formatted)).toEqual(parse(UNTIDY));
  });

  it('keeps every comment', () => {
    expect(formatted).toContain('# Why this entry exists.');
    expect(formatted).toContain('# heard often');
  });

  it('folds long prose, so that a change of one word changes few lines', () => {
    expect(formatted).toMatch(/^answer: >-\n {2}It takes/m);
    expect(Math.max(...formatted.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('leaves out quotes that YAML does not need', () => {
    expect(formatted).toContain('- how long is it');
    expect(formatted).toContain("- 'is it: quick?'");
  });

  it('is the same for Windows line ends and a byte order mark', () => {
    expect(formatYaml(`\uFEFF${UNTIDY.replaceAll('\n', '\r\n')}`)).toBe(formatted);
  });

  it('changes nothing a second time', () => {
    expect(formatYaml(formatted)).toBe(formatted);
  });

  it('leaves the order of other files alone', () => {
    const claims = '# The ledger.\n- text: Second.\n  id: b-claim\n- id: a-claim\n  text: First.\n';
    expect(formatYaml(claims)).toBe(claims);
  });

  it.each([
    'a text: with a colon',
    'a # that is no comment',
    '- starts with a dash',
    '"quoted" at the start',
    "it's got 'quotes' in it",
    'yes',
    'null',
    '024',
    '1e3',
    '2026-11-23',
    '[brackets]',
    '&anchor *alias',
    '@everyone',
    'two\n\nparagraphs of text',
    'a list:\n- one\n- two\n\nand an end',
    '  indented at the start\nand then not',
    'tab\tinside',
    'a backslash \\ and a quote "',
    'ends with a colon:',
    'emoji 🙂 and ünïcode',
    `${'long words '.repeat(40)}end`,
    'x'.repeat(300),
  ])('keeps the value %j in every field, and is stable', (value) => {
    const text = stringify({
      question: value,
      phrasings: [value, 'two', 'three'],
      answer: value,
      more: value,
      reviewed: '2026-11-23',
    });
    const once = formatYaml(text);
    const trimmed = value.trim();
    expect(parse(once)).toEqual({
      question: trimmed,
      phrasings: [trimmed, 'two', 'three'],
      answer: trimmed,
      more: trimmed,
      reviewed: '2026-11-23',
    });
    expect(formatYaml(once)).toBe(once);
  });
});
