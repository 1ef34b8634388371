import { element, type Node } from '../../preview/node.ts';
import { find, toDom } from './dom.ts';
import { chooses } from './draw-reply.ts';
import type { ShownTopics } from './shown-reply.ts';

/** The topics at the side; in a narrow place, a drawer. */
export interface TopicsPanel {
  /** Shows these topics, in the place of others. */
  readonly fill: (topics: ShownTopics) => void;
  /** Leads to the topics: opens the drawer, or moves the focus to the side. */
  readonly open: () => void;
  /** Closes the drawer, if it is open. */
  readonly close: () => void;
}

/** Every topic with its questions, folded up. */
export function drawTopics(topics: ShownTopics): readonly Node[] {
  return topics.map(({ name, questions }) =>
    element(
      'details',
      { name: 'chat-topic' },
      element('summary', {}, name),
      element(
        'ul',
        {},
        ...questions.map(({ id, question }) =>
          element('li', {}, element('button', chooses(id), question)),
        ),
      ),
    ),
  );
}

/** The topics of a chat. They are in one place at a time: at the side or in the drawer. */
export function createTopicsPanel(root: HTMLElement): TopicsPanel {
  const aside = find(root, '.chat-aside', HTMLElement);
  const nav = find(root, '.chat-topics', HTMLElement);
  const drawer = document.createElement('dialog');
  drawer.className = 'chat-drawer';
  drawer.setAttribute('aria-labelledby', 'chat-topics');
  const closing = element('button', { type: 'button', 'data-chat': 'close' }, 'Close');
  drawer.append(toDom(closing));
  root.append(drawer);
  drawer.addEventListener('close', () => aside.append(nav));
  drawer.addEventListener('click', ({ target }) => {
    // Only what lies around the drawer is the dialog itself.
    if (target === drawer) drawer.close();
  });
  return {
    fill(topics) {
      for (const topic of nav.querySelectorAll('details')) topic.remove();
      nav.append(...drawTopics(topics).map(toDom));
    },
    open() {
      const atSide = aside.getClientRects().length > 0;
      if (!atSide) {
        drawer.append(nav);
        drawer.showModal();
      }
      nav.querySelector('summary')?.focus();
    },
    close: () => drawer.close(),
  };
}
