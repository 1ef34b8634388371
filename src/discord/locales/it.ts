import type { CommandWords } from '../localise.ts';

export const it: CommandWords = {
  ask: {
    name: 'chiedi',
    description: 'Chiedi della ketamina per il PTSD; solo tu vedi la risposta (in inglese)',
    options: {
      question: {
        name: 'domanda',
        description: 'La tua domanda, con parole tue (meglio in inglese) o scelta dalla lista',
      },
      share: {
        name: 'condividi',
        description:
          'Metti la risposta (in inglese) anche nel canale, senza la tua domanda né il tuo nome',
      },
    },
  },
  topics: { name: 'argomenti', description: 'Sfoglia tutte le domande per argomento (in inglese)' },
  'help-now': {
    name: 'aiuto-subito',
    description: 'Linee di ascolto e numeri di emergenza, per te o per altri (in inglese)',
    options: {
      for: {
        name: 'per',
        description: 'Per chi ti serve aiuto',
        choices: { me: 'me', someone: 'qualcuno per cui sono in pensiero' },
      },
      country: { name: 'paese', description: 'Dove sei; puoi anche sceglierlo dopo' },
    },
  },
  about: {
    name: 'informazioni',
    description: 'Che cos’è questo bot e da dove vengono le risposte (in inglese)',
  },
  privacy: {
    name: 'riservatezza',
    description: 'Che cosa succede a quello che scrivi qui (in inglese)',
  },
  'Find an FAQ answer': { name: 'Cerca nelle FAQ (inglese)' },
};
