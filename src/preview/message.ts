import { ComponentType, TextInputStyle } from 'discord.js';
import type { Form } from '../discord/command.ts';
import type { Message, Row } from '../discord/message.ts';
import { drawMarkdown } from './markdown.ts';
import { element, type Node } from './node.ts';

/** Draws a message of the bot as a member sees it. `privately`: with Discord's line that nobody else does. */
export function drawMessage(
  { content, components }: Message,
  { privately = false }: { readonly privately?: boolean } = {},
): Node {
  return element(
    'article',
    { class: 'message' },
    element('div', { class: 'avatar', 'aria-hidden': 'true' }, '?'),
    element(
      'div',
      { class: 'body' },
      element(
        'header',
        {},
        element('strong', {}, 'FAQ bot'),
        element('span', { class: 'app' }, 'APP'),
      ),
      element('div', { class: 'content' }, ...drawMarkdown(content)),
      ...components.map(drawRow),
      ...(privately
        ? [element('p', { class: 'privately' }, 'Only you can see this · Dismiss message')]
        : []),
    ),
  );
}

function drawRow({ components }: Row): Node {
  return element(
    'div',
    { class: 'row' },
    ...components.map((component) => {
      if (component.type === ComponentType.Button) {
        const disabled = component.disabled ? { disabled: '' } : {};
        return element('button', { type: 'button', ...disabled }, component.label ?? '');
      }
      const chosen = component.options.filter((option) => option.default);
      return element(
        'div',
        { class: 'select' },
        chosen.map(({ label }) => label).join(', ') || (component.placeholder ?? ''),
        element('span', { 'aria-hidden': 'true' }, '⌄'),
      );
    }),
  );
}

/** Draws a form with what is filled in. */
export function drawForm({ title, components }: Form): Node {
  return element(
    'article',
    { class: 'form' },
    element('h3', {}, title),
    ...components.flatMap((part) => {
      if (part.type !== ComponentType.Label || part.component.type !== ComponentType.TextInput) {
        return [];
      }
      const { description = '', label, component } = part;
      return [
        element(
          'label',
          {},
          element('strong', {}, label),
          element('span', { class: 'small' }, description),
          element('span', { class: inputClass(component.style) }, component.value ?? ''),
        ),
      ];
    }),
    element(
      'div',
      { class: 'row' },
      element('button', { type: 'button' }, 'Cancel'),
      element('button', { type: 'button', class: 'primary' }, 'Submit'),
    ),
  );
}

function inputClass(style: TextInputStyle): string {
  return style === TextInputStyle.Short ? 'input short' : 'input';
}

/** Draws the list that is offered while somebody types in an option. */
export function drawSuggestions(typed: string, names: readonly string[]): Node {
  return element(
    'article',
    { class: 'suggestions' },
    element('ul', {}, ...names.map((name) => element('li', {}, name))),
    element(
      'p',
      { class: 'typed' },
      element('strong', {}, '/ask '),
      element('span', { class: 'option' }, 'question'),
      ` ${typed}`,
    ),
  );
}
