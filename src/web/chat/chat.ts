import { element } from '../../preview/node.ts';
import { find, toDom, toElement } from './dom.ts';
import { drawChoices, drawReply } from './draw-reply.ts';
import { drawForm, drawShell, type ShellWords } from './draw-shell.ts';
import { withLinks } from './helpline.ts';
import type { Answered, ChatPort, CountryCode, Failure } from './port.ts';
import type { ShownCountries } from './shown-reply.ts';
import { offerSuggestions } from './suggestions.ts';
import { createTopicsPanel } from './topics.ts';

/** So many questions stand below the greeting. */
const STARTERS = 5;

const FAILURES: Readonly<Record<Failure, string>> = {
  busy: 'That was a lot at once. Please wait a moment and ask again.',
  gone: 'That question is not in the FAQ any more. Please ask in your own words.',
  unreachable: 'The assistant does not answer. It may have been stopped.',
};
const FAILED_IN_DANGER =
  'If you are in danger or thinking of harming yourself, call your local emergency number, or find a line at https://findahelpline.com.';

const COUNTRY_STAYS =
  'The lines could not be changed, because the assistant does not answer. Those that are shown stay.';

/** Something that was asked, so that it can be asked again for another country. */
type Question = (country: CountryCode) => Promise<Answered>;

/** A chat that is in its place. */
export interface Chat {
  /** Asks the port anew for what is offered before anything is said: topics, and questions to begin with. */
  readonly renew: () => Promise<void>;
}

/**
 * Puts the chat into an element of class `chat`. It keeps what is said in the document and a chosen country in memory,
 * and nothing anywhere else.
 */
export async function mountChat(
  root: HTMLElement,
  port: ChatPort,
  words: ShellWords,
): Promise<Chat> {
  // A server may have drawn the shell already.
  if (root.childElementCount === 0) root.append(...drawShell(words).map(toDom));
  const log = find(root, '.chat-log', HTMLElement);
  log.after(toDom(drawForm(words)));
  const welcome = find(root, '.chat-welcome', HTMLElement);
  const status = find(root, '.chat-status', HTMLElement);
  const form = find(root, '.chat-form', HTMLFormElement);
  const field = find(root, '#chat-question', HTMLInputElement);
  const list = find(root, '#chat-suggestions', HTMLUListElement);
  const topics = createTopicsPanel(root);
  const questions = new WeakMap<HTMLElement, Question>();
  /** How often each turn was asked: only the last counts. */
  const asked = new WeakMap<HTMLElement, number>();
  let country: CountryCode;
  let countries: ShownCountries = [];

  /** Says whether the reply to this question stands there now. */
  const answer = async (turn: HTMLElement, question: Question): Promise<boolean> => {
    const number = (asked.get(turn) ?? 0) + 1;
    asked.set(turn, number);
    const chosen = country;
    const answered = await question(chosen);
    // Who asked anew meanwhile gets the answer to that.
    if (asked.get(turn) !== number) return false;
    const earlier = turn.querySelector('article');
    // Help that stands there is worth more than word of a failure.
    if (!answered.ok && earlier?.dataset['kind']) return false;
    if (countries.length === 0) countries = await port.countries();
    const drawn = answered.ok
      ? drawReply(answered.reply, countries, chosen)
      : drawFailure(answered.failure);
    earlier?.remove();
    turn.append(toDom(drawn));
    return true;
  };

  const say = async (text: string, question: Question) => {
    welcome.hidden = true;
    const turn = toElement(
      element(
        'div',
        { class: 'chat-turn', role: 'group', tabindex: '-1', 'aria-label': `Question: ${text}` },
        // The person knows what they asked: only the reply is read out.
        element('p', { class: 'chat-asked', 'aria-live': 'off' }, text),
      ),
    );
    questions.set(turn, question);
    log.append(turn);
    // What was pressed may be gone or far away. Whoever types goes on typing.
    if (document.activeElement !== field) turn.focus({ preventScroll: true });
    await answer(turn, question);
    // A slow reply to an earlier question comes in above the newest, which stays in view.
    const newest = log.lastElementChild;
    if (newest instanceof HTMLElement) showStart(newest);
  };

  const ask = () => {
    const text = field.value.trim();
    closeSuggestions();
    status.textContent = '';
    if (text === '') return;
    field.value = '';
    // By a finger on the button, the keyboard of a phone is to go, and the reply has the room.
    if (matchMedia('(hover: hover)').matches) field.focus();
    else field.blur();
    void say(text, (chosen) => port.ask(text, chosen));
  };

  const choose = (id: string, question: string) =>
    say(question, (chosen) => port.choose(id, chosen));

  const changeCountry = async (select: HTMLSelectElement) => {
    const turn = select.closest<HTMLElement>('.chat-turn');
    const question = turn && questions.get(turn);
    if (!question) return;
    const before = country;
    const chosen = select.value;
    country = chosen;
    const name = select.selectedOptions[0]?.textContent ?? 'your country';
    // The change is announced in a line; hearing the whole reply again would be too much.
    log.setAttribute('aria-live', 'off');
    const changed = await answer(turn, question);
    if (country !== chosen) return;
    if (changed) {
      turn.querySelector('select')?.focus();
    } else {
      country = before;
      select.selectedIndex = [...select.options].findIndex((option) => option.defaultSelected);
    }
    status.textContent = changed ? `Lines for ${name}` : COUNTRY_STAYS;
    requestAnimationFrame(() => log.removeAttribute('aria-live'));
  };

  const closeSuggestions = offerSuggestions(
    { field, list, status },
    {
      suggest: (text) => port.suggest(text),
      onQuestion: (id, question) => {
        field.value = '';
        void choose(id, question);
      },
      onHelp: ask,
    },
  );

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) void changeCountry(target);
  });
  root.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest('button[data-chat]') : null;
    if (pressed instanceof HTMLElement) void actions[pressed.dataset['chat'] ?? '']?.(pressed);
  });

  /** What a press asks for, by the button's `data-chat`. */
  const actions: Readonly<Record<string, (pressed: HTMLElement) => Promise<void> | void>> = {
    choose(pressed) {
      topics.close();
      return choose(pressed.dataset['id'] ?? '', pressed.textContent ?? '');
    },
    why({ dataset: { id = '', wording } }) {
      return say('Why this answer?', (chosen) => port.why(id, wording ?? null, chosen));
    },
    help: () => say('Get help now', (chosen) => port.help(chosen)),
    again(pressed) {
      const turn = pressed.closest<HTMLElement>('.chat-turn');
      const question = turn && questions.get(turn);
      if (!question) return;
      turn.focus();
      return void answer(turn, question);
    },
    topics() {
      topics.open();
      status.textContent = 'Choose a topic to see its questions.';
    },
    close: () => topics.close(),
  };

  const renew = async () => {
    const [offered, known, starters] = await Promise.all([
      port.topics(),
      port.countries(),
      port.suggest(''),
    ]);
    countries = known;
    topics.fill(offered);
    const first = starters.questions.slice(0, STARTERS);
    find(root, '.chat-starters', HTMLElement).replaceChildren(toDom(drawChoices(first)));
  };
  await renew();
  return { renew };
}

/** Brings the reply into view, together with what was asked unless that is long. */
function showStart(turn: HTMLElement): void {
  const reply = turn.querySelector('article');
  const isLong = reply !== null && reply.offsetTop - turn.offsetTop > innerHeight / LONG_SHARE;
  const shown = isLong ? reply : turn;
  shown.scrollIntoView({ block: 'start', behavior: inMotion() ? 'smooth' : 'instant' });
}

/** What was asked is long where it takes more than this part of the window. */
const LONG_SHARE = 3;

/** Whether the person has nothing against motion. */
function inMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: no-preference)').matches;
}

function drawFailure(failure: Failure) {
  return element(
    'article',
    { class: 'chat-reply', 'aria-label': 'Reply' },
    element('p', {}, FAILURES[failure]),
    element('p', {}, ...withLinks(FAILED_IN_DANGER)),
    ...(failure === 'gone'
      ? []
      : [element('button', { type: 'button', 'data-chat': 'again' }, 'Try again')]),
  );
}
