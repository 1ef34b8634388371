import { describe, expect, it } from 'vitest';
import { PermissionFlagsBits } from 'discord.js';
import { createRateLimits } from '../../src/discord/rate-limit.ts';
import { noticesAreWhole } from '../properties/notices.ts';
import { shippedAssistant } from '../support/shipped.ts';
import { openStandIn, startBot } from './running-bot.ts';
import { isEphemeral } from './standin/world.ts';

const PAUSE = 'I need a short pause';
const MINUTE = 60_000;
const { safety } = shippedAssistant();

/** A bot whose clock stands still until a test moves it. */
async function meet() {
  const standIn = await openStandIn();
  const clock = { time: 0 };
  await startBot(standIn, { now: () => clock.time });
  const permissions = String(PermissionFlagsBits.SendMessages);
  const member = () => standIn.member({ locale: 'en-GB', permissions });
  return { standIn, clock, sam: member(), alex: member() };
}

const times = <T>(count: number, deed: () => Promise<T>) =>
  Array.from({ length: count }).reduce<Promise<readonly T[]>>(
    async (before) => [...(await before), await deed()],
    Promise.resolve([]),
  );

describe('somebody who asks faster than anybody reads', () => {
  it('is told so in private with the notices and a way to help, and is answered again later', async () => {
    const { standIn, clock, sam, alex } = await meet();
    const place = sam('server');
    const ask = () => place.use('ask', { question: 'Is it safe?' });
    const answers = await times(60, ask);
    expect(answers.filter(({ content }) => content.includes(PAUSE))).toEqual([]);
    const busy = await ask();
    expect(busy.content).toContain(PAUSE);
    expect(busy.content).toContain('/help-now');
    expect(noticesAreWhole(busy.content, safety)).toBe(true);
    expect(isEphemeral(busy)).toBe(true);
    expect((await place.press(busy, 'Get help now')).content).toContain('116 123');
    expect((await alex('server').use('ask', { question: 'Is it safe?' })).content).not.toContain(
      PAUSE,
    );
    clock.time += MINUTE;
    expect((await ask()).content).not.toContain(PAUSE);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('gets help all the same, whatever the way', async () => {
    const { sam } = await meet();
    const place = sam('server');
    const before = await place.use('ask', { question: 'who won the football game in 1987' });
    await times(70, () => place.use('about'));
    expect((await place.use('about')).content).toContain(PAUSE);
    const question = 'I want to die';
    expect((await place.use('ask', { question })).content).toContain('116 123');
    expect((await place.use('help-now')).content).toContain('116 123');
    const [suggested] = await place.type('ask', 'question', question);
    const chosen = { question: String(suggested?.value) };
    expect((await place.use('ask', chosen)).content).toContain('116 123');
    const read = await place.useOnMessage('Find an FAQ answer', place.write('I took all my pills'));
    expect(read.content).not.toContain(PAUSE);
    expect(before.content).not.toContain(PAUSE);
    const direct = sam('direct');
    expect((await direct.ask('hello')).content).toContain(PAUSE);
    expect((await direct.ask(question)).content).toMatch(/findahelpline|988|116 123/);
  });

  it('gets back what they typed in a form', async () => {
    const { sam } = await meet();
    const place = sam('server');
    const message = await place.use('ask', { question: 'who won the football game in 1987' });
    const form = await place.openModal(message, 'Send this question to the moderators');
    await times(70, () => place.use('about'));
    const answer = await place.submit(form, { question: 'Who won in 1988?' });
    expect(answer.content).toContain(PAUSE);
    await expect.poll(() => place.followUps().at(-1)?.content).toContain('Who won in 1988?');
  });

  it('gets no suggestions, but help comes first where the words speak of danger', async () => {
    const { sam } = await meet();
    const place = sam('server');
    await times(100, () => place.type('ask', 'question', 'side eff'));
    expect(await place.type('ask', 'question', 'side eff')).toEqual([]);
    const [first] = await place.type('ask', 'question', 'I want to die');
    expect(first?.name).toBe('Get help now');
  });
});

describe('somebody who shares one answer after the other', () => {
  it('still gets the answer, but nobody else does', async () => {
    const { sam } = await meet();
    const place = sam('server');
    const share = () => place.use('ask', { question: 'does it harm the bladder?', share: true });
    const shared = () => place.heard().filter((message) => !isEphemeral(message));
    await times(3, share);
    expect(shared()).toHaveLength(3);
    const answer = await share();
    expect(answer.content).toContain('bladder');
    expect(answer.content).toContain('this one was not');
    const pressed = await place.press(
      await place.use('ask', { question: 'does it harm the bladder?' }),
      'Share in the channel',
    );
    expect(pressed.content).toContain('this one was not');
    expect(shared()).toHaveLength(3);
  });
});

describe('a server', () => {
  it('has a limit of its own, which holds nobody up in another or in private', () => {
    const { reply } = createRateLimits(() => 0);
    const ask = (guildId: string | null) => (_: unknown, person: number) =>
      reply({ userId: `${guildId}:${person}`, guildId });
    const allowed = Array.from({ length: 400 }, ask('one')).filter(Boolean).length;
    expect(allowed).toBe(300);
    expect(ask('other')(0, 0)).toBe(true);
    expect(ask(null)(0, 0)).toBe(true);
  });
});
