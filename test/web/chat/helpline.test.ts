import { describe, expect, it } from 'vitest';
import { drawHelpline, withLinks, withNumbers } from '../../../src/web/chat/helpline.ts';
import type { ShownHelpline } from '../../../src/web/chat/shown-reply.ts';
import type { Node } from '../../../src/preview/node.ts';
import { elementsIn, textOf } from '../../support/nodes.ts';
import { shippedAssistant } from '../../support/shipped.ts';

const linksIn = (nodes: readonly Node[]) =>
  nodes
    .flatMap((node) => elementsIn(node, ({ tag }) => tag === 'a'))
    .map((link) => [textOf(link), link.attributes['href']]);

const linksOf = (ways: Omit<ShownHelpline, 'name'>) =>
  linksIn([drawHelpline({ name: 'A line', ...ways })]);

describe('a helpline', () => {
  it.each([
    ['116 123', [['call 116 123', 'tel:116123']]],
    ['1-800-799-7233', [['call 1-800-799-7233', 'tel:18007997233']]],
    ['988, then press 1', [['call 988, then press 1', 'tel:988']]],
    [
      '0800 111 0111 or 0800 111 0222',
      [
        ['call 0800 111 0111', 'tel:08001110111'],
        ['0800 111 0222', 'tel:08001110222'],
      ],
    ],
  ])('can be called: %s', (call, links) => {
    expect(linksOf({ call })).toEqual(links);
  });

  it.each([
    ['text 988', 'sms:988'],
    ['text SHOUT to 85258', 'sms:85258?body=SHOUT'],
    ['text 0477 13 11 14', 'sms:0477131114'],
  ])('can be written to: %s', (text, href) => {
    expect(linksOf({ text })).toEqual([[text, href]]);
  });

  it.each([
    [{ call: 'ask the operator' }],
    [{ call: '12 or the front desk' }],
    [{ text: 'text HOME now to 741741' }],
    [{ text: 'write to 85258 or call' }],
    [{ chat: 'javascript:alert(1)' }],
    [{ chat: 'http://insecure.test' }],
  ])('is no link where a way is not plain: %o', (ways) => {
    expect(linksOf(ways)).toEqual([]);
    expect(textOf(drawHelpline({ name: 'A line', ...ways }))).toContain(Object.values(ways)[0]);
  });

  it('opens a web page beside the conversation', () => {
    const drawn = drawHelpline({ name: 'A line', chat: 'https://line.test/chat' });
    const [link] = elementsIn(drawn, ({ tag }) => tag === 'a');
    expect(link?.attributes).toMatchObject({
      href: 'https://line.test/chat',
      target: '_blank',
      rel: 'noreferrer',
    });
  });

  const { countries, elsewhere } = shippedAssistant().safety.helplines;
  const shipped = [...countries.flatMap(({ lines }) => lines), ...elsewhere.lines];
  it.each(shipped)('$name: every way is a link', (line) => {
    const ways = [line.text, line.call, line.chat].filter(Boolean);
    expect(linksOf(line).length).toBeGreaterThanOrEqual(ways.length);
  });
});

describe('numbers and links in a text', () => {
  it('an emergency number can be dialled, other numbers not', () => {
    const nodes = withNumbers('Call 999 or 112 now, not 116 123-456 or 85258.');
    expect(linksIn(nodes).map(([text]) => text)).toEqual(['999', '112']);
    expect(linksIn(withNumbers('Call 911 (US, Canada) or 000.'))).toEqual([
      ['911', 'tel:911'],
      ['000', 'tel:000'],
    ]);
  });

  it('a web link ends before the full stop', () => {
    const nodes = withLinks('See https://a.test/b. And <b>.');
    expect(linksIn(nodes)).toEqual([['https://a.test/b', 'https://a.test/b']]);
    expect(nodes.map(textOf).join('')).toBe('See https://a.test/b. And <b>.');
  });
});
