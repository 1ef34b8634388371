import { setTimeout as sleep } from 'node:timers/promises';
import type { APIMessage } from 'discord.js';
import { buttonsOf, type Place } from '../../test/discord/standin/member.ts';

/** Milliseconds between two deeds of a person, at most. */
const MOST_PAUSE = 400;

const QUESTIONS = [
  'is it safe?',
  'how long is the drip',
  'does it harm the bladder',
  'what does it cost',
  'which planet has most moons',
  'i want to die',
  'how many mg should i take',
] as const;
const BUTTONS = ['Helpful', 'Not helpful', 'Read more', 'Why this answer?'];
const ENTRIES = ['bladder', 'nausea', 'side-effects', 'dizziness'] as const;

export interface Person {
  readonly server: Place;
  readonly direct: Place;
}

/** What a run remembers of what people did. */
export interface Diary {
  readonly written: APIMessage[];
  /** Marks in edits whose moderator was told that they are kept as a draft. */
  readonly drafted: string[];
  /** Marks in edits whose moderator was told that they are saved. */
  readonly saved: string[];
  /** What neither a person nor Discord should have met. */
  readonly surprises: string[];
}

/** One after the other, people do what comes to them until it is time to stop. */
export async function keepBusy(
  deed: () => Promise<unknown>,
  {
    random,
    diary,
    until,
  }: { readonly random: () => number; readonly diary: Diary; readonly until: AbortSignal },
): Promise<void> {
  while (!until.aborted) {
    await deed().catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      // The ledger says whose fault that is.
      if (!/^The (application did not respond|bot wrote nothing)/.test(message)) {
        diary.surprises.push(message);
      }
    });
    await sleep(random() * MOST_PAUSE);
  }
}

/** Asks, types, presses and writes. */
export async function ask(
  { server, direct }: Person,
  { random, diary }: { readonly random: () => number; readonly diary: Diary },
): Promise<unknown> {
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)];
  const question = pick(QUESTIONS) ?? '';
  const chance = random();
  if (chance < 0.2) return server.type('ask', 'question', question.slice(0, 6));
  if (chance < 0.35) return server.use(pick(['about', 'topics', 'privacy', 'help-now']) ?? '');
  if (chance < 0.6) {
    diary.written.push(direct.write(question));
    return undefined;
  }
  const answer = await server.use('ask', { question });
  const button = pick(buttonsOf(answer).filter(({ label }) => BUTTONS.includes(label ?? '')));
  return button && server.pressAnything(answer, button.custom_id);
}

/** Changes an entry, and looks whether it was saved. */
export async function edit(
  { server }: Person,
  { random, diary }: { readonly random: () => number; readonly diary: Diary },
): Promise<unknown> {
  const entry = ENTRIES[Math.floor(random() * ENTRIES.length)] ?? '';
  const mark = `mark ${Math.floor(random() * 1e9).toString(36)}`;
  const form = await server.useForModal('faq edit', { entry });
  const panel = await server.submit(form, { more: `Please ask the clinic about it: ${mark}.` });
  const save = buttonsOf(panel).find(({ label }) => label === 'Save');
  if (!save) return undefined;
  diary.drafted.push(mark);
  const saved = await server.pressAnything(panel, save.custom_id);
  if (saved.content.includes('It is served now')) diary.saved.push(mark);
  return undefined;
}
