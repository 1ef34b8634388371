import type { CommandWords } from '../localise.ts';

export const pl: CommandWords = {
  ask: {
    name: 'zapytaj',
    description: 'Zapytaj o ketaminę w leczeniu PTSD; odpowiedź widzisz tylko ty (po angielsku)',
    options: {
      question: {
        name: 'pytanie',
        description: 'Twoje pytanie, własnymi słowami (najlepiej po angielsku) albo z listy',
      },
      share: {
        name: 'udostępnij',
        description: 'Pokaż odpowiedź (po angielsku) także na kanale, bez twojego pytania i nazwy',
      },
    },
  },
  topics: {
    name: 'tematy',
    description: 'Przeglądaj wszystkie pytania według tematów (po angielsku)',
  },
  'help-now': {
    name: 'pomoc-teraz',
    description: 'Telefony zaufania i numery alarmowe, dla ciebie lub kogoś innego (po angielsku)',
    options: {
      for: {
        name: 'dla',
        description: 'Dla kogo potrzebujesz pomocy',
        choices: { me: 'mnie', someone: 'kogoś, o kogo się martwię' },
      },
      country: { name: 'kraj', description: 'Gdzie jesteś; możesz to też wybrać później' },
    },
  },
  about: {
    name: 'informacje',
    description: 'Czym jest ten bot i skąd pochodzą odpowiedzi (po angielsku)',
  },
  privacy: { name: 'prywatność', description: 'Co dzieje się z tym, co tu piszesz (po angielsku)' },
  'Find an FAQ answer': { name: 'Znajdź w FAQ (po angielsku)' },
};
