import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  GatewayDispatchEvents,
  InteractionType,
  PermissionFlagsBits,
  type APIMessage,
} from 'discord.js';
import { expect, it } from 'vitest';
import { openStandIn } from './discord/running-bot.ts';
import { buttonsOf, type Place, type PlaceName } from './discord/standin/member.ts';
import type { Member, StandIn } from './discord/standin/standin.ts';
import { tracesIn } from './discord/traces.ts';
import { startBotProcess, type BotProcess } from './support/bot-process.ts';
import { temporaryFolder } from './support/records.ts';

const ROLE = '900000000000000001';
const PLACES: readonly PlaceName[] = ['server', 'direct', 'elsewhere', 'server-without-bot'];
/** Stands in everything that anybody writes, with a number after it. */
const MARKER = 'quokka';
let planted = 0;
const marked = (text: string) => `${text} ${MARKER}${++planted}`;
const AT_RISK = 'I want to kill myself tonight';
const SHARE = String(PermissionFlagsBits.SendMessages | PermissionFlagsBits.UseExternalApps);

/** Every file below a folder, by its path. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Presses every button that answers with a message, once; what can't be pressed here is passed over. */
async function pressAll(place: Place, message: APIMessage): Promise<void> {
  for (const { custom_id: id } of buttonsOf(message)) {
    await place.pressAnything(message, id).catch(() => undefined);
  }
}

/** Uses all that members have, with marked words. */
async function useEverything(somebody: () => Member, name: PlaceName): Promise<void> {
  for (const text of [
    'does it harm the bladder',
    'who won the football game in 1987',
    'how many mg should I take at home',
    'how long does a session take and how fast does it work?',
    'I took all my pills an hour ago',
    AT_RISK,
  ]) {
    const place = somebody()(name);
    await place.type('ask', 'question', marked(text));
    const answer = await place.use('ask', { question: marked(text) });
    await pressAll(place, answer);
    // A modified client sends what it likes.
    await place.pressAnything(answer, `ask:${marked('x')}:${marked('y')}`);
    await place.pressAnything(answer, marked('help-now:country:0'));
  }
  const place = somebody()(name);
  const told = place.write(marked(AT_RISK));
  await place.useOnMessage('Find an FAQ answer', told);
  await place.use('help-now', { country: marked('somewhere') });
  for (const command of ['topics', 'help-now', 'about', 'privacy']) {
    await pressAll(place, await place.use(command));
  }
}

/** Sends a question to the moderators, and one that may not be kept. */
async function sendQuestions(place: Place, kept: string): Promise<void> {
  const none = await place.use('ask', { question: marked('who won the football game in 1987') });
  const open = () => place.openModal(none, 'Send this question to the moderators');
  await place.submit(await open(), { question: marked(AT_RISK) });
  await place.submit(await open(), { question: kept });
}

async function writeInPrivate(place: Place): Promise<void> {
  for (const text of ['does it harm the bladder', AT_RISK, 'how many mg should I take', 'zzz']) {
    await place.ask(marked(text));
  }
}

async function shareAndTakeBack(place: Place): Promise<void> {
  const question = marked('does it harm the bladder');
  await place.press(await place.use('ask', { question, share: true }), 'Take it back');
}

async function askTooMuch(place: Place): Promise<void> {
  for (let times = 0; times < 80; times++) {
    await place.use('ask', { question: marked('does it harm the bladder') });
  }
}

/** What Discord may answer instead, by the end of the request's path, and the event that the log then tells. */
const FAILURES = [
  ['/callback', 404, 10062, 'too-late'],
  ['/callback', 400, 40060, 'already-answered'],
  ['/callback', 400, 50035, 'unanswered'],
  ['/messages', 403, 50007, 'unanswered'],
  // What was to be shared can't be sent, so the person gets an apology.
  ['/messages', 500, 0, 'failed'],
] as const;

/** Asks in the server and in private while Discord refuses, and quotes what was written as it does so. */
async function askInVain(standIn: StandIn, bot: BotProcess, somebody: () => Member): Promise<void> {
  for (const [end, status, code, event] of FAILURES) {
    standIn.intercept = ({ method, path, body }) =>
      method === 'POST' && path.endsWith(end)
        ? { status, body: { code, message: `Invalid ${JSON.stringify(body)}` } }
        : undefined;
    const question = marked('does it harm the bladder');
    // Whether an answer comes of it is none of this test's concern.
    somebody()('server')
      .use('ask', { question, share: true })
      .catch(() => undefined);
    somebody()('direct').write(marked(AT_RISK));
    await bot.told(event);
  }
  standIn.intercept = undefined;
}

async function keepTheFaq(place: Place): Promise<void> {
  await place.use('faq try', { text: marked('does it harm the bladder') });
  const phrasing = { entry: 'bladder', text: 'wee trouble numbat' };
  await place.press(await place.use('faq phrasing', phrasing), 'Save');
  const form = await place.useForModal('faq edit', { entry: 'how-fast' });
  await place.submit(form, { question: 'How fast is a numbat?' });
  for (const subcommand of ['history', 'gaps', 'stats', 'review', 'check', 'drafts']) {
    await place.use(`faq ${subcommand}`);
  }
}

it('what the files of the data folder hold is not told where they can not be used', async () => {
  const standIn = await openStandIn();
  const dataFolder = temporaryFolder();
  const files = ['drafts.json', 'feedback.json', 'history.jsonl', 'questions.jsonl'];
  for (const name of files)
    writeFileSync(join(dataFolder, name), `{"text":"${marked('broken')}"\n`);
  const bot = startBotProcess(standIn, { DATA_DIR: dataFolder });
  await bot.told('connected');
  expect(bot.written().split('"event":"data-problem"').length - 1).toBe(files.length);
  expect(bot.written()).not.toContain(MARKER);
});

it('an error that ends the process is told without what a person wrote', async () => {
  const standIn = await openStandIn();
  const bot = startBotProcess(standIn, { DATA_DIR: temporaryFolder() });
  await bot.told('connected');
  // discord.js fails at an interaction without entitlements.
  standIn.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, {
    id: standIn.world.guildId,
    application_id: standIn.world.applicationId,
    token: marked('token'),
    version: 1,
    type: InteractionType.ApplicationCommand,
    data: { id: '1', name: 'ask', type: 1, options: [{ name: 'question', value: marked('why') }] },
  });
  expect(await bot.ended).toBe(70);
  expect(bot.written()).toContain('"event":"crashed"');
  expect(bot.written()).not.toContain(MARKER);
});

it('nothing that people write, and nothing that says who they are, is written anywhere but where PRIVACY.md says so', async () => {
  const standIn = await openStandIn({ patience: 4000 });
  const faqFolder = temporaryFolder();
  cpSync('faq', faqFolder, { recursive: true });
  const dataFolder = temporaryFolder();
  const bot = startBotProcess(standIn, {
    FAQ_DIR: faqFolder,
    DATA_DIR: dataFolder,
    LOG_LEVEL: 'debug',
    DISCORD_HOME_GUILD_ID: standIn.world.guildId,
    MODERATOR_ROLE_IDS: ROLE,
  });
  await bot.told('connected');
  // Always somebody else, as one person who does all of it is asked to wait.
  const somebody = () =>
    standIn.member({
      name: marked('person ').replace(' ', ''),
      locale: 'en-GB',
      permissions: SHARE,
    });
  const moderator = standIn.member({ name: 'modwombat', roles: [ROLE] });
  const kept = 'why do elephants sleep standing up';

  for (const name of PLACES) await useEverything(somebody, name);
  await sendQuestions(somebody()('server'), kept);
  await writeInPrivate(somebody()('direct'));
  await keepTheFaq(moderator('server'));
  await askInVain(standIn, bot, somebody);
  await shareAndTakeBack(somebody()('server'));
  await askTooMuch(somebody()('direct'));

  const metrics = (await bot.look('/metrics')).body;
  expect(await bot.stop()).toBe(0);
  const log = bot.written();
  expect(log).toContain('"command":"direct message","kind":"crisis"');
  expect(log).toContain('"outcome":"limited"');
  expect(metrics).toContain('faq_replies_total{kind="crisis"}');
  for (const text of [log, metrics]) {
    expect(tracesIn(text, standIn.world)).toEqual([]);
    expect(text).not.toContain(MARKER);
  }

  const { world } = standIn;
  const files = filesIn(dataFolder);
  expect(Object.keys(files).toSorted()).toEqual([
    'drafts.json',
    'feedback.json',
    'history.jsonl',
    'questions.jsonl',
  ]);
  // Counts by entry and questions without a person; of the moderator the history and the drafts hold the id by design.
  const moderators = world.people.filter(({ username }) => username === 'modwombat');
  expect(moderators).toHaveLength(1);
  for (const [path, text] of Object.entries({ ...files, ...filesIn(faqFolder) })) {
    const byDesign = ['drafts.json', 'history.jsonl'].includes(path) ? moderators : [];
    const people = world.people.filter((one) => !byDesign.includes(one));
    expect([path, ...tracesIn(text, { ...world, people, said: new Set() })]).toEqual([path]);
    expect(text).not.toContain(MARKER);
  }
  expect(JSON.parse(files['questions.jsonl'] ?? '')).toEqual({
    id: expect.any(String),
    day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    text: kept,
  });
  expect(JSON.parse(files['feedback.json'] ?? '')).toEqual({ bladder: expect.any(Object) });
  expect(files['history.jsonl']).toContain('wee trouble numbat');
}, 120_000);
