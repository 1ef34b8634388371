import { readPath } from '../core/entry/faq.ts';
import { entryFileSchema, SECTIONS } from '../core/entry/schema.ts';
import { sectionOf } from '../core/entry/skeleton.ts';
import { TOPIC_NAMES } from '../core/entry/topic-names.ts';
import { cursorAt, hasField, idsOf } from './cursor.ts';
import type { Project } from './project.ts';

/** Something that can be put in at a place, in place of the word that stands there. */
export interface Completion {
  readonly label: string;
  /** Shown beside the label. */
  readonly detail: string;
  readonly kind: 'field' | 'claim' | 'entry' | 'value';
  /** Comes before others by its letters. */
  readonly sort: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

interface Offer extends Pick<Completion, 'label' | 'detail' | 'kind'> {
  /** What is likely comes first. */
  readonly likely?: boolean;
}

/** What can be written at a place of a file; lines and columns count from 1. */
export function completionsAt(
  project: Project,
  place: { readonly path: string; readonly line: number; readonly column: number },
  today: string,
): readonly Completion[] {
  const text = project.textOf(place.path) ?? '';
  const cursor = cursorAt(text, place.line, place.column);
  if (!cursor) return [];
  const { kind, field, line, start, end } = cursor;
  const offers =
    kind === 'key' ? fieldsFor(place.path, text) : valuesFor(project, place.path, field, today);
  return offers.map(({ likely = false, ...offer }) => ({
    ...offer,
    sort: `${likely ? 0 : 1} ${offer.label}`,
    line,
    start,
    end,
  }));
}

/** The fields that an entry doesn't have yet. */
function fieldsFor(path: string, text: string): readonly Offer[] {
  if (!readPath(path)) return [];
  return Object.entries(entryFileSchema.shape)
    .filter(([name]) => !hasField(text, name))
    .map(([label, { description = '' }]) => ({ label, detail: description, kind: 'field' }));
}

function valuesFor(project: Project, path: string, field: string, today: string): readonly Offer[] {
  const own = readPath(path);
  if (path === 'claims.yaml' && field === 'section') {
    return SECTIONS.map((label) => ({
      label,
      detail: 'a section of the article',
      kind: 'value',
    }));
  }
  if (!own) return [];
  const taken = new Set(idsOf(project.textOf(path) ?? '', field));
  switch (field) {
    case 'claims':
      return project
        .claims()
        .filter(({ id }) => !taken.has(id))
        .map(({ id, text, section }) => ({
          label: id,
          detail: text,
          kind: 'claim',
          likely: section === sectionOf(own.topic),
        }));
    case 'related':
      return project
        .entries()
        .filter(({ id }) => id !== own.id && !taken.has(id))
        .map(({ id, topic, question }) => ({
          label: id,
          detail: `${question} (${TOPIC_NAMES[topic]})`,
          kind: 'entry',
          likely: topic === own.topic,
        }));
    case 'reviewed':
      return [{ label: today, detail: 'today', kind: 'value' }];
    default:
      return [];
  }
}
