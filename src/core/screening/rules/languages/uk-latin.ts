import { phrases, rulesOf, SELF, statements, SYMPTOMS, upTo } from './language-rule.ts';

/** Words that turn a statement round; no gap in a pattern runs over one. */
const NO = 'ne';
const ONE = upTo(1, NO);

/** Ukrainian as it is typed on a keyboard without Cyrillic. */
export const UKRAINIAN_IN_LATIN = rulesOf('uk', 'latin', [
  {
    id: 'latin-emergency',
    finding: SYMPTOMS,
    pattern: phrases(
      `ne (?:dyhaye|dyhae|dykhaye|dyhaie)|ne mozhu (?:dyhaty|dykhaty|dihati)|(?:vona|vin|cholovik|mama) ${ONE}neprytomn(?:a|yi|yj|iy)|ne prokydayetsya`,
    ),
    unless: phrases('vid smihu|chy mozhe'),
    examples: ['vin ne dyhaye', 'ne mozhu dyhaty'],
    counterexamples: ['ne mozhu dyhaty vid smihu', 'ne mozhu pryity'],
  },
  {
    id: 'latin-wants-to-die',
    finding: SELF,
    pattern: statements(
      'ne',
      '(?:hochu|xochu|khochu) (?:(?:vzhe|prosto|tilky) ){0,2}(?:pomerty|vmerty|pomerti|zdohnuty|vbyty sebe|vbiti sebe)|ne (?:hochu|xochu|khochu) (?:(?:bilshe|vzhe) ){0,2}(?:zhyty|zhiti|jyty)|(?:zhyty|zhiti) ne (?:hochu|xochu|khochu)|bilshe ne (?:hochu|mozhu) (?:zhyty|zhiti)|pokinchyty z soboyu',
    ),
    unless: phrases('vid (?:soromu|smihu)'),
    examples: ['hochu pomerty', 'ne hochu bilshe zhyty'],
    counterexamples: ['hochu diznatysya pro likuvannya', 'hochu pomerty vid soromu'],
  },
]);
