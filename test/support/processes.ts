import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const quiet = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };

/** Runs a script of package.json as a person does, in a bare environment, until it ends. */
export async function npmRun(
  script: string,
  args: readonly string[],
  { input = '', environment = {} }: RunOptions = {},
): Promise<Ended> {
  const child = spawn('npm', ['run', '-s', script, '--', ...args], {
    env: { ...quiet, ...environment },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  // A process that ends before it has read everything closes its input; that is its business.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

/** Runs a command line in a shell, for pipes between processes. */
export async function shell(line: string): Promise<Ended> {
  const child = spawn('bash', ['-c', line], { env: quiet, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}
