import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { respond, type Assistant } from '../core/respond.ts';
import { answerBatch } from './batch.ts';
import { converse } from './conversation.ts';
import { renderText } from './render.ts';

/** The parts of a process that the terminal surface touches. */
export interface TerminalStreams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Widest line that reads well; a narrower window counts. */
const MAX_WIDTH = 88;
const MIN_WIDTH = 20;

/** Answers one question and ends. */
export async function askOnce(
  assistant: Assistant,
  question: string,
  streams: TerminalStreams,
): Promise<void> {
  letReaderGo(streams);
  const reply = respond(assistant, question, { locale: localeOf(streams) });
  await write(streams, `${renderText(reply, { ...renderingFor(streams), numbered: false })}\n`);
}

/** A conversation until the input ends; every line of a piped input is answered. */
export async function askInConversation(
  currentAssistant: () => Assistant,
  streams: TerminalStreams,
): Promise<void> {
  letReaderGo(streams);
  const prompt = streams.input.isTTY && streams.output.isTTY ? '> ' : '';
  const options = { render: renderingFor(streams), prompt, locale: localeOf(streams) };
  for await (const text of converse(currentAssistant, linesOf(streams), options)) {
    if (!(await write(streams, text))) return;
  }
  if (prompt) await write(streams, '\n');
}

/** A batch of JSON Lines. */
export async function askInBatch(assistant: Assistant, streams: TerminalStreams): Promise<void> {
  letReaderGo(streams);
  for await (const line of answerBatch(assistant, linesOf(streams))) {
    if (!(await write(streams, `${line}\n`))) return;
  }
}

/** The lines of the input. Reading starts with the first one asked for, so that none typed before is lost. */
async function* linesOf({ input }: TerminalStreams): AsyncIterable<string> {
  yield* createInterface({ input, crlfDelay: Infinity });
}

/** A reader that goes early (such as `head`) closes the pipe: the write's callback tells of it, and nothing else is to happen. */
function letReaderGo({ output }: TerminalStreams): void {
  output.on('error', () => undefined);
}

/** Waits until the text is taken; false once the reader has gone. */
function write({ output }: TerminalStreams, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    output.write(text, (error) => resolve(!error));
  });
}

/** How replies are drawn on this output: coloured and wrapped only where a person looks at it. */
export function renderingFor({ output, environment }: Omit<TerminalStreams, 'input'>) {
  const width = output.isTTY
    ? Math.max(MIN_WIDTH, Math.min(output.columns ?? MAX_WIDTH, MAX_WIDTH))
    : undefined;
  return { width, colour: output.isTTY === true && !environment['NO_COLOR'] };
}

/** The locale of the process, such as `en-GB` from `en_GB.UTF-8`; none for the C locale. */
function localeOf({ environment }: TerminalStreams): string | undefined {
  // POSIX: an empty variable counts as unset.
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  const match = /^([a-z]{2})_([A-Z]{2})/.exec(locale ?? '');
  return match ? `${match[1]}-${match[2]}` : undefined;
}
