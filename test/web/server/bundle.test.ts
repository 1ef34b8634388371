import { expect, it } from 'vitest';
import { openPage } from '../../support/page.ts';

/** In bytes, for page, style and script together. */
const WEIGHT = 60_000;

it('the page is light', async () => {
  const { address } = await openPage();
  const texts = await Promise.all(
    ['/', '/page.js', '/talk.js'].map(async (path) => (await fetch(address + path)).text()),
  );
  const weight = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(weight).toBeLessThanOrEqual(WEIGHT);
});
