import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  askInBatch,
  askInConversation,
  askOnce,
  type TerminalStreams,
} from '../../src/terminal/terminal.ts';
import { shippedAssistant } from '../support/shipped.ts';

const assistant = shippedAssistant();

interface Options {
  readonly typed?: string;
  readonly columns?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a run writes to a terminal of so many columns, or to a pipe where there are none. */
async function written(
  run: (streams: TerminalStreams) => Promise<void>,
  { typed = '', columns, environment = {} }: Options,
): Promise<string> {
  const isTTY = columns !== undefined;
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), isTTY ? { isTTY, columns } : { isTTY });
  input.end(typed);
  const read = text(output);
  await run({ input, output, environment });
  output.end();
  return read;
}

const once = (question: string, options: Options = {}) =>
  written((streams) => askOnce(assistant, question, streams), options);
const longest = (shown: string) =>
  Math.max(
    ...stripVTControlCharacters(shown)
      .split('\n')
      .map((line) => line.length),
  );

describe('a terminal', () => {
  it.each([
    [60, 60],
    [200, 88],
    [5, 20],
  ])('of %d columns gets lines of %d at most', async (columns, width) => {
    expect(longest(await once('how long is the drip', { columns }))).toBeLessThanOrEqual(width);
  });

  it('gets marks for what stands out', async () => {
    expect(await once('how long is the drip', { columns: 80 })).toContain('\u001B[1m');
  });

  it('gets none with NO_COLOR', async () => {
    const shown = await once('how long is the drip', {
      columns: 80,
      environment: { NO_COLOR: '1' },
    });
    expect(shown).not.toContain('\u001B');
  });

  it('gets marks where NO_COLOR is empty, which means not set', async () => {
    const shown = await once('how long is the drip', {
      columns: 80,
      environment: { NO_COLOR: '' },
    });
    expect(shown).toContain('\u001B[1m');
  });

  it(
    'gets a prompt in a conversation, also for what was typed ahead',
    { timeout: 5000 },
    async () => {
      const shown = await written((streams) => askInConversation(() => assistant, streams), {
        typed: 'hello\n',
        columns: 80,
      });
      expect(shown.match(/^> /gm)).toHaveLength(2);
      expect(shown.endsWith('\n')).toBe(true);
    },
  );
});

describe('a pipe', () => {
  it('gets neither marks nor wrapped lines', async () => {
    const shown = await once('how long is the drip');
    expect(shown).not.toContain('\u001B');
    expect(longest(shown)).toBeGreaterThan(88);
  });

  it('gets no prompt in a conversation, and an answer to each line', async () => {
    const shown = await written((streams) => askInConversation(() => assistant, streams), {
      typed: 'how long is the drip\r\nis it safe',
    });
    expect(shown).not.toContain('> ');
    expect(shown.match(/not medical advice/g)).toHaveLength(2);
  });

  it('gets one line for each line of a batch', async () => {
    const shown = await written((streams) => askInBatch(assistant, streams), {
      typed: '{"question":"hello"}\r\n\n{"question":"is it safe"}',
    });
    expect(shown.trimEnd().split('\n')).toHaveLength(2);
    expect(shown.endsWith('\n')).toBe(true);
  });
});

describe('the country', () => {
  it.each([
    [{ LANG: 'en_GB.UTF-8' }, '116 123'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'en_AU.UTF-8' }, '13 11 14'],
    [{ LC_MESSAGES: 'de_DE.UTF-8', LANG: 'en_GB' }, 'TelefonSeelsorge'],
    [{ LC_ALL: '', LANG: 'en_GB.UTF-8' }, 'Samaritans (call 116 123)'],
    [{ LANG: 'C.UTF-8' }, 'findahelpline.com'],
    [{}, 'findahelpline.com'],
  ])('comes from the locale: %j', async (environment, line) => {
    expect(await once('how long is the drip', { environment })).toContain(line);
  });
});
