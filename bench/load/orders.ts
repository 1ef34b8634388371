import * as z from 'zod';

/** What the process that plays Discord is told to do: send so many interactions a second for so long. */
export const orderSchema = z.object({ perSecond: z.number(), seconds: z.number() });
export type Order = z.infer<typeof orderSchema>;

/** JSON has no word for the time of what never came. */
const timeSchema = z
  .number()
  .nullable()
  .transform((time) => time ?? Infinity);

/** What it says: where it listens, or what came of an order. Times in milliseconds. */
export const reportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listens'), apiUrl: z.string() }),
  z.object({
    kind: z.literal('done'),
    sent: z.number(),
    /** Within the three seconds that Discord gives. */
    answered: z.number(),
    /** How many were under way when the last was sent. */
    waiting: z.number(),
    median: timeSchema,
    p99: timeSchema,
  }),
]);
export type Report = z.infer<typeof reportSchema>;
export type Done = Extract<Report, { kind: 'done' }>;
