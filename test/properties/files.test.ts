import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFaqBuilder } from '../../src/core/entry/faq.ts';
import { buildLoaded, readFiles } from '../../src/store/load.ts';
import { temporaryFolder } from '../support/records.ts';
import { shippedYaml } from '../support/shipped.ts';
import { RUNS } from './runs.ts';
import { anyString } from './texts.ts';

const shipped = shippedYaml();

/** What breaks YAML, or means more in it than it seems to. */
const YAML_PIECES = [
  '\t',
  '\r',
  '\uFEFF',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '&a ',
  '*a',
  '<<: *a',
  '!!binary ',
  '!!js/function ',
  '!!set ',
  '? ',
  ': ',
  '- ',
  '"',
  "'",
  '|\n',
  '>-\n',
  '#',
  '[',
  ']',
  '{',
  '}',
  '['.repeat(5000),
  '- '.repeat(5000),
  '__proto__: {polluted: true}\n',
  'constructor: {prototype: {polluted: true}}\n',
  'toString: x\n',
  'hasOwnProperty: x\n',
  'phrasings: []\n',
  'related: [__proto__]\n',
  'claims: [constructor]\n',
  'reviewed: 2026-02-30\n',
];

const anyBytes = fc.oneof(
  fc.uint8Array({ size: 'large' }),
  fc
    .array(fc.oneof(fc.constantFrom(...YAML_PIECES), anyString), { maxLength: 20 })
    .map((pieces) => Buffer.from(pieces.join(''))),
);

/** A shipped file in which some places were overwritten, cut out or filled. */
const anyMutation = fc
  .tuple(
    fc.constantFrom(...shipped.map(({ text }) => text)),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat({ max: 40 }),
        put: fc.oneof(fc.constantFrom('', ...YAML_PIECES), anyString),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, { at, cut, put }) => {
      const from = Math.floor(at * changed.length);
      return `${changed.slice(0, from)}${put}${changed.slice(from + cut)}`;
    }, text),
  )
  .map((text) => Buffer.from(text));

const anyPath = fc.constantFrom(
  ...shipped.map(({ path }) => path),
  'risks/added.yaml',
  'risks/__proto__.yaml',
  'risks/constructor.yaml',
);

describe('whatever stands in a file', () => {
  it('is loaded, or refused with a place in it, and nothing else changes', () => {
    const folder = temporaryFolder();
    const build = createFaqBuilder();
    const nothing = Object.keys(Object.prototype);
    fc.assert(
      fc.property(anyPath, fc.oneof(anyBytes, anyMutation), (path, bytes) => {
        writeFileSync(join(folder, 'read.yaml'), bytes);
        const read = readFiles(folder).files[0]?.text ?? 'unread';
        const others = shipped.filter((file) => file.path !== path);
        const files = [...others, { path, text: read }];
        const { faq, safetyProblems } = buildLoaded({ files, problems: [] }, build);
        const lines = read.split('\n').length;
        for (const problem of [...safetyProblems, ...(faq.ok ? faq.warnings : faq.problems)]) {
          if (problem.file !== path) continue;
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(lines);
          expect(problem.column).toBeGreaterThanOrEqual(1);
          expect(problem.message).not.toBe('');
        }
        expect(faq.ok || faq.problems.length > 0).toBe(true);
        expect(Object.keys(Object.prototype)).toEqual(nothing);
        expect(Reflect.get({}, 'polluted')).toBeUndefined();
      }),
      RUNS,
    );
  });
});
