import type { Edit } from '../src/core/edit/edit.ts';
import { readPath } from '../src/core/entry/faq.ts';
import type { Refused, Saved } from '../src/store/edit-outcome.ts';
import type { Edits } from '../src/store/edits.ts';
import type { Moderator } from '../src/store/history.ts';
import { NO_FILE } from '../src/store/revision.ts';

/** Does one edit of any kind, as a moderator would. What the check refuses is refused, as it should be. */
export async function editAtRandom(
  edits: Edits,
  ids: readonly string[],
  { random, by }: { readonly random: () => number; readonly by: Moderator },
): Promise<Saved | Refused> {
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)];
  const mark = Math.floor(random() * 1e9).toString(36);
  const id = pick(ids) ?? '';
  const change = (edit: Edit) => edits.save(edit, edits.open(id)?.revision ?? NO_FILE, by);
  const entry = edits.open(id)?.entry;
  const deeds: (() => Promise<Saved | Refused>)[] = [
    () => change({ kind: 'phrasing', id, text: `another wording ${mark}` }),
    () => change({ kind: 'change', id, fields: { question: `What about ${mark}?` } }),
    () =>
      change({
        kind: 'change',
        id,
        fields: { answer: `${entry?.answer ?? ''} It may: ${mark}.`.slice(-500) },
      }),
    () => change({ kind: 'change', id, fields: { more: entry?.more ? '' : `More of ${mark}.` } }),
    () =>
      change({
        kind: 'change',
        id,
        fields: { phrasings: entry?.phrasings.toSpliced(1, 1, `changed ${mark}`) ?? [] },
      }),
    () => change({ kind: 'remove', id }),
    () => {
      const fields = {
        question: `Is there anything on ${mark}?`,
        phrasings: [`${mark} one`, `${mark} two`, `${mark} three`],
        answer: 'The article says nothing of it. Please ask the team that treats you.',
        reviewed: '2026-11-23',
      };
      const edit = { kind: 'add', topic: 'not-covered', id: `new-${mark}`, fields } as const;
      return edits.save(edit, NO_FILE, by);
    },
    () => edits.undoLast(id, by),
    () => edits.undo(pick(edits.history.all().slice(0, 20))?.number ?? 0, by),
    () => {
      const item = pick(edits.history.all());
      const place = item && readPath(item.path);
      if (!item || !place || item.after === null) return edits.undoLast(id, by);
      const basedOn = edits.open(place.id)?.revision ?? NO_FILE;
      return edits.save({ kind: 'restore', ...place, text: item.after }, basedOn, by);
    },
  ];
  return (pick(deeds) ?? (() => edits.undoLast(id, by)))();
}

/** Undoes all that stands, the newest first, so that every state between is one that there was; gives what was refused. */
export async function undoAll(edits: Edits, by: Moderator): Promise<readonly Refused[]> {
  const refused: Refused[] = [];
  for (const item of edits.history.all()) {
    if (item.kind === 'undo' || !edits.history.stands(item)) continue;
    const outcome = await edits.undo(item.number, by);
    if (!outcome.ok) refused.push(outcome);
  }
  return refused;
}
