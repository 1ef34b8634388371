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
        description: 'Показать ответ и в канале, без вашего вопроса и имени',
      },
    },
  },
  topics: { name: 'темы', description: 'Все вопросы по темам (на английском)' },
  'help-now': {
    name: 'помощь-сейчас',
    description: 'Телефоны доверия и экстренные номера для вас или того, за кого вы волнуетесь',
    options: {
      for: {
        name: 'кому',
        description: 'Кому нужна помощь',
        choices: { me: 'мне', someone: 'Я волнуюсь за другого человека' },
      },
      country: { name: 'страна', description: 'Где вы находитесь; можно выбрать и позже' },
    },
  },
  about: { name: 'о-боте', description: 'Что это за бот и откуда его ответы (на английском)' },
  privacy: {
    name: 'конфиденциальность',
    description: 'Что происходит с тем, что вы здесь пишете (на английском)',
  },
  'Find an FAQ answer': { name: 'Найти ответ в FAQ' },
};
