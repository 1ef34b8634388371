/** A piece of a page: text, or an element. Drawn to HTML here and to the DOM in a browser, always with text as text. */
export type Node = string | Element;

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Node[]
): Element {
  return { tag, attributes, children };
}

const VOID = new Set(['br', 'hr', 'input', 'meta', 'link', 'img']);

/** The node as HTML; every text and value in it is escaped. */
export function toHtml(node: Node): string {
  if (typeof node === 'string') return escapeHtml(node);
  const { tag, attributes, children } = node;
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  if (VOID.has(tag)) return `<${tag}${written}>`;
  return `<${tag}${written}>${children.map(toHtml).join('')}</${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
