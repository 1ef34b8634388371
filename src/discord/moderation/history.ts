import { diffTexts } from '../../core/edit/diff.ts';
import type { HistoryItem } from '../../store/history.ts';
import type { Answer, Moderating, Press, Use } from '../command.ts';
import { button, buttonRows, selectRow } from '../components.ts';
import { writeCustomId } from '../custom-id.ts';
import type { Message } from '../message.ts';
import { escapeMarkup } from '../text.ts';
import { drawDiff } from './draw-diff.ts';
import { goBack } from './edit.ts';
import { panel, panels, say } from './panel.ts';

const PAGE = 10;
/** Stands for the history of all entries. */
const ALL = '*';

/** The edits of one entry, or of all. */
export function history({ options, edits }: Use & Moderating): Answer {
  const id = String(options.get('entry') ?? ALL);
  return { way: 'reply', message: historyPage({ edits }, id, 0) };
}

export const historyComponents = {
  'history-page': ({ args, edits }: Press & Moderating): Answer => {
    const [id = ALL, page = ''] = args;
    return { way: 'update', message: historyPage({ edits }, id, Number.parseInt(page, 10) || 0) };
  },
  'history-item': ({ values, edits }: Press & Moderating): Answer => {
    const item = edits.history.item(Number(values[0]));
    if (!item) return say('That is no longer in the history.');
    return { way: 'later', to: 'new', message: () => Promise.resolve(itemPanels(item)) };
  },
  'go-back': (press: Press & Moderating): Answer => {
    const [number, which] = press.args;
    const item = press.edits.history.item(Number(number));
    const text = which === 'before' ? item?.before : item?.after;
    if (!item || !text) return say('There is no text to go back to.');
    return goBack(press, item.path, text);
  },
};

function historyPage({ edits }: Pick<Moderating, 'edits'>, id: string, page: number): Message {
  const items = id === ALL ? edits.history.all() : edits.history.of(id);
  const pages = Math.max(1, Math.ceil(items.length / PAGE));
  const shown = page > 0 && page < pages ? page : 0;
  const part = items.slice(shown * PAGE, (shown + 1) * PAGE);
  if (part.length === 0) {
    return panel([
      id === ALL
        ? 'Nothing has been edited from Discord yet.'
        : `The history has nothing of \`${escapeMarkup(id)}\`.`,
    ]);
  }
  const turn = (to: number, label: string) =>
    to >= 0 && to < pages ? [button(writeCustomId('faq', 'history-page', id, to), label)] : [];
  return panel(
    [
      id === ALL ? '**What was edited**, newest first' : `**Edits of \`${id}\`**, newest first`,
      part.map(lineOf).join('\n'),
    ],
    [
      selectRow(
        writeCustomId('faq', 'history-item', id, shown),
        'See what changed, or go back',
        part.map(({ number, kind, entry, by }) => ({
          label: `${number}: ${kind} ${entry}, by ${by.name}`,
          value: String(number),
        })),
      ),
      ...buttonRows([...turn(shown - 1, 'Newer'), ...turn(shown + 1, 'Older')]),
    ],
  );
}

function lineOf({ number, time, by, kind, entry, of }: HistoryItem): string {
  const undone = of === undefined ? '' : ` of ${of}`;
  return `${number}. <t:${Math.floor(Date.parse(time) / 1000)}:f> ${escapeMarkup(by.name)}: ${kind}${undone} \`${entry}\``;
}

/** What an edit changed, whole, and the ways back to the text before it and after it. */
function itemPanels(item: HistoryItem): readonly Message[] {
  const { number, before, after } = item;
  const back = (which: 'before' | 'after', label: string) =>
    button(writeCustomId('faq', 'go-back', number, which), label);
  return panels(
    [lineOf(item), ...drawDiff(diffTexts(before, after))],
    buttonRows([
      ...(after === null ? [] : [back('after', 'Go back to this text')]),
      ...(before === null ? [] : [back('before', 'Go back to the text before')]),
    ]),
  );
}
