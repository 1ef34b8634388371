import { describe, expect, it } from 'vitest';
import { completionsAt } from '../../src/editor/completions.ts';
import { claimsYaml, entryYaml } from '../support/faq.ts';
import { placeIn, projectWith } from './project.ts';

const FIRST = 'risks/the-first.yaml';
const TODAY = '2026-11-25';
const LEDGER = {
  path: 'claims.yaml',
  text: `${claimsYaml('a-claim', 'b-claim')}- id: c-claim\n  section: outcomes\n  text: Another fact.\n`,
};
const SECOND = {
  path: 'outcomes/the-second.yaml',
  text: entryYaml({ question: 'What comes of it?', claims: ['c-claim'] }),
};

const labelsAt = (text: string, wanted: string, within = 0) => {
  const project = projectWith(LEDGER, SECOND, { path: FIRST, text });
  const completions = completionsAt(project, placeIn(project, FIRST, wanted, within), TODAY);
  return completions
    .toSorted((a, b) => (a.sort < b.sort ? -1 : 1))
    .map(({ label, detail }) => `${label}: ${detail}`);
};

describe('completions', () => {
  it('offer claims that the entry lacks with what they say, those of its topic first', () => {
    expect(labelsAt(entryYaml({ claims: ['a-claim', 'x'] }), '- x', 2)).toEqual([
      'b-claim: The fact of b-claim.',
      'c-claim: Another fact.',
    ]);
  });

  it('offer other entries as related, with question and topic', () => {
    expect(labelsAt(entryYaml({ related: ['x'] }), '- x', 2)).toEqual([
      'the-second: What comes of it? (Results)',
    ]);
  });

  it('offer the fields that an entry lacks, with what they are for', () => {
    const labels = labelsAt(`${entryYaml({})}men`, 'men', 3);
    expect(labels.map((label) => label.split(':')[0])).toEqual([
      'mentions',
      'more',
      'notes',
      'related',
    ]);
    expect(labels[1]).toContain('shown on request');
  });

  it('offer the date of today', () => {
    expect(labelsAt(entryYaml({}), 'reviewed:', 10)).toEqual([`${TODAY}: today`]);
  });

  it('offer the sections of the article in the ledger', () => {
    const project = projectWith(LEDGER);
    const place = placeIn(project, 'claims.yaml', 'section: outcomes', 9);
    const labels = completionsAt(project, place, TODAY).map(({ label }) => label);
    expect(labels).toContain('administration');
  });

  it('stand in the place of the word that is begun', () => {
    const project = projectWith({ path: FIRST, text: entryYaml({ claims: ['a-cl'] }) });
    const place = placeIn(project, FIRST, 'a-cl', 4);
    expect(completionsAt(project, place, TODAY)[0]).toMatchObject({
      label: 'a-claim',
      start: place.column - 4,
      end: place.column,
    });
  });

  it('know what is typed and not saved', () => {
    const project = projectWith();
    project.type('claims.yaml', claimsYaml('a-claim', 'typed-claim'));
    project.type(FIRST, entryYaml({ claims: ['a-claim', 'x'] }));
    const place = placeIn(project, FIRST, '- x', 2);
    expect(completionsAt(project, place, TODAY).map(({ label }) => label)).toEqual(['typed-claim']);
  });

  it('are none in prose and in files of no entry', () => {
    const project = projectWith({ path: 'lexicon.yaml', text: '[]\n' });
    expect(completionsAt(project, { path: 'lexicon.yaml', line: 1, column: 1 }, TODAY)).toEqual([]);
    expect(completionsAt(project, placeIn(project, FIRST, 'It is about', 3), TODAY)).toEqual([]);
  });
});
