import type { CommandWords } from '../localise.ts';

export const ru: CommandWords = {
  ask: {
    name: 'спросить',
    description: 'Вопрос о кетамине при ПТСР; ответ видите только вы (на английском)',
    options: {
      question: {
        name: 'вопрос',
        description: 'Ваш вопрос своими словами (лучше на английском) или из списка',
      },
      share: {
        name: 'поделиться',
        description: 'Показать ответ (на английском) и в канале, без вашего вопроса и имени',
      },
    },
  },
  topics: { name: 'темы', description: 'Все вопросы по темам (на английском)' },
  'help-now': {
    name: 'помощь-сейчас',
    description:
      'Телефоны доверия и экстренные номера для вас или другого человека (на английском)',
    options: {
      for: {
        name: 'кому',
        description: 'Кому нужна помощь',
        choices: { me: 'мне', someone: 'человеку, за которого я волнуюсь' },
      },
      country: { name: 'страна', description: 'Где вы находитесь; можно выбрать и позже' },
    },
  },
  about: { name: 'о-боте', description: 'Что это за бот и откуда его ответы (на английском)' },
  privacy: {
    name: 'конфиденциальность',
    description: 'Что происходит с тем, что вы здесь пишете (на английском)',
  },
  'Find an FAQ answer': { name: 'Найти в FAQ (на английском)' },
};
