import { ComponentType } from 'discord.js';
import { expect } from 'vitest';
import { readCustomId } from '../../src/discord/custom-id.ts';
import { COMMANDS } from '../../src/discord/commands/list.ts';
import type { Message } from '../../src/discord/message.ts';
import { messageProblems } from './standin/rules.ts';

/** Holds a message against every limit of Discord's, and every custom_id against the commands' handlers. */
export function expectWithinLimits({ content, components }: Message): void {
  expect(messageProblems({ content, components: [...components] }, 0)).toEqual([]);
  for (const row of components) {
    for (const component of row.components) {
      expect(component.custom_id.length).toBeLessThanOrEqual(100);
      const { command, action } = readCustomId(component.custom_id);
      const owner = COMMANDS.find(({ definition }) => definition.name === command);
      expect(Object.keys(owner?.components ?? {})).toContain(action);
      if (component.type === ComponentType.Button) {
        expect(component.label?.length).toBeLessThanOrEqual(80);
      } else {
        expect(component.options.length).toBeLessThanOrEqual(25);
        expect(component.placeholder?.length).toBeLessThanOrEqual(150);
        for (const { label, value } of component.options) {
          expect(label.length).toBeLessThanOrEqual(100);
          expect(value.length).toBeLessThanOrEqual(100);
        }
      }
    }
  }
}
