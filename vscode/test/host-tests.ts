import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { openEditor } from './editor.ts';
import { workspaceWithFaq } from './workspace.ts';

/** The tests within the host are given up after so long. */
const PATIENCE_MS = 180_000;

export interface HostTestOptions {
  readonly browser: Browser;
  /** The folder of the extension. */
  readonly extension: string;
  /** A folder for what the tests make. */
  readonly root: string;
}

/** Runs `suite.ts` within the extension host, with the extension as it is built; gives how many tests failed. */
export async function runHostTests({ browser, extension, root }: HostTestOptions): Promise<number> {
  const workspace = workspaceWithFaq(root, 'host');
  const tests = join(mkdtempSync(join(root, 'tests-')), 'suite.cjs');
  await build({
    entryPoints: [join(extension, 'test', 'suite.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    outfile: tests,
  });
  const editor = openEditor();
  const running = await editor.start();
  const remote = (path: string) => `vscode-remote://127.0.0.1:${running.port}${path}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
  ]);
  const page = await browser.newPage();
  try {
    const ended = new Promise<number>((resolve, reject) => {
      setTimeout(
        () => reject(new Error('The tests in the editor did not end.')),
        PATIENCE_MS,
      ).unref();
      void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    });
    await page.exposeFunction('codeAutomationLog', (kind: string, lines: readonly unknown[]) => {
      if (kind !== 'warn') process.stdout.write(`${lines.join(' ')}\n`);
    });
    await page.goto(
      `${running.address}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(payload)}`,
    );
    return await ended;
  } finally {
    await page.close();
    await running.close();
    editor.remove();
  }
}
