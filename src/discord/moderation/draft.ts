import type { Edit } from '../../core/edit/edit.ts';
import type { Draft } from '../../store/drafts.ts';
import type { Answer, CommandContext, Moderating, Press } from '../command.ts';
import type { Message } from '../message.ts';
import { refusedMessages } from './outcome.ts';
import { panel, wholeText } from './panel.ts';
import { asMembersSee, previewPanels } from './preview.ts';

/** What is needed to show a draft. */
export type DraftContext = Pick<CommandContext, 'assistant'> & Moderating;

export const EXPIRED_PANEL =
  'This panel has expired. What you typed in the last 24 hours is under `/faq drafts`.';

/** Keeps what was typed, then shows what it would do. */
export function draftAndShow(context: DraftContext, typed: Edit, basedOn: string): Answer {
  // Kept at once: whatever becomes of the answer, the text isn't lost.
  const kept = context.drafts.keep(context.moderator.id, typed, basedOn);
  return { way: 'later', to: 'new', message: () => showKept(context, kept) };
}

export function keepAndShow(
  context: DraftContext,
  typed: Edit,
  basedOn: string,
): Promise<readonly Message[]> {
  return showKept(context, context.drafts.keep(context.moderator.id, typed, basedOn));
}

async function showKept(
  context: DraftContext,
  kept: ReturnType<Moderating['drafts']['keep']>,
): Promise<readonly Message[]> {
  const { onDisk, ...draft } = await kept;
  const shown = await showDraft(context, draft);
  return onDisk ? shown : [...lost(draft.edit), ...shown];
}

/** What was typed, given back in full where the disk didn't take it. */
function lost(typed: Edit): readonly Message[] {
  return [
    panel([
      'The disk took nothing, so what you typed is only kept until I am restarted. Here it is, to copy:',
    ]),
    ...wholeText(JSON.stringify(typed, null, 1)),
  ];
}

export function findDraft({ drafts, moderator, args }: Press & Moderating): Draft | undefined {
  return drafts.find(moderator.id, args[0] ?? '');
}

export function onDraft(
  press: Press & Moderating,
  work: (draft: Draft) => Promise<Message | readonly Message[]>,
): Answer {
  const draft = findDraft(press);
  return draft
    ? { way: 'later', to: 'pressed', message: () => work(draft) }
    : { way: 'update', message: panel([EXPIRED_PANEL]) };
}

export async function showDraft(context: DraftContext, draft: Draft): Promise<readonly Message[]> {
  const result = await context.edits.prepare(draft.edit, draft.basedOn);
  if (!result.ok) return refusedMessages(result, draft);
  const effect = await context.edits.effect(result);
  return [
    ...previewPanels(context.assistant, result, effect, draft),
    ...asMembersSee(context.assistant, result),
  ];
}
