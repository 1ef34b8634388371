import { element, type Node } from '../../preview/node.ts';
import { drawHelpline, withLines, withLinks, withNumbers } from './helpline.ts';
import type { ShownChoice, ShownCountries, ShownPart, ShownReply } from './shown-reply.ts';

/** Instead of a country's code: the person chose that their country isn't listed. */
const ANOTHER_COUNTRY = 'elsewhere';

/**
 * Draws a reply: its parts in their order, then disclaimer and referral. Decides nothing.
 * @param chosen the country that the person chose
 */
export function drawReply(
  reply: ShownReply,
  countries: ShownCountries = [],
  chosen?: string,
): Node {
  const { kind, parts, closing, why, country } = reply;
  const inDanger = kind === 'crisis' || kind === 'emergency';
  // Number and lines are a country's, so the way to another's stands right after the first of them.
  const lines = kind === 'emergency' ? 0 : parts.findIndex(({ role }) => role === 'helplines');
  const end = parts.findIndex(({ role }) => role === 'source');
  const body = groupsOf(parts).flatMap(({ place, drawn }) => [
    ...drawn,
    ...(inDanger && place === lines ? [drawCountry(countries, country ?? chosen ?? null)] : []),
    ...(place === end && why ? [drawWhy(why)] : []),
  ]);
  return element(
    'article',
    { class: 'chat-reply', 'data-kind': kind, 'aria-label': 'Reply' },
    ...body,
    element(
      'footer',
      {},
      element('p', {}, closing.disclaimer),
      ...(closing.referral === null ? [] : [element('p', {}, ...withLines(closing.referral))]),
    ),
  );
}

/** The parts as drawn, each with the number of its last one: what is read on request stands together. */
function groupsOf(parts: readonly ShownPart[]): { place: number; drawn: Node[] }[] {
  const groups: { place: number; drawn: Node[] }[] = [];
  const waiting: Node[] = [];
  let label = '';
  for (const [place, part] of parts.entries()) {
    if (part.role === 'more' || part.role === 'notes') {
      label ||= part.role === 'more' ? 'Read more' : 'What health authorities add';
      waiting.push(...drawPart(part));
      const next = parts[place + 1]?.role;
      if (next === 'more' || next === 'notes') continue;
      const shown = element('div', {}, ...waiting.splice(0));
      groups.push({ place, drawn: [element('details', {}, element('summary', {}, label), shown)] });
    } else {
      groups.push({ place, drawn: drawPart(part) });
    }
  }
  return groups;
}

function drawPart(part: ShownPart): Node[] {
  switch (part.role) {
    case 'say':
      return part.urgent
        ? [element('p', { class: 'chat-urgent' }, ...withNumbers(part.text))]
        : [element('p', {}, ...withNumbers(part.text))];
    case 'question':
      return [element('h2', {}, part.text)];
    case 'content-note':
      return [element('p', { class: 'chat-small' }, part.text)];
    case 'answer':
    case 'more':
      return paragraphs(part.text);
    case 'notes':
      return [
        element('h3', {}, 'What health authorities add, beyond the article'),
        list(part.notes.map(({ text, reference }) => [...withLinks(text), ` (${reference})`])),
      ];
    case 'claims':
      return [element('h3', {}, part.heading), list(part.claims.map(({ text }) => [text]))];
    case 'source':
      return [element('p', { class: 'chat-small' }, sourceLine(part))];
    case 'helplines':
      return [element('ul', { class: 'chat-helplines' }, ...part.helplines.map(drawHelpline))];
    case 'choices':
      return [
        drawChoices(part.choices),
        element('button', { type: 'button', 'data-chat': 'topics' }, 'None of these'),
      ];
    case 'related':
      return [element('p', { class: 'chat-heading' }, part.heading), drawChoices(part.related)];
    case 'topics':
      return [
        element('p', {}, `${part.topics.join(', ')}.`),
        element('button', { type: 'button', 'data-chat': 'topics' }, 'Browse the topics'),
      ];
    case 'later':
      return [element('p', {}, part.text), drawChoices([part.choice])];
  }
}

function paragraphs(text: string): Node[] {
  return text.split(/\n{2,}/).map((paragraph) => element('p', {}, ...withLinks(paragraph)));
}

function list(items: readonly (readonly Node[])[]): Node {
  return element('ul', {}, ...items.map((item) => element('li', {}, ...item)));
}

/** Questions as buttons. */
export function drawChoices(choices: readonly ShownChoice[]): Node {
  const drawn = choices.map(({ id, question }) =>
    element('li', {}, element('button', chooses(id), question)),
  );
  return element('ul', { class: 'chat-choices' }, ...drawn);
}

/** The attributes of a button that chooses an entry. */
export function chooses(id: string): Readonly<Record<string, string>> {
  return { type: 'button', 'data-chat': 'choose', 'data-id': id };
}

function drawWhy({ id, wording }: NonNullable<ShownReply['why']>): Node {
  const mark = wording === null ? {} : { 'data-wording': wording };
  return element(
    'button',
    { type: 'button', 'data-chat': 'why', 'data-id': id, ...mark },
    'Why this answer?',
  );
}

function drawCountry(countries: ShownCountries, country: string | null): Node {
  const option = (code: string, name: string) =>
    element('option', { value: code, ...(code === country ? { selected: '' } : {}) }, name);
  const byName = countries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const options = [
    ...(country === null ? [element('option', { value: '', selected: '' }, 'not chosen')] : []),
    ...byName.map(({ code, name }) => option(code, name)),
    option(ANOTHER_COUNTRY, 'Another country'),
  ];
  return element(
    'label',
    { class: 'chat-country' },
    'Country: ',
    element('select', { 'data-chat': 'country' }, ...options),
  );
}

function sourceLine({ sections, reviewed }: Extract<ShownPart, { role: 'source' }>): string {
  if (sections.length === 0) return `Last reviewed ${reviewed}.`;
  const names = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(sections);
  const section = sections.length === 1 ? 'section' : 'sections';
  return `From the article's ${section} on ${names}. Last reviewed ${reviewed}.`;
}
