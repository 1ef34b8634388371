import { describe, expect, it } from 'vitest';
import { meaningAt } from '../../src/editor/meaning.ts';
import { entryYaml } from '../support/faq.ts';
import { placeIn, projectWith } from './project.ts';

const FIRST = 'risks/the-first.yaml';
const SECOND = {
  path: 'outcomes/the-second.yaml',
  text: entryYaml({ question: "What's next?", related: ['the-first'] }),
};

describe('what a word stands for', () => {
  it('is a claim: what it says, who carries it, and its line of the ledger', () => {
    const project = projectWith(SECOND);
    const meaning = meaningAt(project, placeIn(project, FIRST, '- a-claim', 3));
    expect(meaning?.says).toEqual([
      'The fact of a-claim.',
      'Section of the article: risks. Carried by: the-second, the-first.',
    ]);
    expect(meaning?.leadsTo).toEqual([{ file: 'claims.yaml', line: 1, column: 7 }]);
  });

  it('is in the ledger a claim that leads to the entries that carry it', () => {
    const project = projectWith(SECOND);
    const meaning = meaningAt(project, placeIn(project, 'claims.yaml', 'a-claim', 1));
    expect(meaning?.leadsTo.map(({ file }) => file)).toEqual([SECOND.path, FIRST]);
  });

  it('is a related entry: its question and topic, and its file', () => {
    const project = projectWith(SECOND);
    const meaning = meaningAt(project, placeIn(project, SECOND.path, 'the-first', 2));
    expect(meaning?.says).toEqual(['What is this about?', 'Topic: Risks and side effects']);
    expect(meaning?.leadsTo).toEqual([{ file: FIRST, line: 1, column: 1 }]);
  });

  it('is a field: what it is for', () => {
    const project = projectWith();
    const meaning = meaningAt(project, placeIn(project, FIRST, 'reviewed', 2));
    expect(meaning?.says.join()).toContain('last checked');
  });

  it('is nothing for an unknown claim, for prose and for an empty line', () => {
    const project = projectWith({ path: FIRST, text: `${entryYaml({ claims: ['nobody'] })}\n\n` });
    expect(meaningAt(project, placeIn(project, FIRST, 'nobody', 1))).toBeUndefined();
    expect(meaningAt(project, placeIn(project, FIRST, 'tell me of it', 1))).toBeUndefined();
    expect(meaningAt(project, { path: FIRST, line: 99, column: 1 })).toBeUndefined();
  });
});
