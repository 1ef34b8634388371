/** `npm run screenshots`: pictures of the chat page, the preview and what moderators see, into `docs/images/`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createLog } from '../log/log.ts';
import { startPage } from '../web/server/start.ts';
import { watchFaq } from '../web/server/watched-faq.ts';
import { findChromium, launchChromium } from './browser/chromium.ts';
import { moderatorPages } from './moderator-pages.ts';

const FOLDER = 'docs/images';
const FAQ_FOLDER = 'faq';
const WIDE = { width: 1040, height: 700 };
const PHONE = { width: 390, height: 720 };

interface Picture {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly scheme?: 'dark';
  readonly path?: string;
  /** What is done before the picture is taken. */
  readonly act: (page: Page) => Promise<void>;
}

const ask = (text: string) => async (page: Page) => {
  const replies = await page.getByRole('article').count();
  await page.getByRole('combobox', { name: 'Your question' }).fill(text);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByRole('article').nth(replies).waitFor();
};

const PICTURES: readonly Picture[] = [
  { name: 'start', size: WIDE, act: (page) => page.getByRole('listitem').first().waitFor() },
  { name: 'answer', size: WIDE, act: ask('does it harm the bladder?') },
  { name: 'answer-dark', size: WIDE, scheme: 'dark', act: ask('does it harm the bladder?') },
  { name: 'choices', size: WIDE, act: ask('how long') },
  { name: 'crisis', size: WIDE, act: ask('I want to die. Does ketamine work fast?') },
  { name: 'crisis-dark', size: WIDE, scheme: 'dark', act: ask('I want to die') },
  { name: 'phone-emergency', size: PHONE, act: ask('I took all my pills an hour ago') },
  {
    name: 'phone-topics',
    size: PHONE,
    act: async (page) => {
      await page.getByRole('button', { name: 'Topics' }).click();
      await page.getByText('Risks and side effects').click();
    },
  },
  {
    name: 'preview',
    size: { width: 1000, height: 900 },
    path: '/preview/bladder',
    act: (page) => page.getByRole('table').waitFor(),
  },
];

async function main(): Promise<void> {
  const path = findChromium();
  if (path === undefined) throw new Error('There is no Chromium: install the package "chromium".');
  const wanted = process.argv.slice(2);
  const faq = watchFaq({ faqFolder: FAQ_FOLDER });
  const log = createLog('error');
  const serving = await startPage({ faq, faqFolder: FAQ_FOLDER, port: 0, log });
  if (!serving) throw new Error('No port is free.');
  const browser = await launchChromium(path);
  mkdirSync(FOLDER, { recursive: true });
  const pictures = PICTURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const picture of pictures) await take(browser, serving.address, picture);
  for (const [name, html] of await moderatorPages(FAQ_FOLDER)) {
    if (wanted.length === 0 || wanted.includes(name)) await draw(browser, name, html);
  }
  await browser.close();
  await serving.stop();
  faq.close();
}

/** A page that stands by itself, as high as what is on it. */
async function draw(browser: Browser, name: string, html: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 640, height: 100 } });
  await page.setContent(html);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
  await page.close();
}

async function take(
  browser: Browser,
  address: string,
  { name, size, scheme, path = '/', act }: Picture,
): Promise<void> {
  const page = await browser.newPage({
    viewport: size,
    colorScheme: scheme ?? 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.goto(address + path);
  await act(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.close();
}

await main();
