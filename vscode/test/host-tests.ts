import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import * as z from 'zod';
import { openEditor } from './editor.ts';
import { workspaceWithFaq } from './workspace.ts';

/** The tests within the host are given up after so long. */
const PATIENCE_MS = 180_000;

/** Begins the lines that the tests write; the editor writes many others. */
const MARK = 'faq-test: ';

export interface HostTestOptions {
  readonly browser: Browser;
  /** The folder of the extension. */
  readonly extension: string;
  /** A folder for what the tests make. */
  readonly root: string;
}

/** Runs `suite.ts` within the extension host, with the extension as it is built; gives how many tests failed. */
export async function runHostTests(options: HostTestOptions): Promise<number> {
  const workspace = workspaceWithFaq(options.root, 'host');
  const { failed, lines } = await runInHost(options, workspace, 'suite.ts');
  for (const line of lines) process.stdout.write(`${line}\n`);
  return failed;
}

/** How much more memory the host takes with the extension at work than without it, in MB, as `memory.ts` tells it. */
export async function measureMemory(options: HostTestOptions): Promise<Memory> {
  const workspace = workspaceWithFaq(options.root, 'memory');
  const bare = join(options.root, 'bare');
  mkdirSync(bare);
  const { engines } = manifestSchema.parse(
    JSON.parse(readFileSync(join(options.extension, 'package.json'), 'utf8')),
  );
  writeFileSync(
    join(bare, 'package.json'),
    JSON.stringify({ name: 'bare', publisher: 'bare', version: '0.0.1', engines }),
  );
  const measure = async (extension: string): Promise<Memory> => {
    const { lines } = await runInHost({ ...options, extension }, workspace, 'memory.ts');
    return memorySchema.parse(JSON.parse(lines.at(-1) ?? ''));
  };
  const [without, withIt] = [await measure(bare), await measure(options.extension)];
  return {
    held: withIt.held - without.held,
    resident: withIt.resident - without.resident,
  };
}

const memorySchema = z.object({ held: z.number(), resident: z.number() });
type Memory = z.infer<typeof memorySchema>;

const manifestSchema = z.object({ engines: z.object({ vscode: z.string() }) });

interface HostRun {
  /** What the tests told. */
  readonly lines: readonly string[];
  /** 0 where they passed. */
  readonly failed: number;
}

async function runInHost(
  { browser, extension, root }: HostTestOptions,
  workspace: string,
  name: string,
): Promise<HostRun> {
  const tests = join(mkdtempSync(join(root, 'tests-')), 'tests.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
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
  const lines: string[] = [];
  try {
    const ended = new Promise<number>((resolve, reject) => {
      const tooLate = () => reject(new Error('The tests in the editor did not end.'));
      setTimeout(tooLate, PATIENCE_MS).unref();
      void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    });
    await page.exposeFunction('codeAutomationLog', (_kind: string, said: readonly unknown[]) => {
      const line = said.map(String).find((one) => one.startsWith(MARK));
      if (line !== undefined) lines.push(line.slice(MARK.length));
    });
    await page.goto(
      `${running.address}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(payload)}`,
    );
    return { failed: await ended, lines };
  } finally {
    await page.close();
    await running.close();
    editor.remove();
  }
}
