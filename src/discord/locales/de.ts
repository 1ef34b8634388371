import type { CommandWords } from '../localise.ts';

export const de: CommandWords = {
  ask: {
    name: 'fragen',
    description:
      'Etwas zur Ketaminbehandlung bei PTBS fragen; nur du siehst die Antwort (auf Englisch)',
    options: {
      question: {
        name: 'frage',
        description: 'Deine Frage in eigenen Worten (am besten auf Englisch) oder aus der Liste',
      },
      share: {
        name: 'teilen',
        description:
          'Die Antwort auch in den Kanal stellen, ohne deine Frage und ohne deinen Namen (auf Englisch)',
      },
    },
  },
  topics: { name: 'themen', description: 'Alle Fragen nach Themen durchsehen (auf Englisch)' },
  'help-now': {
    name: 'hilfe-jetzt',
    description: 'Krisentelefone und Notrufnummern, für dich oder jemand anderen (auf Englisch)',
    options: {
      for: {
        name: 'für',
        description: 'Für wen du Hilfe brauchst',
        choices: { me: 'mich', someone: 'Jemanden, um den ich mir Sorgen mache' },
      },
      country: { name: 'land', description: 'Wo du bist; du kannst es auch später wählen' },
    },
  },
  about: {
    name: 'über',
    description: 'Was dieser Bot ist und woher seine Antworten kommen (auf Englisch)',
  },
  privacy: {
    name: 'datenschutz',
    description: 'Was mit dem geschieht, was du hier schreibst (auf Englisch)',
  },
  'Find an FAQ answer': { name: 'FAQ-Antwort suchen (Englisch)' },
};
