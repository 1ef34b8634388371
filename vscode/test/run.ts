/**
 * `npm run vscode:test`: the extension in a real editor. First tests within its extension host, then a walk by browser
 * through the packed extension, in a folder that holds only `faq/`. Writes pictures to `docs/images/` with `--pictures`.
 * Needs the system's Chromium; the pinned editor comes from npm at the first time and is kept outside of the project.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium, launchChromium } from '../../src/tools/browser/chromium.ts';
import { runHostTests } from './host-tests.ts';
import { walk } from './walk.ts';

const EXTENSION = fileURLToPath(new URL('..', import.meta.url));

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { pictures: { type: 'boolean', default: false } } });
  const chromium = findChromium();
  if (chromium === undefined) throw new Error('There is no Chromium: install "chromium".');
  const root = mkdtempSync(join(tmpdir(), 'faq-workspace-'));
  const browser = await launchChromium(chromium);
  try {
    const failed = await runHostTests({ browser, extension: EXTENSION, root });
    await walk({ browser, extension: EXTENSION, root, pictures: values.pictures });
    if (failed > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    rmSync(root, { recursive: true, force: true });
  }
}

await main();
