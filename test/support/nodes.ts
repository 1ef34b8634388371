import type { Element, Node } from '../../src/preview/node.ts';

const INLINE = new Set(['a', 'strong', 'span', 'code', 'u', 'button', 'option']);

/** What somebody reads of a drawn node; what stands in a block of its own stands on a line of its own. */
export function textOf(node: Node): string {
  if (typeof node === 'string') return node;
  const inside = node.children.map(textOf).join('');
  return INLINE.has(node.tag) ? inside : `\n${inside}\n`;
}

/** Every element in a node that a condition holds for, in order. */
export function elementsIn(node: Node, wanted: (element: Element) => boolean): Element[] {
  if (typeof node === 'string') return [];
  const inside = node.children.flatMap((child) => elementsIn(child, wanted));
  return wanted(node) ? [node, ...inside] : inside;
}
