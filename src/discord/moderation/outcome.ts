import type { Edit } from '../../core/edit/edit.ts';
import type { EditProblem } from '../../core/edit/problem.ts';
import type { Draft } from '../../store/drafts.ts';
import type { Refused, Saved } from '../../store/edit-outcome.ts';
import type { Answer, Moderating } from '../command.ts';
import { button, buttonRows } from '../components.ts';
import { writeCustomId } from '../custom-id.ts';
import type { Message } from '../message.ts';
import { escapeMarkup } from '../text.ts';
import { drawDiff } from './draw-diff.ts';
import { panel, panels } from './panel.ts';

export const GONE = 'There is no such entry (any more). `/faq restore` brings a removed one back.';

/** Saves what needs no preview. */
export function saveAtOnce({ edits, moderator }: Moderating, typed: Edit, basedOn: string): Answer {
  return {
    way: 'later',
    to: 'pressed',
    message: async () => afterSaving(await edits.save(typed, basedOn, moderator)),
  };
}

/** Why an edit wasn't taken, with what was typed kept and one press away. */
export function refusedMessages(refused: Refused, draft: Draft): readonly Message[] {
  const discard = button(writeCustomId('faq', 'discard', draft.id), 'Discard');
  const again =
    draft.edit.kind === 'add' || draft.edit.kind === 'change'
      ? [button(writeCustomId('faq', 'again', draft.id), 'Edit again')]
      : [];
  const retry = button(writeCustomId('faq', 'retry', draft.id), 'Try again');
  const kept = 'What you typed is kept for 24 hours.';
  switch (refused.reason) {
    case 'problems':
      return panels(
        [`**Not saved.** ${kept} Please mend:`, ...refused.problems.map(drawProblem)],
        buttonRows([...again, retry, discard]),
      );
    case 'stale':
      return panels(
        [
          `**Somebody changed this entry after you opened it**, so yours wasn't saved. ${kept} Struck out is what stands there now, bold is yours:`,
          ...drawDiff(refused.diff),
        ],
        buttonRows([
          ...(refused.onTop
            ? [button(writeCustomId('faq', 'on-top', draft.id), 'Put my changes on top')]
            : []),
          ...(again.length > 0
            ? [button(writeCustomId('faq', 'again', draft.id, refused.revision), 'Edit again')]
            : []),
          discard,
        ]),
      );
    case 'gone':
      return [panel([`**Not saved.** ${GONE} ${kept}`], buttonRows([...again, retry, discard]))];
    case 'unchanged':
      return [
        panel(
          ['Nothing would change, so there is nothing to save.'],
          buttonRows([...again, discard]),
        ),
      ];
    case 'nothing-to-undo':
      return [panel([NOTHING_TO_UNDO])];
    case 'disk':
      return [panel([`${diskFault(refused)} ${kept}`], buttonRows([...again, retry, discard]))];
  }
}

const NOTHING_TO_UNDO = 'There is nothing (more) to undo for this entry.';

function diskFault({ problem }: Extract<Refused, { reason: 'disk' }>): string {
  return `**Not saved**, and the old entry goes on serving: ${escapeMarkup(problem.message)} ${escapeMarkup(problem.advice)}`;
}

const DONE = {
  add: 'Added',
  change: 'Saved',
  phrasing: 'Added the phrasing to',
  remove: 'Removed',
  restore: 'Brought back',
  undo: 'Undone in',
  redo: 'Done again in',
} as const;

/** What was saved, with the button that takes it back; or why it wasn't. */
export function afterSaving(result: Saved | Refused): Message {
  if (result.ok) {
    const { item, warnings } = result;
    const label = item.kind === 'undo' ? 'Redo' : 'Undo';
    return panel(
      [`**${DONE[item.kind]} \`${item.entry}\`.** It is served now.`, ...warnings.map(drawProblem)],
      buttonRows([button(writeCustomId('faq', 'undo', item.number), label)]),
    );
  }
  switch (result.reason) {
    case 'gone':
      return panel([GONE]);
    case 'unchanged':
      return panel(['Nothing would change.']);
    case 'nothing-to-undo':
      return panel([NOTHING_TO_UNDO]);
    case 'disk':
      return panel([diskFault(result)]);
    case 'problems':
      return panel([
        '**Not done**, because it would leave the FAQ broken:',
        ...result.problems.map(drawProblem),
      ]);
    case 'stale':
      return panel([
        '**Not done**: the entry was changed since. `/faq history` leads back to any older text. Struck out is what stands there now:',
        ...drawDiff(result.diff),
      ]);
  }
}

export function drawProblem({ file, line, message, advice, marks }: EditProblem): string {
  const words = marks.map((mark) => `**${escapeMarkup(mark.words)}** in ${mark.field}`);
  const where = words.length > 0 ? words.join(', ') : `${file}:${line}`;
  return `- ${where}: ${escapeMarkup(message)} ${escapeMarkup(advice)}`;
}
