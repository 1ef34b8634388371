/**
 * `npm run bench:page`: how soon the chat page is painted beside a page of one word from the same server, how soon a
 * reply is shown after the key, and what the page weighs. Needs the system's Chromium.
 */
import type { Browser, Page } from 'playwright-core';
import { findChromium, launchChromium } from '../src/tools/browser/chromium.ts';
import { createLog } from '../src/log/log.ts';
import { html, type Route } from '../src/web/server/route.ts';
import { startPage } from '../src/web/server/start.ts';
import { watchFaq } from '../src/web/server/watched-faq.ts';
import { formatGoals, goalsIn } from './goals.ts';
import { FAQ_FOLDER, tuningQuestions } from './shipped.ts';
import { median, percentile } from './statistics.ts';

const LOADS = 30;
const REPLIES = 30;

const WORD: Route = {
  method: 'GET',
  path: '/word',
  handle: () => html('<!doctype html><html lang="en"><title>Word</title><p>Word</p></html>'),
};

async function main(): Promise<void> {
  const path = findChromium();
  if (path === undefined) throw new Error('There is no Chromium: install the package "chromium".');
  const faq = watchFaq({ faqFolder: FAQ_FOLDER });
  const serving = await startPage({
    faq,
    faqFolder: FAQ_FOLDER,
    port: 0,
    log: createLog('info'),
    beside: [WORD],
  });
  if (!serving) throw new Error('No port is free.');
  const browser = await launchChromium(path);
  const paints = await measurePaints(browser, serving.address);
  const replies = await measureReplies(browser, serving.address);
  const weight = await weigh(serving.address);
  await browser.close();
  await serving.stop();
  faq.close();

  const [ms, times, kilobytes] = [goalsIn('ms'), goalsIn('times'), goalsIn('kB')];
  const ratio = median(paints.chat) / median(paints.word);
  process.stdout.write(
    `${formatGoals([
      ms('first paint, one word, median', median(paints.word), Infinity, Infinity),
      ms('first paint, chat page, median', median(paints.chat), Infinity, Infinity),
      times('first paint, chat page against one word', ratio, 1.3, 1.3),
      ms('key to reply on the screen, median', median(replies), 50, 50),
      ms('key to reply on the screen, p95', percentile(replies, 0.95), 50, 50),
      kilobytes('page, style and script', weight / 1000, 60, 60),
    ])}\n`,
  );
}

/** First paints in milliseconds since the navigation, both pages in turn. */
async function measurePaints(browser: Browser, address: string) {
  const paints: { readonly word: number[]; readonly chat: number[] } = { word: [], chat: [] };
  // The first load starts what the browser starts only once.
  await firstPaint(browser, `${address}/word`);
  await firstPaint(browser, `${address}/`);
  for (let load = 0; load < LOADS; load++) {
    paints.word.push(await firstPaint(browser, `${address}/word`));
    paints.chat.push(await firstPaint(browser, `${address}/`));
  }
  return paints;
}

async function firstPaint(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(url);
  const time = await page.evaluate(`new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const paint = list.getEntriesByName('first-paint')[0];
      if (paint) resolve(paint.startTime);
    }).observe({ type: 'paint', buffered: true });
  })`);
  await page.close();
  return Number(time);
}

/** Milliseconds from the Enter key to the frame that shows the reply. */
async function measureReplies(browser: Browser, address: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByRole('listitem').first().waitFor();
  const times: number[] = [];
  for (const { text } of tuningQuestions().answerable.slice(0, REPLIES)) {
    times.push(await replyTime(page, text));
  }
  await page.close();
  return times;
}

async function replyTime(page: Page, text: string): Promise<number> {
  await page.getByRole('combobox', { name: 'Your question' }).fill(text);
  await page.evaluate(`globalThis.measured = new Promise((resolve) => {
    let pressed;
    addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp; }, { once: true, capture: true });
    const log = document.querySelector('[role=log]');
    const before = log.querySelectorAll('article').length;
    const observer = new MutationObserver(() => {
      if (log.querySelectorAll('article').length === before) return;
      observer.disconnect();
      // The first task after the callbacks of a frame runs when that frame was made.
      const made = new MessageChannel();
      made.port1.onmessage = () => resolve(performance.now() - pressed);
      requestAnimationFrame(() => made.port2.postMessage(undefined));
    });
    observer.observe(log, { childList: true, subtree: true });
  }), undefined`);
  await page.keyboard.press('Enter');
  return Number(await page.evaluate('measured'));
}

async function weigh(address: string): Promise<number> {
  const texts = await Promise.all(
    ['/', '/page.js', '/talk.js'].map(async (path) => (await fetch(address + path)).text()),
  );
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

await main();
