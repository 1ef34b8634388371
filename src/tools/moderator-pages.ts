import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAssistant } from '../app.ts';
import type { Answer, CommandContext, Form, MaybeLater, Moderating } from '../discord/command.ts';
import { faq } from '../discord/commands/faq.ts';
import { readCustomId } from '../discord/custom-id.ts';
import type { Message } from '../discord/message.ts';
import { drawForm, drawMessage } from '../preview/message.ts';
import { element, toHtml, type Node } from '../preview/node.ts';
import { PREVIEW_STYLE } from '../preview/style.ts';
import { openDrafts } from '../store/drafts.ts';
import { openEdits } from '../store/edits.ts';
import type { Feedback } from '../store/feedback.ts';
import type { Questions } from '../store/questions.ts';

const ENTRY = 'bladder';
const STYLE = `body { margin: 0; padding: 16px; background: #f6f5f2; width: 640px; box-sizing: border-box; } body > * + * { margin-top: 12px !important; }`;

/** What moderators see, step by step, as pages by name: real forms and messages, over a copy of the FAQ that goes afterwards. */
export async function moderatorPages(faqFolder: string): Promise<ReadonlyMap<string, string>> {
  const work = mkdtempSync(join(tmpdir(), 'faq-pictures-'));
  const copy = join(work, 'faq');
  cpSync(faqFolder, copy, { recursive: true });
  const live = openAssistant({ faqFolder: copy });
  try {
    const moderator = await moderatorOver(live, join(work, 'data'));
    const form = await moderator.open('edit', { entry: ENTRY });
    const refused = await moderator.submit(form, {
      answer: 'It cures the bladder, guaranteed. You should stop taking other pills.',
    });
    const better = await moderator.submit(form, {
      answer:
        'The article links bladder trouble mainly with people who abuse the drug for fun. In supervised care it is generally not seen.',
    });
    const [panel] = better;
    const saved = panel ? await moderator.press(panel, 'save') : [];
    const phrasing = await moderator.use('phrasing', { entry: ENTRY, text: 'wee trouble' });
    return new Map(
      Object.entries({
        'moderators-form': [drawForm(form)],
        'moderators-preview': better.map(draw),
        'moderators-refused': refused.map(draw),
        'moderators-saved': saved.map(draw),
        'moderators-phrasing': phrasing.slice(0, 1).map(draw),
        'moderators-history': (await moderator.use('history', { entry: ENTRY })).map(draw),
        'moderators-gaps': (await moderator.use('gaps', {})).map(draw),
        'moderators-try': (await moderator.use('try', { text: 'does it harm my waterworks' })).map(
          draw,
        ),
      }).map(([name, nodes]) => [name, pageOf(nodes)]),
    );
  } finally {
    live.close();
    rmSync(work, { recursive: true });
  }
}

const draw = (message: Message) => drawMessage(message, { privately: true });

function pageOf(nodes: readonly Node[]): string {
  const body = toHtml(element('body', {}, ...nodes));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${PREVIEW_STYLE}${STYLE}</style>${body}</html>`;
}

/** A moderator who uses the handlers of /faq. */
async function moderatorOver(live: ReturnType<typeof openAssistant>, dataFolder: string) {
  const { edits } = await openEdits({ faq: live.faq, matcherOf: live.matcherOf, dataFolder });
  const { drafts } = openDrafts(dataFolder);
  const context = (): CommandContext & Moderating => ({
    assistant: live.current(),
    feedback: NO_FEEDBACK,
    questions: QUESTIONS,
    locale: 'en-GB',
    here: {
      channelId: '1',
      share: 'unnamed',
      mayShare: () => true,
      send: never,
      remove: never,
      mark: () => 'mark',
    },
    report: (error) => {
      throw error;
    },
    moderator: { id: '1', name: 'Anna' },
    edits,
    drafts,
    today: new Date().toISOString().slice(0, 10),
  });
  const run = (subcommand: string, options: Readonly<Record<string, string>>) =>
    faq.run({ ...context(), subcommand, options: new Map(Object.entries(options)) });
  return {
    use: async (subcommand: string, options: Readonly<Record<string, string>>) =>
      messagesOf(await run(subcommand, options)),
    open: async (subcommand: string, options: Readonly<Record<string, string>>): Promise<Form> => {
      const answer = await run(subcommand, options);
      if (answer.way !== 'form') throw new Error(`/faq ${subcommand} opens no form any more.`);
      return answer.form;
    },
    submit: async (form: Form, changed: Readonly<Record<string, string>>) => {
      const { action, args } = readCustomId(form.custom_id);
      const filled = form.components.flatMap((part): [string, string][] =>
        'component' in part && 'value' in part.component
          ? [[part.component.custom_id, part.component.value ?? '']]
          : [],
      );
      const fields = new Map([...filled, ...Object.entries(changed)]);
      return messagesOf(await faq.forms?.[action]?.({ ...context(), args, fields }));
    },
    press: async (message: Message, action: string) => {
      const items = message.components.flatMap((row) => row.components);
      const id = items
        .map((item) => readCustomId(item.custom_id))
        .find((one) => one.action === action);
      if (!id) throw new Error(`No button does "${action}" any more.`);
      const press = { args: id.args, values: [], question: undefined, message, own: true };
      return messagesOf(await faq.components?.[action]?.({ ...context(), ...press }));
    },
  };
}

const never = () => Promise.reject(new Error('drawing sends nothing'));

const NO_FEEDBACK: Feedback = { count: never, counts: () => new Map() };

/** What people might have sent, for the picture. */
const QUESTIONS: Questions = {
  add: never,
  remove: never,
  dropOld: never,
  all: () =>
    [
      'can I keep my hearing aids in?',
      'hearing aids during the session?',
      'does it help with tinnitus',
    ].map((text, number) => ({ id: `0000000${number}`, day: '2026-11-20', text })),
};

async function messagesOf(answer: MaybeLater<Answer> | undefined): Promise<readonly Message[]> {
  const result = await answer;
  if (!result || result.way === 'form' || result.way === 'remove') {
    throw new Error('That gives no message any more.');
  }
  if (result.way !== 'later') return [result.message];
  const later = await result.message();
  return 'content' in later ? [later] : later;
}
