import { isDeepStrictEqual } from 'node:util';
import { PermissionFlagsBits, type APIMessage } from 'discord.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readCustomId } from '../../src/discord/custom-id.ts';
import { openStandIn, startBot } from '../discord/running-bot.ts';
import { buttonsOf, selectsOf, type Place } from '../discord/standin/member.ts';
import { everLater } from '../support/clock.ts';
import { shippedAssistant } from '../support/shipped.ts';
import { noticesAreWhole, pingsIn } from './notices.ts';
import { RUNS } from './runs.ts';
import { anyText } from './texts.ts';

const assistant = shippedAssistant();

/** Ways in which a text reaches the bot; each gives the message that answers it, if there is one. */
const WAYS = {
  asked: (place: Place, text: string) => place.use('ask', { question: text }),
  'asked to share': (place: Place, text: string) =>
    place.use('ask', { question: text, share: true }),
  'written in private': (place: Place, text: string) => place.ask(text.slice(0, 4000)),
  looked: (place: Place, text: string) =>
    place.useOnMessage('Find an FAQ answer', place.write(text.slice(0, 4000))),
  country: (place: Place, text: string) => place.use('help-now', { country: text }),
  async typed(place: Place, text: string) {
    await place.type('help-now', 'country', text);
    const [first] = await place.type('ask', 'question', text);
    return place.use('ask', { question: String(first?.value ?? text) });
  },
};

const anyWay = fc.constantFrom<(keyof typeof WAYS)[]>(
  'asked',
  'asked to share',
  'written in private',
  'looked',
  'country',
  'typed',
);
const anyPlace = fc.constantFrom('server', 'direct', 'elsewhere', 'server-without-bot');
const anyLocale = fc.constantFrom('en-US', 'en-GB', 'de', 'pt-BR', 'ja', 'zh-TW', 'ar');
const anyPermissions = fc.constantFrom(0n, PermissionFlagsBits.SendMessages);

/** Presses one of the message's buttons, or picks from one of its selects, if there is any. */
async function pressOne(
  place: Place,
  message: APIMessage,
  { choice, text }: { readonly choice: number; readonly text: string },
): Promise<APIMessage> {
  const deeds = [
    ...buttonsOf(message)
      .filter(({ disabled }) => !disabled)
      .map(({ custom_id: id }) => async () => {
        if (readCustomId(id).action !== 'send') return place.pressAnything(message, id);
        const modal = await place.openModal(message, labelOf(message, id)).catch(() => undefined);
        // Where the quoted words speak of a risk there is help instead of the form.
        return modal ? place.submit(modal, { question: text.slice(0, 300) }) : message;
      }),
    ...selectsOf(message).flatMap(({ options }) =>
      options.map(
        ({ label }) =>
          () =>
            place.pick(message, label),
      ),
    ),
  ];
  return (await deeds[choice % deeds.length]?.()) ?? message;
}

const labelOf = (message: APIMessage, id: string) =>
  buttonsOf(message).find(({ custom_id: other }) => other === id)?.label ?? '';

const written = z.object({ content: z.string(), allowed_mentions: z.unknown() });
const sent = z.union([z.object({ data: written }).transform(({ data }) => data), written]);

/** Whether a request writes nothing, or says that nobody is to be pinged. */
function namesNobody(body: unknown): boolean {
  const message = sent.safeParse(body);
  return !message.success || isDeepStrictEqual(message.data.allowed_mentions, NOBODY);
}

const NOBODY = { parse: [] };

describe('whatever somebody writes, and whatever they press then', () => {
  it('gets messages that Discord takes, with the notices whole and no ping', async () => {
    const standIn = await openStandIn();
    const { world } = standIn;
    const bot = await startBot(standIn, { now: everLater() });
    const pinging: unknown[] = [];
    standIn.intercept = ({ method, path, body }) => {
      if (method !== 'PUT' && !namesNobody(body)) pinging.push({ path, body });
      return undefined;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          text: anyText(6000).filter((text) => text !== ''),
          way: anyWay,
          place: anyPlace,
          locale: anyLocale,
          permissions: anyPermissions,
          choices: fc.array(fc.nat(), { maxLength: 3 }),
        }),
        async ({ text, way, place: name, locale, permissions, choices }) => {
          const direct = way === 'written in private';
          const member = standIn.member({ locale, permissions: String(permissions) });
          const place = member(direct ? 'direct' : name);
          let message = await WAYS[way](place, text);
          for (const choice of choices) message = await pressOne(place, message, { choice, text });
          for (const { content } of place.heard()) {
            expect(noticesAreWhole(content, assistant.safety)).toBe(true);
            expect(pingsIn(content)).toEqual([]);
            expect(content).not.toMatch(/\p{Cs}/u);
          }
          expect(world.refusals).toEqual([]);
          expect(pinging).toEqual([]);
          expect(bot.lines.filter((line) => /fail|could not/.test(line))).toEqual([]);
          for (const { messages } of world.channels.values()) messages.length = 0;
          world.interactions.clear();
        },
      ),
      RUNS,
    );
  });
});
