import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs `npm start` as a person would, with these settings and lines typed. */
function start(settings: Readonly<Record<string, string>>, typed: string) {
  return new Promise<{ output: string; errors: string; code: number | null }>((resolve) => {
    const child = spawn('npm', ['-s', 'start'], {
      env: { ...process.env, DISCORD_TOKEN: '', ...settings },
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('close', (code) => resolve({ output, errors, code }));
    child.stdin.end(typed);
  });
}

describe('npm start', () => {
  it('answers in the terminal without a token, and says in one line how to add one (F01)', async () => {
    const { output, code } = await start({}, 'how long is the drip?\n');
    expect(output.split('\n')[0]).toContain('DISCORD_TOKEN');
    expect(output).toContain('40 minutes to an hour');
    expect(code).toBe(0);
  });

  it('names every wrong setting at once and never prints its value (F03)', async () => {
    const settings = { DISCORD_TOKEN: 'not a token', PORT: 'abc' };
    const { output, errors, code } = await start(settings, '');
    expect(errors).toContain('DISCORD_TOKEN is not a bot token');
    expect(errors).toContain('PORT must be a port');
    expect(output + errors).not.toContain('not a token\n');
    expect(code).toBe(78);
  });
});
