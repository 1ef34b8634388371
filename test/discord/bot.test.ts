import { MessageFlags, MessageType, type APIAttachment, type APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { shippedAssistant } from '../support/shipped.ts';
import { openStandIn, startBot } from './running-bot.ts';
import { buttonsOf, selectsOf, type PlaceName } from './standin/member.ts';
import { isEphemeral } from './standin/world.ts';

const assistant = shippedAssistant();
const { notices } = assistant.safety;
const PLACES: readonly PlaceName[] = ['server', 'direct', 'elsewhere'];
const AT_RISK = 'I want to kill myself';

async function meet({ locale = 'en-GB', name = 'sam' } = {}) {
  const standIn = await openStandIn();
  const bot = await startBot(standIn);
  return { standIn, bot, sam: standIn.member({ locale, name }) };
}

function expectNotices({ content }: APIMessage): void {
  const closings = [notices.disclaimer, notices.shortDisclaimer];
  expect(closings.filter((text) => content.includes(text))).not.toEqual([]);
}

describe.each(PLACES)('%s: commands', (name) => {
  it('answers each, privately wherever others could read along', async () => {
    const { standIn, sam } = await meet();
    const place = sam(name);
    for (const [command, options] of [
      ['ask', { question: 'what is spravato' }],
      ['topics', {}],
      ['help-now', {}],
      ['help-now', { country: 'DE' }],
      ['about', {}],
      ['privacy', {}],
    ] as const) {
      const message = await place.use(command, options);
      expectNotices(message);
      expect(isEphemeral(message)).toBe(name !== 'direct');
      expect(message.embeds).toEqual([]);
      expect((message.flags ?? 0) & MessageFlags.SuppressEmbeds).not.toBe(0);
    }
    expect(standIn.world.refusals).toEqual([]);
  });

  it('answers, reads more, follows related questions and refuses what it must', async () => {
    const { standIn, sam } = await meet();
    const place = sam(name);
    const answer = await place.use('ask', { question: 'What is Spravato?' });
    expect(answer.content).toMatch(/^> What is Spravato\?\n\n\*\*What is Spravato/);
    const related = buttonsOf(answer).find(({ custom_id: id }) => id.startsWith('ask:entry:'));
    const next = await place.press(answer, related?.label ?? '');
    expect(next.content).toMatch(`**${related?.label}**`);
    expectNotices(next);
    const refused = await place.use('ask', { question: 'how many mg should I take at home' });
    expect(refused.content).toMatch(/I can't help with/);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('says so where it has no answer, and leads to the topics', async () => {
    const { standIn, sam } = await meet();
    const place = sam(name);
    const none = await place.use('ask', { question: 'who won the football game in 1987' });
    expect(none.content).toContain(notices.noMatch);
    const panel = await place.press(none, 'Browse the topics');
    const risks = await place.pick(panel, 'Risks and side effects');
    expect(risks.id).toBe(panel.id);
    expect(selectsOf(risks)).toHaveLength(2);
    const answer = await place.pick(risks, 'Is ketamine treatment for PTSD safe?');
    expect(answer.content).toMatch(/^\*\*Is ketamine treatment for PTSD safe\?\*\*/);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('lets a person choose between questions, or none of them', async () => {
    const { standIn, sam } = await meet();
    const place = sam(name);
    const question = 'how long does a session take and how fast does it work?';
    const choices = await place.use('ask', { question });
    expect(choices.content).toContain(notices.twoQuestions);
    const chosen = await place.press(choices, buttonsOf(choices)[0]?.label ?? '');
    expectNotices(chosen);
    const none = await place.press(choices, 'None of these');
    expect(none.content).toContain(notices.noMatch);
    expect(none.content).toMatch(`> ${question}`);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('puts help first for a person at risk, and changes the country', async () => {
    const { standIn, sam } = await meet();
    const place = sam(name);
    const help = await place.use('ask', { question: AT_RISK });
    expect(help.content).toContain('Samaritans');
    const german = await place.pick(help, 'Germany');
    expect(german.id).toBe(help.id);
    expect(german.content).toContain('TelefonSeelsorge');
    expect(german.content).toContain(`> ${AT_RISK}`);
    expect(isEphemeral(german)).toBe(name !== 'direct');
    const anywhere = await place.pick(german, 'Another country');
    expect(anywhere.content).toContain('findahelpline.com');
    expect(standIn.world.refusals).toEqual([]);
  });

  it('keeps the line for veterans when the country is changed, after a restart too', async () => {
    const { standIn, bot, sam } = await meet({ locale: 'en-GB' });
    const place = sam(name);
    const help = await place.use('ask', { question: `I am a veteran and ${AT_RISK}` });
    await bot.stop();
    await startBot(standIn);
    const american = await place.pick(help, 'United States');
    expect(american.content).toContain('Veterans Crisis Line');
    expect(standIn.world.refusals).toEqual([]);
  });

  it('suggests questions, and help before all else', async () => {
    const { standIn, sam } = await meet();
    const place = sam(name);
    const suggestions = await place.type('ask', 'question', 'side eff');
    expect(suggestions.length).toBeGreaterThan(0);
    const answer = await place.use('ask', { question: String(suggestions[0]?.value) });
    expect(answer.content).toMatch(`**${suggestions[0]?.name}**`);
    const [help] = await place.type('ask', 'question', AT_RISK);
    expect(help?.name).toBe('Get help now');
    expect((await place.use('ask', { question: String(help?.value) })).content).toContain(
      'Samaritans',
    );
    const countries = await place.type('help-now', 'country', 'ire');
    expect(countries).toEqual([{ name: 'Ireland', value: 'IE' }]);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('goes on after a restart: buttons and selects of earlier messages work', async () => {
    const { standIn, bot, sam } = await meet();
    const place = sam(name);
    const help = await place.use('ask', { question: AT_RISK });
    const answer = await place.use('ask', { question: 'What is Spravato?' });
    const panel = await place.use('topics');
    await bot.stop();
    await startBot(standIn);
    expect((await place.pick(help, 'Australia')).content).toContain('Lifeline');
    expectNotices(await place.press(answer, buttonsOf(answer)[0]?.label ?? ''));
    expect(selectsOf(await place.pick(panel, 'Results'))).toHaveLength(2);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('F34: says that a button has expired that it no longer knows', async () => {
    const { standIn, sam } = await meet();
    const place = sam(name);
    const message = await place.use('about');
    for (const id of ['gone:x', 'ask:gone', 'x', 'ask:constructor', 'ask:__proto__']) {
      const answer = await place.pressAnything(message, id);
      expect(answer.content).toContain('older version');
      expectNotices(answer);
    }
    expect(standIn.world.refusals).toEqual([]);
  });
});

it('keeps to an emergency when the country changes', async () => {
  const { sam } = await meet();
  const server = sam('server');
  const help = await server.use('ask', { question: 'I took all my pills an hour ago' });
  expect(help.content).toMatch(/^\*\*Call 999 or 112 now/);
  expect((await server.pick(help, 'Australia')).content).toMatch(/^\*\*Call 000 now/);
});

describe('direct messages', () => {
  it('are answered as they are; the first one in a channel gets a line on privacy', async () => {
    const { standIn, sam } = await meet();
    const direct = sam('direct');
    const first = await direct.ask('what is spravato');
    expect(first.content).toContain('I forget what you write here');
    expectNotices(first);
    const second = await direct.ask('is it safe?');
    expect(second.content).not.toContain('I forget what you write here');
    const other = standIn.member({ name: 'alex' })('direct');
    expect((await other.ask('hello')).content).toContain('I forget what you write here');
    expect(standIn.world.refusals).toEqual([]);
  });

  it('show the line on privacy if earlier messages can not be read', async () => {
    const { standIn, sam } = await meet();
    const direct = sam('direct');
    await direct.ask('what is spravato');
    standIn.intercept = ({ method, path }) =>
      method === 'GET' && path.endsWith('/messages')
        ? { status: 403, body: { code: 50001 } }
        : undefined;
    expect((await direct.ask('is it safe?')).content).toContain('I forget what you write here');
  });

  it('with no text in them get a hint and where to find help', async () => {
    const { standIn, sam } = await meet();
    const direct = sam('direct');
    const attachment: APIAttachment = {
      id: '1',
      filename: 'a.png',
      size: 1,
      url: 'https://x.test',
      proxy_url: 'https://x.test',
    };
    for (const [text, attachments] of [
      ['', [attachment]],
      ['  \n', []],
    ] satisfies [string, APIAttachment[]][]) {
      const answer = await direct.ask(text, { attachments });
      expect(answer.content).toContain('I can only read text');
      expectNotices(answer);
      const help = await direct.press(answer, 'Get help now');
      expect(help.content).toContain('Samaritans');
    }
    expect(standIn.world.refusals).toEqual([]);
  });

  it('at risk get help that stays, with the country to choose after a restart', async () => {
    const { standIn, bot, sam } = await meet();
    const direct = sam('direct');
    const help = await direct.ask(AT_RISK);
    expect(help.content).toContain('findahelpline.com');
    expect(isEphemeral(help)).toBe(false);
    await bot.stop();
    await startBot(standIn);
    expect((await direct.pick(help, 'Ireland')).content).toContain('text 50808');
    expect(standIn.world.refusals).toEqual([]);
  });

  it('by bots, by Discord itself and by the bot are passed over, and so are servers', async () => {
    const { standIn, sam } = await meet();
    const robot = standIn.member({ name: 'robot', bot: true })('direct');
    robot.write('what is spravato');
    const direct = sam('direct');
    direct.write('', { type: MessageType.ChannelPinnedMessage });
    const server = sam('server');
    server.write('what is spravato');
    await direct.ask('is it safe?');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(robot.heard()).toEqual([]);
    expect(server.heard()).toEqual([]);
    expect(direct.heard()).toHaveLength(1);
  });
});

describe('F23, F25: any text', () => {
  it.each([
    ['6000 characters', 'ketamine side effects '.repeat(273).slice(0, 6000)],
    ['right-to-left', 'هل الكيتامين آمن؟ \u202Eabc'],
    ['zero-width', 'is\u200B it\u200B safe\u2060?'],
    ['emoji', '👩‍👩‍👧🎉 is it safe? '.repeat(50)],
    ['only spaces', '      '],
    ['control characters', 'is it\u0000 safe\u0007?\u001B[31m'],
    ['mentions and links', '@everyone <@1> [x](javascript:alert(1)) https://evil.test is it safe?'],
    ['6000 asterisks', '*'.repeat(6000)],
  ])('%s is answered', async (_, question) => {
    const { standIn, sam } = await meet();
    const answer = await sam('server').use('ask', { question });
    expectNotices(answer);
    expect(answer.content).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@|(?<!\\)\]\(|https:\/\/evil/);
    expectNotices(await sam('direct').ask(question.trim() === '' ? 'x' : question.slice(0, 2000)));
    expect(standIn.world.refusals).toEqual([]);
  });

  it('6000 characters with the risk at the end get help, also in another country', async () => {
    const { standIn, sam } = await meet();
    const question = `${'it was a long day at work '.repeat(225)}${AT_RISK}`;
    const help = await sam('server').use('ask', { question });
    expect(help.content).toContain('Samaritans');
    const spain = await sam('server').pick(help, 'Spain');
    expect(spain.content).toContain('024');
    expect(notices.crisis.self.some((words) => spain.content.startsWith(words))).toBe(true);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('no mention can ping anybody', async () => {
    const { standIn, sam } = await meet();
    const bodies: unknown[] = [];
    standIn.intercept = ({ method, body }) => {
      if (method === 'POST') bodies.push(body);
      return undefined;
    };
    await sam('server').use('ask', { question: '@everyone is it safe?' });
    await sam('direct').ask('@everyone is it safe?');
    expect(bodies).toHaveLength(2);
    for (const body of bodies)
      expect(JSON.stringify(body)).toContain('"allowed_mentions":{"parse":[]}');
  });
});

describe('commands', () => {
  it('are registered when they changed, and only then', async () => {
    const { standIn, bot, sam } = await meet();
    const puts = () => standIn.world.requests.filter((request) => request.startsWith('PUT '));
    expect(puts()).toHaveLength(1);
    await bot.stop();
    const again = await startBot(standIn);
    expect(puts()).toHaveLength(1);
    const [first] = standIn.world.commands.get('') ?? [];
    if (first) first.description = 'of an older version';
    await again.stop();
    await startBot(standIn);
    expect(puts()).toHaveLength(2);
    expectNotices(await sam('server').use('about'));
  });

  it('print the links that add the bot', async () => {
    const { bot, standIn } = await meet();
    expect(bot.lines.join('\n')).toContain(
      `https://discord.com/oauth2/authorize?client_id=${standIn.world.applicationId}`,
    );
  });
});
