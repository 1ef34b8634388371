import type { CommandWords } from '../localise.ts';

export const uk: CommandWords = {
  ask: {
    name: 'запитати',
    description: 'Запитання про кетамін при ПТСР; відповідь бачите лише ви (англійською)',
    options: {
      question: {
        name: 'запитання',
        description: 'Ваше запитання своїми словами (краще англійською) або зі списку',
      },
      share: {
        name: 'поділитися',
        description: 'Показати відповідь (англійською) і в каналі, без вашого запитання та імені',
      },
    },
  },
  topics: { name: 'теми', description: 'Усі запитання за темами (англійською)' },
  'help-now': {
    name: 'допомога-зараз',
    description: 'Лінії підтримки та екстрені номери для вас або іншої людини (англійською)',
    options: {
      for: {
        name: 'кому',
        description: 'Кому потрібна допомога',
        choices: { me: 'мені', someone: 'людині, за яку я хвилююся' },
      },
      country: { name: 'країна', description: 'Де ви; можна вибрати й пізніше' },
    },
  },
  about: { name: 'про-бота', description: 'Що це за бот і звідки його відповіді (англійською)' },
  privacy: {
    name: 'приватність',
    description: 'Що відбувається з тим, що ви тут пишете (англійською)',
  },
  'Find an FAQ answer': { name: 'Знайти у FAQ (англійською)' },
};
