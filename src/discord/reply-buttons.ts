import type { APIButtonComponentWithCustomId } from 'discord.js';
import type { Entry } from '../core/entry/faq.ts';
import type { Choice, Reply } from '../core/reply/reply.ts';
import { wordingMark } from '../core/respond.ts';
import type { Share } from './command.ts';
import { button, buttonRows } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import type { Row } from './message.ts';

type Button = APIButtonComponentWithCustomId;

export interface ButtonOptions {
  /** How the answer can be shared, if it can. */
  readonly share?: Share | undefined;
  /** Whether everybody in the channel reads the message; what concerns one person is left out. */
  readonly shared?: boolean;
  /** Whether the text is somebody else's, and so not for this person to hand on. */
  readonly others?: boolean;
}

/** The questions that a reply offers, as buttons in words. */
export function choiceRows({ parts }: Reply): Row[] {
  const choices = parts.flatMap((part): readonly Choice[] => {
    if (part.role === 'choices') return part.choices;
    if (part.role === 'related') return part.related;
    return part.role === 'later' ? [part.choice] : [];
  });
  const unique = new Map(choices.map((choice) => [choice.id, choice.question]));
  return buttonRows(
    [...unique].map(([id, question]) => button(writeCustomId('ask', 'entry', id), question)),
  );
}

/** Leads to the rest of an answer, from the paragraph with this number on. */
export function readMoreButton({ id }: Entry, from: number): Button {
  return button(writeCustomId('ask', 'more', id, from), 'Read more');
}

/** What a person can do with an answer; nothing where the bot speaks of itself. */
export function entryButtons(reply: Reply, { share, shared = false }: ButtonOptions): Button[] {
  const { entry } = reply;
  if (!entry || entry.topic === 'bot' || shared) return [];
  const { id } = entry;
  const mark = reply.wording === null ? '' : wordingMark(reply.wording);
  return [
    button(writeCustomId('ask', 'why', id, mark), 'Why this answer?'),
    button(writeCustomId('ask', 'helpful', id), 'Helpful'),
    button(writeCustomId('ask', 'not-helpful', id), 'Not helpful'),
    ...(share === undefined ? [] : [shareButton(id, share)]),
  ];
}

/** Puts an answer before everybody; the label says beforehand where that shows who did it. */
export function shareButton(id: string, share: Share): Button {
  return share === 'unnamed'
    ? button(writeCustomId('ask', 'share', id), 'Share in the channel')
    : button(writeCustomId('ask', 'share-named', id), 'Share (shows your name)');
}

/** The ways on from a reply that has no answer. Whoever wrote in the risk of their life isn't asked to write to moderators. */
export function wayOut({ kind }: Reply, { others = false }: ButtonOptions): Button[] {
  if (kind === 'choices') {
    return [button(writeCustomId('ask', 'none', ...(others ? ['others'] : [])), 'None of these')];
  }
  if (kind !== 'no_match') return [];
  return [
    button(writeCustomId('topics', 'open'), 'Browse the topics'),
    ...(others
      ? []
      : [button(writeCustomId('ask', 'send'), 'Send this question to the moderators')]),
  ];
}
