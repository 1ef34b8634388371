import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openAssistant } from '../src/app.ts';
import { respond } from '../src/core/respond.ts';
import { converse } from '../src/terminal/conversation.ts';
import { temporaryFolder } from './support/records.ts';

function open() {
  const folder = temporaryFolder();
  cpSync('faq', folder, { recursive: true });
  const assistant = openAssistant({ faqFolder: folder, defaultCountry: 'GB' });
  onTestFinished(() => assistant.close());
  const path = join(folder, 'risks/nausea.yaml');
  const text = readFileSync(path, 'utf8');
  const change = async (from: string | RegExp, to: string) => {
    const { faq } = assistant.current();
    writeFileSync(path, text.replace(from, to));
    await vi.waitFor(() => expect(assistant.current().faq).not.toBe(faq), { timeout: 20_000 });
  };
  return { assistant, change };
}

describe('the assistant while the program runs', () => {
  it('answers with what stands in the files now, by all its parts', async () => {
    const { assistant, change } = open();
    const before = assistant.current();
    await change(/^ {2}- .*$/m, '  - zebra stripes in my tummy');
    const { matcher, suggester, screen, defaultCountry } = assistant.current();
    expect(matcher.match('zebra stripes in my tummy')).toMatchObject({ outcome: 'hit' });
    expect(suggester('zebra')[0]?.id).toBe('nausea');
    expect([screen, defaultCountry]).toEqual([before.screen, before.defaultCountry]);
  });

  it('stays as it is for whoever has taken it', async () => {
    const { assistant, change } = open();
    const taken = assistant.current();
    const asked = () => respond(taken, 'does it make you sick').parts;
    const before = asked();
    await change(/^question: .*$/m, 'question: Quite another question?');
    expect(asked()).toEqual(before);
  });

  it('answers the next line of a conversation with the newest set', async () => {
    const { assistant, change } = open();
    async function* lines() {
      yield 'nausea';
      await change(/^question: .*$/m, 'question: Quite another question?');
      yield 'nausea';
    }
    const render = { width: undefined, colour: false };
    const answers: string[] = [];
    for await (const answer of converse(assistant.current, lines(), { render, prompt: '' })) {
      answers.push(answer);
    }
    expect(answers.map((answer) => answer.includes('Quite another question?'))).toEqual([
      false,
      true,
    ]);
  });
});
