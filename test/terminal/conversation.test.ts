import { describe, expect, it } from 'vitest';
import { converse } from '../../src/terminal/conversation.ts';
import { collect, linesOf } from '../support/lines.ts';
import { shippedAssistant } from '../support/shipped.ts';

const assistant = shippedAssistant();
const { faq } = assistant;
const render = { colour: false };

const talk = async (...lines: readonly string[]) =>
  collect(converse(() => assistant, linesOf(...lines), { render, prompt: '' }));
/** The questions of a reply, in the order of their numbers. */
const offered = (reply = '') =>
  [...reply.matchAll(/^\d+\) (.*)$/gm)].map(([, question]) => question);

describe('a conversation', () => {
  it('answers every line', async () => {
    const replies = await talk('how long is the drip', 'is it safe', 'hello');
    expect(replies).toHaveLength(3);
    expect(replies[0]).toContain(faq.byId.get('infusion-length')?.answer);
    expect(replies[1]).toContain(faq.byId.get('is-it-safe')?.answer);
  });

  it('passes over blank lines', async () => {
    expect(await talk('', 'hello', '   ', '\t')).toHaveLength(1);
  });

  it('lets one of the choices be chosen by its number', async () => {
    const [choices, chosen] = await talk('ketamine', '2');
    const question = offered(choices)[1];
    expect(question).toBeDefined();
    expect(chosen).toContain(faq.entries.find((entry) => entry.question === question)?.answer);
  });

  it('lets a related question be chosen after the choice', async () => {
    const [, second, third] = await talk('ketamine', '1', '1');
    const question = offered(second)[0];
    expect(third).toContain(faq.entries.find((entry) => entry.question === question)?.answer);
  });

  it('takes a number that nothing stands beside for a question', async () => {
    const [, reply] = await talk('ketamine', '77');
    expect(reply).toMatch(/don't have an answer/);
    expect((await talk('1'))[0]).toMatch(/don't have an answer/);
    expect((await talk('ketamine', '0'))[1]).toMatch(/don't have an answer/);
  });

  it('forgets the choices with the next reply', async () => {
    const [first, , reply] = await talk('ketamine', 'asdf qwer zxcv', '1');
    const question = offered(first)[0];
    expect(reply).not.toContain(faq.entries.find((entry) => entry.question === question)?.answer);
  });

  it('gives help first, and then the answer that was asked for too', async () => {
    const [help, answer] = await talk('how long is the drip, i want to kill myself', '1');
    expect(help).toContain('findahelpline.com');
    expect(help).not.toContain(faq.byId.get('infusion-length')?.answer);
    expect(answer).toContain(faq.byId.get('infusion-length')?.answer);
  });

  it('ends with the input', async () => {
    expect(await talk()).toEqual([]);
  });

  it('heeds the locale', async () => {
    const lines = linesOf('i want to die', 'how long is the drip');
    const replies = await collect(
      converse(() => assistant, lines, { render, prompt: '', locale: 'en-GB' }),
    );
    expect(replies[0]).toContain('85258');
    expect(replies[1]).toContain('116 123');
  });
});

describe('somebody who types', () => {
  const typed = async (...lines: readonly string[]) =>
    collect(converse(() => assistant, linesOf(...lines), { render, prompt: '> ' }));

  it('is told how it works, before anything is asked', async () => {
    const [greeting] = await typed();
    expect(greeting).toMatch(/Ask about ketamine.*number.*Ctrl\+D/s);
  });

  it('sees where to type, after each line and after an empty one', async () => {
    const texts = await typed('hello', '');
    expect(texts).toHaveLength(3);
    expect(texts.filter((text) => !text.endsWith('> '))).toEqual([]);
  });
});
