import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REPLY_KINDS } from '../../src/core/reply/reply.ts';
import { repliesPage } from '../../src/tools/replies.ts';
import { shippedAssistant } from '../support/shipped.ts';

const page = readFileSync('docs/replies.html', 'utf8');

it('the page of replies is fresh', () => {
  expect(repliesPage() === page, 'run "npm run replies"').toBe(true);
});

it('the page asks nothing of any other host and runs nothing', () => {
  expect(page).not.toMatch(/<script|<link|<img|\bsrc=|url\(|@import/i);
});

it('the page shows each kind of reply', () => {
  const { notices } = shippedAssistant().safety;
  const signs: Readonly<Record<(typeof REPLY_KINDS)[number], string>> = {
    emergency: 'Do it before anything else',
    crisis: 'Please also tell one person you trust',
    guardrail: 'how much to take',
    answer: 'What the article says:',
    choices: notices.choices,
    not_covered: 'Our source says nothing about prices',
    no_match: 'I would rather say so than guess',
  };
  const shown = page.replaceAll('&#39;', "'");
  expect(REPLY_KINDS.filter((kind) => !shown.includes(signs[kind]))).toEqual([]);
});
