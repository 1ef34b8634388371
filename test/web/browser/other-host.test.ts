import { build } from 'esbuild';
import { expect, it } from 'vitest';
import type { Route } from '../../../src/web/server/route.ts';
import { describeInBrowser, openBrowser } from '../../support/browser.ts';
import { openPage } from '../../support/page.ts';

/** A place without a server behind it, such as a view of an editor. */
const HOST = `
import * as z from 'zod/mini';
import { mountChat } from './src/web/chat/chat.ts';
z.config({ jitless: true });
const say = (text) => ({
  ok: true,
  reply: { kind: 'answer', parts: [{ role: 'answer', text }], closing: { disclaimer: 'No advice.', referral: null }, why: null, country: null },
});
await mountChat(document.querySelector('.chat'), {
  ask: async (text) => say('You said: ' + text),
  choose: async (id) => say('You chose: ' + id),
  why: async () => ({ ok: false, failure: 'gone' }),
  help: async () => ({ ok: false, failure: 'unreachable' }),
  suggest: async () => ({ help: false, questions: [{ id: 'one', question: 'The first?' }] }),
  topics: async () => [],
  countries: async () => [],
}, { title: 'Elsewhere', greeting: 'Hello', introduction: 'This is elsewhere.', promise: 'Nothing.' });
`;

async function otherHost(): Promise<readonly Route[]> {
  const { outputFiles } = await build({
    stdin: { contents: HOST, resolveDir: '.', loader: 'js' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const script = outputFiles[0]?.text ?? '';
  const page =
    '<!doctype html><html lang="en"><title>Elsewhere</title><div class="chat"></div><script type="module" src="/other.js"></script></html>';
  return [
    {
      method: 'GET',
      path: '/other',
      handle: () => ({ status: 200, type: 'text/html', body: page }),
    },
    {
      method: 'GET',
      path: '/other.js',
      handle: () => ({ status: 200, type: 'text/javascript', body: script }),
    },
  ];
}

describeInBrowser('the chat in another place', () => {
  const visit = openBrowser();

  it('needs nothing but an element and a port', async () => {
    const server = await openPage({ beside: await otherHost() });
    const { page, requests } = await visit({ path: '/other' }, server);
    await page.getByRole('heading', { name: 'Hello' }).waitFor();
    await page.getByRole('button', { name: 'The first?' }).click();
    await page.getByText('You chose: one').waitFor();
    const field = page.getByRole('combobox', { name: 'Your question' });
    await field.fill('something');
    await field.press('Enter');
    await page.getByText('You said: something').waitFor();
    await page.getByRole('button', { name: 'Get help now' }).click();
    await page.getByText(/call your local emergency number/).waitFor();
    const paths = requests.map((url) => new URL(url).pathname);
    expect(paths.filter((path) => !/^\/(other|other\.js|favicon\.ico)$/.test(path))).toEqual([]);
  });
});
