import { ComponentType } from 'discord.js';
import { COMMANDS } from '../../src/discord/commands/list.ts';
import { readCustomId } from '../../src/discord/custom-id.ts';
import type { Message } from '../../src/discord/message.ts';
import { messageProblems } from './standin/rules.ts';

/** What Discord would object to in a message, and every custom_id that no command handles. */
export function limitProblems({ content, components }: Message): string[] {
  const problems = messageProblems({ content, components: [...components] }, 0);
  const atMost = (what: string, text: string | undefined, max: number) => {
    if (!text || text.length > max) problems.push(`${what} of ${text?.length ?? 0} characters`);
  };
  for (const component of components.flatMap((row) => row.components)) {
    atMost('custom_id', component.custom_id, 100);
    const { command, action } = readCustomId(component.custom_id);
    const owner = COMMANDS.find(({ definition }) => definition.name === command);
    if (!Object.hasOwn(owner?.components ?? {}, action)) {
      problems.push(`nobody handles ${component.custom_id}`);
    }
    if (component.type === ComponentType.Button) {
      atMost('label', component.label, 80);
      continue;
    }
    atMost('placeholder', component.placeholder, 150);
    if (component.options.length > 25) problems.push('more than 25 options');
    for (const { label, value } of component.options) {
      atMost('option', label, 100);
      atMost('value', value, 100);
    }
  }
  return problems;
}
