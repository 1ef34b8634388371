import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOn } from '../../support/axe.ts';
import { describeInBrowser, openBrowser } from '../../support/browser.ts';

async function ask(page: Page, text: string) {
  const replies = await page.getByRole('article').count();
  await page.getByRole('combobox', { name: 'Your question' }).fill(text);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByRole('article').nth(replies).waitFor();
}

const STATES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['the start', (page) => page.getByRole('listitem').first().waitFor()],
  [
    'replies of every kind',
    async (page) => {
      for (const text of [
        'does it harm the bladder?',
        'how long',
        'how many mg should I take',
        'who won the football game in 1987',
        'I want to die. Does ketamine work fast?',
        'I took all my pills an hour ago',
      ]) {
        await ask(page, text);
      }
      await page.getByText('Read more').first().click();
    },
  ],
  [
    'suggestions',
    async (page) => {
      await page.getByRole('combobox', { name: 'Your question' }).pressSequentially('side eff');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  ],
  ['a topic', (page) => page.getByText('Risks and side effects').click()],
];

describeInBrowser('axe finds nothing', () => {
  const visit = openBrowser();

  for (const colorScheme of ['light', 'dark'] as const) {
    it.each(STATES)(`${colorScheme}: %s`, async (_name, act) => {
      const { page } = await visit({ colorScheme });
      await act(page);
      expect(await violationsOn(page)).toEqual([]);
    });

    it(`${colorScheme}: the drawer of a phone`, async () => {
      const { page } = await visit({ colorScheme, viewport: { width: 360, height: 640 } });
      await page.getByRole('button', { name: 'Topics' }).click();
      await page.getByText('Risks and side effects').click();
      expect(await violationsOn(page)).toEqual([]);
    });

    it.each(['/preview', '/preview/bladder'])(`${colorScheme}: %s`, async (path) => {
      const { page } = await visit({ colorScheme, path });
      expect(await violationsOn(page)).toEqual([]);
    });
  }
});
