import { describe, expect, it } from 'vitest';
import { respond, respondWithEntry, respondWithReason } from '../../../src/core/respond.ts';
import { drawReply } from '../../../src/web/chat/draw-reply.ts';
import { toShown } from '../../../src/web/answers.ts';
import { elementsIn, textOf } from '../../support/nodes.ts';
import { shippedAssistant } from '../../support/shipped.ts';

const assistant = shippedAssistant();
const { countries } = assistant.safety.helplines;

function asked(text: string, country?: string) {
  return drawReply(toShown(respond(assistant, text, { country }), country), countries);
}

function chosen(id: string) {
  const reply = respondWithEntry(assistant, id);
  if (!reply) throw new Error(`The FAQ has no entry "${id}" any more: choose another.`);
  return drawReply(toShown(reply, undefined), countries);
}

const buttonsIn = (drawn: ReturnType<typeof drawReply>) =>
  elementsIn(drawn, ({ tag }) => tag === 'button').map(textOf);

describe('an answer', () => {
  it('keeps the rest and what authorities add behind "Read more", apart from each other', () => {
    const [folded, ...others] = elementsIn(chosen('bladder'), ({ tag }) => tag === 'details');
    expect(others).toEqual([]);
    const text = folded ? textOf(folded) : '';
    expect(text.trim()).toMatch(/^Read more\s/);
    expect(text).toMatch(/tell the\s+clinic[\s\S]*What health authorities add[\s\S]*Lancet/);
  });

  it('can say why it was given, once', () => {
    expect(buttonsIn(chosen('bladder'))).toContain('Why this answer?');
    const why = respondWithReason(assistant, 'bladder', null);
    const drawn = why && drawReply(toShown(why, undefined, 'reason'));
    expect(drawn && buttonsIn(drawn)).toEqual([]);
  });

  it('about the bot itself has nothing to explain', () => {
    const about = assistant.faq.entries.find(({ topic }) => topic === 'bot');
    expect(buttonsIn(chosen(about?.id ?? ''))).not.toContain('Why this answer?');
  });
});

describe('choices', () => {
  it('are buttons in words, and so is the way out', () => {
    const buttons = buttonsIn(asked('how long'));
    expect(buttons).toContain('How long does one infusion take?');
    expect(buttons.at(-1)).toBe('None of these');
  });
});

describe('help', () => {
  const selectIn = (drawn: ReturnType<typeof drawReply>) =>
    elementsIn(drawn, ({ tag }) => tag === 'select')[0];
  const chosenIn = (drawn: ReturnType<typeof drawReply>) =>
    elementsIn(drawn, ({ attributes }) => 'selected' in attributes).map(textOf);

  it.each([
    'I want to die',
    'I took all my pills an hour ago',
    'she has chest pain after the drip',
  ])('offers every country where somebody may be in danger: %s', (text) => {
    const drawn = asked(text, 'IE');
    expect(selectIn(drawn)?.children).toHaveLength(countries.length + 1);
    expect(chosenIn(drawn)).toEqual(['Ireland']);
  });

  it('says that no country is chosen where none is known', () => {
    expect(chosenIn(asked('I want to die'))).toEqual(['not chosen']);
  });

  it('lets an emergency number be dialled', () => {
    const [first] = elementsIn(
      asked('I took all my pills an hour ago', 'GB'),
      ({ tag }) => tag === 'a',
    );
    expect(first?.attributes['href']).toBe('tel:999');
  });

  it('is no part of other replies', () => {
    expect(selectIn(asked('does it harm the bladder?', 'GB'))).toBeUndefined();
  });
});
