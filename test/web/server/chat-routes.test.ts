import { describe, expect, it } from 'vitest';
import { ELSEWHERE } from '../../../src/core/respond.ts';
import { suggestionsSchema } from '../../../src/web/chat/shown-reply.ts';
import { openPage, post, replyOf, wordsIn } from '../../support/page.ts';

describe('the chat routes', () => {
  it('answer a question, and say what "Why this answer?" can ask for', async () => {
    const { address } = await openPage();
    const reply = await replyOf(post(address, '/ask', { text: 'does it harm the bladder?' }));
    expect(reply.kind).toBe('answer');
    expect(reply.why?.id).toBe('bladder');
    const why = await replyOf(post(address, '/why', reply.why));
    expect(wordsIn(why)).toContain('Your words were close');
    expect(why.why).toBeNull();
  });

  it('give the entry that was chosen, and say when it is gone', async () => {
    const { address } = await openPage();
    const reply = await replyOf(post(address, '/choose', { id: 'bladder' }));
    expect(wordsIn(reply)).toContain('Can ketamine harm the bladder?');
    expect((await post(address, '/choose', { id: 'no-such-entry' })).status).toBe(404);
  });

  it('guess the country by the locale; a chosen one counts more', async () => {
    const { address } = await openPage({ defaultCountry: 'NZ' });
    const lines = async (context: object) => {
      const reply = await replyOf(post(address, '/ask', { text: 'I want to die', ...context }));
      return [reply.country, wordsIn(reply)] as const;
    };
    expect(await lines({ locale: 'en-GB' })).toEqual(['GB', expect.stringContaining('Samaritans')]);
    const chosen = await lines({ locale: 'en-GB', country: 'AU' });
    expect(chosen).toEqual(['AU', expect.stringContaining('13 11 14')]);
    expect(await lines({ locale: 'en-US' })).toEqual(['NZ', expect.stringContaining('1737')]);
    const elsewhere = await lines({ locale: 'en-GB', country: ELSEWHERE });
    expect(elsewhere).toEqual([null, expect.stringContaining('findahelpline.com')]);
  });

  it('give lines to whoever asks for help and says no more', async () => {
    const { address } = await openPage();
    const reply = await replyOf(post(address, '/help', { locale: 'en-GB' }));
    expect(reply.kind).toBe('crisis');
    expect(wordsIn(reply)).toContain('116 123');
  });

  it('suggest questions, and help first where the words speak of danger', async () => {
    const { address } = await openPage();
    const suggest = async (text: string) =>
      suggestionsSchema.parse(await (await post(address, '/suggest', { text })).json());
    const plain = await suggest('sied eff');
    expect(plain.help).toBe(false);
    expect(plain.questions[0]?.question).toBe('What are the common side effects?');
    expect((await suggest('i want to kill myself')).help).toBe(true);
  });

  it('refuse what is too much at once, but nobody at risk', async () => {
    const { address } = await openPage();
    const send = (text: string) => post(address, '/ask', { text });
    const statuses = await Promise.all(
      Array.from({ length: 80 }, async () => (await send('does it harm the bladder?')).status),
    );
    expect(statuses).toContain(429);
    for (let times = 0; times < 5; times++) {
      expect((await replyOf(send('I want to kill myself'))).kind).toBe('crisis');
      expect((await replyOf(send('I took all my pills an hour ago'))).kind).toBe('emergency');
    }
    expect((await post(address, '/help', {})).status).toBe(200);
  });

  it('read a text as long as the page sends, risk at its end too', async () => {
    const { address } = await openPage();
    const story = 'We talked about the garden and the weather for a while. '.repeat(2000);
    const text = `${story.slice(0, 90_000)} I want to kill myself.`;
    expect((await replyOf(post(address, '/ask', { text }))).kind).toBe('crisis');
  });
});
