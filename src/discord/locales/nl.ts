import type { CommandWords } from '../localise.ts';

export const nl: CommandWords = {
  ask: {
    name: 'vraag',
    description: 'Vraag iets over ketamine bij PTSS; alleen jij ziet het antwoord (in het Engels)',
    options: {
      question: {
        name: 'vraag',
        description: 'Je vraag in eigen woorden (liefst in het Engels) of uit de lijst',
      },
      share: {
        name: 'delen',
        description:
          'Zet het antwoord (in het Engels) ook in het kanaal, zonder je vraag en je naam',
      },
    },
  },
  topics: { name: 'onderwerpen', description: 'Bekijk alle vragen per onderwerp (in het Engels)' },
  'help-now': {
    name: 'hulp-nu',
    description: 'Crisislijnen en noodnummers, voor jou of iemand anders (in het Engels)',
    options: {
      for: {
        name: 'voor',
        description: 'Voor wie je hulp nodig hebt',
        choices: { me: 'mij', someone: 'iemand om wie ik me zorgen maak' },
      },
      country: { name: 'land', description: 'Waar je bent; je kunt het ook later kiezen' },
    },
  },
  about: {
    name: 'over',
    description: 'Wat deze bot is en waar de antwoorden vandaan komen (in het Engels)',
  },
  privacy: {
    name: 'privacy',
    description: 'Wat er gebeurt met wat je hier schrijft (in het Engels)',
  },
  'Find an FAQ answer': { name: 'Zoek in de FAQ (Engels)' },
};
