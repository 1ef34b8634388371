import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Pinned: the way in which tests reach the extension host is internal to the editor. */
const EDITOR_VERSION = '4.139.1';
const NODE_VERSION = '24.21.0';
const STARTS_WITHIN_MS = 30_000;

/** An editor that is installed: VS Code's own code, as a server for browsers. */
export interface Editor {
  /** Starts it with a fresh profile; nothing of it is left when it is closed. */
  readonly start: () => Promise<RunningEditor>;
  /** Installs a .vsix for every start after it. */
  readonly install: (vsix: string) => void;
  /** Changes the colours; what runs takes them up when it is loaded again. */
  readonly useTheme: (theme: Theme) => void;
  readonly remove: () => void;
}

export type Theme = keyof typeof THEMES;

const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
};

export interface RunningEditor {
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Gives the pinned editor, from a cache outside of the project; the first time npm brings it, in a minute or so. */
export function openEditor(): Editor {
  const { node, entry } = installed();
  const root = mkdtempSync(join(tmpdir(), 'faq-editor-'));
  const profile = join(root, 'user');
  const extensions = join(root, 'extensions');
  const config = join(root, 'config.yaml');
  mkdirSync(join(profile, 'User'), { recursive: true });
  mkdirSync(extensions);
  writeFileSync(config, '');
  const useTheme = (theme: Theme) =>
    writeFileSync(
      join(profile, 'User', 'settings.json'),
      JSON.stringify({ ...SETTINGS, 'workbench.colorTheme': THEMES[theme] }),
    );
  useTheme('dark');
  const folders = ['--user-data-dir', profile, '--extensions-dir', extensions, '--config', config];
  // Nothing is asked of a shop for extensions.
  const environment = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":"http://127.0.0.1:9"}' };
  return {
    install(vsix) {
      execFileSync(node, [entry, ...folders, '--install-extension', vsix], {
        env: environment,
        stdio: 'pipe',
      });
    },
    async start() {
      const port = await freePort();
      const options = [
        ...folders,
        '--bind-addr',
        `127.0.0.1:${port}`,
        '--auth',
        'none',
        '--disable-telemetry',
        '--disable-update-check',
        '--disable-workspace-trust',
        '--vscode-option',
        'enable-smoke-test-driver',
      ];
      const child = spawn(node, [entry, ...options], { env: environment, stdio: 'ignore' });
      const address = `http://127.0.0.1:${port}`;
      await answering(`${address}/healthz`, child);
      return { address, port, close: () => end(child) };
    },
    useTheme,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'window.commandCenter': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

function installed(): { readonly node: string; readonly entry: string } {
  const folder = join(homedir(), '.cache', 'ketamine-ptsd-faq-bot', `editor-${EDITOR_VERSION}`);
  if (!existsSync(folder)) {
    const beside = `${folder}.new`;
    rmSync(beside, { recursive: true, force: true });
    // The editor wants a newer Node than the project does. Its native modules aren't built, and nothing here needs them.
    install(join(beside, 'node'), `node@${NODE_VERSION}`);
    install(join(beside, 'editor'), `code-server@${EDITOR_VERSION}`, '--ignore-scripts');
    install(join(beside, 'editor', VSCODE), '--omit=dev', '--ignore-scripts');
    renameSync(beside, folder);
  }
  return {
    node: join(folder, 'node/node_modules/node/bin/node'),
    entry: join(folder, 'editor/node_modules/code-server/out/node/entry.js'),
  };
}

const VSCODE = 'node_modules/code-server/lib/vscode';

function install(folder: string, ...what: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...what], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const giveUp = performance.now() + STARTS_WITHIN_MS;
  while (performance.now() < giveUp) {
    if (child.exitCode !== null) throw new Error(`The editor ended with ${child.exitCode}.`);
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error('The editor did not start.');
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
