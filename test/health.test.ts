import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStandIn } from './discord/running-bot.ts';
import { startBotProcess, type BotProcess } from './support/bot-process.ts';
import { temporaryFolder } from './support/records.ts';

async function meet({
  faqFolder = 'faq',
  ...settings
}: { faqFolder?: string } & Record<string, string> = {}) {
  const standIn = await openStandIn();
  const folders = { FAQ_DIR: faqFolder, DATA_DIR: temporaryFolder() };
  const bot = startBotProcess(standIn, { ...folders, ...settings });
  return { standIn, bot, sam: standIn.member({ name: 'sam' }) };
}

/** The value of a figure, such as `faq_replies_total{kind="answer"}`. */
async function figure({ look }: BotProcess, name: string): Promise<number> {
  const { body } = await look('/metrics');
  const line = body.split('\n').find((other) => other.startsWith(`${name} `));
  if (line === undefined) throw new Error(`there is no ${name} in: ${body}`);
  return Number(line.split(' ')[1]);
}

it('says that the bot is alive and ready, and counts what members get', async () => {
  const { bot, sam } = await meet();
  await bot.told('connected');
  expect(await bot.look('/health')).toEqual({ status: 200, body: 'alive\n' });
  expect(await bot.look('/ready')).toEqual({ status: 200, body: 'ready\n' });
  const server = sam('server');
  await server.use('ask', { question: 'does it harm the bladder' });
  await server.use('ask', { question: 'who won the football game in 1987' });
  await server.use('about');
  await sam('direct').ask('I want to kill myself');
  await expect.poll(() => figure(bot, 'faq_reply_seconds_count')).toBe(4);
  for (const kind of ['answer', 'no_match', 'crisis', 'other']) {
    expect(await figure(bot, `faq_replies_total{kind="${kind}"}`)).toBe(1);
  }
  expect(await figure(bot, 'faq_replies_total{kind="choices"}')).toBe(0);
  expect(await figure(bot, 'faq_gateway_ready')).toBe(1);
  expect(await figure(bot, 'faq_entries')).toBeGreaterThan(50);
  expect(await figure(bot, 'faq_problems')).toBe(0);
  expect(await figure(bot, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
  // It doesn't hold up the end.
  expect(await bot.stop()).toBe(0);
});

it('is alive but not ready while the connection is lost', async () => {
  const { standIn, bot } = await meet();
  await bot.told('connected');
  standIn.gateway.admits = false;
  standIn.gateway.drop();
  await expect
    .poll(() => bot.look('/ready'))
    .toEqual({
      status: 503,
      body: 'The connection to Discord is not ready: reconnecting.\n',
    });
  expect((await bot.look('/health')).status).toBe(200);
  expect(await figure(bot, 'faq_gateway_ready')).toBe(0);
  expect(await figure(bot, 'faq_incidents_total{incident="connection-lost"}')).toBe(1);
});

it('counts a broken file as a failed reload, and begins its age anew when it is mended', async () => {
  const faqFolder = temporaryFolder();
  cpSync('faq', faqFolder, { recursive: true });
  const { bot } = await meet({ faqFolder });
  await bot.told('connected');
  const age = await figure(bot, 'faq_age_seconds');
  expect(age).toBeGreaterThan(0);
  const broken = join(faqFolder, 'risks/broken.yaml');
  writeFileSync(broken, 'question: [');
  await expect.poll(() => figure(bot, 'faq_reload_failures_total'), { timeout: 20_000 }).toBe(1);
  expect(await figure(bot, 'faq_problems')).toBeGreaterThan(0);
  // The last good set goes on serving.
  expect((await bot.look('/ready')).status).toBe(200);
  rmSync(broken);
  await expect.poll(() => figure(bot, 'faq_problems'), { timeout: 20_000 }).toBe(0);
  rmSync(join(faqFolder, 'risks/bladder.yaml'));
  await bot.told('faq-served');
  expect(await figure(bot, 'faq_age_seconds')).toBeLessThan(age);
});

it('is not ready without a FAQ, and says so', async () => {
  const { bot } = await meet({ faqFolder: join(temporaryFolder(), 'missing') });
  await bot.told('connected');
  expect(await bot.look('/ready')).toEqual({
    status: 503,
    body: 'The FAQ is not loaded, so only help is given.\n',
  });
});

it('answers to its own address only, and knows no other pages', async () => {
  const { bot } = await meet();
  const { address = '' } = await bot.told('health');
  expect((await bot.look('/')).status).toBe(404);
  const foreign = request(new URL('/metrics', address), { headers: { host: 'elsewhere.example' } });
  foreign.end();
  const [response] = await once(foreign, 'response');
  expect(response).toMatchObject({ statusCode: 403 });
});

it('the bot does not start where the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const taken = other.address();
  const port = String(typeof taken === 'object' ? taken?.port : '');
  const { bot } = await meet({ HEALTH_PORT: port });
  expect(await bot.ended).toBe(69);
  expect(bot.written()).toContain(`HEALTH_PORT ${port}`);
});
