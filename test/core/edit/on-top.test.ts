import { describe, expect, it } from 'vitest';
import { onTop } from '../../../src/core/edit/on-top.ts';
import type { EntryFile } from '../../../src/core/entry/schema.ts';

const was: EntryFile = {
  question: 'What is it?',
  phrasings: ['one', 'two', 'three', 'four'],
  answer: 'It is this.',
  related: [],
  reviewed: '2026-11-23',
};

describe('an edit that comes too late', () => {
  it('holds only what its moderator changed', () => {
    const is = { ...was, answer: 'It is that.' };
    const { question, answer } = was;
    const fields = { question: 'What was it?', answer, more: '', phrasings: was.phrasings };
    expect(question).not.toBe(fields.question);
    expect(onTop({ kind: 'change', id: 'a', fields }, { was, is })).toEqual({
      kind: 'change',
      id: 'a',
      fields: { question: 'What was it?' },
    });
  });

  it('takes out of a list and puts in what its moderator did, and leaves what the other one did', () => {
    const is = { ...was, phrasings: ['zero', 'one', 'two', 'four'] };
    const fields = { phrasings: ['one', 'three', 'four', 'five'] };
    expect(onTop({ kind: 'change', id: 'a', fields }, { was, is })).toMatchObject({
      fields: { phrasings: ['zero', 'one', 'four', 'five'] },
    });
  });

  it('stays as it is where it is no change of fields', () => {
    const edit = { kind: 'phrasing', id: 'a', text: 'five' } as const;
    expect(onTop(edit, { was, is: { ...was, phrasings: [] } })).toBe(edit);
  });
});
