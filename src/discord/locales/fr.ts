import type { CommandWords } from '../localise.ts';

export const fr: CommandWords = {
  ask: {
    name: 'demander',
    description:
      'Poser une question sur la kétamine et le TSPT ; réponse en anglais, visible par toi uniquement',
    options: {
      question: {
        name: 'question',
        description:
          'Ta question, avec tes mots (de préférence en anglais) ou choisie dans la liste',
      },
      share: {
        name: 'partager',
        description:
          'Mettre aussi la réponse (en anglais) dans le salon, sans ta question ni ton nom',
      },
    },
  },
  topics: { name: 'thèmes', description: 'Parcourir toutes les questions par thème (en anglais)' },
  'help-now': {
    name: 'aide-urgente',
    description: 'Lignes d’écoute et numéros d’urgence, pour toi ou quelqu’un d’autre (en anglais)',
    options: {
      for: {
        name: 'pour',
        description: 'Pour qui tu as besoin d’aide',
        choices: { me: 'moi', someone: 'quelqu’un qui m’inquiète' },
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
  'Find an FAQ answer': { name: 'Chercher dans la FAQ (anglais)' },
};
