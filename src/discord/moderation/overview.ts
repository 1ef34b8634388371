import type { Answer, CommandContext, Moderating, Press, Use } from '../command.ts';
import { button, buttonRows, selectRow } from '../components.ts';
import { writeCustomId } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import { formOrFault } from './edit.ts';
import { saveAtOnce } from './outcome.ts';
import { entryPages } from './preview.ts';
import { panel, panels, say } from './panel.ts';
import { escapeMarkup } from '../text.ts';
import { formatProblem } from '../../core/problem.ts';

/** An entry is to be looked at again when its last review is so many days past. */
const REVIEW_DAYS = 365;
const DAY = 24 * 60 * 60 * 1000;

/** What people said of the answers, those that help least first. */
export function stats({ feedback, assistant }: CommandContext): Answer {
  const counts = [...feedback.counts()]
    .filter(([id]) => assistant.faq.byId.has(id))
    .toSorted(([, a], [, b]) => shareOf(a) - shareOf(b) || b.notHelpful - a.notHelpful);
  if (counts.length === 0) return say('Nobody has said yet whether an answer helped.');
  const lines = counts.map(
    ([id, { helpful, notHelpful }]) => `- \`${id}\`: ${helpful} helpful, ${notHelpful} not helpful`,
  );
  const messages = panels(['**Whether the answers helped**, those that did least first', ...lines]);
  return { way: 'later', to: 'new', message: () => Promise.resolve(messages) };
}

function shareOf({ helpful, notHelpful }: { helpful: number; notHelpful: number }): number {
  return helpful / (helpful + notHelpful);
}

/** The entries whose review is overdue, oldest first. */
export function review({ assistant, today }: Use & Moderating): Answer {
  const due = assistant.faq.entries
    .filter(({ reviewed }) => Date.parse(today) - Date.parse(reviewed) > REVIEW_DAYS * DAY)
    .toSorted((a, b) => (a.reviewed < b.reviewed ? -1 : 1));
  if (due.length === 0) return say('No entry waits for a review.');
  return say(`**${due.length} to look at again**, those reviewed longest ago first`, [
    selectRow(
      writeCustomId('faq', 'review-entry'),
      'Choose an entry',
      due
        .slice(0, LIMITS.selectOptions)
        .map(({ id, question, reviewed }) => ({ label: `${reviewed}: ${question}`, value: id })),
    ),
  ]);
}

export const overviewComponents = {
  'review-entry': ({ assistant, edits, values }: Press & Moderating): Answer => {
    const opened = edits.open(values[0] ?? '');
    if (!opened || !assistant.faq.byId.has(opened.id)) {
      return say('There is no such entry (any more).');
    }
    const { id, revision } = opened;
    const rows = buttonRows([
      button(writeCustomId('faq', 'confirm', id, revision), 'Yes, reviewed today'),
      button(writeCustomId('faq', 'review-edit', id), 'Edit it'),
    ]);
    const asked = panel(
      [`**\`${id}\`**, whole, is below. Is it still what the source says?`],
      rows,
    );
    return {
      way: 'later',
      to: 'new',
      message: () => Promise.resolve([asked, ...entryPages(assistant, id)]),
    };
  },
  'review-edit': ({ edits, args }: Press & Moderating): Answer => {
    const opened = edits.open(args[0] ?? '');
    return opened ? formOrFault(opened) : say('There is no such entry (any more).');
  },
  confirm: (press: Press & Moderating): Answer => {
    const [id = '', revision = ''] = press.args;
    const fields = { reviewed: press.today };
    return saveAtOnce(press, { kind: 'change', id, fields }, revision);
  },
};

/** Every problem that the check finds in the FAQ as it lies on disk. */
export function check({ edits }: Use & Moderating): Answer {
  return {
    way: 'later',
    to: 'new',
    message: async () => {
      const problems = await edits.check();
      if (problems.length === 0) return panel(['The check finds nothing to mend.']);
      return panels([
        `**${problems.length} to look at**`,
        ...problems.map((problem) => `- ${escapeMarkup(formatProblem(problem))}`),
      ]);
    },
  };
}
