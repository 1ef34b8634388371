import type { Part, Reply } from '../core/reply/reply.ts';
import type { Helpline } from '../core/safety/schema.ts';
import { buttonRows } from './components.ts';
import { closingText, fitContent, paragraphs } from './content.ts';
import type { Message, Row } from './message.ts';
import {
  choiceRows,
  entryButtons,
  readMoreButton,
  wayOut,
  type ButtonOptions,
} from './reply-buttons.ts';
import { entryText, QUOTE_LENGTH, quoteLine } from './text.ts';

/** Longer paragraphs are split, so that a message can be filled. */
const PARAGRAPH_LENGTH = 600;

export interface RenderOptions extends ButtonOptions {
  /** What the person wrote; it is quoted, so that handlers can read it back from the message. */
  readonly question?: string | undefined;
  /** Stands above the buttons that the reply itself brings. */
  readonly rows?: readonly Row[];
  /** One more line at the end. */
  readonly footnote?: string | undefined;
  /** Number of the paragraph to begin with; what stands before it was in an earlier message. */
  readonly from?: number;
}

/** A reply as a message: its parts in their order, then the notices, always whole. */
export function renderReply(reply: Reply, options: RenderOptions = {}): Message {
  const { question, rows = [], footnote, from = 0 } = options;
  // Whoever is at risk reads what to do first, in the notification too; their own words come last, and leave room for it.
  const inDanger = reply.kind === 'crisis' || reply.kind === 'emergency';
  const quote =
    question === undefined ? undefined : quoteLine(question, inDanger ? 200 : QUOTE_LENGTH);
  // The source and what follows it is short and belongs to every message, so it stands with the notices.
  const end = reply.parts.findIndex(({ role }) => role === 'source');
  const split = end === -1 ? reply.parts.length : end;
  const source = reply.parts[split];
  const fromArticle = source?.role === 'source' && source.sections.length > 0;
  const paragraphsOf = (part: Part) => bodyOf(part, fromArticle);
  const body = reply.parts.slice(0, split).flatMap(paragraphsOf);
  // An entry may have been shortened since its button was made.
  const first = from > 0 && from < body.length ? from : 0;
  const brief = first > 0 ? body.length : (lengthInBrief(reply, paragraphsOf) ?? body.length);
  const hasNotes = reply.parts.some(({ role }) => role === 'notes');
  const closing = closingText(reply.closing);
  const { content, taken } = fitContent({
    before: present([
      inDanger ? undefined : quote,
      first > 0 && reply.entry ? `**${entryText(reply.entry.question)}** (more)` : undefined,
    ]),
    body: body.slice(first, brief),
    after: [
      ...present([first === 0 && brief < body.length && hasNotes ? NOTES_WAIT : undefined]),
      ...reply.parts.slice(split).flatMap(paragraphsOf),
      ...present([closing, inDanger ? quote : undefined, footnote]),
    ],
  });
  const next = first + taken;
  return {
    content,
    components: [
      ...rows,
      ...buttonRows([
        ...(reply.entry && next < body.length ? [readMoreButton(reply.entry, next)] : []),
        ...(first === 0 ? entryButtons(reply, options) : []),
      ]),
      ...choiceRows(reply),
      ...buttonRows(wayOut(reply, options)),
    ],
    shown: { kind: reply.kind, entry: reply.entry ?? undefined },
  };
}

const NOTES_WAIT = '-# Health authorities add something: see "Read more".';

/** An answer begins with its two or three sentences: so many paragraphs; undefined for a reply without an answer. */
function lengthInBrief({ parts }: Reply, paragraphsOf: (part: Part) => string[]) {
  const answer = parts.findIndex(({ role }) => role === 'answer');
  return answer === -1 ? undefined : parts.slice(0, answer + 1).flatMap(paragraphsOf).length;
}

function bodyOf(part: Part, fromArticle: boolean): string[] {
  switch (part.role) {
    case 'say':
      return [part.urgent ? `**${part.text}**` : part.text];
    case 'question':
      return [`**${entryText(part.text)}**`];
    case 'content-note':
      return [`-# ${entryText(part.text)}`];
    case 'claims':
      return [
        [`__${part.heading}__`, ...part.claims.map(({ text }) => `- ${entryText(text)}`)].join(
          '\n',
        ),
      ];
    case 'answer':
      return paragraphs(
        `${fromArticle ? '__What the article says:__\n' : ''}${entryText(part.text)}`,
        PARAGRAPH_LENGTH,
      );
    case 'more':
      return paragraphs(entryText(part.text), PARAGRAPH_LENGTH);
    case 'notes':
      return part.notes.map(({ text, reference }, place) => {
        const note = `- ${entryText(text)} (${entryText(reference)})`;
        return place === 0 ? `__What health authorities add, beyond the article:__\n${note}` : note;
      });
    case 'helplines':
      return [part.helplines.map(helplineText).join('\n')];
    case 'topics':
      return [`I can answer questions about: ${part.topics.join(', ')}.`];
    case 'later':
      return [part.text];
    case 'source':
      return [sourceLine(part)];
    // These are buttons.
    case 'choices':
    case 'related':
      return [];
  }
}

function sourceLine({ sections, reviewed }: Extract<Part, { role: 'source' }>): string {
  const place =
    sections.length === 0 ? '' : `From the article's section on ${sections.join(', ')}. `;
  return `-# ${place}Last reviewed ${reviewed}.`;
}

/** One line on how to reach a helpline; texting first, as it is easier for many. */
function helplineText({ name, call, text, chat, hours }: Helpline): string {
  const ways = present([text, call && `call ${call}`, chat && `online ${chat}`]);
  return `- **${name}**: ${ways.join(', or ')}${hours ? ` (${hours})` : ''}`;
}

function present(texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap((text) => (text ? [text] : []));
}
