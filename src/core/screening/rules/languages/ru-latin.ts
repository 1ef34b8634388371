import {
  OVERDOSE,
  phrases,
  rulesOf,
  SELF,
  statements,
  SYMPTOMS,
  upTo,
  VIOLENCE,
} from './language-rule.ts';

/** Words that turn a statement round; no gap in a pattern runs over one. */
const NO = 'ne|net';
const ONE = upTo(1, NO);

const WANT = '(?:hochu|xochu|khochu|hochy|xochy|hoau|hachu|hochetsya|hochetsa)';

const MAN = '(?:muzh|muj|paren|otets|otec|otchim|byvshiy|byvshij|on)';
const HITS = '(?:b[yj]et|biet|b[yj]ot|izbivaet|dushit|nasiluet)';

/** Russian as it is typed on a keyboard without Cyrillic. */
export const RUSSIAN_IN_LATIN = rulesOf('ru', 'latin', [
  {
    id: 'latin-emergency',
    finding: OVERDOSE,
    pattern: phrases(
      `peredoz(?:irovka|nulsya|nulas|nulsa)?|naglotal(?:sya|as|sa|asj) ${ONE}(?:tabletok|koles)|(?:vypil|vypila|vipil|vipila|prinyal|prinyala|syel|syela) ${ONE}(?:vse|vsu|tseluyu|celuyu|pachku|slishkom mnogo|mnogo) ${ONE}(?:tabletki|tabletok|pachku|snotvornogo|ketamina)`,
    ),
    unless: phrases('mozhet li|mozet li|(?:let|goda) nazad|esli'),
    examples: ['ya vypila vse tabletki', 'u menya peredoz', 'sestra naglotalas tabletok'],
    counterexamples: ['vypila tabletku utrom', 'mozhet li byt peredozirovka v klinike'],
  },
  {
    id: 'latin-symptoms',
    finding: SYMPTOMS,
    pattern: phrases(
      `ne (?:dyshit|dishit|dyshyt)|ne mogu (?:dyshat|dishat)|(?:on|ona|lezhit|lezit|muzh|zhena|mama|papa|brat|sestra|drug) ${ONE}bez (?:soznaniya|soznania|soznanija)|ne (?:prosypaetsya|prosipaetsya|prosypaetsa)|poteryal[a]? soznanie`,
    ),
    unless: phrases('ot smeha|mozhet li|esli'),
    examples: ['on ne dyshit', 'ne mogu dyshat', 'muzh bez soznaniya'],
    counterexamples: ['ne mogu dyshat ot smeha', 'mozhet li chelovek bez soznaniya slyshat'],
  },
  {
    id: 'latin-wants-to-die',
    finding: SELF,
    pattern: statements(
      'ne',
      `${WANT} (?:(?:uzhe|uje|prosto|tolko|realno) ){0,2}(?:umeret|umeretj|umiret|sdohnut|sdoxnut|sdokhnut|ubit sebya|ubit sebja|povesitsya|vypilitsya|pokonchit s soboj|pokonchit s soboi|pokonchit s soboy)`,
      `ne ${WANT} (?:(?:bolshe|uzhe|uje|bolwe) ){0,2}(?:zhit|jit|zit|zhyt|zhitj)|(?:zhit|jit|zit) (?:bolshe )?ne ${WANT}|bolshe ne ${WANT} (?:zhit|jit|zit)|ub[yj]u seb[yj]a|pokonchit s sobo[jiy]|pokonchu s sobo[jiy]|ustal[a]? (?:zhit|jit) (?:bolshe )?|ya (?:tak )?bolshe ne mogu(?= (?:zhit|jit|tak|$))`,
    ),
    unless: phrases('ot (?:styda|smeha)'),
    examples: ['hochu umeret', 'ya ne hochu bolshe zhit', 'xochu sdohnut', 'ya bolshe ne mogu'],
    counterexamples: ['hochu uznat o lechenii', 'ne hochu ukol', 'hochu umeret ot styda'],
  },
  {
    id: 'latin-violence',
    finding: VIOLENCE,
    pattern: phrases(
      `${MAN} (?:menya|menja) ${HITS}|${MAN} ${HITS} (?:menya|menja)`,
      '(?:on|muzh|byvshiy) (?:ugrozhaet|grozitsya|obeshaet) (?:ubit menya|menya ubit)',
    ),
    unless: phrases('v detstve|v shahmaty'),
    examples: ['muzh menya byet', 'on bjet menya', 'on ugrozhaet ubit menya'],
    counterexamples: ['muzh menya zhdet', 'on dushit nadezhdu'],
  },
]);
