import { expect, it } from 'vitest';
import { readMessages, readQuestions } from '../../src/tools/training/data.ts';
import { readMessages as readTests } from '../../src/tools/evaluation/messages.ts';
import { readQuestions as readTestQuestions } from '../../src/tools/evaluation/questions.ts';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const trained = new Set(
  [
    ...readMessages('training/messages').map(({ text }) => text),
    ...readQuestions('training/questions').map(({ question }) => question),
  ].map(plain),
);

it.each(['tuning', 'kept-apart'])('no text of the %s part is trained on', (part) => {
  const folder = `test/evaluation/${part}`;
  const texts = [
    ...readTests(folder).map(({ text }) => text),
    ...readTestQuestions(folder).map(({ question }) => question),
  ];
  // Only how many: texts that are kept apart are not to be read.
  expect(texts.filter((text) => trained.has(plain(text))).length).toBe(0);
});
