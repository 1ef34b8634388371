import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
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

/** What tests in a browser are given: a visit to the page, or to another server's. */
export type Visitor = (options?: Visiting, server?: OpenedPage) => Promise<Visit>;

/**
 * Tests in the Chromium of the system. Without one they are skipped, and say so;
 * where CI is set they fail, so that nobody believes they ran.
 */
export function describeInBrowser(name: string, tests: (visit: Visitor) => void): void {
  const path = findChromium();
  if (path === undefined) {
    const required = Boolean(process.env['CI']);
    const reason = 'there is no Chromium; on Debian, install the package "chromium"';
    if (!required) process.stderr.write(`Skipped: ${name} in a browser, because ${reason}.\n`);
    describe(name, () => {
      it.skipIf(!required)(`runs in a browser (${reason})`, () => {
        expect.unreachable(reason);
      });
    });
    return;
  }
  describe(name, () => {
    let browser: Browser;
    let own: OpenedPage;
    beforeAll(async () => {
      [browser, own] = await Promise.all([launchChromium(path), servePage()]);
    });
    afterAll(async () => {
      await browser.close();
      await own.end();
    });
    tests(({ path: at = '/', ...options } = {}, { address } = own) =>
      visit(browser, address + at, options),
    );
  });
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
