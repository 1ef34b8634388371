import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeInBrowser, openBrowser } from '../../support/browser.ts';
import { openPage } from '../../support/page.ts';
import { temporaryFolder } from '../../support/records.ts';

/** A copy of the FAQ that a test may change, served. */
async function serveCopy() {
  const faqFolder = join(temporaryFolder(), 'faq');
  cpSync('faq', faqFolder, { recursive: true });
  const server = await openPage({ faqFolder });
  const file = join(faqFolder, 'risks/bladder.yaml');
  const text = readFileSync(file, 'utf8');
  return { server, text, save: (changed: string) => writeFileSync(file, changed) };
}

describeInBrowser('the preview', () => {
  const visit = openBrowser();

  it('follows the file: saved, broken, mended', async () => {
    const { server, text, save } = await serveCopy();
    const { page, requests, faults } = await visit({ path: '/preview/bladder' }, server);
    const message = page.locator('.message').first();
    await message.getByText('Can ketamine harm the bladder?').waitFor();

    save(
      text.replace('question: Can ketamine harm the bladder?', 'question: Does it hurt a bladder?'),
    );
    await message.getByText('Does it hurt a bladder?').waitFor();

    save(text.replace('question: Can', 'question: "Can'));
    const problems = page.getByRole('alert');
    await problems.getByText('risks/bladder.yaml:1:').waitFor();
    await problems.getByText('A quote or bracket that was opened has to be closed.').waitFor();
    // Members still get the last sound answer.
    await message.getByText('Does it hurt a bladder?').waitFor();

    save(text);
    await message.getByText('Can ketamine harm the bladder?').waitFor();
    expect(await problems.count()).toBe(0);
    expect(new Set(requests.map((url) => new URL(url).hostname))).toEqual(new Set(['127.0.0.1']));
    expect(faults).toEqual([]);
  });

  it('leads from the list to an entry', async () => {
    const { page } = await visit({ path: '/preview' });
    await page.getByRole('link', { name: 'Can ketamine harm the bladder?' }).click();
    await page.getByRole('heading', { name: 'What each wording brings' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/preview/bladder');
  });

  it('fits the width of a phone', async () => {
    const { page } = await visit({
      path: '/preview/bladder',
      viewport: { width: 320, height: 640 },
    });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});
