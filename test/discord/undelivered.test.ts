import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openStandIn, startBot } from './running-bot.ts';
import { rateLimited, type Request, type Response, type Silence } from './standin/http.ts';
import type { StandIn } from './standin/standin.ts';

const isCallback = ({ path }: Request) => path.endsWith('/callback');
const isMessage = ({ method, path }: Request) => method === 'POST' && path.endsWith('/messages');

/** Fails the first so many requests of a kind so. Gives how many there were, those that went well too. */
function fail(
  standIn: StandIn,
  which: (request: Request) => boolean,
  how: Response | Silence,
  times = 1,
): () => number {
  let seen = 0;
  standIn.intercept = (request) => (which(request) && seen++ < times ? how : undefined);
  return () => seen;
}

const refusal = (status: number, code: number): Response => ({
  status,
  body: { code, message: 'is it safe?' },
});

describe('F11: an answer that comes too late', () => {
  it('is logged once with the age of the interaction, and nothing more is sent', async () => {
    const standIn = await openStandIn({ patience: 800 });
    const { incidents, lines } = await startBot(standIn);
    const sent = fail(standIn, isCallback, refusal(404, 10_062));
    const server = standIn.member()('server');
    await expect(server.use('about')).rejects.toThrow('did not respond');
    const said = lines.filter((line) => line.includes('10062'));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/"event":"too-late","command":"about","age":\d+,"ms":/);
    expect(sent()).toBe(1);
    expect(incidents.counts.late).toBe(1);
    expect((await server.use('about')).content).toContain('About this bot');
  });
});

describe('F12: an interaction that somebody else has answered', () => {
  it('is counted and passed over, and a second instance is hinted at once', async () => {
    const standIn = await openStandIn({ patience: 300 });
    const { incidents, lines } = await startBot(standIn);
    const sent = fail(standIn, isCallback, refusal(400, 40_060), 3);
    const server = standIn.member()('server');
    for (const name of ['about', 'privacy', 'topics']) {
      await expect(server.use(name)).rejects.toThrow('did not respond');
    }
    expect(sent()).toBe(3);
    expect(incidents.counts['already-answered']).toBe(3);
    expect(lines.filter((line) => line.includes('second instance'))).toHaveLength(1);
  });
});

describe('F15: an answer that Discord asks to wait with', () => {
  it('goes out when the wait is over, if that is within three seconds', async () => {
    const standIn = await openStandIn();
    const { incidents } = await startBot(standIn);
    const sent = fail(standIn, isCallback, rateLimited(2));
    const answer = await standIn.member()('server').use('about');
    expect(answer.content).toContain('About this bot');
    expect(sent()).toBe(2);
    expect(incidents.counts['rate-limited']).toBe(0);
  });

  it('is given up quietly if the wait is longer', async () => {
    const standIn = await openStandIn({ patience: 3300 });
    const { incidents, lines } = await startBot(standIn);
    const sent = fail(standIn, isCallback, rateLimited(3));
    await expect(standIn.member()('server').use('about')).rejects.toThrow('did not respond');
    expect(sent()).toBe(1);
    expect(incidents.counts['rate-limited']).toBe(1);
    expect(lines.filter((line) => line.includes('given up'))).toHaveLength(1);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('a direct message waits as long as it is told', async () => {
    const standIn = await openStandIn({ patience: 6000 });
    await startBot(standIn);
    fail(standIn, isMessage, rateLimited(3));
    expect((await standIn.member()('direct').ask('is it safe?')).content).toContain('safe');
  });
});

describe('F16: a storm of 429', () => {
  it('is warned of, and then only answers go out', async () => {
    const standIn = await openStandIn({ patience: 20_000 });
    const { incidents, lines } = await startBot(standIn);
    const server = standIn.member()('server');
    const sent = fail(standIn, isCallback, rateLimited(60), 500);
    const typing = () => void server.type('ask', 'question', 'safe').catch(() => undefined);
    const warned = () => lines.filter((line) => line.includes('"turned-away","requests":500'));
    // The library counts for the whole process: what earlier tests were refused counts too.
    for (let keys = 0; warned().length === 0 && keys < 500; keys += 10) {
      for (let key = 0; key < 10; key++) typing();
      await expect
        .poll(() => warned().length > 0 || sent() + incidents.counts.late >= keys + 10, {
          timeout: 20_000,
        })
        .toBe(true);
    }
    expect(warned()).toHaveLength(1);
    standIn.intercept = () => undefined;
    const before = standIn.world.requests.length;
    typing();
    const direct = standIn.member()('direct');
    expect((await direct.ask('is it safe?')).content).toContain('safe');
    expect((await server.use('about')).content).toContain('About this bot');
    const after = standIn.world.requests.slice(before).map((request) => request.split('/').at(-1));
    expect(after).toEqual(['messages', 'callback']);
  });
});

describe('F17: an answer whose request hangs', () => {
  it('is sent once more while the person still waits', async () => {
    const standIn = await openStandIn();
    await startBot(standIn);
    const sent = fail(standIn, isCallback, 'hang');
    const answer = await standIn.member()('server').use('about');
    expect(answer.content).toContain('About this bot');
    expect(sent()).toBe(2);
  });

  it('is given up when that hangs too, and the bot lives', async () => {
    const standIn = await openStandIn({ patience: 1000 });
    const { incidents } = await startBot(standIn);
    const sent = fail(standIn, isCallback, 'hang', 2);
    const server = standIn.member()('server');
    await expect(server.use('about')).rejects.toThrow('did not respond');
    await expect.poll(() => incidents.counts.undelivered, { timeout: 10_000 }).toBe(1);
    expect(sent()).toBe(2);
    expect((await server.use('about')).content).toContain('About this bot');
  });
});

describe('F18: an answer that goes astray is sent once more, and stands there once', () => {
  it('is not sent a third time, and the bot lives', async () => {
    const standIn = await openStandIn({ patience: 800 });
    const { incidents } = await startBot(standIn);
    const sent = fail(standIn, isCallback, { status: 503, body: {} }, 2);
    const server = standIn.member()('server');
    await expect(server.use('about')).rejects.toThrow('did not respond');
    expect(sent()).toBe(2);
    expect(incidents.counts.undelivered).toBe(1);
    expect((await server.use('about')).content).toContain('About this bot');
  });

  it('a form too', async () => {
    const standIn = await openStandIn();
    await startBot(standIn);
    const server = standIn.member()('server');
    const answer = await server.use('ask', { question: 'which planet has most moons' });
    fail(standIn, isCallback, 'reset');
    const form = await server.openModal(answer, 'Send this question to the moderators');
    expect(form.form.title).toContain('question');
  });

  /** True for the first request to a path that ends so. */
  const firstTo = (end: string) => {
    let seen = 0;
    return ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && path.endsWith(end) && seen++ === 0;
  };

  it.each(['/callback', '/messages'])('%s: when Discord stumbles', async (end) => {
    const standIn = await openStandIn();
    await startBot(standIn);
    const stumbles = firstTo(end);
    standIn.intercept = (request) => (stumbles(request) ? { status: 502, body: {} } : undefined);
    const direct = standIn.member()('direct');
    if (end === '/callback') await direct.use('about');
    else await direct.ask('is it safe?');
    expect(direct.heard()).toHaveLength(1);
  });

  it.each(['/callback', '/messages'])('%s: when its word does not get through', async (end) => {
    const standIn = await openStandIn();
    const { lines } = await startBot(standIn);
    standIn.lose = firstTo(end);
    const direct = standIn.member()('direct');
    if (end === '/callback') await direct.use('about');
    else await direct.ask('is it safe?');
    const sent = () => standIn.world.requests.filter((request) => request.endsWith(end));
    await expect.poll(() => sent().filter((request) => request.startsWith('POST'))).toHaveLength(2);
    expect(direct.heard()).toHaveLength(1);
    expect(lines.join('')).not.toContain('"unanswered"');
  });
});

describe('F21: the first direct message ever from a person', () => {
  it('is answered, with what happens to it', async () => {
    const standIn = await openStandIn();
    await startBot(standIn);
    const direct = standIn.member()('direct');
    expect((await direct.ask('is it safe?')).content).toContain('I forget what you write here');
    expect((await direct.ask('is it safe?')).content).not.toContain('I forget what you write');
  });
});

describe('F22: direct messages that are closed', () => {
  it('are not tried again; an answer to a command still comes, and the bot lives', async () => {
    const standIn = await openStandIn();
    const { incidents, lines } = await startBot(standIn);
    const sent = fail(standIn, isMessage, refusal(403, 50_007));
    const robin = standIn.member();
    robin('direct').write('is it safe?');
    await expect.poll(() => incidents.counts.undelivered).toBe(1);
    expect(lines.filter((line) => line.includes('"code":50007'))).toHaveLength(1);
    expect((await robin('server').use('about')).content).toContain('About this bot');
    expect(sent()).toBe(1);
  });
});

it('F36: a clock that jumps ahead keeps no answer from being tried again', async () => {
  const standIn = await openStandIn();
  await startBot(standIn);
  onTestFinished(() => void vi.useRealTimers());
  let tries = 0;
  standIn.intercept = (request) => {
    if (!isCallback(request)) return undefined;
    if (tries++ > 0) {
      vi.useRealTimers();
      return undefined;
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 60 * 60 * 1000 });
    return { status: 502, body: {} };
  };
  const answer = await standIn.member()('server').use('about');
  expect(answer.content).toContain('About this bot');
  expect(tries).toBe(2);
});
