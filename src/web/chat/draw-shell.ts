import { element, type Node } from '../../preview/node.ts';

/** What the place the chat stands in says about it. */
export interface ShellWords {
  readonly title: string;
  readonly greeting: string;
  readonly introduction: string;
  /** One line below the field. */
  readonly promise: string;
}

/** Draws the chat before anything is said, without the field. A server may send it as HTML, so that it is there at once. */
export function drawShell({ title, greeting, introduction }: ShellWords): readonly Node[] {
  return [
    element(
      'header',
      { class: 'chat-bar' },
      element('h1', {}, title),
      element(
        'div',
        {},
        element(
          'button',
          { type: 'button', class: 'chat-browse', 'data-chat': 'topics' },
          'Topics',
        ),
        element('button', { type: 'button', 'data-chat': 'help' }, 'Get help now'),
      ),
    ),
    element(
      'aside',
      { class: 'chat-aside' },
      element('nav', { class: 'chat-topics', 'aria-labelledby': 'chat-topics' }, TOPICS_HEADING),
    ),
    element(
      'main',
      { class: 'chat-main' },
      element(
        'section',
        { class: 'chat-welcome', 'aria-labelledby': 'chat-greeting' },
        element('h2', { id: 'chat-greeting' }, greeting),
        element('p', {}, introduction),
        element('div', { class: 'chat-starters' }),
      ),
      element('div', { class: 'chat-log', role: 'log', 'aria-label': 'Conversation' }),
      element('p', { class: 'chat-hidden chat-status', role: 'status' }),
    ),
  ];
}

const TOPICS_HEADING = element('h2', { id: 'chat-topics' }, 'Topics');

/**
 * Draws the field, which stands below the conversation. It comes with the script: before that nothing typed would be
 * answered, and drawing a text field would delay the first paint.
 */
export function drawForm({ promise }: ShellWords): Node {
  return element(
    'form',
    { class: 'chat-form', autocomplete: 'off' },
    element('label', { for: 'chat-question', class: 'chat-hidden' }, 'Your question'),
    element(
      'div',
      { class: 'chat-field' },
      element('ul', {
        id: 'chat-suggestions',
        class: 'chat-suggestions',
        role: 'listbox',
        'aria-label': 'Suggested questions',
        hidden: '',
      }),
      element('input', {
        id: 'chat-question',
        type: 'text',
        role: 'combobox',
        'aria-expanded': 'false',
        'aria-controls': 'chat-suggestions',
        'aria-autocomplete': 'list',
        autocomplete: 'off',
        enterkeyhint: 'send',
        // Some browsers send what is typed away to check its spelling.
        spellcheck: 'false',
        placeholder: 'Ask in your own words',
      }),
      element('button', { type: 'submit' }, 'Ask'),
    ),
    element('p', { class: 'chat-small' }, promise),
  );
}
