import type { Topic } from '../core/entry/schema.ts';
import { revisionOf, type Revision } from './revision.ts';

/** Where an entry stands. */
export interface EntryPlace {
  readonly topic: Topic;
  readonly id: string;
}

/** So many are remembered: far more than moderators have before them at once. */
const MAX_REMEMBERED = 500;

/** Texts that moderators may have before them, to know later what they changed. */
export interface Remembered {
  /** Remembers a text and names it. */
  readonly see: (place: EntryPlace, text: string | null) => Revision;
  readonly seen: (
    revision: Revision,
  ) => { readonly place: EntryPlace; readonly text: string } | undefined;
}

export function rememberTexts(): Remembered {
  const texts = new Map<Revision, { readonly place: EntryPlace; readonly text: string }>();
  return {
    see({ topic, id }, text) {
      const revision = revisionOf(text);
      if (text === null) return revision;
      texts.delete(revision);
      texts.set(revision, { place: { topic, id }, text });
      const [oldest] = texts.keys();
      if (oldest !== undefined && texts.size > MAX_REMEMBERED) texts.delete(oldest);
      return revision;
    },
    seen: (revision) => texts.get(revision),
  };
}
