import type { Entry } from '../../core/entry/faq.ts';
import { TOPICS } from '../../core/entry/schema.ts';
import { TOPIC_NAMES } from '../../core/entry/topic-names.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reply } from '../../core/reply/reply.ts';
import { examine, respondWithEntry, type Assistant } from '../../core/respond.ts';
import { readCustomId } from '../../discord/custom-id.ts';
import type { Message } from '../../discord/message.ts';
import { renderReply } from '../../discord/render.ts';
import { drawMessage } from '../../preview/message.ts';
import { element, type Node } from '../../preview/node.ts';
import type { FaqState } from './watched-faq.ts';

export interface DrawnPage {
  readonly drawn: readonly Node[];
  /** Whether there is such an entry, sound or not. */
  readonly known: boolean;
}

/** The text of a line of a file. */
export type LineOf = (file: string, line: number) => string;

/** Every entry by topic, and what is wrong. */
export function drawIndex({ assistant, problems }: FaqState, lineOf: LineOf): DrawnPage {
  const topics = TOPICS.flatMap((topic) => {
    const entries = assistant.faq.entries.filter((entry) => entry.topic === topic);
    if (entries.length === 0) return [];
    const items = entries.map(({ id, question }) => element('li', {}, linkTo(id, question)));
    return [
      element('section', {}, element('h2', {}, TOPIC_NAMES[topic]), element('ul', {}, ...items)),
    ];
  });
  const drawn = page(
    'Preview',
    drawProblems('Problems', problems, lineOf),
    element('div', { class: 'topics' }, ...topics),
  );
  return { drawn, known: true };
}

/** One entry: what is wrong with its file, what members see, and what its phrasings match. */
export function drawEntry(
  id: string,
  { assistant, problems }: FaqState,
  lineOf: LineOf,
): DrawnPage {
  const own = problems.filter(({ file }) => file.endsWith(`/${id}.yaml`));
  const others = problems.filter((problem) => !own.includes(problem));
  const entry = assistant.faq.byId.get(id);
  const reply = respondWithEntry(assistant, id, { locale: 'en-GB' });
  const stale =
    problems.length > 0
      ? [element('p', { class: 'stale' }, 'Until this is mended, everybody sees it as it was:')]
      : [];
  const nothing = element('p', {}, 'There is no such entry that could be shown.');
  const drawn = page(
    entry ? entry.question : id,
    drawProblems('Problems in this file', own, lineOf),
    drawProblems('Problems in other files', others, lineOf),
    ...(entry && reply
      ? [...stale, drawMessages(reply), drawWordings(assistant, entry)]
      : [nothing]),
  );
  return { drawn, known: entry !== undefined || own.length > 0 };
}

function page(title: string, ...content: readonly (Node | undefined)[]): readonly Node[] {
  return [
    element(
      'header',
      {},
      element('a', { href: '/preview' }, 'All entries'),
      ' ',
      element('a', { href: '/' }, 'Chat'),
    ),
    element('main', {}, element('h1', {}, title), ...content.flatMap((node) => node ?? [])),
  ];
}

function drawProblems(
  title: string,
  problems: readonly Problem[],
  lineOf: LineOf,
): Node | undefined {
  if (problems.length === 0) return undefined;
  const items = problems.map(({ file, line, column, message, advice }) =>
    element(
      'li',
      {},
      element('code', { class: 'place' }, `${file}:${line}:${column}`),
      element('pre', {}, `${line} | ${lineOf(file, line)}`),
      element('p', {}, `${message} ${advice}`),
    ),
  );
  return element(
    'section',
    { class: 'problems', role: 'alert' },
    element('h2', {}, title),
    element('ul', {}, ...items),
  );
}

/** The real messages: the first one, then what "Read more" leads to. */
function drawMessages(reply: Reply): Node {
  const messages = [renderReply(reply, { share: 'unnamed' })];
  for (let from = nextFrom(messages[0]); from !== undefined; from = nextFrom(messages.at(-1))) {
    messages.push(renderReply(reply, { from }));
  }
  const drawn = messages.flatMap((message, place) => [
    ...(place === 0 ? [] : [element('h3', {}, 'Read more')]),
    drawMessage(message, { privately: true }),
  ]);
  return element('section', {}, element('h2', {}, 'What members see'), ...drawn);
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
  return element(
    'section',
    {},
    element('h2', {}, 'What each wording brings'),
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
