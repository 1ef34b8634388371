import type { Entry } from '../../core/entry/faq.ts';
import { respond, respondWithEntry, type Assistant } from '../../core/respond.ts';
import { renderText, type RenderOptions } from '../../terminal/render.ts';

/** What a member gets who asks with an entry's own words. */
export function foundBy(assistant: Assistant, text: string, entry: Entry): string {
  const reply = respond(assistant, text);
  switch (reply.kind) {
    case 'answer':
    case 'not_covered':
      return reply.entry?.id === entry.id ? 'this entry' : (reply.entry?.id ?? 'nothing');
    case 'choices': {
      const offered = reply.parts.flatMap((part) => (part.role === 'choices' ? part.choices : []));
      return offered.some(({ id }) => id === entry.id) ? 'a choice' : 'other choices';
    }
    case 'no_match':
      return 'nothing';
    case 'guardrail':
      return 'a refusal';
    case 'crisis':
    case 'emergency':
      return 'crisis help';
  }
}

/** An entry as a member sees it, and what each of its phrasings finds, and would find if the entry didn't have it. */
export function previewOf(
  assistant: Assistant,
  entry: Entry,
  render: Omit<RenderOptions, 'numbered'>,
): string {
  const reply = respondWithEntry(assistant, entry.id);
  const shown = reply ? renderText(reply, { ...render, numbered: false }) : '';
  const rows = [
    ['Finds', 'Left out', 'Phrasing'],
    ...entry.phrasings.map((text, number) => [
      foundBy(assistant, text, entry),
      withoutIt(assistant, entry, number),
      text,
    ]),
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '),
  );
  return [
    `What a member sees of ${entry.topic}/${entry.id}:`,
    '',
    shown,
    '',
    'What each phrasing finds, and what it would find if it were left out:',
    '',
    ...table,
  ].join('\n');
}

/** What comes first for a phrasing while it is left out of the entry. */
function withoutIt({ matcher }: Assistant, { id }: Entry, phrasing: number): string {
  const [first] = matcher.findLeftOut(id, phrasing + 1);
  return first === id ? 'this entry' : (first ?? 'nothing');
}
