import { afterAll, expect, onTestFinished } from 'vitest';
import { openAssistant, type LiveAssistant } from '../../src/app.ts';
import type { Assistant } from '../../src/core/respond.ts';
import type { Fatal } from '../../src/discord/fatal.ts';
import { startDiscord, type Bot, type StartOptions } from '../../src/discord/start.ts';
import { openDrafts } from '../../src/store/drafts.ts';
import { openEdits } from '../../src/store/edits.ts';
import { keepingLog } from '../support/log.ts';
import { openRecords, temporaryFolder } from '../support/records.ts';
import { startStandIn, type StandIn, type StandInOptions } from './standin/standin.ts';
import type { World } from './standin/world.ts';
import { tracesIn } from './traces.ts';

/** One for all tests of a file: it takes a while to build, and none of them changes it. */
const shipped = openAssistant({ faqFolder: 'faq' });
afterAll(() => shipped.close());

interface BotOptions {
  readonly assistant?: Assistant;
  readonly token?: string;
  /** What the limits of rate go by. */
  readonly now?: () => number;
  /** Where the bot keeps what it keeps. */
  readonly folder?: string;
}

interface LaunchedBot extends Bot {
  /** What it logged. */
  readonly lines: readonly string[];
}

interface StartedBot extends LaunchedBot {
  /** Why it could not start. */
  readonly fatal: Fatal | undefined;
}

/** Starts the bot against a stand-in, and stops it after the test. Nobody keeps the FAQ there. */
export async function startBot(standIn: StandIn, options?: BotOptions): Promise<StartedBot> {
  return started(await launchBot(standIn, options));
}

/** The same, but doesn't wait until it is ready. */
export async function launchBot(
  standIn: Pick<StandIn, 'apiUrl' | 'token' | 'world'>,
  options: BotOptions = {},
): Promise<LaunchedBot> {
  const {
    assistant = shipped.current(),
    token = standIn.token,
    folder = temporaryFolder(),
    now,
  } = options;
  const current = () => assistant;
  const { world } = standIn;
  const config = configOf(standIn, token);
  return launch({ ...shipped, current }, { folder, now, config, world });
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
  const { world } = standIn;
  const bot = await started(await launch(live, { folder, config, now, world }));
  live.faq.onProblems((problems) => {
    void bot.tellModerators(problems);
  });
  return bot;
}

const configOf = ({ apiUrl }: Pick<StandIn, 'apiUrl'>, token: string) => ({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl,
});

async function launch(
  { current, faq, matcherOf }: LiveAssistant,
  {
    folder,
    config,
    now,
    world,
  }: {
    readonly folder: string;
    readonly config: StartOptions['config'];
    readonly now?: (() => number) | undefined;
    readonly world: World;
  },
): Promise<LaunchedBot> {
  const { lines, log } = keepingLog();
  const { feedback, questions } = openRecords(folder);
  const { edits } = await openEdits({ faq, matcherOf, dataFolder: folder });
  const { drafts } = openDrafts(folder);
  const currentAssistant = current;
  const records = { feedback, questions, edits, drafts };
  const bot = startDiscord({ config, currentAssistant, ...records, log, ...(now && { now }) });
  onTestFinished(async () => {
    await bot.stop();
    // Whatever a test is about, nothing of a person stands in the log.
    expect(tracesIn(lines.join(''), world)).toEqual([]);
  });
  return { ...bot, lines };
}

async function started(bot: LaunchedBot): Promise<StartedBot> {
  return { ...bot, fatal: (await bot.ready) ? undefined : await bot.ended };
}

/** A stand-in that is closed after the test. */
export async function openStandIn(options?: StandInOptions): Promise<StandIn> {
  const standIn = await startStandIn(options);
  onTestFinished(() => standIn.close());
  return standIn;
}
