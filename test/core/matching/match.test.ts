import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/core/matching/match.ts';
import { readMatchingModel } from '../../../src/store/models.ts';
import type { SourceFile } from '../../../src/core/entry/faq.ts';
import { entryYaml, smallFaq, soundFaq } from '../../support/faq.ts';
import { shippedAssistant, shippedYaml } from '../../support/shipped.ts';

const MODEL = readMatchingModel();

const entry = (
  path: string,
  question: string,
  phrasings: string[],
  answer = 'The article says so.',
): SourceFile => ({
  path: `${path}.yaml`,
  text: entryYaml({
    question,
    phrasings,
    answer,
    claims: path.startsWith('not-covered/') ? undefined : ['a-claim'],
  }),
});

/** Entries whose ids training has never seen: what is found here is found by the index alone. */
const GARDEN: readonly SourceFile[] = [
  entry('treatment/watering-hours', 'How long does the watering take?', [
    'how many minutes is the hose on',
    'duration of one watering',
    'is the sprinkler quick',
  ]),
  entry('treatment/watering-price', 'What does the watering cost?', [
    'price of the hose',
    'how much money is one watering',
    'is the sprinkler expensive',
  ]),
  entry('risks/wet-shoes', 'Will my shoes get wet?', [
    'wet feet afterwards',
    'do boots stay dry',
    'soaked sneakers',
  ]),
  entry('not-covered/tomato-seeds', 'Which tomato seeds are best?', [
    'tomato variety',
    'seeds for tomatoes',
    'what kind of tomato to sow',
  ]),
  {
    path: 'lexicon.yaml',
    text: '- { concept: hose, words: [hose, garden tube, sprinkler] }\n',
  },
];

const garden = createMatcher(soundFaq(smallFaq(...GARDEN)), MODEL);
const idsFor = (text: string) => garden.explain(text).candidates.map(({ id }) => id);
const firstFor = (text: string) => idsFor(text)[0];

describe('ranking', () => {
  // The very words of an entry.
  it('puts an entry first for its own question and phrasings', () => {
    expect(firstFor('How long does the watering take?')).toBe('watering-hours');
    expect(firstFor('soaked sneakers')).toBe('wet-shoes');
  });

  // Same subject, another thing asked: the question words decide.
  it('tells "how long" from "how much"', () => {
    expect(firstFor('how long is the watering')).toBe('watering-hours');
    expect(firstFor('how much is the watering')).toBe('watering-price');
  });

  // "Dry boots" shares stems, not words, with the phrasing.
  it('reads other forms of a word', () => {
    expect(firstFor('is my boot going to be drier, stays dry?')).toBe('wet-shoes');
  });

  // One slip in the word that matters.
  it('reads a misspelt word', () => {
    expect(firstFor('tomatoe sedes')).toBe('tomato-seeds');
    expect(garden.explain('wet snekers').query.corrections).toEqual([['snekers', 'sneakers']]);
  });

  // "Garden tube" stands in no entry; the lexicon says that it is a hose.
  it('reads an everyday phrase of the lexicon', () => {
    expect(garden.explain('price of the garden tube').query.concepts).toEqual(['hose']);
    expect(firstFor('minutes for the garden tube')).toBe('watering-hours');
  });

  // The question stands at the end of a story.
  it('finds the question in a longer text', () => {
    const story =
      'My neighbour moved here last spring and we get on well, she has a cat. Anyway, how many minutes is the hose on?';
    expect(firstFor(story)).toBe('watering-hours');
  });

  // Letter case, accents and invisible characters say nothing.
  it('reads through typography', () => {
    expect(firstFor('TOMÄTO\u200B SEEDS!!!')).toBe('tomato-seeds');
  });
});

describe('the stages', () => {
  it('are named for each candidate, with the wording that was nearest', () => {
    const { candidates, query } = garden.explain('is the sprinkler expensive for me');
    expect(query.words).toContain('expensive');
    expect(candidates[0]).toMatchObject({
      id: 'watering-price',
      wording: 'is the sprinkler expensive',
    });
    expect(Object.keys(candidates[0]?.features ?? {})).toEqual(
      expect.arrayContaining(['learned', 'nearest', 'mean', 'coverage']),
    );
  });

  it('share the whole belief among the candidates', () => {
    const shares = garden.explain('how long is the hose').candidates.map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  it('lead to the same match as without an explanation', () => {
    for (const text of ['how long is the hose', 'xyzzy', '', 'price']) {
      expect(garden.explain(text).match).toEqual(garden.match(text));
    }
  });
});

describe('a miss', () => {
  const shipped = shippedAssistant().matcher;

  it.each([
    'asdf qwer zxcv',
    'xkcd blorptastic fnord wibble',
    'what is the capital of France',
    'how do i grow tomatoes',
    'who won the world cup in 1998',
    'the offside rule in football',
  ])('is what "%s" gets', (text) => {
    expect(shipped.match(text).outcome).toBe('miss');
    expect(shipped.match(text).severalQuestions).toBe(false);
  });

  it.each(['', '   ', '?!', '🙂', '\u200B'])('is what the empty text %j gets', (text) => {
    expect(shipped.match(text)).toMatchObject({ outcome: 'miss', score: 0 });
  });

  it('is what everything gets while there is no FAQ', () => {
    const empty = { entries: [], byId: new Map(), claims: [], lexicon: [] };
    const matcher = createMatcher(empty, MODEL);
    expect(matcher.match('how long is the drip')).toMatchObject({ outcome: 'miss', entries: [] });
  });
});

describe('the shipped FAQ', () => {
  const { matcher, faq } = shippedAssistant();

  it.each([
    ['how long is the drip?', 'infusion-length'],
    ['what is spravato', 'spravato'],
    ['what are the side effects', 'side-effects'],
    ['what does it feel like', 'what-it-feels-like'],
    ['is it safe', 'is-it-safe'],
    ['how does ketamine work', 'how-it-works'],
    ['does ketamine harm the bladder', 'bladder'],
    ['how much does it cost', 'cost'],
    ['can i bring my dog', 'pets'],
    ['hello', 'hello'],
    ['are you a real person?', 'are-you-a-person'],
    ['how long is the dripp', 'infusion-length'],
    ['wat r the side efects', 'side-effects'],
    ['HOW LONG IS THE DRIP', 'infusion-length'],
  ])('answers "%s" with %s', (text, id) => {
    const { outcome, entries } = matcher.match(text);
    expect(entries[0]?.entry.id).toBe(id);
    expect(outcome).toBe('hit');
  });

  it.each(['brain', 'therapy', 'session', 'memory'])(
    'offers a few to choose from for the bare word "%s"',
    (word) => {
      const { outcome, entries } = matcher.match(word);
      expect(outcome).toBe('ambiguous');
      expect(entries.length).toBeGreaterThanOrEqual(3);
      expect(entries.length).toBeLessThanOrEqual(5);
      expect(new Set(entries.map(({ entry: { id } }) => id)).size).toBe(entries.length);
    },
  );

  it.each([
    ['how long is the drip and how much does it cost?', ['infusion-length', 'cost']],
    ['how long is the drip? what does it feel like?', ['infusion-length', 'what-it-feels-like']],
    ['How much does it cost? And can I bring my dog?', ['cost', 'pets']],
    ['Is it safe? How does it work?', ['is-it-safe', 'how-it-works']],
  ])('offers both answers of "%s"', (text, ids) => {
    const { outcome, severalQuestions, entries } = matcher.match(text);
    expect({ outcome, severalQuestions }).toEqual({ outcome: 'ambiguous', severalQuestions: true });
    expect(entries.map(({ entry: { id } }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it('sees the other question beside one that is asked twice', () => {
    const { severalQuestions, entries } = matcher.match(
      'How long is the drip? How long does one infusion take? How much does it cost?',
    );
    expect(severalQuestions).toBe(true);
    expect(entries.map(({ entry: { id } }) => id).toSorted()).toEqual(['cost', 'infusion-length']);
  });

  it('takes one question asked twice for one', () => {
    const { severalQuestions, entries } = matcher.match(
      'how long is the drip? how long does one infusion take?',
    );
    expect(severalQuestions).toBe(false);
    expect(entries[0]?.entry.id).toBe('infusion-length');
  });

  it('gives scores and shares between 0 and 1', () => {
    const texts = faq.entries.map(({ question }) => question);
    const figures = texts.flatMap((text) => {
      const { score, margin, entries } = matcher.match(text);
      return [score, margin, ...entries.map(({ share }) => share)];
    });
    expect(figures.filter((figure) => !(figure >= 0 && figure <= 1))).toEqual([]);
  });

  it.each([
    ['words', 'i really want to know '],
    ['Chinese without a break', '想'],
    ['one word without a break', 'ketamin'],
    ['different words', 'a1 b2 c3 '],
  ])('is searched in a moment for 12,000 characters of %s', (_name, unit) => {
    const start = performance.now();
    matcher.match(unit.repeat(12_000 / unit.length));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('a phrasing that was added a moment ago', () => {
  const phrasing = 'does the lighthouse keeper send a bill for the fog';
  const known = shippedAssistant().faq;
  const entries = known.entries.map((one) =>
    one.id === 'cost' ? { ...one, phrasings: [...one.phrasings, phrasing] } : one,
  );
  const byId = new Map(entries.map((one) => [one.id, one]));
  const matcher = createMatcher({ ...known, entries, byId }, MODEL);

  it.each([phrasing, `${phrasing.toUpperCase()}?!`])('finds its entry at once: "%s"', (text) => {
    const { outcome, entries: found } = matcher.match(text);
    expect(outcome).toBe('hit');
    expect(found[0]?.entry.id).toBe('cost');
  });
});

describe('an entry that was added a moment ago', () => {
  const files = shippedYaml().filter(({ path }) => !path.startsWith('safety/'));
  const lenses = entry('not-covered/contact-lenses', 'Can I wear contact lenses in the session?', [
    'contacts or glasses during the drip',
    'do my lenses have to come out',
    'is eyewear a problem',
  ]);
  const matcher = createMatcher(soundFaq([...files, lenses]), MODEL);

  it.each([
    'Can I wear contact lenses in the session?',
    'do my lenses have to come out',
    'do i need to remove my lenses before the infusion',
    'can i keep my contacts in',
    'contact lenses',
  ])('is found at once, without training: "%s"', (text) => {
    const { outcome, entries } = matcher.match(text);
    expect(outcome).toBe('hit');
    expect(entries[0]?.entry.id).toBe('contact-lenses');
  });

  it('takes nothing away from the others', () => {
    expect(matcher.match('how long is the drip').entries[0]?.entry.id).toBe('infusion-length');
    expect(matcher.match('can i bring my dog').entries[0]?.entry.id).toBe('pets');
  });
});

describe('a wording that is left out', () => {
  const faq = soundFaq(
    smallFaq(
      { path: 'risks/zz-sick.yaml', text: entryYaml({ question: 'Is feeling sick common?', phrasings: ['queasy tummy after the drip', 'my tummy is queasy', 'throwing up'] }) },
      { path: 'risks/zz-room.yaml', text: entryYaml({ question: 'Where is it given?', phrasings: ['which room is it in', 'throwing a blanket over me', 'the room'] }) },
    ),
  ); // prettier-ignore
  const matcher = createMatcher(faq, MODEL);

  it('finds what it would find if the FAQ did not have it', () => {
    for (const one of faq.entries) {
      for (const [number, phrasing] of one.phrasings.entries()) {
        const phrasings = one.phrasings.filter((other) => other !== phrasing);
        const entries = faq.entries.map((other) => (other === one ? { ...one, phrasings } : other));
        const without = createMatcher({ ...faq, entries }, MODEL);
        const [first] = without.explain(phrasing).candidates;
        expect(matcher.findLeftOut(one.id, number + 1)[0]).toBe(first?.id);
      }
    }
  });

  it('leaves what is found otherwise as it was', () => {
    const before = matcher.explain('throwing up');
    matcher.findLeftOut('zz-sick', 3);
    expect(matcher.explain('throwing up')).toEqual(before);
    expect(before.candidates[0]?.id).toBe('zz-sick');
  });

  it('finds nothing for an entry that there is not', () => {
    expect(matcher.findLeftOut('no-such', 0)).toEqual([]);
  });
});
