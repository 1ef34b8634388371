/**
 * `npm run vscode:test`: the extension in a real editor. First tests within its extension host, then a walk by browser
 * through the packed extension, in a folder that holds only `faq/`. `--pictures <folder>` says where pictures of it go.
 * Needs the system's Chromium; the pinned editor comes from npm at the first time and is kept outside of the project.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium, launchChromium } from '../../src/tools/browser/chromium.ts';
import { measureMemory, runHostTests } from './host-tests.ts';
import { packExtension, walk } from './walk.ts';

const EXTENSION = fileURLToPath(new URL('..', import.meta.url));

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
  const chromium = findChromium();
  if (chromium === undefined) throw new Error('There is no Chromium: install "chromium".');
  const root = mkdtempSync(join(tmpdir(), 'faq-workspace-'));
  const browser = await launchChromium(chromium);
  try {
    const options = { browser, extension: EXTENSION, root };
    const failed = await runHostTests(options);
    const { held, resident } = await measureMemory(options);
    process.stdout.write(
      `memory over a bare extension host: ${held} MB held, ${resident} MB resident\n`,
    );
    packExtension();
    await walk({ ...options, pictures: values.pictures });
    if (failed > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    rmSync(root, { recursive: true, force: true });
  }
}

await main();
