import type { CommandWords } from '../localise.ts';

export const ptBR: CommandWords = {
  ask: {
    name: 'perguntar',
    description: 'Perguntar sobre cetamina e TEPT; só você vê a resposta (em inglês)',
    options: {
      question: {
        name: 'pergunta',
        description: 'Sua pergunta, com suas palavras (de preferência em inglês) ou da lista',
      },
      share: {
        name: 'compartilhar',
        description:
          'Pôr a resposta (em inglês) também no canal, sem a sua pergunta e sem o seu nome',
      },
    },
  },
  topics: { name: 'temas', description: 'Ver todas as perguntas por tema (em inglês)' },
  'help-now': {
    name: 'ajuda-agora',
    description: 'Linhas de crise e números de emergência, para você ou outra pessoa (em inglês)',
    options: {
      for: {
        name: 'para',
        description: 'Para quem você precisa de ajuda',
        choices: { me: 'mim', someone: 'alguém com quem me preocupo' },
      },
      country: { name: 'país', description: 'Onde você está; também dá para escolher depois' },
    },
  },
  about: { name: 'sobre', description: 'O que é este bot e de onde vêm as respostas (em inglês)' },
  privacy: {
    name: 'privacidade',
    description: 'O que acontece com o que você escreve aqui (em inglês)',
  },
  'Find an FAQ answer': { name: 'Procurar no FAQ (inglês)' },
};
