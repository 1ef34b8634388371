/**
 * Draws the real payload of each kind of reply, as Discord's members see it, on one page: `docs/replies.html`.
 * `--check` fails if the page is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createAssistant } from '../app.ts';
import { formatProblem } from '../core/problem.ts';
import { findCountry } from '../core/reply/helplines.ts';
import { respondWithEntry, respondWithReason, type Assistant } from '../core/respond.ts';
import { answerText } from '../discord/answer.ts';
import { buttonRows, button } from '../discord/components.ts';
import { helpMessage } from '../discord/help.ts';
import type { Message } from '../discord/message.ts';
import { noticeMessage } from '../discord/notice.ts';
import { renderReply } from '../discord/render.ts';
import { questionForm } from '../discord/send.ts';
import { suggestQuestions } from '../discord/suggest.ts';
import {
  ABOUT,
  EXPIRED,
  PRIVACY,
  QUESTION_SENT,
  SHARED,
  SHARE_SHOWS_NAME,
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
  const locale = 'en-GB';
  const asked = (title: string, text: string): Shown => ({
    title,
    how: `/ask ${text}`,
    drawn: drawMessage(answerText(assistant, text, { locale, share: 'unnamed' }), {
      privately: true,
    }),
  });
  const pressed = (title: string, how: string, message: Message): Shown => ({
    title,
    how,
    drawn: drawMessage(message, { privately: true }),
  });
  const notice = (title: string, how: string, text: string): Shown =>
    pressed(title, how, noticeMessage(assistant, text, { locale }));
  const entry = (id: string, from?: number): Message => {
    const reply = respondWithEntry(assistant, id, { locale });
    if (!reply) throw new Error(`The FAQ has no entry "${id}" any more: choose another.`);
    return renderReply(reply, from === undefined ? { share: 'unnamed' } : { from });
  };
  const why = respondWithReason(assistant, 'bladder', 2, { locale });
  const shared = respondWithEntry(assistant, 'bladder');
  const country = findCountry(assistant.safety.helplines, 'GB');
  const takeBack = buttonRows([button('drawn', 'Take it back')]);
  const { grounding, plan } = assistant.safety.notices.crisis;
  return {
    Answers: [
      asked('An answer', 'does it harm the bladder?'),
      pressed('Read more', 'the rest of the answer, and what authorities add', entry('bladder', 2)),
      ...(why
        ? [
            pressed(
              'Why this answer?',
              'pressed below an answer',
              renderReply(why, { shared: true }),
            ),
          ]
        : []),
      asked('What the source leaves open', 'how much does it cost'),
    ],
    'When it is not clear': [
      asked('Choices', 'how long'),
      asked('Two questions at once', 'how long does a session take and how fast does it work?'),
      asked('No answer', 'who won the football game in 1987'),
      {
        title: 'Send this question to the moderators',
        how: 'pressed below a reply without an answer; the text can be changed',
        drawn: drawForm(questionForm('does it help with the night sweats?')),
      },
      notice('Sent', 'after the form', QUESTION_SENT),
      {
        title: 'Suggestions',
        how: 'while somebody types, slips and all',
        drawn: drawSuggestions(
          'sied eff',
          suggestQuestions(assistant, 'sied eff').map(({ name }) => name),
        ),
      },
    ],
    'Somebody is at risk': [
      asked('Crisis', 'I want to die. Does ketamine work fast?'),
      asked('Somebody else', 'my brother says he wants to kill himself'),
      asked('Emergency', 'I took all my pills an hour ago'),
      pressed(
        'Help on request',
        '/help-now',
        helpMessage(assistant, { about: 'me', country, chosen: false }),
      ),
      pressed(
        'Help for somebody else',
        "/help-now for: I'm worried about someone",
        helpMessage(assistant, { about: 'someone', country, chosen: false }),
      ),
      notice('A grounding exercise', 'pressed below the lines', grounding),
      notice('A short safety plan', 'pressed below the lines', plan),
    ],
    'What it refuses': [
      asked('Own dose', 'how many mg should I take'),
      asked('Mixing', 'can I take it with my xanax tonight'),
    ],
    Sharing: [
      ...(shared
        ? [
            {
              title: 'A shared answer',
              how: 'everybody in the channel sees it, without question and asker',
              drawn: drawMessage(renderReply(shared, { shared: true })),
            },
          ]
        : []),
      pressed(
        'Shared',
        'what the person who shared it sees',
        noticeMessage(assistant, SHARED, { locale, rows: takeBack }),
      ),
      pressed(
        'Where the bot may not write',
        'pressed in a channel without permission',
        noticeMessage(assistant, SHARE_SHOWS_NAME, {
          locale,
          rows: buttonRows([button('drawn', 'Share (shows your name)')]),
        }),
      ),
    ],
    'About the bot': [
      notice('About', '/about', ABOUT),
      notice('Privacy', '/privacy', PRIVACY),
      notice('An old button', 'pressed long after', EXPIRED),
    ],
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
