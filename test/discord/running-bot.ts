import { onTestFinished } from 'vitest';
import type { Assistant } from '../../src/core/respond.ts';
import { startDiscord, type StartResult } from '../../src/discord/start.ts';
import { openRecords } from '../support/records.ts';
import { shippedAssistant } from '../support/shipped.ts';
import { startStandIn, type StandIn, type StandInOptions } from './standin/standin.ts';

const shipped = shippedAssistant();

/** A log that keeps its lines. */
export function keepingLog() {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  return { lines, log: { error: keep, warn: keep, info: keep } };
}

/** Starts the bot against a stand-in, and stops it after the test. `folder` is where it keeps what it keeps. */
export async function startBot(
  standIn: StandIn,
  {
    assistant = shipped,
    token = standIn.token,
    folder,
  }: { assistant?: Assistant; token?: string; folder?: string } = {},
): Promise<{
  readonly result: StartResult;
  readonly lines: readonly string[];
  stop(): Promise<void>;
}> {
  const { lines, log } = keepingLog();
  const config = { DISCORD_TOKEN: token, DISCORD_API_URL: standIn.apiUrl };
  const { feedback, questions } = openRecords(folder);
  const result = await startDiscord({
    config,
    currentAssistant: () => assistant,
    feedback,
    questions,
    log,
  });
  const stop = async () => {
    if (result.ok) await result.stop();
  };
  onTestFinished(stop);
  return { result, lines, stop };
}

/** A stand-in that is closed after the test. */
export async function openStandIn(options?: StandInOptions): Promise<StandIn> {
  const standIn = await startStandIn(options);
  onTestFinished(() => standIn.close());
  return standIn;
}
