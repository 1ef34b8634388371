import { element, type Node } from '../../preview/node.ts';
import type { ShownHelpline } from './shown-reply.ts';

/** A number that can be dialled as it stands, and what to do after dialling. */
const NUMBER = /^(\+?\d[\d\s-]*)(, then [^,]+)?$/;
const TEXT_TO = /^text ([A-Za-z]+) to (\d[\d ]*)$/;
const TEXT = /^text (\d[\d ]*)$/;
/** An emergency number in a sentence: three digits that stand alone. */
const EMERGENCY = /(?<![\d-]|\d\s)(\d{3})(?![\d-]|\s\d)/;
/** A line in a sentence: what to dial or to write, or a number that stands alone. */
const LINE = /(call \d[\d ]*\d|text [A-Za-z]+ to \d[\d ]*\d|(?<![\d-])\d{3}(?: \d{3})?(?![\d-]))/;
const WEB_LINK = /(https?:\/\/[^\s<>()]*[^\s<>().,;:!?])/;

/** One line of help, with every way to reach it; texting first, as it is easier for many. */
export function drawHelpline({ name, call, text, chat, hours }: ShownHelpline): Node {
  const ways = [
    ...(text === undefined ? [] : [drawText(text)]),
    ...(call === undefined ? [] : [drawCall(call)]),
    ...(chat === undefined ? [] : [drawOnline(chat)]),
  ];
  return element(
    'li',
    {},
    element('p', { class: 'chat-line' }, element('strong', {}, name), ...drawHours(hours)),
    element('p', { class: 'chat-ways' }, ...ways.flatMap((drawn) => [...drawn, ' '])),
  );
}

function drawHours(hours: string | undefined): Node[] {
  return hours === undefined ? [] : [' ', element('span', {}, hours)];
}

/** Numbers to call; what isn't plainly a number stays text. */
function drawCall(call: string): Node[] {
  const pieces = call.split(' or ');
  const numbers = pieces.map((piece) => NUMBER.exec(piece)?.[1]);
  if (numbers.some((number) => number === undefined)) {
    return [element('span', { class: 'chat-way' }, `call ${call}`)];
  }
  return pieces.flatMap((piece, place) => [
    ...(place > 0 ? [' or '] : []),
    way(`tel:${dialled(numbers[place] ?? '')}`, place > 0 ? piece : `call ${piece}`),
  ]);
}

/** A text message with number and words filled in, where both are plain. */
function drawText(text: string): Node[] {
  const [, body, to] = TEXT_TO.exec(text) ?? [];
  if (body !== undefined && to !== undefined) return [way(`sms:${dialled(to)}?body=${body}`, text)];
  const [, number] = TEXT.exec(text) ?? [];
  if (number !== undefined) return [way(`sms:${dialled(number)}`, text)];
  return [element('span', { class: 'chat-way' }, text)];
}

function drawOnline(chat: string): Node[] {
  if (!chat.startsWith('https://')) return [element('span', { class: 'chat-way' }, chat)];
  return [element('a', { class: 'chat-way', href: chat, ...ELSEWHERE }, `online ${chat}`)];
}

/** In a tab of its own, as leaving the chat would lose it. */
const ELSEWHERE = { target: '_blank', rel: 'noreferrer' } as const;

function way(href: string, label: string): Node {
  return element('a', { class: 'chat-way', href }, label);
}

function dialled(number: string): string {
  return number.replaceAll(/[\s-]/g, '');
}

/** A sentence in which emergency numbers can be dialled. */
export function withNumbers(text: string): Node[] {
  return split(text, EMERGENCY, (number) => element('a', { href: `tel:${number}` }, number));
}

/** Lines in half a sentence, in which numbers can be dialled or written to. */
export function withLines(text: string): Node[] {
  return split(text, LINE, (found) => {
    const [, body, to] = TEXT_TO.exec(found) ?? [];
    const href =
      body !== undefined && to !== undefined
        ? `sms:${dialled(to)}?body=${body}`
        : `tel:${found.replaceAll(/\D/g, '')}`;
    return element('a', { href }, found);
  });
}

/** A text in which web links can be followed. */
export function withLinks(text: string): Node[] {
  return split(text, WEB_LINK, (link) => element('a', { href: link, ...ELSEWHERE }, link));
}

/** Text with what a pattern of one group finds drawn otherwise. */
function split(text: string, pattern: RegExp, draw: (found: string) => Node): Node[] {
  return text
    .split(pattern)
    .flatMap((piece, place) => (piece === '' ? [] : [place % 2 === 1 ? draw(piece) : piece]));
}
