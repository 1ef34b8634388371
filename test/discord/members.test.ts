import { MessageFlags, PermissionFlagsBits, type APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { openFeedback } from '../../src/store/feedback.ts';
import { openQuestions } from '../../src/store/questions.ts';
import { temporaryFolder } from '../support/records.ts';
import { shippedAssistant } from '../support/shipped.ts';
import { openStandIn, startBot } from './running-bot.ts';
import { buttonsOf, fieldsOf, type PlaceName } from './standin/member.ts';
import type { StandInOptions } from './standin/standin.ts';
import { isEphemeral } from './standin/world.ts';

const assistant = shippedAssistant();
const { notices } = assistant.safety;
const BLADDER = 'Can ketamine harm the bladder?';
const UNKNOWN = 'who won the football game in 1987';
const AT_RISK = 'I want to kill myself';
const PLACES: readonly PlaceName[] = ['server', 'direct', 'elsewhere', 'server-without-bot'];
const UNNAMED = 'Share in the channel';
const NAMED = 'Share (shows your name)';

async function meet({ botMaySend }: StandInOptions = {}) {
  const standIn = await openStandIn(botMaySend === undefined ? {} : { botMaySend });
  const folder = temporaryFolder();
  const bot = await startBot(standIn, { folder });
  const restart = async () => {
    await bot.stop();
    await startBot(standIn, { folder });
  };
  const permissions = String(
    PermissionFlagsBits.SendMessages | PermissionFlagsBits.UseExternalApps,
  );
  const sam = standIn.member({ name: 'sam', locale: 'en-GB', permissions });
  const robin = standIn.member({ name: 'robin', permissions });
  return { standIn, bot, restart, folder, sam, robin };
}

const labels = (message: APIMessage) => buttonsOf(message).map(({ label }) => label);
const isFlagged = ({ flags }: APIMessage, flag: MessageFlags) => ((flags ?? 0) & flag) !== 0;

describe.each(PLACES)('%s: an answer', (name) => {
  it('is brief, and the rest, the reason and the feedback are a button away, after a restart too', async () => {
    const { standIn, sam, restart, folder } = await meet();
    const place = sam(name);
    const answer = await place.use('ask', { question: 'does it harm the bladder' });
    const entry = assistant.faq.byId.get('bladder');
    expect(answer.content).toContain(entry?.answer);
    expect(answer.content).not.toContain(entry?.more);
    expect(answer.content).toContain('Last reviewed');
    await restart();
    const more = await place.press(answer, 'Read more');
    expect(more.content).toContain(entry?.more);
    expect(more.content).toContain('What health authorities add');
    const why = await place.press(answer, 'Why this answer?');
    expect(why.content).toMatch(/close to (?:this wording|this question)/);
    expect(why.content).toContain('What the answer rests on in the article');
    const thanked = await place.press(answer, 'Helpful');
    expect(thanked.id).toBe(answer.id);
    expect(thanked.content).toBe(answer.content);
    expect(labels(thanked)).toContain('Thank you');
    expect(labels(thanked)).not.toContain('Not helpful');
    expect(openFeedback(folder).feedback.counts()).toEqual(
      new Map([['bladder', { helpful: 1, notHelpful: 0 }]]),
    );
    expect(standIn.world.refusals).toEqual([]);
  });

  it('that was chosen says so', async () => {
    const { sam } = await meet();
    const place = sam(name);
    const [suggestion] = await place.type('ask', 'question', 'bladder');
    const answer = await place.use('ask', { question: String(suggestion?.value) });
    const why = await place.press(answer, 'Why this answer?');
    expect(why.content).toContain(notices.why.chosen);
    await place.press(answer, 'Not helpful');
  });
});

describe('sharing', () => {
  it('puts a plain message of the bot into the channel, without question and name', async () => {
    const { standIn, sam, robin, restart } = await meet();
    const server = sam('server');
    const answer = await server.use('ask', { question: 'does it harm the bladder' });
    const told = await server.press(answer, UNNAMED);
    expect(told.id).toBe(answer.id);
    expect(labels(told)).toContain('Take it back');
    expect(labels(told)).not.toContain(UNNAMED);
    const [shared] = robin('server').heard();
    expect(shared?.content).toContain(BLADDER);
    expect(shared?.content).toContain(notices.disclaimer);
    expect(shared?.content).not.toMatch(/does it harm the bladder|Samaritans|sam/);
    expect(shared?.interaction_metadata).toBeUndefined();
    expect(isFlagged(shared ?? answer, MessageFlags.SuppressEmbeds)).toBe(true);
    // Others can read on, for themselves.
    const more = shared && (await robin('server').press(shared, 'Read more'));
    expect(more && isEphemeral(more)).toBe(true);
    await restart();
    const back = buttonsOf(told).find(({ label }) => label === 'Take it back')?.custom_id ?? '';
    expect(labels(await server.press(told, 'Take it back'))).toContain('Taken back');
    expect(robin('server').heard()).toHaveLength(1);
    // Sent again there is nothing left to do, and no error.
    await server.pressAnything(told, back);
    expect(standIn.world.refusals.map(({ code }) => code)).toEqual([10008]);
  });

  it('can be asked for with the question', async () => {
    const { standIn, sam, robin } = await meet();
    const server = sam('server');
    const answer = await server.use('ask', { question: 'does it harm the bladder', share: true });
    expect(isEphemeral(answer)).toBe(true);
    expect(answer.content).toContain('is now in the channel too');
    expect(labels(answer)).not.toContain(UNNAMED);
    expect(robin('server').heard()[0]?.content).toContain(BLADDER);
    await server.press(answer, 'Take it back');
    expect(robin('server').heard()).toEqual([]);
    expect(standIn.world.refusals).toEqual([]);
  });

  it.each([
    ['a person at risk', AT_RISK],
    ['a refusal', 'how many mg should I take'],
    ['no answer', UNKNOWN],
    ['small talk', 'hello'],
  ])('never shares %s', async (_, question) => {
    const { sam, robin } = await meet();
    const answer = await sam('server').use('ask', { question, share: true });
    expect(answer.content).toContain('Nothing was shared. Only you see this.');
    expect(robin('server').heard()).toEqual([]);
  });

  it.each([
    ['a server where the bot may not write', 'server', false],
    ['a chat without the bot', 'elsewhere', true],
    ['a server without the bot', 'server-without-bot', true],
  ] as const)('says in %s that the name shows, before it does', async (_, name, botMaySend) => {
    const { standIn, sam, restart } = await meet({ botMaySend });
    const place = sam(name);
    const asked = await place.use('ask', { question: 'does it harm the bladder', share: true });
    expect(asked.content).toContain('Nothing was shared');
    expect(labels(asked)).toContain(NAMED);
    const shared = await place.press(asked, NAMED);
    expect(isEphemeral(shared)).toBe(false);
    expect(shared.content).not.toContain('does it harm the bladder');
    await restart();
    await place.press(shared, 'Take it back');
    expect(place.heard().map(({ id }) => id)).not.toContain(shared.id);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('asks again where the permission went away after the button was made', async () => {
    const { standIn, sam } = await meet({ botMaySend: false });
    const server = sam('server');
    const answer = await server.use('ask', { question: 'does it harm the bladder' });
    const told = await server.pressAnything(answer, 'ask:share:bladder');
    expect(told.content).toContain('nothing was shared');
    expect(labels(told)).toEqual([NAMED]);
    expect(standIn.world.refusals).toEqual([]);
  });

  it("F34: refuses another person's button kindly", async () => {
    const { standIn, sam, robin } = await meet({ botMaySend: false });
    const server = sam('server');
    const answer = await server.use('ask', { question: 'does it harm the bladder' });
    const shared = await server.press(answer, NAMED);
    const refused = await robin('server').press(shared, 'Take it back');
    expect(isEphemeral(refused)).toBe(true);
    expect(refused.content).toContain('Only the person who shared this answer');
    expect(server.heard().map(({ id }) => id)).toContain(shared.id);
    expect(standIn.world.refusals).toEqual([]);
  });

  it("F34: takes nothing back for a custom_id that is made up or somebody else's", async () => {
    const { sam, robin } = await meet();
    const server = sam('server');
    const answer = await server.use('ask', { question: 'does it harm the bladder', share: true });
    const real = buttonsOf(answer).find(({ label }) => label === 'Take it back')?.custom_id ?? '';
    const own = await robin('server').use('about');
    for (const id of [
      real,
      real.replace(/:[^:]*$/, ':x'),
      'ask:take-back',
      'ask:take-back:1:2:3',
    ]) {
      const refused = await robin('server').pressAnything(own, id);
      expect(refused.content).toContain('Only the person who shared this answer');
    }
    expect(
      robin('server')
        .heard()
        .some(({ content }) => content.includes(BLADDER)),
    ).toBe(true);
  });

  it('is not offered in private, where nobody else is', async () => {
    const { sam, standIn } = await meet();
    const direct = sam('direct');
    const answer = await direct.use('ask', { question: 'does it harm the bladder', share: true });
    expect(labels(answer).filter((label) => label?.includes('Share'))).toEqual([]);
    expect(labels(await direct.ask('does it harm the bladder'))).not.toContain(UNNAMED);
    expect(standIn.world.refusals).toEqual([]);
  });
});

describe.each(PLACES)('%s: a question for the moderators', (name) => {
  it('is seen and edited first, then kept without person and hour', async () => {
    const { standIn, sam, restart, folder } = await meet();
    const place = sam(name);
    const none = await place.use('ask', { question: UNKNOWN });
    await restart();
    const form = await place.openModal(none, 'Send this question to the moderators');
    expect(fieldsOf(form)).toMatchObject([{ custom_id: 'question', value: UNKNOWN }]);
    const sent = await place.submit(form, { question: 'who won\nthe cup?' });
    expect(sent.content).toContain('without your name');
    const kept = openQuestions(folder).questions.all();
    expect(kept).toMatchObject([{ text: 'who won the cup?' }]);
    expect(JSON.stringify(kept)).not.toMatch(/sam|\d\d:\d\d/);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('that speaks of a risk or has to be refused is answered, and not kept', async () => {
    const { standIn, sam, folder } = await meet();
    const place = sam(name);
    const none = await place.use('ask', { question: UNKNOWN });
    const label = 'Send this question to the moderators';
    const help = await place.submit(await place.openModal(none, label), { question: AT_RISK });
    expect(help.content).toContain(notices.crisis.people);
    const refused = await place.submit(await place.openModal(none, label), {
      question: 'how many mg should I take',
    });
    expect(refused.content).toMatch(/I can't help with/);
    expect(openQuestions(folder).questions.all()).toEqual([]);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('is offered after "None of these", never after help or a refusal', async () => {
    const { sam } = await meet();
    const place = sam(name);
    const choices = await place.use('ask', { question: 'how long' });
    const none = await place.press(choices, 'None of these');
    const form = await place.openModal(none, 'Send this question to the moderators');
    expect(fieldsOf(form)).toMatchObject([{ value: 'how long' }]);
    for (const question of [AT_RISK, 'I took all my pills', 'how many mg should I take']) {
      const message = await place.use('ask', { question });
      expect(labels(message).filter((label) => label?.includes('moderators'))).toEqual([]);
    }
  });
});

describe("a command on somebody else's message", () => {
  const COMMAND = 'Find an FAQ answer';

  it.each(PLACES)('%s: answers for the one who asks alone, with a way to share', async (name) => {
    const { standIn, sam } = await meet();
    const place = sam(name);
    const message = place.write('does ketamine harm the bladder?');
    const answer = await place.useOnMessage(COMMAND, message);
    expect(isEphemeral(answer)).toBe(name !== 'direct');
    expect(answer.content).toContain(BLADDER);
    expect(labels(answer).filter((label) => label?.startsWith('Share'))).toHaveLength(
      name === 'direct' ? 0 : 1,
    );
    expect(standIn.world.refusals).toEqual([]);
  });

  it('gives help for a worried person where the message speaks of a risk', async () => {
    const { standIn, sam, robin } = await meet();
    robin('server').write(AT_RISK);
    const message = standIn.world.channels.get(sam('server').channel.id)?.messages.at(-1);
    const help = message && (await sam('server').useOnMessage(COMMAND, message));
    expect(notices.crisis.other.some((words) => help?.content.startsWith(words))).toBe(true);
    expect(help?.content).toContain(notices.crisis.peopleOther);
    const own = sam('server').write(AT_RISK);
    const forSelf = await sam('server').useOnMessage(COMMAND, own);
    expect(forSelf.content).toContain(notices.crisis.people);
    expect(standIn.world.refusals).toEqual([]);
  });

  it("never offers to hand on somebody else's words", async () => {
    const { sam, robin } = await meet();
    const server = sam('server');
    const send = 'Send this question to the moderators';
    expect(
      labels(await server.useOnMessage(COMMAND, robin('server').write(UNKNOWN))),
    ).not.toContain(send);
    const choices = await server.useOnMessage(COMMAND, robin('server').write('how long'));
    expect(labels(await server.press(choices, 'None of these'))).not.toContain(send);
    expect(labels(await server.useOnMessage(COMMAND, server.write(UNKNOWN)))).toContain(send);
  });

  it('says so where a message has no text', async () => {
    const { sam } = await meet();
    const answer = await sam('server').useOnMessage(COMMAND, sam('server').write(''));
    expect(answer.content).toContain('no text that I can read');
  });
});

describe.each(PLACES)('%s: help on request', (name) => {
  it('is for oneself or somebody else, keeps the country, and has steps as text', async () => {
    const { standIn, sam, restart } = await meet();
    const place = sam(name);
    const help = await place.use('help-now');
    expect(help.content).toContain('Samaritans');
    await restart();
    const german = await place.pick(help, 'Germany');
    const other = await place.press(german, "I'm worried about someone");
    expect(other.id).toBe(help.id);
    expect(other.content).toContain(notices.crisis.peopleOther);
    expect(other.content).toContain('TelefonSeelsorge');
    const irish = await place.pick(other, 'Ireland');
    expect(irish.content).toContain(notices.crisis.peopleOther);
    expect(irish.content).toContain('50808');
    const own = await place.press(irish, 'I need help myself');
    expect(own.content).toContain(notices.crisis.people);
    const grounding = await place.press(own, 'A grounding exercise');
    expect(grounding.content).toContain('five things you can see');
    expect(grounding.content).toContain('50808');
    expect((await place.press(own, 'A short safety plan')).content).toContain(
      'A short safety plan',
    );
    const asked = await place.use('help-now', { for: 'someone', country: 'NZ' });
    expect(asked.content).toContain('1737');
    expect(asked.content).toContain(notices.crisis.peopleOther);
    expect(standIn.world.refusals).toEqual([]);
  });
});
