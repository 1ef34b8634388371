import { afterAll, onTestFinished } from 'vitest';
import { openAssistant, type LiveAssistant } from '../../src/app.ts';
import type { Assistant } from '../../src/core/respond.ts';
import { startDiscord, type StartOptions, type StartResult } from '../../src/discord/start.ts';
import { openDrafts } from '../../src/store/drafts.ts';
import { openEdits } from '../../src/store/edits.ts';
import { openRecords, temporaryFolder } from '../support/records.ts';
import { startStandIn, type StandIn, type StandInOptions } from './standin/standin.ts';

/** One for all tests of a file: it takes a while to build, and none of them changes it. */
const shipped = openAssistant({ faqFolder: 'faq' });
afterAll(() => shipped.close());

/** A log that keeps its lines. */
export function keepingLog() {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  return { lines, log: { error: keep, warn: keep, info: keep } };
}

interface BotOptions {
  readonly assistant?: Assistant;
  readonly token?: string;
  /** What the limits of rate go by. */
  readonly now?: () => number;
  /** Where the bot keeps what it keeps. */
  readonly folder?: string;
}

interface StartedBot {
  readonly result: StartResult;
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/** Starts the bot against a stand-in, and stops it after the test. Nobody keeps the FAQ there. */
export async function startBot(standIn: StandIn, options: BotOptions = {}): Promise<StartedBot> {
  const {
    assistant = shipped.current(),
    token = standIn.token,
    folder = temporaryFolder(),
    now,
  } = options;
  const current = () => assistant;
  return start({ ...shipped, current }, { folder, now, config: configOf(standIn, token) });
}

/** Starts the bot in a stand-in whose server keeps the FAQ in a folder. */
export async function startModeratedBot(
  standIn: StandIn,
  {
    faqFolder,
    folder,
    roleIds,
    channelId,
    now,
  }: {
    readonly faqFolder: string;
    readonly folder: string;
    readonly roleIds: readonly string[];
    readonly channelId?: string;
    readonly now?: () => number;
  },
): Promise<StartedBot> {
  const live = openAssistant({ faqFolder });
  onTestFinished(() => live.close());
  const config = {
    ...configOf(standIn, standIn.token),
    DISCORD_HOME_GUILD_ID: standIn.world.guildId,
    MODERATOR_ROLE_IDS: [...roleIds],
    ...(channelId === undefined ? {} : { MODERATOR_CHANNEL_ID: channelId }),
  };
  const bot = await start(live, { folder, config, now });
  live.faq.onProblems((problems) => {
    if (bot.result.ok) void bot.result.tellModerators(problems);
  });
  return bot;
}

const configOf = ({ apiUrl }: StandIn, token: string) => ({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl,
});

async function start(
  { current, faq, matcherOf }: LiveAssistant,
  {
    folder,
    config,
    now,
  }: {
    readonly folder: string;
    readonly config: StartOptions['config'];
    readonly now?: (() => number) | undefined;
  },
): Promise<StartedBot> {
  const { lines, log } = keepingLog();
  const { feedback, questions } = openRecords(folder);
  const { edits } = await openEdits({ faq, matcherOf, dataFolder: folder });
  const { drafts } = openDrafts(folder);
  const currentAssistant = current;
  const records = { feedback, questions, edits, drafts };
  const result = await startDiscord({
    config,
    currentAssistant,
    ...records,
    log,
    ...(now && { now }),
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
