import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { findChromium, launchChromium } from '../../src/tools/browser/chromium.ts';
import { servePage, type OpenedPage } from './page.ts';

export interface Visit {
  readonly page: Page;
  /** Every address that the page asked for. */
  readonly requests: readonly string[];
  /** What went wrong in the page: errors, and what its security policy forbade. */
  readonly faults: readonly string[];
}

interface Visiting extends Pick<BrowserContextOptions, 'colorScheme' | 'locale' | 'viewport'> {
  readonly path?: string;
}

/** A visit to the page, or to another server's. */
export type Visitor = (options?: Visiting, server?: OpenedPage) => Promise<Visit>;

const CHROMIUM = findChromium();
const MISSING = 'there is no Chromium; on Debian, install the package "chromium"';
/** Where CI is set, tests without a browser fail, so that nobody believes they ran. */
const SKIPPED = CHROMIUM === undefined && !process.env['CI'];
if (SKIPPED) process.stderr.write(`Tests in a browser are skipped: ${MISSING}.\n`);

/** Tests in the Chromium of the system; what they do begins with {@link openBrowser}. */
export const describeInBrowser = SKIPPED ? describe.skip : describe;

/** A browser and a server of the page for the tests of a file. */
export function openBrowser(): Visitor {
  let browser: Browser | undefined;
  let own: OpenedPage | undefined;
  beforeAll(async () => {
    if (CHROMIUM === undefined) throw new Error(MISSING);
    own = await servePage();
    browser = await launchChromium(CHROMIUM);
  });
  afterAll(async () => {
    await browser?.close();
    await own?.end();
  });
  return ({ path = '/', ...options } = {}, server = own) => {
    if (!browser || !server) throw new Error('The browser is opened before the tests only.');
    return visit(browser, server.address + path, options);
  };
}

async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1180, height: 780 },
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(address);
  return { page, requests, faults };
}
