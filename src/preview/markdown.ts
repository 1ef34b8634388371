import { element, type Node } from './node.ts';

/** What the bot writes of Discord's markdown, and the escapes that keep everything else letters. */
const INLINE =
  /\\([^\p{L}\p{N}\s])|\*\*((?:\\.|[^\\])+?)\*\*|__((?:\\.|[^\\])+?)__|~~((?:\\.|[^\\])+?)~~|`([^`]+)`|<t:(\d+):f>|(https?:\/\/[^\s<>)]+[^\s<>).,;:!?])/gu;

type Block =
  | { readonly kind: 'quote' | 'small' | 'text'; readonly lines: string[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly lines: string[] };

/** Draws a message's content as Discord shows it: quotes, lists, small print, bold, underlined, struck out, code, times, links. */
export function drawMarkdown(content: string): Node[] {
  return content
    .split(/\n{2,}/)
    .flatMap(blocksOf)
    .map(drawBlock);
}

function blocksOf(paragraph: string): Block[] {
  const blocks: Block[] = [];
  for (const line of paragraph.split('\n')) {
    const { kind, text } = readLine(line);
    const last = blocks.at(-1);
    if (last?.kind === kind && kind !== 'small') last.lines.push(text);
    else blocks.push({ kind, lines: [text] });
  }
  return blocks;
}

function readLine(line: string): { kind: Block['kind']; text: string } {
  if (line.startsWith('> ')) return { kind: 'quote', text: line.slice(2) };
  if (line.startsWith('-# ')) return { kind: 'small', text: line.slice(3) };
  if (line.startsWith('- ')) return { kind: 'bullets', text: line.slice(2) };
  const numbered = /^\d+\. (.*)$/.exec(line)?.[1];
  if (numbered !== undefined) return { kind: 'numbers', text: numbered };
  return { kind: 'text', text: line };
}

function drawBlock({ kind, lines }: Block): Node {
  switch (kind) {
    case 'quote':
      return element('blockquote', {}, ...joined(lines));
    case 'small':
      return element('p', { class: 'small' }, ...joined(lines));
    case 'bullets':
      return element('ul', {}, ...lines.map((line) => element('li', {}, ...drawInline(line))));
    case 'numbers':
      return element('ol', {}, ...lines.map((line) => element('li', {}, ...drawInline(line))));
    case 'text':
      return element('p', {}, ...joined(lines));
  }
}

function joined(lines: readonly string[]): Node[] {
  return lines.flatMap((line, place) => [
    ...(place > 0 ? [element('br')] : []),
    ...drawInline(line),
  ]);
}

function drawInline(text: string): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, escaped, bold, underlined, struck, code, time, link] = match;
    if (match.index > from) nodes.push(text.slice(from, match.index));
    if (escaped !== undefined) nodes.push(escaped);
    else if (bold !== undefined) nodes.push(element('strong', {}, ...drawInline(bold)));
    else if (underlined !== undefined) nodes.push(element('u', {}, ...drawInline(underlined)));
    else if (struck !== undefined) nodes.push(element('s', {}, ...drawInline(struck)));
    else if (code !== undefined) nodes.push(element('code', {}, code));
    else if (time !== undefined) nodes.push(drawTime(Number(time)));
    else if (link !== undefined) nodes.push(element('a', { href: link, rel: 'noreferrer' }, link));
    from = match.index + whole.length;
  }
  if (from < text.length) nodes.push(text.slice(from));
  return nodes;
}

/** Discord shows a time in the reader's own way; here it is that of the drawing's language. */
function drawTime(seconds: number): Node {
  const date = new Date(seconds * 1000);
  const text = date.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  return element('time', { datetime: date.toISOString() }, text);
}
