import { MessageFlags, Routes, type Client } from 'discord.js';
import { formatProblem, type Problem } from '../../core/problem.ts';
import type { Log } from '../../log/log.ts';
import { escapeMarkup } from '../text.ts';
import { panel } from './panel.ts';

/** Tells a channel what is wrong with the FAQ's files, or that nothing is any more. */
export async function tellModerators(
  { rest }: Client,
  {
    channelId,
    problems,
    log,
  }: {
    readonly channelId: string | undefined;
    readonly problems: readonly Problem[];
    readonly log: Log;
  },
): Promise<void> {
  if (!channelId) return;
  const { content } = panel(
    problems.length === 0
      ? ['The FAQ is mended, and is served as it is now.']
      : [
          "**The FAQ's files can't be used as they are.** Until they are mended, it serves as it was before.",
          ...problems.map((problem) => `- ${escapeMarkup(formatProblem(problem))}`),
        ],
  );
  const body = { content, flags: MessageFlags.SuppressEmbeds, allowed_mentions: { parse: [] } };
  try {
    await rest.post(Routes.channelMessages(channelId), { body });
  } catch (error) {
    log('moderators-not-told', { error });
  }
}
