import { describe, expect, it } from 'vitest';
import { createConceptFinder } from '../../../src/core/matching/lexicon.ts';
import { splitQuestions } from '../../../src/core/matching/questions.ts';
import { createSortedWords } from '../../../src/core/matching/sorted-words.ts';
import { createSpeller } from '../../../src/core/matching/spelling.ts';
import { stem } from '../../../src/core/matching/stem.ts';
import { wordWeight } from '../../../src/core/matching/stopwords.ts';
import { tokenise } from '../../../src/core/matching/tokens.ts';

describe('stems', () => {
  it.each([
    ['infusion', 'infusions'],
    ['study', 'studies'],
    ['therapy', 'therapies'],
    ['dose', 'doses', 'dosed', 'dosing'],
    ['stop', 'stops', 'stopped', 'stopping'],
    ['drive', 'drives', 'driving'],
    ['last', 'lasts', 'lasted', 'lasting'],
    ['quick', 'quickly'],
    ['use', 'uses', 'used', 'using'],
    ['glass', 'glasses'],
    ['box', 'boxes'],
    ['feel', 'feels', 'feeling'],
  ])('of %s and its forms are one', (word, ...forms) => {
    expect(forms.map(stem)).toEqual(forms.map(() => stem(word)));
  });

  it.each([
    ['medical', 'medicine'],
    ['ketamine', 'esketamine'],
    ['safe', 'unsafe'],
    ['legal', 'illegal'],
    ['this', 'thi'],
    ['bus', 'bu'],
    ['need', 'ne'],
    ['during', 'dur'],
    ['hypertension', 'hypotension'],
    ['therapy', 'therapist'],
  ])('keep %s apart from %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each(['iv', 'im', 'is', 'as', 'ptsd', 'ketamine'])('leave "%s" as it is', (word) => {
    expect(stem(word)).toBe(word);
  });
});

describe('stop words', () => {
  it('never lose "not", and keep what a question asks for', () => {
    expect(wordWeight('not')).toBeGreaterThan(wordWeight('the'));
    expect(wordWeight('long')).toBeGreaterThan(wordWeight('how'));
    expect(wordWeight('where')).toBeGreaterThan(wordWeight('is'));
  });
});

describe('tokens', () => {
  const clauses = (text: string) => {
    const found: string[] = [];
    for (const { word, sentence } of tokenise(text)) {
      found[sentence] = `${found[sentence] ?? ''} ${word}`.trim();
    }
    return found;
  };

  it('are cut at sentences', () => {
    expect(clauses("I'm new here. How long is it?")).toEqual(['i am new here', 'how long is it']);
  });

  it('are cut where a story turns to its question', () => {
    expect(clauses('I was at work all day yesterday but how long is it')).toEqual([
      'i was at work all day yesterday',
      'but how long is it',
    ]);
  });

  it('are not cut at a turn after a few words', () => {
    expect(clauses('ok but how long')).toEqual(['ok but how long']);
  });

  it('are none in an empty text', () => {
    expect(tokenise(' … ')).toEqual([]);
  });
});

describe('the speller', () => {
  const vocabulary = (...words: readonly string[]) => new Map(words.map((word) => [word, 5]));
  const WORDS = vocabulary(
    ...(
      'ketamine esketamine ketorolac safe unsafe legal illegal able unable hypertension hypotension ' +
      'mania mdma nmda emdr ampa not never infusion depression spravato therapy session ' +
      'dissociation nausea doctor'
    ).split(' '),
  );
  const speller = createSpeller(WORDS, new Set(['sister', 'table', 'manic', 'diffusion']));

  it.each([
    ['infuson', 'infusion'],
    ['infusoin', 'infusion'],
    ['nifusion', 'infusion'],
    ['depresion', 'depression'],
    ['spravto', 'spravato'],
    ['threapy', 'therapy'],
    ['theraphy', 'therapy'],
    ['sesion', 'session'],
    ['dissasociation', 'dissociation'],
    ['nausia', 'nausea'],
    ['docter', 'doctor'],
    ['ketmine', 'ketamine'],
    ['ketamin', 'ketamine'],
    ['eskatamine', 'esketamine'],
    ['ilegal', 'illegal'],
  ])('reads "%s" as "%s"', (written, meant) => {
    expect(speller.correct(written)).toBe(meant);
  });

  it.each([
    'infusion',
    'sister',
    'diffusion',
    'manic',
    'table',
    'xyzzyplugh',
    'iv',
    'b12',
    '2021',
    '',
  ])('leaves "%s" as it is', (word) => {
    expect(speller.correct(word)).toBe(word);
  });

  // Each of these is a slip away from a word that means something else.
  it.each([
    ['sketamine', 'ketamine'],
    ['eketamine', 'ketamine'],
    ['ketorolak', 'ketamine'],
    ['ketorlac', 'ketamine'],
    ['unsaf', 'safe'],
    ['usafe', 'safe'],
    ['ilegal', 'legal'],
    ['unabl', 'able'],
    ['hypotenson', 'hypertension'],
    ['hyptension', 'hypertension'],
    ['mdna', 'mdma'],
    ['mdna', 'nmda'],
    ['ndma', 'mdma'],
    ['emrd', 'emdr'],
    ['mnia', 'mania'],
    ['nevr', 'never'],
  ])('never reads "%s" as "%s"', (written, other) => {
    expect(speller.correct(written)).not.toBe(other);
  });

  // The FAQ needn't hold both words of such a pair.
  it.each([
    ['ilegal', 'legal'],
    ['ilegal', 'legally'],
    ['esketamin', 'ketamine'],
    ['sketamine', 'ketamine'],
    ['hypotenson', 'hypertension'],
    ['unsafe', 'safe'],
    ['unable', 'able'],
    ['mdma', 'nmda'],
  ])('never reads "%s" as "%s", though that is all it knows', (written, other) => {
    expect(createSpeller(vocabulary(other), new Set()).correct(written)).not.toBe(other);
  });

  it('never turns one of its words into another', () => {
    expect([...WORDS.keys()].map((word) => speller.correct(word))).toEqual([...WORDS.keys()]);
  });

  it('prefers the word that is frequent', () => {
    const two = createSpeller(
      new Map([
        ['session', 1],
        ['sessions', 400],
      ]),
      new Set(),
    );
    expect(two.correct('sesssions')).toBe('sessions');
  });

  it('knows its words and common English', () => {
    expect(['infusion', 'sister', 'infuson'].map((word) => speller.knows(word))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the lexicon', () => {
  const concepts = (text: string) => {
    const finder = createConceptFinder([
      { concept: 'infusion', words: ['drip', 'into a vein'] },
      { concept: 'nasal-spray', words: ['up the nose', 'spray'] },
      { concept: 'sleep', words: ["can't sleep", 'insomnia'] },
    ]);
    const found: string[] = [];
    finder.find(
      tokenise(text).map(({ word }) => stem(word)),
      (concept) => found.push(concept),
    );
    return found;
  };

  it.each([
    ['a word', 'how long is the drip', ['infusion']],
    ['its plural', 'are the drips long', ['infusion']],
    ['a phrase', 'does it go up the nose', ['nasal-spray']],
    ['a phrase with a contraction, however it is typed', 'i cannot sleep', ['sleep']],
    ['two concepts', 'drip or spray', ['infusion', 'nasal-spray']],
    ['no part of a phrase', 'up and down the nose', []],
    ['no part of a word', 'the sprayer dripped into vein', ['infusion']],
    ['nothing in an empty text', '', []],
  ])('finds %s', (_name, text, expected) => {
    expect(concepts(text)).toEqual(expected);
  });
});

describe('two questions', () => {
  it.each([
    ['how long is the drip? how much does it cost?', 2],
    ['how long is the drip and how much does it cost', 2],
    ['How long is the drip? Also how much does it cost?', 2],
  ])('are two in "%s"', (text, count) => {
    expect(splitQuestions(text)).toHaveLength(count);
  });

  it.each([
    'how long is the drip?',
    'is it safe and effective?',
    'is it safe? really?',
    'how long is it, an hour?',
    'my doctor and I wonder about it',
    '',
    `${'I told them all of my story and they listened to me. '.repeat(6)}How long is it? Is it safe for me?`,
  ])('are not seen in "%s"', (text) => {
    expect(splitQuestions(text)).toEqual([]);
  });
});

describe('words kept as one text', () => {
  const words = ['a', 'able', 'above', 'b', 'zebra', 'zoo'];
  const sorted = createSortedWords(words.join(' '));

  it.each(words)('hold %j', (word) => {
    expect(sorted.has(word)).toBe(true);
  });

  it.each(['', ' ', 'abl', 'ables', 'ab', 'a able', 'z', 'zooo', 'A'])('do not hold %j', (word) => {
    expect(sorted.has(word)).toBe(false);
  });

  it('may be none', () => {
    expect(createSortedWords('').has('a')).toBe(false);
  });
});
