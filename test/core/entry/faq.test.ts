import { describe, expect, it } from 'vitest';
import { buildFaq, type SourceFile } from '../../../src/core/entry/faq.ts';
import { brief, claimsYaml, entryYaml, problemsOf, smallFaq, soundFaq } from '../../support/faq.ts';

/** Errors where there are some, else warnings. */
const problemsIn = (...files: readonly SourceFile[]) => {
  const faq = buildFaq(smallFaq(...files));
  return faq.ok ? faq.warnings : problemsOf(faq);
};
const briefly = (...files: readonly SourceFile[]) => problemsIn(...files).map(brief);

/** An entry that shares nothing with the first one but its claim. */
const another = (fields: Parameters<typeof entryYaml>[0]) =>
  entryYaml({
    question: 'What else is there?',
    phrasings: ['something else', 'the other thing', 'next subject'],
    ...fields,
  });

describe('what two files say together', () => {
  it('accepts a sound set', () => {
    expect(problemsIn({ path: 'treatment/the-second.yaml', text: another({}) })).toEqual([]);
  });

  it('F28: names the second file of one id and the first one with it', () => {
    const problems = problemsIn({ path: 'treatment/the-first.yaml', text: another({}) });
    expect(problems.map(brief)).toEqual(['treatment/the-first.yaml:1:11 duplicate-id']);
    expect(problems[0]?.message).toContain('risks/the-first.yaml');
  });

  it('F28: names a phrasing that another entry has, whatever its case and punctuation', () => {
    const phrasings = ['something else', 'Tell me... OF it?!', 'next subject'];
    const problems = problemsIn({ path: 'risks/the-second.yaml', text: another({ phrasings }) });
    expect(problems.map(brief)).toEqual(['risks/the-second.yaml:4:5 phrasing-twice']);
    expect(problems[0]?.message).toContain('risks/the-first.yaml');
  });

  it('names a phrasing that is the question of another entry', () => {
    const phrasings = ['something else', 'the other thing', 'what is this about'];
    expect(briefly({ path: 'risks/the-second.yaml', text: another({ phrasings }) })).toEqual([
      'risks/the-second.yaml:5:5 phrasing-twice',
    ]);
  });

  it('names a phrasing that repeats its own question', () => {
    const phrasings = ['what else is there', 'the other thing', 'next subject'];
    const problems = problemsIn({ path: 'risks/the-second.yaml', text: another({ phrasings }) });
    expect(problems.map(brief)).toEqual(['risks/the-second.yaml:3:5 phrasing-twice']);
    expect(problems[0]?.message).toContain('this entry');
  });

  it('names a claim that no entry carries', () => {
    expect(briefly({ path: 'claims.yaml', text: claimsYaml('a-claim', 'left-alone') })).toEqual([
      'claims.yaml:4:7 claim-without-entry',
    ]);
  });

  it('names a claim id that stands twice', () => {
    expect(briefly({ path: 'claims.yaml', text: claimsYaml('a-claim', 'a-claim') })).toEqual([
      'claims.yaml:4:7 duplicate-claim',
    ]);
  });

  it('F28: names an unknown claim and the one that may be meant', () => {
    const problems = problemsIn({
      path: 'risks/the-second.yaml',
      text: another({ claims: ['a-claim', 'some-claim'] }),
    });
    expect(problems.map(brief)).toEqual(['risks/the-second.yaml:9:5 unknown-claim']);
    expect(problems[0]?.advice).toContain('"a-claim"');
  });

  it('names an unknown related id and the one that may be meant', () => {
    const problems = problemsIn({
      path: 'risks/the-second.yaml',
      text: another({ related: ['the-first', 'first-of-all'] }),
    });
    expect(problems.map(brief)).toEqual(['risks/the-second.yaml:11:5 unknown-related']);
    expect(problems[0]?.advice).toContain('"the-first"');
  });

  it('names an entry that is related to itself', () => {
    expect(
      briefly({ path: 'risks/the-second.yaml', text: another({ related: ['the-second'] }) }),
    ).toEqual(['risks/the-second.yaml:10:5 unknown-related']);
  });

  it.each([
    'extra/the-second.yaml',
    'the-second.yaml',
    'risks/deeper/the-second.yaml',
    'risks/The Second.yaml',
    'risks/x.yaml',
    '../risks/the-second.yaml',
  ])('names the misplaced file %s', (path) => {
    expect(briefly({ path, text: another({}) })).toEqual([`${path}:1:1 misplaced-file`]);
  });

  it.each(['not-covered', 'bot'])('names claims in an entry of %s', (topic) => {
    expect(briefly({ path: `${topic}/the-second.yaml`, text: another({}) })).toEqual([
      `${topic}/the-second.yaml:8:3 claims-not-allowed`,
    ]);
  });

  it.each(['not-covered', 'bot'])('accepts an entry of %s without claims', (topic) => {
    const text = another({ claims: undefined });
    expect(problemsIn({ path: `${topic}/the-second.yaml`, text })).toEqual([]);
  });

  it('names an entry of another topic that rests on no claim', () => {
    const text = another({ claims: undefined });
    expect(briefly({ path: 'risks/the-second.yaml', text })).toEqual([
      'risks/the-second.yaml:1:11 no-claims',
    ]);
  });

  it('names the missing claims.yaml, and only that', () => {
    const files = smallFaq().filter(({ path }) => path !== 'claims.yaml');
    expect(problemsOf(buildFaq(files)).map(brief)).toEqual(['claims.yaml:1:1 missing-file']);
  });

  it('F28: reports the problems of all files at once', () => {
    expect(
      briefly(
        { path: 'risks/broken.yaml', text: 'question: "open\n' },
        { path: 'risks/dose.yaml', text: another({ answer: 'Take 40 mg.' }) },
        { path: 'nowhere/the-third.yaml', text: another({}) },
      ).map((text) => text.replace(/:.* /, ' ')),
    ).toEqual([
      'nowhere/the-third.yaml misplaced-file',
      expect.stringMatching(/^risks\/broken\.yaml yaml-/),
      'risks/dose.yaml dose',
    ]);
  });

  it('blames a broken file alone, not the sound ones that point to it', () => {
    const pointing = another({ related: ['the-first'] });
    const files = new Set(
      problemsIn(
        { path: 'risks/the-first.yaml', text: entryYaml({}).replace('answer: ', 'answer: "') },
        { path: 'risks/the-second.yaml', text: pointing },
      ).map(({ file }) => file),
    );
    expect(files).toEqual(new Set(['risks/the-first.yaml']));
  });

  it('does not blame the ledger for the claims of a broken entry', () => {
    const files = new Set(
      problemsIn({
        path: 'risks/the-first.yaml',
        text: entryYaml({}).replace('answer: ', 'answer: "'),
      }).map(({ file }) => file),
    );
    expect(files).toEqual(new Set(['risks/the-first.yaml']));
  });
});

describe('the set that is built', () => {
  const file = (path: string, claims: string[] | undefined): SourceFile => ({
    path,
    text: entryYaml({
      question: `About ${path}?`,
      phrasings: ['one', 'two', 'three'].map((word) => `${word} ${path}`),
      claims,
    }),
  });
  const ledger = `- { id: late, section: psychotherapy, text: Last. }
- { id: early, section: introduction, text: First. }
- { id: a-claim, section: risks, text: Middle. }
`;
  const faq = soundFaq(
    smallFaq(
      { path: 'claims.yaml', text: ledger },
      file('not-covered/alpha.yaml', undefined),
      file('psychotherapy/beta.yaml', ['early', 'late']),
      file('ptsd/zeta.yaml', ['early']),
      file('ptsd/eta.yaml', ['a-claim']),
    ),
  );

  it('orders entries by topic, then by id', () => {
    expect(faq.entries.map(({ id }) => id)).toEqual(['eta', 'zeta', 'the-first', 'beta', 'alpha']);
  });

  it("gives each entry its topic and its claims' sections", () => {
    expect(faq.byId.get('beta')).toMatchObject({ topic: 'psychotherapy' });
    expect(new Set(faq.byId.get('beta')?.sections)).toEqual(
      new Set(['introduction', 'psychotherapy']),
    );
    expect(faq.byId.get('alpha')).toMatchObject({ topic: 'not-covered', sections: [] });
  });

  it("names the sections in the source's order", () => {
    expect(faq.byId.get('beta')?.sections).toEqual(['introduction', 'psychotherapy']);
  });
});
