import {
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIMessage,
  type APIMessageComponent,
  type APIStringSelectComponent,
} from 'discord.js';

/** Components with all that they hold, in the order of reading. */
export function flatten(components: readonly APIMessageComponent[]): APIMessageComponent[] {
  return components.flatMap((component) => {
    if (component.type === ComponentType.Section)
      return [component, ...component.components, component.accessory];
    return 'components' in component ? [component, ...flatten(component.components)] : [component];
  });
}

/** The buttons of a message that lead back to the bot. */
export function buttonsOf({ components }: APIMessage): APIButtonComponentWithCustomId[] {
  return flatten(components ?? []).flatMap((component) =>
    component.type === ComponentType.Button && 'custom_id' in component ? [component] : [],
  );
}

export function selectsOf({ components }: APIMessage): APIStringSelectComponent[] {
  return flatten(components ?? []).filter(
    (component) => component.type === ComponentType.StringSelect,
  );
}

/** The button with this label. */
export function buttonLabelled(message: APIMessage, label: string): APIButtonComponentWithCustomId {
  const buttons = buttonsOf(message);
  const button = buttons.find((other) => other.label === label);
  if (!button) {
    const others = buttons.map((other) => other.label).join(' | ');
    throw new Error(`There is no button "${label}" but: ${others}`);
  }
  if (button.disabled) throw new Error(`The button "${label}" is disabled.`);
  return button;
}
