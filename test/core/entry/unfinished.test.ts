import { describe, expect, it } from 'vitest';
import { buildFaq } from '../../../src/core/entry/faq.ts';
import { brief, entryYaml, problemsOf, smallFaq } from '../../support/faq.ts';

const PATH = 'risks/the-second.yaml';
const sound = {
  question: 'What else is there?',
  phrasings: ['what more', 'anything else', 'the rest of it'],
};
const found = (fields: Parameters<typeof entryYaml>[0]) =>
  problemsOf(buildFaq(smallFaq({ path: PATH, text: entryYaml({ ...sound, ...fields }) }))).map(
    brief,
  );

describe('a text that is still to be written', () => {
  it.each([
    ['the question', { question: 'TODO ask it' }, '1:11'],
    ['a phrasing', { phrasings: ['what more', 'TODO keywords', 'the rest of it'] }, '4:5'],
    ['the answer, in its middle', { answer: 'It is TODO what. The article says so.' }, '6:9'],
    ['a warning', { mentions: 'TODO what' }, '9:11'],
  ])('keeps the FAQ from being served: %s', (_name, fields, place) => {
    expect(found(fields)).toEqual([`${PATH}:${place} unfinished`]);
  });

  it('is told of once where two skeletons hold the same words', () => {
    const text = entryYaml({ ...sound, question: 'TODO ask it' });
    const other = entryYaml({ question: 'TODO ask it', phrasings: ['a', 'b', 'c'] });
    const files = smallFaq({ path: PATH, text }, { path: 'bot/third.yaml', text: other });
    const codes = problemsOf(buildFaq(files)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'unfinished')).toHaveLength(2);
    expect(codes).not.toContain('phrasing-twice');
  });

  it('is not every text about what is to do', () => {
    expect(found({ answer: 'There is a lot to do. A todo list may help.' })).toEqual([]);
  });
});
