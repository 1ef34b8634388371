import * as z from 'zod';
import { readPath } from '../core/entry/faq.ts';
import { entryFileSchema } from '../core/entry/schema.ts';
import { hasField } from './cursor.ts';
import type { Project } from './project.ts';

/** A file of snippets, as VS Code has it. */
export const snippetsSchema = z.record(
  z.string(),
  z.object({ prefix: z.string(), description: z.string(), body: z.array(z.string()) }),
);
export type Snippets = z.infer<typeof snippetsSchema>;

/** A whole entry to fill in, in place of the word that begins its line. */
export interface Snippet {
  readonly label: string;
  readonly detail: string;
  /** With the stops at which somebody types. */
  readonly body: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const FIELDS = Object.keys(entryFileSchema.shape);

/** The snippet that fits an entry's file; none in other files, in one that is begun, and within a line. */
export function snippetsAt(
  project: Project,
  place: { readonly path: string; readonly line: number; readonly column: number },
  snippets: Snippets,
): readonly Snippet[] {
  const entry = readPath(place.path);
  const text = project.textOf(place.path) ?? '';
  const own = text.split(/\r?\n/)[place.line - 1] ?? '';
  const isBegun = FIELDS.some((field) => hasField(text, field));
  if (!entry || isBegun || !/^[\w-]*$/.test(own)) return [];
  const wanted = entry.topic === 'not-covered' ? 'faq-not-covered' : 'faq-entry';
  return Object.values(snippets)
    .filter(({ prefix }) => prefix === wanted)
    .map(({ prefix, description, body }) => ({
      label: prefix,
      detail: description,
      body: body.join('\n'),
      line: place.line,
      start: 1,
      end: own.length + 1,
    }));
}
