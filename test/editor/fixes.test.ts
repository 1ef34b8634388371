import { describe, expect, it } from 'vitest';
import { buildFaq } from '../../src/core/entry/faq.ts';
import type { Problem } from '../../src/core/problem.ts';
import { fixesFor, type Fix } from '../../src/editor/fixes.ts';
import type { Project } from '../../src/editor/project.ts';
import { claimsYaml, entryYaml, problemsOf } from '../support/faq.ts';
import { projectWith } from './project.ts';

const FIRST = 'risks/the-first.yaml';
const TODAY = '2026-11-25';

const problemsIn = (project: Project): readonly Problem[] => {
  const built = buildFaq(project.files().filter(({ path }) => !path.startsWith('safety/')));
  return built.ok ? built.warnings : problemsOf(built);
};
const fixesOf = (project: Project, code: string): readonly Fix[] => {
  const problem = problemsIn(project).find((one) => one.code === code);
  if (!problem) throw new Error(`There is no ${code}.`);
  return fixesFor(project, problem, TODAY);
};
/** Does what an editor does with a fix. */
const apply = (project: Project, fix: Fix | undefined) => {
  for (const { file, text, line, column, endLine, endColumn } of fix?.replacements ?? []) {
    const lines = (project.textOf(file) ?? '').split('\n');
    const offset = (at: number, within: number) =>
      lines.slice(0, at - 1).reduce((sum, one) => sum + one.length + 1, 0) + within - 1;
    const whole = lines.join('\n');
    const before = whole.slice(0, offset(line, column));
    project.type(file, before + text + whole.slice(offset(endLine, endColumn)));
  }
};

/** Mends the first problem with such a code by the fix with such a title, and gives what is wrong then. */
const mend = (text: string, code: string, title: string) => {
  const project = projectWith({ path: FIRST, text });
  const fix = fixesOf(project, code).find((one) => one.title.startsWith(title));
  expect(fix).toBeDefined();
  apply(project, fix);
  return { project, left: problemsIn(project).map((problem) => problem.code) };
};

describe('quick fixes', () => {
  it('change an unknown claim to the one that was meant', () => {
    const { left } = mend(entryYaml({ claims: ['a-clame'] }), 'unknown-claim', 'Change to');
    expect(left).toEqual([]);
  });

  it('create an unknown claim, which is then to be written', () => {
    const { project, left } = mend(
      entryYaml({ claims: ['a-claim', 'quite-new'] }),
      'unknown-claim',
      'Create the claim "quite-new"',
    );
    expect(left).toEqual(['unfinished']);
    expect(project.claims().map(({ id, section }) => `${id} ${section}`)).toEqual([
      'a-claim risks',
      'quite-new risks',
    ]);
  });

  it('remove a related entry that is not there', () => {
    const { project, left } = mend(
      entryYaml({ related: ['zzzz', 'the-first-of-all'] }),
      'unknown-related',
      'Remove it',
    );
    expect(left).toEqual(['unknown-related']);
    expect(project.textOf(FIRST)).not.toContain('zzzz');
  });

  it('remove a phrasing that stands twice, over all its lines', () => {
    const text = entryYaml({ phrasings: ['one way', 'One way!', 'a third', 'a fourth'] });
    const long = text.replace('  - One way!\n', '  - one\n    way!\n');
    const { project, left } = mend(long, 'phrasing-twice', 'Remove this phrasing');
    expect(left).toEqual([]);
    expect(project.textOf(FIRST)).toBe(text.replace('  - One way!\n', ''));
  });

  it('offer nothing where a question itself is the second', () => {
    const project = projectWith(
      { path: FIRST, text: entryYaml({ phrasings: ['what next', 'b c', 'd e'] }) },
      { path: 'risks/the-second.yaml', text: entryYaml({ question: 'What next?' }) },
    );
    expect(fixesOf(project, 'phrasing-twice')).toEqual([]);
  });

  it('rename a field that is misspelt', () => {
    const text = entryYaml({ related: [] }).replace('related: []', 'relatd: []');
    expect(mend(text, 'unknown-field', 'Change to "related"').left).toEqual([]);
  });

  it('set a date of review that is none', () => {
    const text = entryYaml({}).replace(/reviewed: .*/, 'reviewed: last spring');
    const { project, left } = mend(text, 'invalid-format', 'Set the date of review');
    expect(left).toEqual([]);
    expect(project.textOf(FIRST)).toContain(`reviewed: ${TODAY}\n`);
  });

  it('add a date of review, after a last line without an end too', () => {
    const text = entryYaml({}).replace(/reviewed: .*\n/, '');
    expect(mend(text, 'missing-field', 'Add the date').left).toEqual([]);
    expect(mend(text.trimEnd(), 'missing-field', 'Add the date').left).toEqual([]);
  });

  it('indent with spaces where there was a tab', () => {
    const text = entryYaml({}).replace('  - tell me', '\t- tell me');
    expect(mend(text, 'yaml-tab-as-indent', 'Indent').left).toEqual([]);
  });

  it('take claims out of an entry that may have none', () => {
    const path = 'bot/the-hello.yaml';
    const text = entryYaml({ question: 'Hello?', phrasings: ['hi there', 'good day', 'hey you'] });
    const project = projectWith({ path, text });
    apply(project, fixesOf(project, 'claims-not-allowed')[0]);
    expect(problemsIn(project)).toEqual([]);
    expect(project.textOf(path)).not.toContain('claims');
  });

  describe('lose no text', () => {
    const fixed = (project: Project, code: string, title: string, file = FIRST) => {
      apply(
        project,
        fixesOf(project, code).find((fix) => fix.title.startsWith(title)),
      );
      return project.textOf(file);
    };

    it('where the ledger has no end of line', () => {
      const project = projectWith(
        { path: 'claims.yaml', text: claimsYaml('a-claim').trimEnd() },
        { path: FIRST, text: entryYaml({ claims: ['a-claim', 'quite-new'] }) },
      );
      const ledger = fixed(project, 'unknown-claim', 'Create', 'claims.yaml');
      expect(ledger).toContain('text: The fact of a-claim.\n- id: quite-new\n');
    });

    it('where a list stands on one line', () => {
      const text = entryYaml({ related: ['zzzz'] }).replace(
        'related:\n  - zzzz',
        'related: [zzzz]',
      );
      expect(fixesOf(projectWith({ path: FIRST, text }), 'unknown-related')).toEqual([]);
    });

    it('where the last item goes, and its list with it', () => {
      const project = projectWith({ path: FIRST, text: entryYaml({ related: ['zzzz'] }) });
      expect(fixed(project, 'unknown-related', 'Remove it')).toBe(entryYaml({}));
      expect(problemsIn(project)).toEqual([]);
    });

    it('where what goes is at the end of a file without an end of line', () => {
      const text = `${entryYaml({})}related:\n  - the-second\n  - zzzz`;
      const project = projectWith(
        { path: FIRST, text },
        {
          path: 'risks/the-second.yaml',
          text: entryYaml({ question: 'What next?', phrasings: ['b b', 'c c', 'd d'] }),
        },
      );
      expect(fixed(project, 'unknown-related', 'Remove it')).toBe(
        `${entryYaml({})}related:\n  - the-second`,
      );
    });

    it('where the items of a list are not indented', () => {
      const path = 'bot/the-hello.yaml';
      const fields = { question: 'Hello?', phrasings: ['hi there', 'good day', 'hey you'] };
      const text = entryYaml(fields).replace('claims:\n  - a-claim', 'claims:\n- a-claim');
      const project = projectWith({ path, text });
      fixed(project, 'claims-not-allowed', 'Remove');
      expect(problemsIn(project)).toEqual([]);
    });

    it('where a comment follows a date', () => {
      const text = entryYaml({}).replace(/reviewed: .*/, 'reviewed: spring # by two of us');
      const project = projectWith({ path: FIRST, text });
      expect(fixed(project, 'invalid-format', 'Set')).toContain(
        `reviewed: ${TODAY} # by two of us\n`,
      );
    });
  });

  it('guess at no word that is far from what was written', () => {
    const titles = (text: string, code: string) =>
      fixesOf(projectWith({ path: FIRST, text }), code).map(({ title }) => title);
    expect(titles(entryYaml({ claims: ['liver-damage'] }), 'unknown-claim')).toEqual([
      'Create the claim "liver-damage" in claims.yaml',
    ]);
    expect(titles(entryYaml({ related: ['the-first', 'zzzz'] }), 'unknown-related')).toEqual([
      'Remove it',
    ]);
  });
});
