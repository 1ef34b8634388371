import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { npmRun, shell } from '../support/processes.ts';

const ask = (args: readonly string[], options?: Parameters<typeof npmRun>[2]) =>
  npmRun('ask', args, options);
const question = (text: string) => `${JSON.stringify({ question: text })}\n`;

describe.concurrent('npm run -s ask', () => {
  it('answers one question', async () => {
    const { code, out, err } = await ask(['how long is the drip?']);
    expect(out).toMatch(/^How long does one infusion take\?/);
    expect(out).toMatch(/not medical advice/);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('reads a question of several words without quotes', async () => {
    const { code, out } = await ask(['how', 'long', 'is', 'the', 'drip']);
    expect(out).toMatch(/^How long does one infusion take\?/);
    expect(code).toBe(0);
  });

  it('puts help first', async () => {
    const { code, out } = await ask(["I can't go on"], { environment: { LANG: 'en_GB.UTF-8' } });
    expect(out).toMatch(/116 123/);
    expect(code).toBe(0);
  });

  it('heeds DEFAULT_COUNTRY', async () => {
    const { out } = await ask(['i want to die'], { environment: { DEFAULT_COUNTRY: 'nz' } });
    expect(out).toMatch(/1737/);
  });

  it('F35: answers every line of a piped conversation, the last one without a line end too', async () => {
    const { code, out, err } = await ask([], { input: 'how long is the drip\n\nketamine\n1' });
    expect(out.match(/not medical advice/g)).toHaveLength(3);
    expect(out).not.toContain('\u001B');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('F35: leaves a conversation without input quietly', async () => {
    expect(await ask([])).toEqual({ code: 0, out: '', err: '' });
  });

  it('answers a batch in order', async () => {
    const input = `${question('hello')}\nnonsense\n${question('how long is the drip')}`;
    const { code, out, err } = await ask(['--jsonl'], { input });
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('"question":"hello"');
    expect(lines[1]).toContain('"line":3');
    expect(lines[2]).toContain('"entry":"infusion-length"');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('F35: leaves an empty batch quietly', async () => {
    expect(await ask(['--jsonl'])).toEqual({ code: 0, out: '', err: '' });
  });

  it('answers 1,500 lines', async () => {
    const { code, out } = await ask(['--jsonl'], { input: question('is it safe').repeat(1500) });
    expect(out.trimEnd().split('\n')).toHaveLength(1500);
    expect(code).toBe(0);
  });

  it.each([
    [
      'a batch',
      'for i in $(seq 1 3000); do echo \'{"question":"is it safe"}\'; done',
      '-- --jsonl',
    ],
    ['a conversation', 'yes "is it safe" | head -3000', ''],
    ['one answer', 'true', '-- "is it safe"'],
  ])('F35: leaves with 0 when the reader goes early: %s', async (_name, input, args) => {
    const { out, err } = await shell(
      `(${input}) 2>/dev/null | { npm run -s ask ${args}; echo "code $?" >&2; } | head -c 20 >/dev/null`,
    );
    expect(err.trim()).toBe('code 0');
    expect(out).toBe('');
  });

  it('explains itself for --help', async () => {
    const { code, out } = await ask(['--help']);
    expect(out).toMatch(/npm run -s ask -- "/);
    expect(out).toMatch(/--jsonl/);
    expect(code).toBe(0);
  });

  it('refuses an option that it does not know, with its usage', async () => {
    const { code, out, err } = await ask(['--nope']);
    expect(err).toMatch(/--nope/);
    expect(err).toMatch(/Usage/);
    expect({ code, out }).toEqual({ code: 64, out: '' });
  });

  it('refuses wrong settings, all at once and without their values', async () => {
    const { code, err } = await ask(['hello'], {
      environment: { PORT: 'eighty', LOG_LEVEL: 'loud', DISCORD_TOKEN: 'my secret token' },
    });
    expect(err).toMatch(/PORT/);
    expect(err).toMatch(/LOG_LEVEL/);
    expect(err).toMatch(/DISCORD_TOKEN/);
    expect(err).not.toMatch(/secret/);
    expect(code).toBe(78);
  });

  it('still helps somebody at risk when there is no FAQ, and says what is wrong', async () => {
    const empty = join(mkdtempSync(join(tmpdir(), 'faq-')), 'missing');
    const { code, out, err } = await ask(['i want to die'], {
      environment: { FAQ_DIR: empty, LANG: 'en_GB.UTF-8' },
    });
    expect(out).toMatch(/116 123/);
    expect(err).toContain(empty);
    expect(err).toMatch(/FAQ_DIR/);
    expect(code).toBe(0);
  });
});
