import {
  ComponentType,
  TextInputStyle,
  type APIComponentInLabel,
  type APITextInputComponent,
} from 'discord.js';
import type { OpenModal } from './world.ts';

/** A text input as the person sees it: with its label, wherever that stands. */
export interface Field extends APITextInputComponent {
  readonly label: string;
  readonly description?: string;
}

/** The text inputs of a modal. */
export function fieldsOf({ form }: OpenModal): readonly Field[] {
  return form.components.flatMap((component): readonly Field[] => {
    if (component.type === ComponentType.ActionRow) {
      return component.components.map((input) => ({ ...input, label: input.label ?? '' }));
    }
    if (component.type !== ComponentType.Label) return [];
    const { label, description, component: inside } = component;
    if (inside.type !== ComponentType.TextInput) return [];
    return [{ ...inside, label, ...(description ? { description } : {}) }];
  });
}

/** What Discord sends when a modal is submitted. Throws what its client refuses. */
export function modalData(modal: OpenModal, filledIn: Readonly<Record<string, string>>): object {
  const { custom_id: customId, components } = modal.form;
  const known = components.flatMap((component) => {
    if (component.type === ComponentType.ActionRow) return component.components;
    return component.type === ComponentType.Label ? [component.component] : [];
  });
  for (const id of Object.keys(filledIn)) {
    if (known.some(({ custom_id: other }) => other === id)) continue;
    const ids = known.map(({ custom_id: other }) => other).join(' | ');
    throw new Error(`The modal has no field ${id} but: ${ids}`);
  }
  let count = 0;
  return {
    custom_id: customId,
    components: components.map((component) => {
      const part = { type: component.type, id: ++count };
      if (component.type === ComponentType.ActionRow) {
        return {
          ...part,
          components: component.components.map((input) => ({
            id: ++count,
            ...filled(input, filledIn),
          })),
        };
      }
      if (component.type === ComponentType.TextDisplay) return part;
      return { ...part, component: { id: ++count, ...filled(component.component, filledIn) } };
    }),
  };
}

function filled(
  component: APIComponentInLabel,
  filledIn: Readonly<Record<string, string>>,
): object {
  const { type, custom_id: id } = component;
  if (type === ComponentType.TextInput) {
    const value = filledIn[id] ?? component.value ?? '';
    const problem = textProblem(component, value);
    if (problem) throw new Error(`${id} ${problem}.`);
    return { type, custom_id: id, value };
  }
  if (type === ComponentType.StringSelect) {
    const chosen = component.options.filter((option) =>
      id in filledIn ? [option.value, option.label].includes(filledIn[id] ?? '') : option.default,
    );
    const needed = (component.required ?? true) ? (component.min_values ?? 1) : 0;
    if (chosen.length < needed || (id in filledIn && chosen.length === 0))
      throw new Error(`${id} needs one of its options.`);
    return { type, custom_id: id, values: chosen.map(({ value }) => value) };
  }
  throw new Error(`The stand-in can't fill in ${id}: it is a ${ComponentType[type]}.`);
}

function textProblem(
  { style, required = true, min_length: min = 0, max_length: max = 4000 }: APITextInputComponent,
  value: string,
): string | undefined {
  if (required && value === '') return 'is required';
  if (value.length > max) return `is longer than ${max} characters`;
  if (value !== '' && value.length < min) return `is shorter than ${min} characters`;
  if (style === TextInputStyle.Short && value.includes('\n')) return 'is one line';
  return undefined;
}
