import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { respondWithEntry } from '../../src/core/respond.ts';
import { choicesOf, renderText } from '../../src/terminal/render.ts';
import { matchOf, replyTo } from '../support/replies.ts';
import { shippedAssistant } from '../support/shipped.ts';

const assistant = shippedAssistant();
const { faq } = assistant;
const CLEAR = { kind: 'clear' } as const;
const plain = { colour: false, numbered: false };

const choices = replyTo(assistant, CLEAR, {
  match: matchOf(faq, 'ambiguous', 'bladder', 'nausea', 'dizziness'),
});
const answer = replyTo(assistant, CLEAR, { match: matchOf(faq, 'hit', 'bladder') });

describe('a reply as text', () => {
  it('has a blank line between its parts and keeps paragraphs on one line when it is not wrapped', () => {
    const paragraphs = renderText(answer, plain).split('\n\n');
    expect(paragraphs[0]).toBe(faq.byId.get('bladder')?.question);
    expect(paragraphs[1]).toBe(faq.byId.get('bladder')?.answer);
  });

  it('keeps notes apart from the answer, each with its reference', () => {
    const { notes = [] } = faq.byId.get('bladder') ?? {};
    expect(notes.length).toBeGreaterThan(0);
    const text = renderText(answer, plain);
    expect(text).toContain('What authorities add:');
    for (const note of notes) expect(text).toContain(`- ${note.text} (${note.reference})`);
  });

  it('names the section of the article and the date of the last review', () => {
    const { reviewed = 'none' } = faq.byId.get('bladder') ?? {};
    expect(renderText(answer, plain)).toMatch(
      new RegExp(`article's sections? on .*risks.* Last reviewed ${reviewed}\\.`),
    );
  });

  it('speaks of no section where an entry rests on none', () => {
    const reply = respondWithEntry(assistant, 'hello');
    expect(reply && renderText(reply, plain)).not.toMatch(/section/);
  });

  it('says each line on a line of its own, with its ways and hours', () => {
    const reply = replyTo(assistant, { kind: 'crisis', category: 'self' }, { country: 'US' });
    const lines = renderText(reply, plain).split('\n');
    expect(
      lines.filter((line) => /^- .*988 Suicide & Crisis Lifeline: .*text 988.*call 988/.test(line)),
    ).toHaveLength(1);
    expect(
      lines.filter((line) => line.startsWith('- Crisis Text Line: text HOME to 741741')),
    ).toHaveLength(1);
  });
});

describe('numbers', () => {
  it('stand before the questions that can be chosen, when they are asked for', () => {
    const text = renderText(choices, { ...plain, numbered: true });
    expect(text).toMatch(/^1\) .*\n2\) .*\n3\) /m);
    expect(renderText(choices, plain)).not.toMatch(/^\d\)/m);
    expect(renderText(choices, plain)).toContain(`- ${faq.byId.get('nausea')?.question}`);
  });

  it('mean the questions in the order in which they are listed', () => {
    const text = renderText(choices, { ...plain, numbered: true });
    for (const [place, { question }] of choicesOf(choices).entries()) {
      expect(text).toContain(`${place + 1}) ${question}`);
    }
    expect(choicesOf(choices).map(({ id }) => id)).toEqual(['bladder', 'nausea', 'dizziness']);
  });

  it('offer the question that was asked beside a risk', () => {
    const match = matchOf(faq, 'hit', 'cost');
    const reply = replyTo(assistant, { kind: 'crisis', category: 'self' }, { match });
    expect(choicesOf(reply).map(({ id }) => id)).toEqual(['cost']);
    expect(renderText(reply, { ...plain, numbered: true })).toContain(
      `1) ${faq.byId.get('cost')?.question}`,
    );
  });

  it('come with a way out', () => {
    expect(renderText(choices, plain)).toMatch(/None of these/);
  });
});

describe('wrapping', () => {
  it.each([30, 60, 88])('keeps every line within %d columns', (width) => {
    for (const { id } of faq.entries) {
      const reply = respondWithEntry(assistant, id, { country: 'GB' });
      const lines = (reply ? renderText(reply, { ...plain, width }) : '').split('\n');
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });

  it('puts the rest of an item under its text', () => {
    const text = renderText(choices, { width: 30, colour: false, numbered: true });
    expect(text).toMatch(/^1\) .+\n {3}\S/m);
  });

  it('breaks no word that fits', () => {
    const text = renderText(answer, { ...plain, width: 40 });
    expect(text.replaceAll(/\s+/g, ' ')).toBe(renderText(answer, plain).replaceAll(/\s+/g, ' '));
  });
});

describe('colour', () => {
  it('marks what is urgent, and is nothing but marks', () => {
    const reply = replyTo(
      assistant,
      { kind: 'emergency', category: 'overdose' },
      { country: 'US' },
    );
    const coloured = renderText(reply, { colour: true, numbered: false });
    expect(coloured.startsWith('\u001B[1mCall 911')).toBe(true);
    expect(stripVTControlCharacters(coloured)).toBe(renderText(reply, plain));
  });

  it('is absent where it is not wanted', () => {
    const text = renderText(answer, plain);
    expect(text).toBe(stripVTControlCharacters(text));
  });
});
