import type { CommandWords } from '../localise.ts';

export const es419: CommandWords = {
  ask: {
    name: 'preguntar',
    description: 'Preguntar sobre la ketamina y el TEPT; solo tú ves la respuesta (en inglés)',
    options: {
      question: {
        name: 'pregunta',
        description:
          'Tu pregunta, con tus palabras (de preferencia en inglés) o elegida de la lista',
      },
      share: {
        name: 'compartir',
        description:
          'Poner también la respuesta (en inglés) en el canal, sin tu pregunta ni tu nombre',
      },
    },
  },
  topics: { name: 'temas', description: 'Ver todas las preguntas por tema (en inglés)' },
  'help-now': {
    name: 'ayuda-ahora',
    description:
      'Líneas de crisis y números de emergencia, para ti o para otra persona (en inglés)',
    options: {
      for: {
        name: 'para',
        description: 'Para quién necesitas ayuda',
        choices: { me: 'mí', someone: 'alguien que me preocupa' },
      },
      country: { name: 'país', description: 'Dónde estás; también puedes elegirlo después' },
    },
  },
  about: {
    name: 'acerca-de',
    description: 'Qué es este bot y de dónde vienen sus respuestas (en inglés)',
  },
  privacy: { name: 'privacidad', description: 'Qué pasa con lo que escribes aquí (en inglés)' },
  'Find an FAQ answer': { name: 'Buscar en la FAQ (inglés)' },
};
