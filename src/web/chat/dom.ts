import type { Element as DrawnElement, Node as Drawn } from '../../preview/node.ts';

/** What was drawn, as part of the document; every text in it is a text node. */
export function toDom(drawn: Drawn): Node {
  if (typeof drawn === 'string') return document.createTextNode(drawn);
  return toElement(drawn);
}

/** The same for an element. */
export function toElement({ tag, attributes, children }: DrawnElement): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map(toDom));
  return made;
}

/** The part of the chat that its shell always has. */
export function find<T extends Element>(root: ParentNode, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The chat has no ${selector}.`);
}
