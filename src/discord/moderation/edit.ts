import type { TypedFields } from '../../core/edit/edit.ts';
import { idSchema, TOPICS } from '../../core/entry/schema.ts';
import type { Opened } from '../../store/edit-outcome.ts';
import { NO_FILE } from '../../store/revision.ts';
import type { Answer, Form, Moderating, Press, Submission, Use } from '../command.ts';
import { selectRow } from '../components.ts';
import { writeCustomId } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import { escapeMarkup } from '../text.ts';
import {
  draftAndShow,
  EXPIRED_PANEL,
  findDraft,
  keepAndShow,
  onDraft,
  showDraft,
  type DraftContext,
} from './draft.ts';
import { entryForm, readEntryForm } from './entry-form.ts';
import { afterSaving, GONE, refusedMessages } from './outcome.ts';
import { panel, say } from './panel.ts';

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
export function goBack(context: DraftContext, path: string, text: string): Answer {
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

export function addPhrasing(context: DraftContext, id: string, text: string): Answer {
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
