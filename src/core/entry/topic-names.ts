import type { Topic } from './schema.ts';

/** The names of the topics, for people who browse. */
export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  ptsd: 'PTSD',
  mechanism: 'How ketamine works',
  treatment: 'How treatment is given',
  experience: 'What it feels like',
  outcomes: 'Results',
  risks: 'Risks and side effects',
  psychotherapy: 'Ketamine with psychotherapy',
  bot: 'About this bot',
  'not-covered': "What the article doesn't answer",
};
