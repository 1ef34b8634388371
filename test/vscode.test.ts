import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { formatYaml } from '../src/core/entry/format.ts';
import { TOPICS } from '../src/core/entry/schema.ts';
import { formatProblem, type Problem } from '../src/core/problem.ts';
import { checkFaq } from '../src/tools/checking/check.ts';
import { watchFaq } from '../src/tools/watching/watch.ts';
import { smallFaq } from './support/faq.ts';
import { npmRun } from './support/processes.ts';
import { shippedYaml } from './support/shipped.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const root = mkdtempSync(join(tmpdir(), 'faq-vscode-'));
afterAll(() => rmSync(root, { recursive: true }));

it('only the YAML extension is recommended', () => {
  expect(readJson('.vscode/extensions.json')).toEqual({ recommendations: ['redhat.vscode-yaml'] });
});

describe('the schemas', () => {
  const schemas = z
    .object({ 'yaml.schemas': z.record(z.string(), z.array(z.string())) })
    .parse(readJson('.vscode/settings.json'))['yaml.schemas'];
  /** The globs use no other sign than the star. */
  const covers = (glob: string, path: string) =>
    new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(path);
  const boundTo = (path: string) =>
    Object.entries(schemas).flatMap(([schema, globs]) =>
      globs.filter((glob) => covers(glob, path)).map(() => schema),
    );

  it('are all those that are generated', () => {
    expect(Object.keys(schemas).toSorted()).toEqual(
      readdirSync('faq/schema')
        .map((name) => `faq/schema/${name}`)
        .toSorted(),
    );
  });

  it.each(shippedYaml())('cover $path once', ({ path }) => {
    const [, topic, name = ''] = /^(?:(.*)\/)?(.*)\.yaml$/.exec(path) ?? [];
    const kind = TOPICS.some((one) => one === topic) ? 'entry' : name;
    expect(boundTo(`faq/${path}`)).toEqual([`faq/schema/${kind}.schema.json`]);
  });

  it.each(TOPICS)('cover a new entry of the topic %s', (topic) => {
    expect(boundTo(`faq/${topic}/a-new-one.yaml`)).toEqual(['faq/schema/entry.schema.json']);
  });
});

const matcherSchema = z.object({
  owner: z.string(),
  fileLocation: z.array(z.string()),
  pattern: z.object({
    regexp: z.string(),
    file: z.number(),
    line: z.number(),
    column: z.number(),
    severity: z.number(),
    message: z.number(),
    code: z.number(),
  }),
  background: z.object({ beginsPattern: z.string(), endsPattern: z.string() }).optional(),
});
const { tasks, inputs } = z
  .object({
    tasks: z.array(
      z.object({
        label: z.string(),
        type: z.string(),
        command: z.string(),
        args: z.array(z.string()),
        isBackground: z.boolean().default(false),
        problemMatcher: z.union([z.array(z.never()), matcherSchema]),
      }),
    ),
    inputs: z.array(z.object({ id: z.string(), options: z.array(z.string()).optional() })),
  })
  .parse(readJson('.vscode/tasks.json'));
const taskOf = (script: string, ...args: readonly string[]) => {
  const task = tasks.find((one) => one.args.join(' ') === ['run', '-s', script, ...args].join(' '));
  if (!task || Array.isArray(task.problemMatcher)) throw new Error(`No task reads ${script}.`);
  return { ...task, problemMatcher: task.problemMatcher };
};

describe('the tasks', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(readJson('package.json'));

  it.each(tasks)('$label runs a script that exists', ({ command, args }) => {
    expect(command).toBe('npm');
    expect(args.slice(0, 2)).toEqual(['run', '-s']);
    expect(Object.keys(scripts)).toContain(args[2]);
  });

  it('offer check, check on save, format, ask and a new entry', () => {
    const scriptsRun = tasks.map(({ args: [, , script = ''] }) => script).toSorted();
    expect(scriptsRun).toEqual(['ask', 'faq:check', 'faq:check', 'faq:format', 'faq:new']);
  });

  it.each(tasks)(
    '$label asks for what it needs, and hands it on without a shell',
    ({ type, args }) => {
      const asked = args.flatMap((arg) =>
        [...arg.matchAll(/\$\{input:(\w+)\}/g)].map(([, id]) => id),
      );
      expect(inputs.map(({ id }) => id)).toEqual(expect.arrayContaining(asked));
      expect(type).toBe('process');
    },
  );

  it('offer every topic for a new entry', () => {
    expect(inputs.find(({ id }) => id === 'topic')?.options).toEqual([...TOPICS]);
  });

  it('ask just what was typed', async () => {
    const typed = '-how long\'s the "drip" $HOME * & more';
    const task = tasks.find(({ args }) => args[2] === 'ask');
    const [, , , , ...args] =
      task?.args.map((arg) => arg.replace('${input:question}', () => typed)) ?? [];
    const { code, out } = await npmRun('ask', args);
    expect(out).toMatch(/^How long does one infusion take\?/);
    expect(code).toBe(0);
  });
});

describe.each([
  ['check', taskOf('faq:check').problemMatcher],
  ['check on every save', taskOf('faq:check', '--', '--watch').problemMatcher],
])('the problem matcher of the task to %s', (_name, { fileLocation, pattern }) => {
  const read = (line: string) => {
    const found = new RegExp(pattern.regexp).exec(line);
    return (
      found && {
        file: found[pattern.file],
        line: Number(found[pattern.line]),
        column: Number(found[pattern.column]),
        severity: found[pattern.severity],
        message: found[pattern.message],
        code: found[pattern.code],
      }
    );
  };
  const problem: Problem = {
    file: 'faq/risks/nausea.yaml',
    line: 18,
    column: 7,
    severity: 'error',
    code: 'unknown-field',
    message: 'There is no field "moor".',
    advice: 'Check the spelling.',
  };

  it.each([
    ['an error', problem],
    ['a warning', { ...problem, severity: 'warning' as const }],
    ['text that looks like a place', { ...problem, message: '"a:1:2: error: b [c]" stands here.' }],
    [
      'a folder with blanks and a drive',
      { ...problem, file: 'C:\\My files\\faq/risks/nausea.yaml' },
    ],
  ])('reads %s', (_what, { advice, ...rest }) => {
    const message = `${rest.message} ${advice}`;
    expect(read(formatProblem({ ...rest, advice }))).toEqual({ ...rest, message });
  });

  it('reads a problem that quotes several lines', () => {
    const text = formatProblem({ ...problem, message: '"40\n\nmg" is a dose.' });
    expect(read(text)).toMatchObject({ message: '"40 mg" is a dose. Check the spelling.' });
  });

  it('reads nothing else', () => {
    for (const line of ['Errors: 1, warnings: 0.', 'Checking faq.', '- 12:30:10: a note', '']) {
      expect(read(line)).toBeNull();
    }
  });

  it('finds the file: what is printed is relative to the workspace', async () => {
    expect(fileLocation).toEqual(['relative', '${workspaceFolder}']);
    const { out } = await npmRun('faq:check', ['--date', '2099-01-01']);
    const found = out.split('\n').map(read);
    const files = new Set(found.map((one) => one?.file));
    expect(files).toContain('faq/risks/nausea.yaml');
    const first = found.find((one) => one?.file === 'faq/risks/nausea.yaml');
    const line = readFileSync('faq/risks/nausea.yaml', 'utf8').split('\n')[(first?.line ?? 0) - 1];
    expect(line?.slice((first?.column ?? 0) - 1)).toMatch(/^\d{4}-/);
  });
});

describe('the background task', () => {
  const { isBackground, problemMatcher } = taskOf('faq:check', '--', '--watch');
  const { beginsPattern = '', endsPattern = '' } = problemMatcher.background ?? {};

  it('knows where each check begins and ends, with its problems between', async () => {
    const folder = mkdtempSync(join(root, 'copy-'));
    mkdirSync(join(folder, 'risks'));
    for (const { path, text } of smallFaq()) writeFileSync(join(folder, path), text);
    const ending = new AbortController();
    let written = '';
    const output = new Writable({
      decodeStrings: false,
      write(text: string, _encoding, done) {
        written += text;
        if (text.includes('Waiting')) ending.abort();
        done();
      },
    });
    await watchFaq({
      folder,
      output,
      render: { colour: false },
      check: () => ({ today: '2026-12-01', release: false }),
      signal: ending.signal,
    });
    expect(isBackground).toBe(true);
    const placesOf = (pattern: string) =>
      written.split('\n').flatMap((line, place) => (new RegExp(pattern).test(line) ? [place] : []));
    const problems = placesOf(problemMatcher.pattern.regexp);
    expect(problems.length).toBeGreaterThan(0);
    expect(placesOf(beginsPattern)).toEqual([Math.min(...problems) - 1]);
    expect(placesOf(endsPattern)).toEqual([Math.max(...problems) + 1]);
  });
});

describe('the snippets', () => {
  const snippets = z
    .record(
      z.string(),
      z.object({ prefix: z.string(), scope: z.literal('yaml'), body: z.array(z.string()) }),
    )
    .parse(readJson('.vscode/faq.code-snippets'));
  const variables: Readonly<Record<string, string>> = {
    '0': '',
    CURRENT_YEAR: '2026',
    CURRENT_MONTH: '12',
    CURRENT_DATE: '01',
  };

  /** A snippet as VS Code inserts it, with texts typed at its stops; a stop without one keeps what stands there. */
  const expand = (prefix: string, typed: Readonly<Record<string, string>> = {}) => {
    const snippet = Object.values(snippets).find((one) => one.prefix === prefix);
    if (!snippet) throw new Error(`There is no snippet ${prefix}.`);
    return snippet.body
      .join('\n')
      .replaceAll(/\$\{(\d+):([^}]*)\}/g, (_all, stop: string, text: string) => typed[stop] ?? text)
      .replaceAll(/\$(\w+)/g, (all, name: string) => variables[name] ?? all);
  };
  const problemsWith = (path: string, text: string) => {
    const folder = mkdtempSync(join(root, 'copy-'));
    cpSync('faq/safety', join(folder, 'safety'), { recursive: true });
    for (const topic of ['risks', 'not-covered']) mkdirSync(join(folder, topic));
    for (const file of smallFaq({ path, text })) writeFileSync(join(folder, file.path), file.text);
    return checkFaq(folder, { today: '2026-12-01', release: true }).filter(
      ({ code }) => code !== 'phrasing-alone',
    );
  };
  const typed = {
    '1': 'What else is there?',
    '2': 'what more',
    '3': 'anything else',
    '4': 'I want to know the rest of it',
  };

  it.each([
    [
      'faq-entry',
      'risks/new.yaml',
      {
        ...typed,
        '5': 'There is one more thing. The article says so.',
        '6': 'a-claim',
        '7': 'the-first',
      },
    ],
    [
      'faq-not-covered',
      'not-covered/new.yaml',
      { ...typed, '5': 'what else there is', '6': 'your clinic', '7': 'the-first' },
    ],
  ])('%s is checked as unfinished, and as sound once it is filled in', (prefix, path, words) => {
    const bare = problemsWith(path, expand(prefix));
    const codes = new Set(bare.map(({ code }) => code));
    expect(bare.map(({ file }) => file).filter((file) => file !== path)).toEqual([]);
    codes.delete('unknown-claim');
    expect([...codes].toSorted()).toEqual(['unfinished', 'unknown-related']);
    expect(bare.filter(({ code }) => code === 'unfinished')).toHaveLength(5);

    const filled = expand(prefix, words);
    expect(problemsWith(path, filled)).toEqual([]);
    expect(formatYaml(filled)).toBe(filled);
  });
});
