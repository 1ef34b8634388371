import * as z from 'zod';

/**
 * The fields of an entry as a moderator typed them, not checked yet; lists hold one item each.
 * A field that isn't there stays as it is, and an empty one is taken out.
 */
export const typedFieldsSchema = z.strictObject({
  question: z.string().optional(),
  phrasings: z.array(z.string()).readonly().optional(),
  mentions: z.string().optional(),
  answer: z.string().optional(),
  more: z.string().optional(),
  claims: z.array(z.string()).readonly().optional(),
  notes: z
    .array(z.strictObject({ text: z.string(), reference: z.string() }))
    .readonly()
    .optional(),
  related: z.array(z.string()).readonly().optional(),
  reviewed: z.string().optional(),
});
export type TypedFields = Readonly<z.infer<typeof typedFieldsSchema>>;

const addSchema = z.strictObject({
  kind: z.literal('add'),
  topic: z.string(),
  id: z.string(),
  fields: typedFieldsSchema,
});
const changeSchema = z.strictObject({
  kind: z.literal('change'),
  id: z.string(),
  fields: typedFieldsSchema,
});
/** One more phrasing, after those that are there. */
const phrasingSchema = z.strictObject({
  kind: z.literal('phrasing'),
  id: z.string(),
  text: z.string(),
});
const removeSchema = z.strictObject({ kind: z.literal('remove'), id: z.string() });
/** The whole file as it was once. */
const restoreSchema = z.strictObject({
  kind: z.literal('restore'),
  topic: z.string(),
  id: z.string(),
  text: z.string(),
});

export const editSchema = z.discriminatedUnion('kind', [
  addSchema,
  changeSchema,
  phrasingSchema,
  removeSchema,
  restoreSchema,
]);

/** What somebody wants to do to one entry, as typed: it is checked when it is prepared. */
export type Edit = Readonly<z.infer<typeof editSchema>>;
