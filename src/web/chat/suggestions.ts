import { element } from '../../preview/node.ts';
import { toDom } from './dom.ts';
import type { Suggestions } from './shown-reply.ts';

/** So many letters are typed before questions are offered. */
const FROM_LETTERS = 2;
const SHOWN = 6;

export interface SuggestionParts {
  readonly field: HTMLInputElement;
  readonly list: HTMLUListElement;
  readonly status: HTMLElement;
}

export interface SuggestionUse {
  readonly suggest: (text: string) => Promise<Suggestions>;
  /** The person took a question. */
  readonly onQuestion: (id: string, question: string) => void;
  /** The person took help, offered because of what they typed. */
  readonly onHelp: () => void;
}

/** Offers questions while one types: a combobox with a list, by keys and by pointer. Returns what closes it. */
export function offerSuggestions(
  { field, list, status }: SuggestionParts,
  { suggest, onQuestion, onHelp }: SuggestionUse,
): () => void {
  let active = -1;
  let newest = 0;

  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const isOpen = () => !list.hidden;

  const close = () => {
    newest++;
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    activate(-1);
  };

  const activate = (number: number) => {
    active = number;
    for (const [place, option] of options().entries()) {
      option.setAttribute('aria-selected', String(place === number));
      if (place !== number) continue;
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
    if (number < 0) field.removeAttribute('aria-activedescendant');
  };

  const take = (option: HTMLElement) => {
    close();
    status.textContent = '';
    const { id } = option.dataset;
    if (id === undefined) onHelp();
    else onQuestion(id, option.textContent ?? '');
  };

  const show = ({ help, questions }: Suggestions) => {
    const offered = [
      ...(help ? [{ data: {}, text: 'Get help now' }] : []),
      ...questions.slice(0, SHOWN).map(({ id, question }) => ({
        data: { 'data-id': id },
        text: question,
      })),
    ];
    if (offered.length === 0) return close();
    const drawn = offered.map(({ data, text }, place) =>
      toDom(
        element(
          'li',
          { id: `chat-option-${place}`, role: 'option', 'aria-selected': 'false', ...data },
          text,
        ),
      ),
    );
    list.replaceChildren(...drawn);
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    activate(-1);
    const count = offered.length - (help ? 1 : 0);
    const number = count === 1 ? '1 question' : `${count} questions`;
    status.textContent = help ? `Get help now, and ${number} offered` : `${number} offered`;
  };

  const offer = async () => {
    const text = field.value.trim();
    if (text.length < FROM_LETTERS) return close();
    const asked = ++newest;
    const found = await suggest(text);
    // What was typed meanwhile has an offer of its own.
    if (asked === newest) show(found);
  };

  field.addEventListener('input', () => void offer());
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    const last = options().length - 1;
    if (event.isComposing) return;
    if (event.key === 'Escape' && isOpen()) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen()) return void offer();
      const next = active + (event.key === 'ArrowDown' ? 1 : -1);
      activate(next > last ? -1 : next < -1 ? last : next);
    } else if (event.key === 'Enter' && isOpen() && active >= 0) {
      event.preventDefault();
      const option = options()[active];
      if (option) take(option);
    }
  });
  // The field keeps the focus while something in the list is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    if (option instanceof HTMLElement) take(option);
  });
  return close;
}
