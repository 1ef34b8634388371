import { createHash } from 'node:crypto';

/** Names one text of a file: 16 hex digits, or {@link NO_FILE}. */
export type Revision = string;
export const NO_FILE: Revision = 'none';

export function revisionOf(text: string | null): Revision {
  return text === null ? NO_FILE : createHash('sha256').update(text).digest('hex').slice(0, 16);
}
