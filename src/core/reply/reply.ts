import type { Entry } from '../entry/faq.ts';
import type { Claim, Note, Section } from '../entry/schema.ts';
import type { Helpline } from '../safety/schema.ts';
import type { Closing } from './closing.ts';

/** What a person gets; `docs/design.md` says when each is given. */
export const REPLY_KINDS = [
  'emergency',
  'crisis',
  'guardrail',
  'answer',
  'choices',
  'not_covered',
  'no_match',
] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

/** A question that a person can choose next. */
export interface Choice {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/**
 * One part of a reply. A surface draws the parts in the order given and decides nothing:
 * what comes first, and what is left out, is settled when the reply is composed.
 */
export type Part =
  /** A sentence or two by the bot itself. `urgent` stands out wherever a surface can make it. */
  | { readonly role: 'say'; readonly text: string; readonly urgent?: true }
  /** The entry's question, so that the person sees what is being answered. */
  | { readonly role: 'question'; readonly text: string }
  /** That distressing detail follows. */
  | { readonly role: 'content-note'; readonly text: string }
  | { readonly role: 'answer'; readonly text: string }
  | { readonly role: 'more'; readonly text: string }
  | { readonly role: 'notes'; readonly notes: readonly Note[] }
  /** The facts of the article that an answer rests on. */
  | { readonly role: 'claims'; readonly heading: string; readonly claims: readonly Claim[] }
  | {
      readonly role: 'source';
      readonly sections: readonly Section[];
      /** Date of the last review, YYYY-MM-DD. */
      readonly reviewed: string;
    }
  | { readonly role: 'helplines'; readonly helplines: readonly Helpline[] }
  | { readonly role: 'choices'; readonly choices: readonly Choice[] }
  | { readonly role: 'related'; readonly heading: string; readonly related: readonly Choice[] }
  /** What can be asked about, in words. */
  | { readonly role: 'topics'; readonly topics: readonly string[] }
  /** In crisis: the entry that an FAQ question beside the risk asked for. */
  | { readonly role: 'later'; readonly text: string; readonly choice: Choice };

/** A whole reply. {@link Closing} holds disclaimer and referral, so no reply can be built without them. */
export interface Reply {
  readonly kind: ReplyKind;
  /** The entry that answers, or the not-covered entry that fits. */
  readonly entry: Entry | null;
  /** How sure the match is, 0 to 1; null where nothing was matched. */
  readonly score: number | null;
  /** The wording of the entry that the text was nearest to; null where the person chose the entry, or there is none. */
  readonly wording: string | null;
  readonly parts: readonly Part[];
  readonly closing: Closing;
}
