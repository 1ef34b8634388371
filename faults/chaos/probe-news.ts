import * as z from 'zod';

/** What the probe tells. */
export const newsSchema = z.union([
  z.strictObject({ reached: z.string() }),
  z.strictObject({ uncaught: z.string() }),
  z.strictObject({ heap: z.number() }),
]);
export type News = z.infer<typeof newsSchema>;
