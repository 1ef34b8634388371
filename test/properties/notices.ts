import type { Safety } from '../../src/core/safety/schema.ts';

/** Whether a message holds the short disclaimer, or disclaimer and referral, letter for letter. */
export function noticesAreWhole(content: string, { notices }: Safety): boolean {
  if (content.includes(notices.shortDisclaimer)) return true;
  const [before = '', after = ''] = notices.referral.split('{lines}');
  const isReferral = (line: string) =>
    line.startsWith(before) && line.endsWith(after) && line.length > before.length + after.length;
  return content.includes(notices.disclaimer) && content.split('\n').some(isReferral);
}

/** What in a message Discord would make a mention of, or a link with other words on it. */
export function pingsIn(content: string): readonly string[] {
  const shown = content.replaceAll(/\\[^\p{L}\p{N}\s]/gu, '');
  return shown.match(/@everyone|@here|<(?:@|#|\/|id:)|\]\(/g) ?? [];
}
