import type { Edit } from '../../core/edit/edit.ts';
import type { Effect } from '../../core/edit/effect.ts';
import { respondWithEntry, type Assistant } from '../../core/respond.ts';
import type { Draft } from '../../store/drafts.ts';
import type { Prepared } from '../../store/edit-outcome.ts';
import { button, buttonRows, selectRow } from '../components.ts';
import { writeCustomId } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import type { Message, Row } from '../message.ts';
import { renderReply } from '../render.ts';
import { escapeMarkup } from '../text.ts';
import { drawDiff } from './draw-diff.ts';
import { drawProblem } from './outcome.ts';
import { panels, withoutPresses } from './panel.ts';

/** Every message that the entry would give, as members would see it; its buttons wait until it is saved. */
export function asMembersSee(
  assistant: Assistant,
  { faq, id, after }: Prepared,
): readonly Message[] {
  return entryPages(after === null ? assistant : { ...assistant, faq }, id);
}

/** All messages of an entry, none of which can be pressed. */
export function entryPages(assistant: Assistant, id: string): readonly Message[] {
  const reply = respondWithEntry(assistant, id);
  if (!reply) return [];
  const [first, ...more] = pagesOf((from) => renderReply(reply, from === 0 ? {} : { from }));
  return [first, ...more].flatMap((message) => (message ? [withoutPresses(message)] : []));
}

/** A reply's message, then what each "Read more" leads to. */
function pagesOf(render: (from: number) => Message): readonly Message[] {
  const pages = [render(0)];
  for (;;) {
    const next = pages
      .at(-1)
      ?.components.flatMap((row) => row.components)
      .map(({ custom_id: id }) => /^ask:more:[^:]+:(\d+)$/.exec(id)?.[1])
      .find((from) => from !== undefined);
    if (next === undefined) return pages;
    pages.push(render(Number(next)));
  }
}

const VERBS = {
  add: 'New entry',
  change: 'Changes of',
  phrasing: 'One more phrasing for',
  remove: 'Remove',
  restore: 'Bring back',
} as const;

export function previewPanels(
  assistant: Assistant,
  prepared: Prepared,
  effect: Effect,
  draft: Draft,
): readonly Message[] {
  const { edit: typed, id, topic, after, diff, warnings } = prepared;
  const form = typed.kind === 'add' || typed.kind === 'change';
  return panels(
    [
      `**${VERBS[typed.kind]} \`${topic}/${id}\`** Nothing is saved yet.${
        after === null ? ' Below is what members see now.' : ' Below is what members will see.'
      }`,
      ...drawEffect(effect),
      ...warnings.map(drawProblem),
      ...(phrasingsLeftOut(typed, prepared) ? [PHRASINGS_STAY] : []),
      ...(after === null ? [] : drawDiff(diff)),
    ],
    [
      ...(form ? relatedRow(assistant, prepared, draft.id) : []),
      ...buttonRows([
        button(writeCustomId('faq', 'save', draft.id), after === null ? 'Remove it' : 'Save'),
        ...(form ? [button(writeCustomId('faq', 'again', draft.id), 'Edit again')] : []),
        button(writeCustomId('faq', 'discard', draft.id), 'Discard'),
      ]),
    ],
  );
}

const PHRASINGS_STAY =
  "-# The phrasings are too long for Discord's form, so it doesn't show them and they stay as they are. `/faq phrasing` adds one; the file holds them all.";

function phrasingsLeftOut(typed: Edit, { faq, id }: Prepared): boolean {
  if (typed.kind !== 'change' || typed.fields.phrasings) return false;
  return (faq.byId.get(id)?.phrasings.join('\n').length ?? 0) > LIMITS.input;
}

const RELATED = 5;

/** The entries nearest to the question, to choose from as related. */
function relatedRow(assistant: Assistant, { faq, id }: Prepared, draftId: string): Row[] {
  const entry = faq.byId.get(id);
  if (!entry) return [];
  const chosen = entry.related.flatMap((other) => faq.byId.get(other) ?? []);
  const sameTopic = faq.entries.filter((other) => other.topic === entry.topic);
  const near = [...chosen, ...assistant.suggester(entry.question), ...sameTopic].filter(
    (other) => other.id !== id && other.topic !== 'bot',
  );
  const options = [...new Map(near.map((other) => [other.id, other])).values()]
    .slice(0, LIMITS.selectOptions)
    .map(({ id: value, question }) => ({
      label: question,
      value,
      chosen: entry.related.includes(value),
    }));
  if (options.length === 0) return [];
  return [
    selectRow(
      writeCustomId('faq', 'related', draftId),
      'Related questions, five at most',
      options,
      {
        least: 0,
        most: Math.min(RELATED, options.length),
      },
    ),
  ];
}

function drawEffect({ moved, alone }: Effect): readonly string[] {
  const lines = [
    ...moved.map(
      ({ phrasing: text, from, to }) =>
        `- "${escapeMarkup(text)}" would find \`${to}\` instead of \`${from}\``,
    ),
    ...alone.map(
      ({ phrasing: text, winner }) =>
        `- "${escapeMarkup(text)}" stands alone: without it \`${winner}\` comes first`,
    ),
  ];
  if (lines.length === 0) return ['Matching: no other phrasing of the FAQ finds another entry.'];
  return [['__Matching__', ...lines.slice(0, 8)].join('\n')];
}
