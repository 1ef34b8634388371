import type { Entry } from '../core/entry/faq.ts';
import { TEXT_LIMITS, TOPICS } from '../core/entry/schema.ts';
import { TOPIC_NAMES } from '../core/entry/topic-names.ts';
import type { Problem } from '../core/problem.ts';
import type { Reply } from '../core/reply/reply.ts';
import { examine, respondWithEntry, type Assistant } from '../core/respond.ts';
import { readCustomId } from '../discord/custom-id.ts';
import { LIMITS } from '../discord/limits.ts';
import type { Message } from '../discord/message.ts';
import { renderReply } from '../discord/render.ts';
import { drawMessage } from './message.ts';
import { element, type Node } from './node.ts';

/** What is drawn of the FAQ: the assistant that serves it, and what is wrong with its files now. */
export interface Previewed {
  readonly assistant: Assistant;
  readonly problems: readonly Problem[];
}

export interface DrawnPreview {
  readonly title: string;
  readonly drawn: readonly Node[];
  /** Whether there is such an entry, sound or not. */
  readonly known: boolean;
}

/** The text of a line of a file. */
export type LineOf = (file: string, line: number) => string;

/** Every entry by topic, and what is wrong. */
export function drawIndex({ assistant, problems }: Previewed, lineOf: LineOf): DrawnPreview {
  const topics = TOPICS.flatMap((topic) => {
    const entries = assistant.faq.entries.filter((entry) => entry.topic === topic);
    if (entries.length === 0) return [];
    const items = entries.map(({ id, question }) => element('li', {}, linkTo(id, question)));
    return [section(TOPIC_NAMES[topic], element('ul', {}, ...items))];
  });
  const drawn = [
    ...drawProblems('Problems', problems, lineOf),
    element('div', { class: 'topics' }, ...topics),
  ];
  return { title: 'Preview', drawn, known: true };
}

/** One entry: what is wrong with its file, what members see, the room that is left, and what its wordings bring. */
export function drawEntry(
  id: string,
  { assistant, problems }: Previewed,
  lineOf: LineOf,
): DrawnPreview {
  const own = problems.filter(({ file }) => file.endsWith(`/${id}.yaml`));
  const others = problems.filter((problem) => !own.includes(problem));
  const entry = assistant.faq.byId.get(id);
  const reply = respondWithEntry(assistant, id, { locale: 'en-GB' });
  const drawn = [
    ...drawProblems('Problems in this file', own, lineOf),
    ...drawProblems('Problems in other files', others, lineOf),
  ];
  if (!entry || !reply) {
    drawn.push(element('p', {}, 'There is no such entry that could be shown.'));
    return { title: id, drawn, known: own.length > 0 };
  }
  if (problems.some(({ severity }) => severity === 'error')) {
    drawn.push(
      element('p', { class: 'stale' }, 'Until this is mended, everybody sees it as it was:'),
    );
  }
  const messages = messagesOf(reply);
  drawn.push(drawMessages(messages), drawRoom(entry, messages), drawWordings(assistant, entry));
  return { title: entry.question, drawn, known: true };
}

function drawProblems(
  title: string,
  problems: readonly Problem[],
  lineOf: LineOf,
): readonly Node[] {
  if (problems.length === 0) return [];
  const items = problems.map(({ file, line, column, message, advice }) =>
    element(
      'li',
      {},
      element('code', { class: 'place' }, `${file}:${line}:${column}`),
      element('pre', {}, `${line} | ${lineOf(file, line)}`),
      element('p', {}, `${message} ${advice}`),
    ),
  );
  return [
    element(
      'section',
      { class: 'problems', role: 'alert' },
      element('h2', {}, title),
      element('ul', {}, ...items),
    ),
  ];
}

/** The real messages: the first one, then what "Read more" leads to. */
function messagesOf(reply: Reply): readonly Message[] {
  const messages = [renderReply(reply, { share: 'unnamed' })];
  for (let from = nextFrom(messages[0]); from !== undefined; from = nextFrom(messages.at(-1))) {
    messages.push(renderReply(reply, { from }));
  }
  return messages;
}

function drawMessages(messages: readonly Message[]): Node {
  const drawn = messages.flatMap((message, place) => [
    ...(place === 0 ? [] : [element('h3', {}, 'Read more')]),
    drawMessage(message, { privately: true }),
  ]);
  return section('What members see', ...drawn);
}

/** How much longer each text may become, by the check, and each message, by Discord. */
function drawRoom(
  { question, mentions, answer, more, phrasings }: Entry,
  messages: readonly Message[],
): Node {
  const longest = Math.max(...phrasings.map(({ length }) => length));
  const rooms: readonly (readonly [name: string, length: number | undefined, most: number])[] = [
    ['Question', question.length, TEXT_LIMITS.question],
    ['Content note', mentions?.length, TEXT_LIMITS.mentions],
    ['Answer', answer.length, TEXT_LIMITS.answer],
    ['More', more?.length, TEXT_LIMITS.more],
    ['Longest phrasing', longest, TEXT_LIMITS.phrasing],
    ...messages.map(
      ({ content }, place) =>
        [place === 0 ? 'Message' : `Message ${place + 1}`, content.length, LIMITS.content] as const,
    ),
  ];
  const rows = rooms.flatMap(([name, length, most]) =>
    length === undefined
      ? []
      : [
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, name),
            element('td', {}, `${most - length} left`),
            element('td', {}, `${length} of ${most}`),
          ),
        ],
  );
  return section('Characters left', element('table', {}, element('tbody', {}, ...rows)));
}

function section(title: string, ...content: readonly Node[]): Node {
  return element('section', {}, element('h2', {}, title), ...content);
}

function nextFrom(message: Message | undefined): number | undefined {
  const ids = (message?.components ?? []).flatMap((row) =>
    row.components.map((component) => readCustomId(component.custom_id)),
  );
  const more = ids.find(({ action }) => action === 'more');
  return more && Number(more.args[1]);
}

function drawWordings(assistant: Assistant, entry: Entry): Node {
  const rows = [entry.question, ...entry.phrasings].map((wording) => {
    const { brings, next } = tryWording(assistant, entry, wording);
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, wording),
      element('td', {}, brings),
      element('td', {}, next),
    );
  });
  const head = ['Wording', 'Brings', 'Next nearest'].map((name) =>
    element('th', { scope: 'col' }, name),
  );
  return section(
    'What each wording brings',
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows),
    ),
  );
}

/** What a wording brings whoever writes it, and which other entry is nearest to it. */
function tryWording(
  assistant: Assistant,
  entry: Entry,
  wording: string,
): { readonly brings: Node; readonly next: Node } {
  const { screening, match } = examine(assistant, wording);
  const candidates = assistant.matcher.explain(wording).candidates;
  const other = candidates.find(({ id }) => id !== entry.id);
  const next = other
    ? element('span', {}, linkTo(other.id), ` ${Math.round(other.share * 100)} %`)
    : 'none';
  if (screening.kind !== 'clear') {
    return { brings: wrong(`taken for ${screening.kind}: ${screening.category}`), next };
  }
  const [first] = match.entries;
  if (match.outcome === 'hit' && first?.entry.id === entry.id) {
    return { brings: 'this entry', next };
  }
  if (match.outcome === 'hit' && first) return { brings: wrong(first.entry.id), next };
  if (match.outcome === 'ambiguous') {
    const ids = match.entries.map((choice) => choice.entry.id);
    return { brings: wrong(`choices: ${ids.join(', ')}`), next };
  }
  return { brings: wrong('no answer'), next };
}

function wrong(text: string): Node {
  return element('strong', { class: 'wrong' }, text);
}

function linkTo(id: string, text = id): Node {
  return element('a', { href: `/preview/${id}` }, text);
}
