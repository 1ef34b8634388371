import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCustomId } from '../../src/discord/custom-id.ts';
import { COMMANDS, HOME_COMMANDS } from '../../src/discord/commands/list.ts';
import { openStandIn, startModeratedBot } from '../discord/running-bot.ts';
import { isEphemeral } from '../discord/standin/world.ts';
import { everLater } from '../support/clock.ts';
import { temporaryFolder } from '../support/records.ts';
import { shippedAssistant } from '../support/shipped.ts';
import { noticesAreWhole, pingsIn } from './notices.ts';
import { RUNS } from './runs.ts';
import { anyString } from './texts.ts';

const ROLE = '900000000000000001';
const MAX_LENGTH = 100;

const commands = [...COMMANDS, ...HOME_COMMANDS];
const anyOwner = fc.oneof(
  fc.constantFrom(...commands.map(({ definition: { name } }) => name), '__proto__'),
  anyString,
);
const anyAction = fc.oneof(
  fc.constantFrom(
    ...commands.flatMap(({ components = {}, forms = {} }) => [
      ...Object.keys(components),
      ...Object.keys(forms),
    ]),
    'constructor',
    'toString',
    '__proto__',
  ),
  anyString,
);
const anyArgument = fc.oneof(
  fc.constantFrom(
    '',
    'bladder',
    'risks',
    '0',
    '1',
    '-1',
    '1e9',
    'NaN',
    'anyway',
    '__proto__',
    '../x',
  ),
  fc.nat().map(String),
  anyString,
);

/** Any custom_id that Discord would let through, most of them much like ours. */
const anyCustomId = fc
  .oneof(
    { weight: 1, arbitrary: anyString },
    {
      weight: 4,
      arbitrary: fc
        .tuple(anyOwner, anyAction, fc.array(anyArgument, { maxLength: 4 }))
        .map(([owner, action, args]) => [owner, action, ...args].join(':')),
    },
  )
  .map((id) => id.slice(0, MAX_LENGTH))
  .filter((id) => id !== '');

/** Every file of some folders with its text, but for questions and counts, which anybody may add to. */
function snapshot(...folders: readonly string[]): readonly (readonly [string, string])[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !/^(?:questions|feedback)\./.test(file.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, readFileSync(path, 'utf8')] as const),
  );
}

describe('any custom_id', () => {
  it('is read, and written again the same', () => {
    fc.assert(
      fc.property(anyCustomId, (id) => {
        const { command, action, args } = readCustomId(id);
        expect([command, action, ...args].join(':')).toBe(id.includes(':') ? id : `${id}:`);
      }),
      RUNS,
    );
  });
});

describe('whatever custom_id somebody makes up who keeps nothing', () => {
  it('is answered to them alone, with notices, and changes nothing of the FAQ', async () => {
    const standIn = await openStandIn();
    const { world } = standIn;
    const folder = temporaryFolder();
    const options = { faqFolder: 'faq', folder, roleIds: [ROLE], now: everLater() };
    const bot = await startModeratedBot(standIn, options);
    const { safety } = shippedAssistant();
    const before = snapshot('faq', folder);
    await fc.assert(
      fc.asyncProperty(anyCustomId, fc.boolean(), async (id, asForm) => {
        const earlier = [...world.interactions.keys()];
        const stranger = standIn.member({ name: 'stranger' })('server');
        const question = 'who won the football game in 1987';
        const message = await stranger.use('ask', { question });
        if (asForm) {
          const modal = await stranger.openModal(message, 'Send this question to the moderators');
          const form = { ...modal.form, custom_id: id };
          await stranger.submit({ ...modal, form }, { question: 'Is it safe?' });
        } else if (readCustomId(id).action !== 'send') {
          await stranger.pressAnything(message, id);
        }
        for (const heard of stranger.channel.messages) {
          expect(isEphemeral(heard)).toBe(true);
          // What follows is their own text, given back.
          const follows = heard.interaction_metadata?.original_response_message_id !== undefined;
          expect(follows || noticesAreWhole(heard.content, safety)).toBe(true);
          expect(pingsIn(heard.content)).toEqual([]);
        }
        expect(world.refusals).toEqual([]);
        expect(bot.lines.filter((line) => /fail|could not/.test(line))).toEqual([]);
        stranger.channel.messages.length = 0;
        for (const token of earlier) world.interactions.delete(token);
      }),
      RUNS,
    );
    expect(snapshot('faq', folder)).toEqual(before);
  });
});
