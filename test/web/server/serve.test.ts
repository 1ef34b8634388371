import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Route } from '../../../src/web/server/route.ts';
import { openPage, post } from '../../support/page.ts';

/** Sends a request whose headers `fetch` wouldn't let through, and gives its status. */
function statusOf(
  address: string,
  {
    path = '/',
    method = 'GET',
    headers,
  }: {
    readonly path?: string;
    readonly method?: string;
    readonly headers: Readonly<Record<string, string>>;
  },
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(address + path, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the server', () => {
  it('answers its own address only, so that no other name leads here', async () => {
    const { address } = await openPage();
    const port = new URL(address).port;
    const statuses = await Promise.all(
      [`127.0.0.1:${port}`, `localhost:${port}`, `evil.test:${port}`, 'evil.test', '127.0.0.1'].map(
        (host) => statusOf(address, { headers: { host } }),
      ),
    );
    expect(statuses).toEqual([200, 200, 403, 403, 403]);
  });

  it.each([
    [{ origin: 'https://evil.test' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('answers no page of another origin: %o', async (headers) => {
    const { address } = await openPage();
    expect(await statusOf(address, { path: '/help', method: 'POST', headers })).toBe(403);
  });

  it('forbids pages everything but their own script, style and requests', async () => {
    const { address } = await openPage();
    const { headers } = await fetch(address);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'sha256-/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('takes questions in the body of a request only, so that none stands in an address', async () => {
    const { address } = await openPage();
    expect((await fetch(`${address}/ask?text=hello`)).status).toBe(405);
    const form = await fetch(`${address}/ask`, { method: 'POST', body: 'text=hello' });
    expect(form.status).toBe(415);
  });

  it.each([
    ['no JSON', '{', 400],
    ['no question', '{"txt": "hello"}', 400],
    ['far too much', JSON.stringify({ text: 'a'.repeat(2_000_000) }), 413],
  ])('refuses a body with %s', async (_name, body, status) => {
    const { address } = await openPage();
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${address}/ask`, { method: 'POST', headers, body })).status).toBe(status);
  });

  it('has no other pages', async () => {
    const { address } = await openPage();
    expect((await fetch(`${address}/nowhere`)).status).toBe(404);
    expect((await fetch(`${address}/preview/no-such-entry`)).status).toBe(404);
    expect((await fetch(`${address}/..%2f..%2fpackage.json`)).status).toBe(404);
  });

  it('F36: takes the next port where one is taken', async () => {
    const first = await openPage();
    const taken = Number(new URL(first.address).port);
    const second = await openPage({ port: taken });
    expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
  });

  it('says that it failed without a word of what was asked, and goes on', async () => {
    const broken: Route = {
      method: 'POST',
      path: '/broken',
      handle: (body) => {
        throw new Error(`no answer to ${JSON.stringify(body)}`);
      },
    };
    const { address, logged } = await openPage({ beside: [broken] });
    const response = await post(address, '/broken', { text: 'my secret' });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('"event":"page-failed"');
    expect(logged[0]).not.toContain('secret');
    expect((await post(address, '/ask', { text: 'hello' })).status).toBe(200);
  });
});
