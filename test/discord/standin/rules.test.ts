import { ButtonStyle, ComponentType } from 'discord.js';
import {
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  MessageCreateRequestSchema,
} from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { readBody } from './body.ts';
import { PING } from './real-client.ts';
import { commandProblems, messageProblems, suggestionProblems } from './rules.ts';

const BUTTON = { type: ComponentType.Button, style: ButtonStyle.Primary } as const;

describe('rules', () => {
  it('take a message at its limits', () => {
    const buttons = Array.from({ length: 5 }, (_, id) => ({
      ...BUTTON,
      label: 'x'.repeat(80),
      custom_id: `${id}`.repeat(100),
    }));
    const body = {
      content: 'x'.repeat(2000),
      components: [{ type: ComponentType.ActionRow, components: buttons }],
    };
    const rules = (message: object) => messageProblems(message, 0);
    expect(readBody(MessageCreateRequestSchema, body, rules)).toMatchObject({ ok: true });
    expect(
      readBody(CreateMessageInteractionCallbackRequestSchema, { type: 4, data: body }, ({ data }) =>
        rules(data ?? {}),
      ),
    ).toMatchObject({ ok: true });
  });

  it.each([
    ['a name with capitals', { ...PING, name: 'Ping' }],
    ['a name with a space', { ...PING, name: 'pi ng' }],
    ['a long description', { ...PING, description: 'x'.repeat(101) }],
    ['an unknown field', { ...PING, colour: 1 }],
    [
      'a private context without installation by users',
      { ...PING, contexts: [2], integration_types: [0] },
    ],
    [
      'an optional option before a required one',
      {
        ...PING,
        options: [
          { type: 3, name: 'a', description: 'a' },
          { type: 3, name: 'b', description: 'b', required: true },
        ],
      },
    ],
    [
      'choices and autocomplete together',
      {
        ...PING,
        options: [
          {
            type: 3,
            name: 'a',
            description: 'a',
            autocomplete: true,
            choices: [{ name: 'a', value: 'a' }],
          },
        ],
      },
    ],
  ])('refuse a command with %s', (_, command) => {
    expect(readBody(ApplicationCommandUpdateRequestSchema, command, commandProblems).ok).toBe(
      false,
    );
  });

  it('refuse suggestions that are too many or too long', () => {
    const choice = { name: 'x', value: 'x' };
    expect(suggestionProblems(Array.from({ length: 25 }, () => choice))).toEqual([]);
    expect(suggestionProblems(Array.from({ length: 26 }, () => choice))).not.toEqual([]);
    expect(suggestionProblems([{ ...choice, name: '' }])).not.toEqual([]);
    expect(suggestionProblems([{ ...choice, value: 'x'.repeat(101) }])).not.toEqual([]);
  });
});
