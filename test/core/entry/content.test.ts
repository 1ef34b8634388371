import { describe, expect, it } from 'vitest';
import { buildFaq } from '../../../src/core/entry/faq.ts';
import { brief, entryYaml, problemsOf, smallFaq } from '../../support/faq.ts';

const problemsIn = (fields: Parameters<typeof entryYaml>[0]) =>
  problemsOf(buildFaq(smallFaq({ path: 'risks/the-first.yaml', text: entryYaml(fields) })));
const codesFor = (answer: string) => problemsIn({ answer }).map(({ code }) => code);

describe('a dose', () => {
  it.each([
    'Most people get 40 mg.',
    'Most people get 40mg.',
    'Most people get 40 MG.',
    'Most people get 40mgs.',
    'It is 0.5 mg/kg over an hour.',
    'It is 0,5 mg per kg.',
    'It is .5 mg per kilo.',
    'It is 0.5 milligrams per kilogram.',
    'It is 0.5 mg/kg.',
    'One spray holds 28 mg.',
    'It is 56-84mg twice a week.',
    'It is 56–84 mg.',
    'It is 56 to 84 mg.',
    'It is 1,000 mg.',
    'A 28-milligram spray is used.',
    'It is 100 µg.',
    'It is 100 μg.',
    'It is 100 mcg.',
    'It is 400 micrograms.',
    'A 50 ml bag hangs there.',
    'A 50 cc syringe is used.',
    'Some take 2 g a day.',
    'Some take 1 gm a day.',
    'It is ½ mg per kilo.',
    'It is half a milligram per kilo.',
    'It is forty milligrams.',
    'It is a hundred mg.',
    'Some take one gram a day.',
    'It is ４０ｍｇ.',
    'It is 40\u200Bmg.',
    'It is 40\u00A0mg.',
  ])('is found in "%s"', (answer) => {
    expect(codesFor(answer)).toEqual(['dose']);
  });

  it.each([
    'An infusion takes 40 minutes to an hour.',
    'Feder 2021 (30 people) found a difference.',
    'On 10 October 2023 the FDA warned of it.',
    'In the US you can call or text 988.',
    'In one trial 67 % responded, against 20 %.',
    'Abdallah 2022 had 158 veterans and 8 infusions.',
    'Staff watch for at least 2 hours.',
    'A dose is measured in milligrams by body weight.',
    'GRIN2B is one of 3 genes.',
  ])('is not seen in "%s"', (answer) => {
    expect(codesFor(answer)).toEqual([]);
  });
});

describe('a promise', () => {
  it.each([
    'Ketamine cures PTSD.',
    'It will cure you.',
    'It is a cure for PTSD.',
    'Many people were cured by it.',
    'It is a miracle.',
    'Success is guaranteed.',
    'It is safe for everyone.',
    'It always works.',
    'It definitely helps.',
    'It works 100 % of the time.',
    'It works in 100% of people.',
    'It is risk-free.',
    'There are no side effects.',
    'It has no risks.',
    'There is no doubt that it cures PTSD.',
    'It works for everyone.',
    'It is completely safe.',
  ])('is found in "%s"', (answer) => {
    expect(codesFor(answer)).toEqual(['promise']);
  });

  it.each([
    'It is not a cure.',
    "It isn't a cure.",
    'It is no cure for PTSD.',
    'It does not cure PTSD.',
    'The article never calls it a cure.',
    'It is a tool rather than a cure.',
    'It is not risk-free.',
    'Relief is not guaranteed.',
    'It is not safe for everyone.',
    "It doesn't always work.",
    'Many people report relief.',
    'It is thought to help.',
  ])('is not seen in "%s"', (answer) => {
    expect(codesFor(answer)).toEqual([]);
  });

  it('may stand in a question, since people ask for it', () => {
    expect(problemsIn({ question: 'Is ketamine a cure for PTSD?' })).toEqual([]);
    expect(problemsIn({ question: 'Is it safe for everyone?' })).toEqual([]);
  });
});

describe('advice to change a treatment', () => {
  it.each([
    'You should start ketamine.',
    'You should stop your antidepressant.',
    'You should increase it slowly.',
    'Stop taking your tablets first.',
    'Start taking it in the evening.',
    'You must stop taking it.',
    'Quit your meds a week before.',
    'It is best to come off your antidepressants before.',
  ])('is found in "%s"', (answer) => {
    expect(codesFor(answer)).toEqual(['treatment-advice']);
  });

  it.each([
    'Do not stop taking a medicine on your own.',
    'Do not come off your antidepressants on your own.',
    "Don't stop taking a medicine on your own.",
    'Never stop taking a medicine on your own.',
    'Ask the prescriber before you change anything.',
    'You should ask your doctor.',
  ])('is not seen in "%s"', (answer) => {
    expect(codesFor(answer)).toEqual([]);
  });
});

describe('an advert', () => {
  it.each([
    'Book now at our clinic.',
    'Sign up today.',
    'There is a discount for veterans.',
    'Use the promo code HOPE.',
    'It is the best clinic in town.',
    'Contact us for more.',
    'Call 555 1234 to get 20% off.',
  ])('is found in "%s"', (answer) => {
    expect(codesFor(answer)).toEqual(['advert']);
  });

  it('is not seen in plain words on clinics', () => {
    expect(codesFor('Ask a clinic how it watches over people, and contact your doctor.')).toEqual(
      [],
    );
  });
});

describe('a link', () => {
  it.each([
    'See [the leaflet](https://example.org).',
    'See [here](javascript:alert(1)).',
    'See javascript:alert(1).',
    'See data:text/html;base64,PGI+ for more.',
    'See file:///etc/passwd for more.',
    'See ftp://example.org for more.',
    'See discord://invite for more.',
  ])('that could mislead is found in "%s"', (answer) => {
    expect(codesFor(answer)).toEqual(['link']);
  });

  it.each([
    'See https://findahelpline.com for lines.',
    'See http://example.org for more.',
    'The study [of 2021] (30 people) is small.',
    'The ratio is 2:1.',
  ])('that is plain stays in "%s"', (answer) => {
    expect(codesFor(answer)).toEqual([]);
  });
});

describe('where it is looked for', () => {
  it.each([
    ['the question', { question: 'Is 40 mg the usual amount?' }, '1:11'],
    ['the answer', { answer: 'Take 40 mg.' }, '6:9'],
    ['the rest of the answer', { more: 'Take 40 mg.' }, '9:7'],
    ['a note', { notes: [{ text: 'People get 40 mg.', reference: 'Somebody' }] }, '10:11'],
    [
      "a note's reference",
      { notes: [{ text: 'People get it.', reference: 'Leaflet on 40 mg sprays' }] },
      '11:16',
    ],
  ])('%s', (_name, fields, place) => {
    expect(problemsIn(fields).map(brief)).toEqual([`risks/the-first.yaml:${place} dose`]);
  });

  it("a note's reference, for links that could mislead", () => {
    const notes = [{ text: 'It is so.', reference: '[FDA](javascript:alert(1))' }];
    expect(problemsIn({ notes }).map(({ code }) => code)).toEqual(['link']);
  });
});

describe('what a member reads beside the answer', () => {
  it.each([
    ['phrasings', ['is 40 mg much', 'two', 'three'], ['dose']],
    ['phrasings', ['see [here](x:y)', 'two', 'three'], ['link']],
    ['phrasings', ['does it cure', 'should I stop taking mine', 'how do I sign up'], []],
    ['mentions', '40 mg', ['dose']],
  ])('%s: %j', (field, value, codes) => {
    expect(problemsIn({ [field]: value }).map(({ code }) => code)).toEqual(codes);
  });
});
