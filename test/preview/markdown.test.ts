import { describe, expect, it } from 'vitest';
import { drawMarkdown } from '../../src/preview/markdown.ts';
import { toHtml } from '../../src/preview/node.ts';
import { quoteLine } from '../../src/discord/text.ts';

const html = (content: string) => drawMarkdown(content).map(toHtml).join('');

describe('drawing markdown', () => {
  it.each([
    ['bold', '**a** b', '<p><strong>a</strong> b</p>'],
    ['underlined', '__a__ b', '<p><u>a</u> b</p>'],
    ['struck out and code', '~~a~~ `b*c*`', '<p><s>a</s> <code>b*c*</code></p>'],
    ['a quote', '> a\n\nb', '<blockquote>a</blockquote><p>b</p>'],
    ['small print', '-# a\n-# b', '<p class="small">a</p><p class="small">b</p>'],
    ['a list below its heading', '__x__\n- a\n- b', '<p><u>x</u></p><ul><li>a</li><li>b</li></ul>'],
    ['a numbered list', '1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['lines', 'a\nb', '<p>a<br>b</p>'],
    [
      'a link',
      'see https://a.test/b, now',
      '<p>see <a href="https://a.test/b" rel="noreferrer">https://a.test/b</a>, now</p>',
    ],
    ['escapes', String.raw`\*a\* \<\@1>`, '<p>*a* &lt;@1&gt;</p>'],
    ['bold with an escape in it', String.raw`**a \* b**`, '<p><strong>a * b</strong></p>'],
    ['markup as text', '<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
  ])('%s', (_, content, drawn) => {
    expect(html(content)).toBe(drawn);
  });

  it('shows a quoted question letter for letter', () => {
    const question = String.raw`Is *it* safe? <b> & "x" [a](https://b.test) _c_`;
    const shown = html(quoteLine(question) ?? '')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(shown).toBe(question);
  });
});
