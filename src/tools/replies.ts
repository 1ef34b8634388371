/**
 * Draws the real payload of each kind of reply, as Discord's members see it, on one page: `docs/replies.html`.
 * `--check` fails if the page is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ComponentType } from 'discord.js';
import { createAssistant } from '../app.ts';
import { formatProblem } from '../core/problem.ts';
import type { Assistant } from '../core/respond.ts';
import { busyMessage } from '../discord/busy.ts';
import type { Answer, CommandContext, Form, MaybeLater } from '../discord/command.ts';
import { COMMANDS } from '../discord/commands/list.ts';
import { buttonRows } from '../discord/components.ts';
import { readCustomId } from '../discord/custom-id.ts';
import type { Message } from '../discord/message.ts';
import { noticeMessage } from '../discord/notice.ts';
import { shareButton } from '../discord/reply-buttons.ts';
import { sharedMessage } from '../discord/share.ts';
import { suggestQuestions } from '../discord/suggest.ts';
import { readQuote } from '../discord/text.ts';
import {
  apology,
  EXPIRED,
  NOT_YOURS,
  QUESTION_SENT,
  SHARE_SHOWS_NAME,
  SHARED_ENOUGH,
} from '../discord/words.ts';
import { drawForm, drawMessage, drawSuggestions } from '../preview/message.ts';
import { element, toHtml, type Node } from '../preview/node.ts';
import { PREVIEW_STYLE } from '../preview/style.ts';

const PAGE = 'docs/replies.html';

/** One reply with how a person comes to it. */
interface Shown {
  readonly title: string;
  readonly how: string;
  readonly drawn: Node;
}

const STYLE = `
:root { color-scheme: light dark; --page: #f6f5f2; --ink: #23262b; --soft: #5b5f66; --rule: #dcdad4; }
@media (prefers-color-scheme: dark) { :root { --page: #1e1f22; --ink: #f2f3f5; --soft: #b0b3b8; --rule: #3a3c42; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 'Noto Sans', 'Helvetica Neue', Arial, sans-serif; }
main, body > header { max-width: 1180px; margin: 0 auto; padding: 0 24px; }
body > header { padding-top: 40px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 8px; }
body > header p { max-width: 62ch; margin: 0 0 8px; color: var(--soft); }
h2 { font-size: 20px; margin: 44px 0 4px; padding-top: 18px; border-top: 1px solid var(--rule); }
.group { columns: 440px 2; column-gap: 28px; }
.group > section { break-inside: avoid; padding: 18px 0 10px; }
section > h3 { font-size: 16px; margin: 0 0 2px; }
section > p { margin: 0 0 10px; color: var(--soft); font-size: 14px; }
`;

/** The page, drawn from the FAQ in a folder. */
export function repliesPage(faqFolder = 'faq'): string {
  const { assistant, problems } = createAssistant({ faqFolder });
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  const groups = Object.entries(groupsOf(assistant)).flatMap(([title, shown]) => [
    element('h2', {}, title),
    element('div', { class: 'group' }, ...shown.map(drawSection)),
  ]);
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, 'What members see'),
  );
  const body = element(
    'body',
    {},
    element(
      'header',
      {},
      element('h1', {}, 'What members see'),
      element(
        'p',
        {},
        'The real messages of the bot, drawn by "npm run replies". Buttons are drawn only. In a server every reply is private unless somebody shares it.',
      ),
    ),
    element('main', {}, ...groups),
  );
  // A style sheet is the one text of a page that isn't escaped.
  const styled = toHtml(head).replace('</head>', `<style>${PREVIEW_STYLE}${STYLE}</style></head>`);
  return `<!doctype html>\n<html lang="en">${styled}${toHtml(body)}</html>\n`;
}

function drawSection({ title, how, drawn }: Shown): Node {
  return element('section', {}, element('h3', {}, title), element('p', {}, how), drawn);
}

function groupsOf(assistant: Assistant): Readonly<Record<string, readonly Shown[]>> {
  const member = memberOf(assistant);
  const one = (title: string, how: string, message: Message, privately = true): Shown => ({
    title,
    how,
    drawn: drawMessage(message, { privately }),
  });
  const ask = (question: string, options: Readonly<Record<string, boolean>> = {}) =>
    member.use('ask', { question, ...options });
  const asked = (title: string, question: string) => one(title, `/ask ${question}`, ask(question));

  const answer = ask('does it harm the bladder?');
  const noAnswer = ask('who won the football game in 1987');
  const help = member.use('help-now', {});
  const aboutSomeone = member.use('help-now', { for: 'someone' });
  const topics = member.use('topics', {});
  const topic = member.pick(topics, 'Results');
  const shared = sharedMessage({ assistant }, 'bladder');
  return {
    Answers: [
      one('An answer', '/ask does it harm the bladder?', answer),
      one('Read more', 'pressed below it', member.press(answer, 'Read more')),
      one('Why this answer?', 'pressed below it', member.press(answer, 'Why this answer?')),
      asked('What the source leaves open', 'how much does it cost'),
      one(
        'With a content note',
        'pressed below an answer on side effects',
        member.press(ask('what are the side effects'), 'Read more'),
      ),
      asked('A hard subject', 'can it help somebody who was assaulted'),
      asked('In another language', '¿Es segura la ketamina?'),
    ],
    'When it is not clear': [
      asked('Choices', 'how long'),
      asked('Two questions at once', 'how long does a session take and how fast does it work?'),
      one('No answer', '/ask who won the football game in 1987', noAnswer),
      {
        title: 'Send this question to the moderators',
        how: 'pressed below it; the text can be changed',
        drawn: drawForm(member.open(noAnswer, 'Send this question to the moderators')),
      },
      one('Sent', 'after the form', noticeMessage(assistant, QUESTION_SENT, { locale: LOCALE })),
      {
        title: 'Suggestions',
        how: 'while somebody types, slips and all',
        drawn: drawSuggestions(
          'sied eff',
          suggestQuestions(assistant, 'sied eff').map(({ name }) => name),
        ),
      },
      one('Topics', '/topics, then Results', topic),
    ],
    'Somebody is at risk': [
      asked('Crisis', 'I want to die. Does ketamine work fast?'),
      asked('Somebody else', 'my brother says he wants to kill himself'),
      asked('Emergency', 'I took all my pills an hour ago'),
      one('Help on request', '/help-now', help),
      one('Help for somebody else', "/help-now for: I'm worried about someone", aboutSomeone),
      one(
        'A grounding exercise',
        'pressed below the lines',
        member.press(help, 'A grounding exercise'),
      ),
      one(
        'A short safety plan',
        'pressed below the lines',
        member.press(help, 'A short safety plan'),
      ),
      one(
        "Somebody else's message",
        'Find an FAQ answer, on a message that says "I took all my pills"',
        member.look('I took all my pills'),
      ),
    ],
    'What it refuses': [
      asked('Own dose', 'how many mg should I take'),
      asked('Mixing', 'can I take it with my xanax tonight'),
    ],
    Sharing: [
      ...(shared
        ? [one('A shared answer', 'everybody in the channel sees it', shared, false)]
        : []),
      one('Nothing to share', '/ask hello share: True', ask('hello', { share: true })),
      one(
        'Where the bot may not write',
        'Share in the channel, where the permission is gone',
        noticeMessage(assistant, SHARE_SHOWS_NAME, {
          locale: LOCALE,
          rows: buttonRows([shareButton('bladder', 'named')]),
        }),
      ),
      one(
        'Enough shared',
        'Share in the channel, many times in a minute',
        noticeMessage(assistant, SHARED_ENOUGH, { locale: LOCALE }),
      ),
      one(
        "Somebody else's button",
        'Take it back',
        noticeMessage(assistant, NOT_YOURS, { locale: LOCALE }),
      ),
    ],
    'About the bot': [
      one('About', '/about', member.use('about', {})),
      one('Privacy', '/privacy', member.use('privacy', {})),
      one(
        'An old button',
        'of an older version',
        noticeMessage(assistant, EXPIRED, { locale: LOCALE }),
      ),
      one('Too much at once', 'asked faster than anybody reads', busyMessage(assistant, LOCALE)),
      one(
        'A fault',
        'when something broke',
        noticeMessage(assistant, apology('0a1b2c3d'), { locale: LOCALE }),
      ),
    ],
  };
}

const LOCALE = 'en-GB';

/** A member who uses the commands' own handlers, in a channel where the bot may write. */
function memberOf(assistant: Assistant) {
  const refuse = () => Promise.reject(new Error('drawing changes nothing'));
  const context: CommandContext = {
    assistant,
    feedback: { count: refuse, counts: () => new Map() },
    questions: { add: refuse, remove: refuse, dropOld: refuse, all: () => [] },
    locale: LOCALE,
    here: {
      channelId: '1',
      share: 'unnamed',
      mayShare: () => true,
      send: refuse,
      remove: refuse,
      mark: () => 'mark',
    },
    report: (error) => {
      throw error;
    },
  };
  const owner = (name: string) => {
    const found = COMMANDS.find(({ definition }) => definition.name === name);
    if (!found) throw new Error(`There is no command "${name}" any more.`);
    return found;
  };
  const messageOf = (result: MaybeLater<Answer> | undefined): Message => {
    if (!result || !('way' in result) || !('message' in result) || result.way === 'later') {
      throw new Error('Only what is answered at once can be drawn.');
    }
    return result.message;
  };
  const act = (message: Message, customId: string, values: readonly string[] = []) => {
    const { command, action, args } = readCustomId(customId);
    const question = readQuote(message.content);
    const press = { ...context, args, values, question, message, own: true };
    return owner(command).components?.[action]?.(press);
  };
  const buttonOf = ({ components }: Message, label: string): string => {
    const items = components.flatMap((row) => row.components);
    const found = items.find((item) => item.type === ComponentType.Button && item.label === label);
    if (!found) throw new Error(`There is no button "${label}" any more.`);
    return found.custom_id;
  };
  return {
    use: (name: string, options: Readonly<Record<string, string | boolean>>): Message =>
      messageOf(owner(name).run({ ...context, options: new Map(Object.entries(options)) })),
    look: (text: string): Message =>
      messageOf(
        owner('Find an FAQ answer').run({
          ...context,
          options: new Map(),
          target: { text, by: 'somebody' },
        }),
      ),
    press: (message: Message, label: string): Message =>
      messageOf(act(message, buttonOf(message, label))),
    open: (message: Message, label: string): Form => {
      const result = act(message, buttonOf(message, label));
      if (!result || !('way' in result) || result.way !== 'form')
        throw new Error('That opens no form.');
      return result.form;
    },
    pick: (message: Message, label: string): Message => {
      for (const item of message.components.flatMap((row) => row.components)) {
        if (item.type !== ComponentType.StringSelect) continue;
        const option = item.options.find((other) => other.label === label);
        if (option) return messageOf(act(message, item.custom_id, [option.value]));
      }
      throw new Error(`No select holds "${label}" any more.`);
    },
  };
}

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const page = repliesPage();
  if (!values.check) {
    writeFileSync(PAGE, page);
  } else if (readFileSync(PAGE, 'utf8') !== page) {
    process.stderr.write(`${PAGE} is stale: run "npm run replies".\n`);
    process.exitCode = 1;
  }
}

if (import.meta.filename === process.argv[1]) main();
