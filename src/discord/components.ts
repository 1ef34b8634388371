import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APISelectMenuOption,
} from 'discord.js';
import { LIMITS } from './limits.ts';
import type { Row } from './message.ts';
import { shorten } from './text.ts';

/** A button in words; the style makes nothing depend on colour. */
export function button(customId: string, label: string): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: customId,
    label: shorten(label, LIMITS.buttonLabel),
  };
}

/** Buttons in as few rows as they need. */
export function buttonRows(buttons: readonly APIButtonComponentWithCustomId[]): Row[] {
  return chunk(buttons, LIMITS.buttonsPerRow).map((components) => ({
    type: ComponentType.ActionRow,
    components,
  }));
}

/** A select from which one option is chosen, or as many as `count` says. */
export function selectRow(
  customId: string,
  placeholder: string,
  options: readonly { readonly label: string; readonly value: string; readonly chosen?: boolean }[],
  count?: { readonly least: number; readonly most: number },
): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: customId,
        placeholder: shorten(placeholder, LIMITS.selectPlaceholder),
        ...(count ? { min_values: count.least, max_values: count.most } : {}),
        options: options.map(({ label, value, chosen = false }): APISelectMenuOption => ({
          label: shorten(label, LIMITS.selectLabel),
          value,
          default: chosen,
        })),
      },
    ],
  };
}

/** The items in groups of nearly the same size, none of more than `max`. */
export function evenGroups<T>(items: readonly T[], max: number): T[][] {
  const groups = Math.ceil(items.length / max);
  return chunk(items, Math.ceil(items.length / groups));
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, number) =>
    items.slice(number * size, (number + 1) * size),
  );
}
