import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageOf, type Language } from '../../src/core/language.ts';
import { fold } from '../../src/core/text.ts';

const read = (text: string) => languageOf(fold(text));

const SENTENCES: Readonly<Record<Language, readonly [string, string]>> = {
  es: ['¿Cuánto dura el tratamiento?', 'Tengo miedo de las agujas, ¿hay algo para la nariz?'],
  fr: ['Combien de temps dure la perfusion ?', 'Est-ce que je peux conduire après la séance ?'],
  de: ['Wie lange dauert die Behandlung?', 'Kann ich nach der Sitzung Auto fahren?'],
  pt: ['Quanto tempo dura o tratamento?', 'Eu não sei se posso dirigir depois da sessão.'],
  it: ['Quanto dura il trattamento?', 'Posso guidare la macchina dopo la seduta?'],
  nl: ['Hoe lang duurt de behandeling?', 'Mag ik na de sessie met de auto naar huis?'],
  pl: ['Jak długo trwa leczenie?', 'Czy mogę prowadzić samochód po sesji?'],
  uk: ['Скільки триває лікування?', 'Чи можна їхати автомобілем після сеансу?'],
  ru: ['Сколько длится лечение?', 'Можно ли водить машину после сеанса?'],
  ar: ['كم تستغرق جلسة العلاج؟', 'هل يمكنني القيادة بعد الجلسة؟'],
  hi: ['इलाज में कितना समय लगता है?', 'क्या मैं सत्र के बाद गाड़ी चला सकता हूँ?'],
  zh: ['治疗要多长时间？', '治疗以后可以开车吗？'],
  ja: ['治療はどのくらいかかりますか？', '施術のあとに運転できますか？'],
};

describe('another language', () => {
  it.each(LANGUAGES.flatMap((code) => SENTENCES[code].map((text) => [code, text] as const)))(
    '%s is recognised in "%s"',
    (code, text) => {
      expect(read(text)).toBe(code);
    },
  );

  it('is recognised without its accents, as people type it', () => {
    expect(read('cuanto dura el tratamiento')).toBe('es');
    expect(read('kann ich nach der sitzung uber nacht bleiben')).toBe('de');
  });
});

describe('no other language', () => {
  it.each([
    'How long does one infusion take?',
    'is it safe',
    'my mum wants to wait outside, how long will I be in there',
    'Can I die from it?',
    'We met at the café in El Paso and he said no.',
    'i no longer sleep, me and my son',
    'what is it as a treatment, in no more than a line',
    'I was in Den Haag with the army',
    'on a scale of one to ten, is it as bad as a hangover',
  ])('is seen in the English text "%s"', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each(['', '?', '42', '🙂', 'ok', 'no', 'hola', 'ketamine', 'spravato?', 'adios'])(
    'is seen in the short text "%s"',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it.each([
    'What does "je ne sais quoi" mean and how do I say it to my doctor?',
    'My name is Владимир and I want to ask how long the drip is',
    'the sign said 治疗 and I could not read it',
    'Hola, I was told that you can explain how it works',
  ])('is seen in the mixed text "%s"', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
