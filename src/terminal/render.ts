import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Helpline } from '../core/safety/schema.ts';
import type { Choice, Part, Reply } from '../core/reply/reply.ts';

export interface RenderOptions {
  /** Columns to wrap at; none keeps every paragraph on one line. */
  readonly width?: number | undefined;
  readonly colour: boolean;
  /** Whether questions to choose from carry the numbers by which they are chosen. */
  readonly numbered: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** A reply as text: its parts in their order, then disclaimer and referral. */
export function renderText(reply: Reply, { width, colour, numbered }: RenderOptions): string {
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const list = numberedLists(numbered);
  const paragraphs = reply.parts.map((part) => renderPart(part, paint, list));
  const { disclaimer, referral } = reply.closing;
  const closing = paint('dim', [disclaimer, referral].filter(Boolean).join('\n'));
  const text = [...paragraphs, closing].join('\n\n');
  if (width === undefined) return text;
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

/** The questions of a reply that can be chosen, in the order of their numbers. */
export function choicesOf(reply: Reply): readonly Choice[] {
  return reply.parts.flatMap((part) => {
    if (part.role === 'choices') return part.choices;
    if (part.role === 'related') return part.related;
    return part.role === 'later' ? [part.choice] : [];
  });
}

type Paint = (style: Style, text: string) => string;
type List = (choices: readonly Choice[]) => string;

function renderPart(part: Part, paint: Paint, list: List): string {
  switch (part.role) {
    case 'say':
      return part.urgent ? paint('bold', part.text) : part.text;
    case 'question':
      return paint('bold', part.text);
    case 'content-note':
      return paint('dim', part.text);
    case 'claims':
      return [paint('bold', part.heading), ...part.claims.map(({ text }) => `- ${text}`)].join(
        '\n',
      );
    case 'answer':
    case 'more':
      return part.text;
    case 'notes':
      return [
        paint('bold', 'What authorities add:'),
        ...part.notes.map(({ text, reference }) => `- ${text} (${reference})`),
      ].join('\n');
    case 'source':
      return paint('dim', sourceLine(part.sections, part.reviewed));
    case 'helplines':
      return part.helplines.map(helplineText).join('\n');
    case 'choices':
      return `${list(part.choices)}\n\nNone of these? Ask in other words, or ask somebody named below.`;
    case 'related':
      return `${part.heading}\n${list(part.related)}`;
    case 'topics':
      return `Topics: ${part.topics.join(', ')}.`;
    case 'later':
      return `${part.text}\n${list([part.choice])}`;
  }
}

function sourceLine(sections: readonly string[], reviewed: string): string {
  if (sections.length === 0) return `Last reviewed ${reviewed}.`;
  const names = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(sections);
  const section = sections.length === 1 ? 'section' : 'sections';
  return `From the article's ${section} on ${names}. Last reviewed ${reviewed}.`;
}

function helplineText({ name, call, text, chat, hours }: Helpline): string {
  const ways = [text, call && `call ${call}`, chat && `online ${chat}`];
  return `- ${name}: ${ways.filter(Boolean).join(', or ')}${hours ? ` (${hours})` : ''}`;
}

function numberedLists(numbered: boolean): List {
  let next = 1;
  return (choices) =>
    choices.map(({ question }) => `${numbered ? `${next++})` : '-'} ${question}`).join('\n');
}

/** Wraps one line; the rest of a list item stands under its text. */
function wrapLine(line: string, width: number): string {
  const indent = /^(?:- |\d+\) )/.exec(line)?.[0].length ?? 0;
  const [first = '', ...rest] = wrapAnsi(line, width - indent, { hard: true, trim: true }).split(
    '\n',
  );
  return [first, ...rest.map((more) => ' '.repeat(indent) + more)].join('\n');
}
