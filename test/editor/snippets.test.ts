import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { snippetsAt, snippetsSchema } from '../../src/editor/snippets.ts';
import { projectWith } from './project.ts';

const SNIPPETS = snippetsSchema.parse(
  JSON.parse(readFileSync('.vscode/faq.code-snippets', 'utf8')),
);

function offered(path: string, text: string, line = 1) {
  const project = projectWith();
  project.type(path, text);
  return snippetsAt(project, { path, line, column: 1 }, SNIPPETS);
}

describe('snippets', () => {
  it.each([
    ['risks/new.yaml', 'faq-entry'],
    ['not-covered/new.yaml', 'faq-not-covered'],
  ])('offer in an empty %s the one that fits', (path, label) => {
    const [first, ...rest] = offered(path, 'faq-e');
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ label, line: 1, start: 1, end: 6 });
    expect(first?.body).toMatch(/^question: .*\nphrasings:\n/);
  });

  it('stand below a comment too', () => {
    expect(offered('risks/new.yaml', '# mine\n', 2)).toHaveLength(1);
  });

  it.each([
    ['the ledger', 'claims.yaml', ''],
    ['a file that is begun', 'risks/new.yaml', 'question: What?\n'],
    ['a file with another field', 'risks/new.yaml', '\nphrasings:\n  - a\n'],
    ['a line that holds something', 'risks/new.yaml', 'answer: this'],
  ])('are not offered in %s', (_, path, text) => {
    expect(offered(path, text)).toEqual([]);
  });
});
