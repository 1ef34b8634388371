import * as z from 'zod/mini';
import type { Node as Drawn } from '../../src/preview/node.ts';

/** What the panel sends to the extension: that it is there, or that another entry is wanted. */
export const previewMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('entry'), id: z.string() }),
]);
export type PreviewMessage = z.infer<typeof previewMessageSchema>;

const drawnSchema: z.ZodMiniType<Drawn> = z.lazy(() =>
  z.union([
    z.string(),
    z.object({
      tag: z.string(),
      attributes: z.record(z.string(), z.string()),
      children: z.array(drawnSchema),
    }),
  ]),
);

/** What the extension sends: all that the panel shows. */
export const showMessageSchema = z.object({
  kind: z.literal('show'),
  title: z.string(),
  drawn: z.readonly(z.array(drawnSchema)),
});
export type ShowMessage = z.infer<typeof showMessageSchema>;
