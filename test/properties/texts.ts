import * as fc from 'fast-check';

/** What texts are made of that has a meaning somewhere on the way. */
const PIECES = [
  'Is ketamine safe?',
  'does it harm the bladder',
  'how long does a session take',
  'I want to die',
  'my brother says he wants to kill himself',
  'I took all my pills an hour ago',
  'how many mg should I take',
  '¿Es segura la ketamina?',
  'ist das sicher, und was kostet es?',
  'entry:bladder',
  'crisis:self:en:person',
  'read:emergency:overdose',
  '@everyone',
  '@here',
  '<@100000000000000001>',
  '<@&100000000000000001>',
  '<#100000000000000001>',
  '</ask:100000000000000001>',
  '<t:0:R>',
  '[text](https://example.com)',
  '<https://example.com>',
  'https://example.com/a_b*c',
  'javascript:alert(1)',
  '```',
  '||',
  '**',
  '__',
  '~~',
  '\\',
  '\n> ',
  '\n# ',
  '\n- ',
  '\n\n',
  '\r\n',
  '\t',
  '\u0000',
  '\u200B',
  '\u202E',
  '\uFEFF',
  'e\u0301\u0302\u0303',
  '👩‍👩‍👧',
  '🏳️‍🌈',
  '漢字',
  'كيتامين',
  '{number}',
  '{lines}',
  '$&',
  '__proto__',
  'constructor',
];

/** Any string at all, also such as is no Unicode text. */
export const anyString = fc.oneof(
  fc.string({ unit: 'binary', size: 'medium' }),
  fc.string({ unit: 'grapheme', size: 'medium' }),
  fc
    .array(fc.nat({ max: 0xffff }), { size: 'medium' })
    .map((units) => String.fromCharCode(...units)),
);

/** Any text in at most so many UTF-16 code units, one in four of them long. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...PIECES), anyString);
  const short = fc
    .array(piece, { minLength: 1, maxLength: 12 })
    .chain((pieces) => fc.constantFrom('', ' ').map((between) => pieces.join(between)));
  const long = fc
    .tuple(short, fc.integer({ min: 2, max: 3000 }))
    .map(([text, times]) =>
      text.repeat(Math.min(times, Math.ceil(maxLength / (text.length || 1)))),
    );
  return fc
    .oneof({ weight: 3, arbitrary: short }, { weight: 1, arbitrary: long })
    .map((text) => text.slice(0, maxLength));
}
