import {
  ComponentType,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
} from 'discord.js';

const COMPONENTS = 5;

/** What Discord objects to in a modal, beyond its schema. */
export function modalProblems({ components }: APIModalInteractionResponseCallbackData): string[] {
  const problems: string[] = [];
  const ids: string[] = [];
  if (components.length > COMPONENTS) problems.push(`components: more than ${COMPONENTS}`);
  for (const component of components) {
    if (component.type === ComponentType.ActionRow) {
      if (component.components.length > 1) problems.push('components: a row holds one text input');
      for (const input of component.components) {
        if (!input.label) problems.push('components: a text input in a row has a label');
        problems.push(...inputProblems(input));
        ids.push(input.custom_id);
      }
    }
    if (component.type === ComponentType.Label) {
      const { component: inside } = component;
      ids.push(inside.custom_id);
      if (inside.type === ComponentType.TextInput) {
        if (inside.label) problems.push('components: a text input in a label has none of its own');
        problems.push(...inputProblems(inside));
      }
      if ('disabled' in inside && inside.disabled)
        problems.push('components: nothing in a modal is disabled');
      if (inside.type === ComponentType.StringSelect) {
        const values = inside.options.map(({ value }) => value);
        const chosen = inside.options.filter((option) => option.default).length;
        if (new Set(values).size < values.length)
          problems.push('components: a value is there twice');
        if (chosen > (inside.max_values ?? 1)) problems.push('components: too many defaults');
      }
    }
  }
  const twice = ids.filter((id, index) => ids.indexOf(id) < index);
  problems.push(...twice.map((id) => `components: custom_id ${id} is there twice`));
  if (ids.length === 0) problems.push('components: there is nothing to fill in');
  return problems;
}

function inputProblems(input: APITextInputComponent): string[] {
  const { value = '', min_length: min = 0, max_length: max = 4000 } = input;
  const problems: string[] = [];
  if (min > max) problems.push('components: min_length above max_length');
  if (value.length > max) problems.push(`components: value longer than ${max}`);
  if (value !== '' && value.length < min) problems.push(`components: value shorter than ${min}`);
  return problems;
}
