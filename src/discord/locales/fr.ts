import type { CommandWords } from '../localise.ts';

export const fr: CommandWords = {
  ask: {
    name: 'demander',
    description:
      'Pose une question sur la kétamine et le TSPT ; toi seul vois la réponse (en anglais)',
    options: {
      question: {
        name: 'question',
        description:
          'Ta question, avec tes mots (de préférence en anglais) ou choisie dans la liste',
      },
      share: {
        name: 'partager',
        description: 'Mettre aussi la réponse dans le salon, sans ta question ni ton nom',
      },
    },
  },
  topics: { name: 'thèmes', description: 'Parcourir toutes les questions par thème (en anglais)' },
  'help-now': {
    name: 'aide-urgente',
    description: 'Lignes d’écoute et numéros d’urgence, pour toi ou une personne qui t’inquiète',
    options: {
      for: {
        name: 'pour',
        description: 'Pour qui tu as besoin d’aide',
        choices: { me: 'moi', someone: 'Je m’inquiète pour quelqu’un' },
      },
      country: { name: 'pays', description: 'Où tu es ; tu peux aussi le choisir plus tard' },
    },
  },
  about: {
    name: 'à-propos',
    description: 'Ce qu’est ce bot et d’où viennent ses réponses (en anglais)',
  },
  privacy: {
    name: 'confidentialité',
    description: 'Ce que devient ce que tu écris ici (en anglais)',
  },
  'Find an FAQ answer': { name: 'Chercher une réponse FAQ' },
};
