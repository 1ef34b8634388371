import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatYaml } from '../../src/core/entry/format.ts';
import {
  claimsFileSchema,
  entryFileSchema,
  TOPICS,
  type Topic,
} from '../../src/core/entry/schema.ts';
import { checkFaq } from '../../src/tools/checking/check.ts';
import { skeleton } from '../../src/core/entry/skeleton.ts';
import { readTarget } from '../../src/core/entry/target.ts';
import { smallFaq } from '../support/faq.ts';
import { npmRun } from '../support/processes.ts';

const TODAY = '2026-12-01';
const root = mkdtempSync(join(tmpdir(), 'faq-new-'));
afterAll(() => rmSync(root, { recursive: true }));

const claims = claimsFileSchema.parse(parse(readFileSync('faq/claims.yaml', 'utf8')));
const related = (topic: Topic) => readdirSync(join('faq', topic))[0]?.replace('.yaml', '');
const skeletonOf = (topic: Topic) =>
  skeleton(topic, { claims, related: related(topic), today: TODAY });

describe.each(TOPICS)('a skeleton of the topic %s', (topic) => {
  it('is checked as unfinished and as nothing else', () => {
    const folder = mkdtempSync(join(root, 'copy-'));
    cpSync('faq', folder, { recursive: true });
    const file = `${topic}/a-new-one.yaml`;
    writeFileSync(join(folder, file), skeletonOf(topic));
    const problems = checkFaq(folder, { today: TODAY, release: true }).filter(
      ({ code }) => code !== 'phrasing-alone',
    );
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([file]));
    const codes = problems.map(({ code }) => code).filter((code) => code !== 'unfinished-comment');
    // The question, three phrasings and the answer.
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'unfinished'));
  });

  it('is in canonical form', () => {
    expect(formatYaml(skeletonOf(topic))).toBe(skeletonOf(topic));
  });

  it('has every field that the topic needs', () => {
    const entry = entryFileSchema.parse(parse(skeletonOf(topic)));
    expect(entry.reviewed).toBe(TODAY);
    expect(entry.related).toEqual([related(topic)]);
    expect(entry.claims?.length ?? 0).toBe(topic === 'bot' || topic === 'not-covered' ? 0 : 1);
  });
});

describe('the example of a claim', () => {
  it('is one of the section that the topic is about', () => {
    const [id] = entryFileSchema.parse(parse(skeletonOf('treatment'))).claims ?? [];
    expect(claims.find((claim) => claim.id === id)?.section).toBe('administration');
  });

  it('is told of at its line until its comment is taken out', () => {
    const folder = mkdtempSync(join(root, 'copy-'));
    cpSync('faq', folder, { recursive: true });
    const text = skeletonOf('risks');
    writeFileSync(join(folder, 'risks/a-new-one.yaml'), text);
    const problems = checkFaq(folder, { today: TODAY, release: false }).filter(
      ({ code }) => code !== 'phrasing-alone',
    );
    const lines = text
      .split('\n')
      .flatMap((line, index) => (line.includes('# TODO') ? index + 1 : []));
    const told = problems.filter(({ severity }) => severity === 'warning').map(({ line }) => line);
    expect(told).toEqual(lines);
    expect(lines).toHaveLength(2);
  });
});

it('a not-covered skeleton says that the source leaves it open, and whom to ask', () => {
  expect(skeletonOf('not-covered')).toMatch(/Our source doesn't say .*\. Ask /);
});

describe('a place that is none', () => {
  it.each([
    ['', /topic and id/],
    ['nausea', /topic and id/],
    ['risks/more/nausea', /topic and id/],
    ['../risks/nausea', /topic and id/],
    ['/risks/nausea', /topic and id/],
    ['..\\risks', /topic and id/],
    ['../nausea', /no topic "\.\.".*ptsd.*not-covered/],
    ['safety/helplines', /no topic "safety".*ptsd.*not-covered/],
    ['risks/..', /"\.\." can't be an id.*a-z/],
    ['risks/', /can't be an id/],
    ['risks/n', /can't be an id/],
    ['risks/nausea.yaml', /can't be an id.*"risks\/nausea"/],
    ['risks/Bad Nausea', /can't be an id.*"risks\/bad-nausea"/],
    ['Risks/nausea', /no topic "Risks".*"risks\/nausea"/],
    ['faq/risks/nausea.yaml', /topic and id.*"risks\/nausea"/],
  ])('%j is refused with advice', (typed, expected) => {
    const target = readTarget(typed);
    expect(target.ok ? '' : `${target.message} ${target.advice}`).toMatch(expected);
  });
});

describe('npm run faq:new', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(root, 'small-'));
    mkdirSync(join(folder, 'risks'));
    for (const { path, text } of smallFaq()) writeFileSync(join(folder, path), text);
  });
  const run = (...args: readonly string[]) => npmRun('faq:new', [...args, folder]);
  const all = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();

  it('writes a file and says where, also in a topic without a folder', async () => {
    const { code, out } = await run('outcomes/sleep-better');
    expect(out).toContain(`${folder}/outcomes/sleep-better.yaml`);
    expect(readFileSync(join(folder, 'outcomes/sleep-better.yaml'), 'utf8')).toMatch(
      /^question: TODO/,
    );
    expect(code).toBe(0);
  });

  it('refuses an id that an entry of another topic has, and leaves that as it is', async () => {
    const before = readFileSync(join(folder, 'risks/the-first.yaml'), 'utf8');
    for (const topic of ['outcomes', 'risks']) {
      const { code, err } = await run(`${topic}/the-first`);
      expect(err).toContain(`${folder}/risks/the-first.yaml`);
      expect(code).toBe(64);
    }
    expect(readFileSync(join(folder, 'risks/the-first.yaml'), 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'outcomes'))).toBe(false);
  });

  it('writes nothing where the place is none', async () => {
    const before = all();
    const { code, err } = await run('../outside');
    expect(err).toMatch(/no topic/);
    expect(code).toBe(64);
    expect(all()).toEqual(before);
    expect(existsSync(join(root, 'outside.yaml'))).toBe(false);
  });

  it('says how it is called where nothing is named', async () => {
    const { code, err } = await npmRun('faq:new', []);
    expect(err).toMatch(/faq:new -- \w+\/\w+/);
    expect(code).toBe(64);
  });

  it('says so where the folder holds no FAQ, and where it cannot be written', async () => {
    expect((await npmRun('faq:new', ['risks/one', join(folder, 'nowhere')])).err).toMatch(
      /claims\.yaml/,
    );
    writeFileSync(join(folder, 'outcomes'), 'a file where a folder should be');
    const { code, err } = await run('outcomes/sleep-better');
    expect(err).toMatch(/can't be written: \w+\. Check/);
    expect(code).toBe(73);
  });
});
