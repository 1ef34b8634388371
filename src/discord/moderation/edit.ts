import type { Edit, TypedFields } from '../../core/edit/edit.ts';
import type { Effect } from '../../core/edit/effect.ts';
import type { EditProblem } from '../../core/edit/problem.ts';
import { idSchema, TOPICS } from '../../core/entry/schema.ts';
import { respondWithEntry, type Assistant } from '../../core/respond.ts';
import type { Draft } from '../../store/drafts.ts';
import type { Opened, Prepared, Refused, Saved } from '../../store/edit-outcome.ts';
import { NO_FILE } from '../../store/revision.ts';
import type {
  Answer,
  CommandContext,
  Form,
  Moderating,
  Press,
  Submission,
  Use,
} from '../command.ts';
import { button, buttonRows, selectRow } from '../components.ts';
import { writeCustomId } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import type { Message, Row } from '../message.ts';
import { renderReply } from '../render.ts';
import { escapeMarkup } from '../text.ts';
import { drawDiff } from './draw-diff.ts';
import { entryForm, readEntryForm } from './entry-form.ts';
import { panel, panels, wholeText, withoutPresses } from './panel.ts';

type Context = Pick<CommandContext, 'assistant'> & Moderating;

const EXPIRED_PANEL =
  'This panel has expired. What you typed in the last 24 hours is under `/faq drafts`.';
const GONE = 'There is no such entry (any more). `/faq restore` brings a removed one back.';

/** Opens the form for a new entry. */
export function add({ options, assistant, edits }: Use & Moderating): Answer {
  const topic = String(options.get('topic') ?? '');
  const id = String(options.get('id') ?? '').trim();
  // Asked before anything is typed: neither can be changed in the form.
  if (!TOPICS.some((known) => known === topic)) {
    return say(`There is no topic "${escapeMarkup(topic)}". Choose one of: ${TOPICS.join(', ')}.`);
  }
  if (!idSchema.safeParse(id).success) {
    return say('An id is 2 to 64 of a-z, 0-9 and hyphens, such as `night-sweats`.');
  }
  if (assistant.faq.byId.has(id) || edits.open(id)) {
    return say(`There is an entry \`${id}\` already. \`/faq edit\` changes it.`);
  }
  return { way: 'form', form: formToAdd(topic, id, {}) };
}

/** `draftId` is the draft whose fields the form changes; those that it doesn't show stay. */
export function formToAdd(topic: string, id: string, fields: TypedFields, draftId = ''): Form {
  return entryForm(writeCustomId('faq', 'add', topic, id, draftId), `New: ${id}`, fields);
}

/** Opens the form for an entry, filled in. */
export function edit({ options, edits }: Use & Moderating): Answer {
  const opened = edits.open(String(options.get('entry') ?? ''));
  return opened ? formOrFault(opened) : say(GONE);
}

/** The form for an entry as it is on disk, unless the file can't be read as one. */
export function formOrFault({ id, path, revision, entry }: Opened): Answer {
  if (!entry) {
    return say(
      `The file ${path} can't be read as an entry: somebody has to mend it by hand. \`/faq check\` says where.`,
    );
  }
  return {
    way: 'form',
    form: entryForm(writeCustomId('faq', 'edit', id, revision), `Edit: ${id}`, entry),
  };
}

export function remove(context: Use & Moderating): Answer {
  const id = String(context.options.get('entry') ?? '');
  const opened = context.edits.open(id);
  return opened ? draftAndShow(context, { kind: 'remove', id }, opened.revision) : say(GONE);
}

/** Brings back the last text of an entry that was removed. */
export function restore(context: Use & Moderating): Answer {
  const id = String(context.options.get('entry') ?? '');
  const [last] = context.edits.history.of(id).flatMap(({ path, before, after }) => {
    const text = after ?? before;
    return text === null ? [] : [{ path, text }];
  });
  if (context.edits.open(id))
    return say('This entry is there. `/faq history` leads back to an older text of it.');
  if (!last) return say('The history has no entry of that name.');
  return goBack(context, last.path, last.text);
}

/** Makes an entry's text what it was once. */
export function goBack(context: Context, path: string, text: string): Answer {
  const [topic = '', file = ''] = path.split('/');
  const id = file.replace(/\.yaml$/, '');
  const revision = context.edits.open(id)?.revision ?? NO_FILE;
  return draftAndShow(context, { kind: 'restore', topic, id, text }, revision);
}

/** Adds one phrasing to an entry: the quick fix. */
export function phrasing(context: Use & Moderating): Answer {
  const id = String(context.options.get('entry') ?? '');
  return addPhrasing(context, id, String(context.options.get('text') ?? ''));
}

export function addPhrasing(context: Context, id: string, text: string): Answer {
  const opened = context.edits.open(id);
  if (!opened) return say(GONE);
  return draftAndShow(context, { kind: 'phrasing', id, text: text.trim() }, opened.revision);
}

/** What the moderator typed in the last 24 hours and neither saved nor discarded. */
export function listDrafts({ drafts: kept, moderator }: Use & Moderating): Answer {
  const all = kept.of(moderator.id).slice(0, LIMITS.selectOptions);
  if (all.length === 0) return say('Nothing that you typed waits.');
  return say('**What you typed and neither saved nor discarded**, newest first', [
    selectRow(
      writeCustomId('faq', 'draft'),
      'Choose one',
      all.map(({ id, time, edit: typed }) => ({
        label: `${time.slice(11, 16)} UTC: ${typed.kind} ${typed.id}`,
        value: id,
      })),
    ),
  ]);
}

/** Undoes the last change of an entry that isn't undone yet. */
export function undo(context: Use & Moderating): Answer {
  const id = String(context.options.get('entry') ?? '');
  return {
    way: 'later',
    to: 'new',
    message: async () => afterSaving(await context.edits.undoLast(id, context.moderator)),
  };
}

export const editForms = {
  add: (sent: Submission & Moderating): Answer => {
    const [topic = '', id = '', draftId = ''] = sent.args;
    const fields = { ...draftFields(sent, draftId), ...readEntryForm(sent), reviewed: sent.today };
    return draftAndShow(sent, { kind: 'add', topic, id, fields }, NO_FILE);
  },
  edit: (sent: Submission & Moderating): Answer => {
    const [id = '', revision = '', draftId = ''] = sent.args;
    const fields = { ...draftFields(sent, draftId), ...readEntryForm(sent) };
    return draftAndShow(sent, { kind: 'change', id, fields }, revision);
  },
};

/** What an earlier draft says of fields that the form doesn't show, such as related questions. */
function draftFields({ drafts: kept, moderator }: Moderating, draftId: string): TypedFields {
  const earlier = kept.find(moderator.id, draftId)?.edit;
  return earlier?.kind === 'add' || earlier?.kind === 'change' ? earlier.fields : {};
}

export const editComponents = {
  save: (press: Press & Moderating): Answer =>
    onDraft(press, async (draft) => {
      const result = await press.edits.save(draft.edit, draft.basedOn, press.moderator);
      if (!result.ok) return refusedMessages(result, draft);
      await press.drafts.drop(press.moderator.id, draft.id);
      return afterSaving(result);
    }),
  again: (press: Press & Moderating): Answer => {
    const draft = findDraft(press);
    if (!draft) return say(EXPIRED_PANEL);
    const { edit: typed } = draft;
    const [, revision = draft.basedOn] = press.args;
    if (typed.kind === 'add') {
      return { way: 'form', form: formToAdd(typed.topic, typed.id, typed.fields, draft.id) };
    }
    if (typed.kind !== 'change') return say(EXPIRED_PANEL);
    const entry = press.edits.open(typed.id)?.entry ?? {};
    const customId = writeCustomId('faq', 'edit', typed.id, revision, draft.id);
    const form = entryForm(customId, `Edit: ${typed.id}`, { ...entry, ...typed.fields });
    return { way: 'form', form };
  },
  /** A draft that was chosen from the list. */
  draft: (press: Press & Moderating): Answer => {
    const draft = press.drafts.find(press.moderator.id, press.values[0] ?? '');
    if (!draft) return say(EXPIRED_PANEL);
    return { way: 'later', to: 'new', message: () => showDraft(press, draft) };
  },
  /** Tries what was typed once more, on the text as it is now. */
  retry: (press: Press & Moderating): Answer => onDraft(press, (draft) => showDraft(press, draft)),
  /** Makes only what the moderator changed, on the text that somebody else saved first. */
  'on-top': (press: Press & Moderating): Answer =>
    onDraft(press, async (draft) => {
      const result = await press.edits.prepare(draft.edit, draft.basedOn);
      if (result.ok || result.reason !== 'stale' || !result.onTop) return showDraft(press, draft);
      await press.drafts.drop(press.moderator.id, draft.id);
      return keepAndShow(press, result.onTop, result.revision);
    }),
  related: (press: Press & Moderating): Answer =>
    onDraft(press, async ({ id, edit: typed, basedOn }) => {
      if (typed.kind !== 'add' && typed.kind !== 'change') return panel([EXPIRED_PANEL]);
      await press.drafts.drop(press.moderator.id, id);
      const fields = { ...typed.fields, related: press.values };
      return keepAndShow(press, { ...typed, fields }, basedOn);
    }),
  discard: (press: Press & Moderating): Answer =>
    onDraft(press, async (draft) => {
      await press.drafts.drop(press.moderator.id, draft.id);
      return panel(['Discarded. Nothing was changed.']);
    }),
  undo: ({ args, edits, moderator }: Press & Moderating): Answer => {
    const number = Number(args[0]);
    return {
      way: 'later',
      to: 'pressed',
      message: async () => afterSaving(await edits.undo(number, moderator)),
    };
  },
};

export function say(text: string, rows: readonly Row[] = []): Answer {
  return { way: 'reply', message: panel([text], rows) };
}

/** Saves what needs no preview. */
export function saveAtOnce(context: Context, typed: Edit, basedOn: string): Answer {
  const { edits, moderator } = context;
  return {
    way: 'later',
    to: 'pressed',
    message: async () => afterSaving(await edits.save(typed, basedOn, moderator)),
  };
}

/** Keeps what was typed, then shows what it would do. */
function draftAndShow(context: Context, typed: Edit, basedOn: string): Answer {
  // Kept at once: whatever becomes of the answer, the text isn't lost.
  const kept = context.drafts.keep(context.moderator.id, typed, basedOn);
  return { way: 'later', to: 'new', message: () => showKept(context, kept) };
}

function keepAndShow(context: Context, typed: Edit, basedOn: string): Promise<readonly Message[]> {
  return showKept(context, context.drafts.keep(context.moderator.id, typed, basedOn));
}

async function showKept(
  context: Context,
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

function findDraft({ drafts, moderator, args }: Press & Moderating): Draft | undefined {
  return drafts.find(moderator.id, args[0] ?? '');
}

function onDraft(
  press: Press & Moderating,
  work: (draft: Draft) => Promise<Message | readonly Message[]>,
): Answer {
  const draft = findDraft(press);
  return draft
    ? { way: 'later', to: 'pressed', message: () => work(draft) }
    : { way: 'update', message: panel([EXPIRED_PANEL]) };
}

async function showDraft(context: Context, draft: Draft): Promise<readonly Message[]> {
  const result = await context.edits.prepare(draft.edit, draft.basedOn);
  if (!result.ok) return refusedMessages(result, draft);
  const effect = await context.edits.effect(result);
  return [
    ...previewPanels(context.assistant, result, effect, draft),
    ...asMembersSee(context, result),
  ];
}

/** Every message that the entry would give, as members would see it; its buttons wait until it is saved. */
function asMembersSee({ assistant }: Context, { faq, id, after }: Prepared): readonly Message[] {
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

function previewPanels(
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

function drawProblem({ file, line, message, advice, marks }: EditProblem): string {
  const words = marks.map((mark) => `**${escapeMarkup(mark.words)}** in ${mark.field}`);
  const where = words.length > 0 ? words.join(', ') : `${file}:${line}`;
  return `- ${where}: ${escapeMarkup(message)} ${escapeMarkup(advice)}`;
}

/** Why an edit wasn't taken, with what was typed kept and one press away. */
function refusedMessages(refused: Refused, draft: Draft): readonly Message[] {
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
function afterSaving(result: Saved | Refused): Message {
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
