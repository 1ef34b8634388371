import type { Entry, Faq } from '../entry/faq.ts';
import type { Country, Safety } from '../safety/schema.ts';
import type { Choice } from './reply.ts';

/** What composing needs beside the text: the FAQ, the safety texts, and the person's country if it is known. */
export interface Setting {
  readonly faq: Faq;
  readonly safety: Safety;
  readonly country: Country | undefined;
}

/** An entry as a question to choose. */
export function choiceOf(entry: Entry): Choice {
  return { id: entry.id, question: entry.question, answer: entry.answer };
}
