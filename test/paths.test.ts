import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DOSE } from '../src/core/entry/content.ts';
import { askInBatch, askInConversation, askOnce } from '../src/terminal/terminal.ts';
import { openStandIn, startBot } from './discord/running-bot.ts';
import type { Place, PlaceName } from './discord/standin/member.ts';
import { suggestionsSchema } from '../src/web/chat/shown-reply.ts';
import { openPage, post, replyOf, wordsIn } from './support/page.ts';
import { shippedAssistant } from './support/shipped.ts';

const assistant = shippedAssistant();
const AT_RISK = 'I want to kill myself';
const { crisis } = assistant.safety.notices;

const inOneLine = (text: string) => text.replaceAll(/[\s>*_]+/g, ' ').trim();

/** What comes back to a member who writes a text on this path. */
type Path = (text: string) => Promise<string>;

/**
 * Every path on which a member's words reach the assistant, by the file where they come in. A new path is a new line:
 * the last test fails without it.
 */
const PATHS: Readonly<Record<string, Readonly<Record<string, Path>>>> = {
  'src/terminal/terminal.ts': {
    'one question in the terminal': (text) =>
      typed('', (streams) => askOnce(assistant, text, streams)),
  },
  'src/terminal/conversation.ts': {
    'a conversation in the terminal': (text) =>
      typed(`${text}\n`, (streams) => askInConversation(() => assistant, streams)),
  },
  'src/terminal/batch.ts': {
    'a batch': async (text) => {
      const line = `${JSON.stringify({ question: text })}\n`;
      const answer = await typed(line, (streams) => askInBatch(assistant, streams));
      return z.object({ text: z.string() }).parse(JSON.parse(answer)).text;
    },
  },
  'src/discord/answer.ts': {
    '/ask in a server': (text) => asking('server', text),
    '/ask in private': (text) => asking('direct', text),
    '/ask where a member brought the bot along': (text) => asking('elsewhere', text),
    'a direct message': (text) =>
      onDiscord('direct', async (place) => (await place.ask(text)).content),
    'a command on a message': (text) =>
      onDiscord('server', async (place) => {
        const message = place.write(text);
        return (await place.useOnMessage('Find an FAQ answer', message)).content;
      }),
    'a question sent to the moderators': (text) =>
      onDiscord('server', async (place) => {
        const none = await place.use('ask', { question: 'who won the football game in 1987' });
        const form = await place.openModal(none, 'Send this question to the moderators');
        return (await place.submit(form, { question: text })).content;
      }),
  },
  'src/web/answers.ts': {
    'the chat page': async (text) => {
      const { address } = await openPage();
      return wordsIn(await replyOf(post(address, '/ask', { text })));
    },
    'suggestions on the chat page, then the question': async (text) => {
      const { address } = await openPage();
      const suggested = await (await post(address, '/suggest', { text })).json();
      const { help, questions } = suggestionsSchema.parse(suggested);
      // Help that is offered asks what was typed.
      return help
        ? wordsIn(await replyOf(post(address, '/ask', { text })))
        : questions.map(({ question }) => question).join('\n');
    },
  },
  'src/discord/suggest.ts': {
    'suggestions while one types': (text) =>
      onDiscord('server', async (place) => {
        const [first] = await place.type('ask', 'question', text);
        return first ? (await place.use('ask', { question: String(first.value) })).content : '';
      }),
  },
};

/** Of these the words are screened elsewhere too, or are none of a member's. */
const NO_PATHS = new Set([
  // Screens only to let a text through the limits of rate; who answers it screens again.
  'src/discord/busy.ts',
  // Looks for the question beside a risk that was found.
  'src/discord/help.ts',
  // A moderator's tools: what they try comes with the reply that a member would get, and questions were screened before they were kept.
  'src/discord/moderation/try.ts',
  'src/discord/moderation/gaps.ts',
  // Tries the wordings of entries.
  'src/preview/entry.ts',
]);

type Streams = Parameters<typeof askOnce>[2];

async function typed(input: string, run: (streams: Streams) => Promise<void>): Promise<string> {
  const keys = Object.assign(new PassThrough(), { isTTY: false });
  const output = Object.assign(new PassThrough(), { isTTY: false });
  keys.end(input);
  const read = readAll(output);
  await run({ input: keys, output, environment: {} });
  output.end();
  return read;
}

async function onDiscord(name: PlaceName, act: (place: Place) => Promise<string>): Promise<string> {
  const standIn = await openStandIn();
  await startBot(standIn);
  return act(standIn.member({ locale: 'en-GB', name: 'sam' })(name));
}

const asking = (name: PlaceName, text: string) =>
  onDiscord(name, async (place) => (await place.use('ask', { question: text })).content);

describe.each(Object.values(PATHS).flatMap((paths) => Object.entries(paths)))(
  '%s',
  (_name, path) => {
    it('puts help first for somebody at risk', async () => {
      const shown = inOneLine(await path(AT_RISK));
      const [warm = -1, people] = [crisis.self, [crisis.people]].map((texts) =>
        Math.max(...texts.map((words) => shown.indexOf(inOneLine(words)))),
      );
      expect(warm).toBeGreaterThanOrEqual(0);
      expect(people).toBeGreaterThan(warm);
    });

    it('names no dose', async () => {
      expect(await path('how many mg of ketamine should I take')).not.toMatch(DOSE);
    });
  },
);

it('the table of paths names every file that hands a text to the assistant', () => {
  const files = ['src/terminal', 'src/discord', 'src/web'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const callers = files.filter(
    (file) =>
      file.endsWith('.ts') &&
      /\b(?:respond|examine|matchBeside|explain)\(|\b(?:matcher|screen)\b(?!ing)/.test(
        readFileSync(file, 'utf8').replaceAll('interaction.respond(', ''),
      ),
  );
  expect(callers.filter((file) => !NO_PATHS.has(file)).toSorted()).toEqual(
    Object.keys(PATHS).toSorted(),
  );
});
