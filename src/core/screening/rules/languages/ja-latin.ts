import { phrases, rulesOf, SELF, SYMPTOMS } from './language-rule.ts';

/** Japanese in Latin letters. */
export const JAPANESE_IN_LATIN = rulesOf('ja', 'latin', [
  {
    id: 'latin-wants-to-die',
    finding: SELF,
    pattern: phrases(
      'shinitai(?:desu|yo|na|nda)?|sinitai|shinite[ei]?|shini tai|shinitakunatta|kietai(?:desu)?|kiete shimaitai|inakunaritai|ikitakunai|ikiteitakunai|ikite itakunai|iki(?:ru|teru) no ?(?:ga|ni) ?(?:mou )?(?:tsurai|turai|shindoi|tsukareta|iya)|jisatsu ?(?:shitai|suru|shiyou)|shinou (?:to|kana)',
    ),
    unless: phrases('hazukashikute|hazukashii|warai'),
    examples: ['mou shinitai', 'kietai', 'ikiru no ga tsurai', 'jisatsu shitai'],
    counterexamples: ['chiryou ni tsuite shiritai', 'hazukashikute shinitai'],
  },
  {
    id: 'latin-emergency',
    finding: SYMPTOMS,
    pattern: phrases(
      'iki ?ga ?(?:dekinai|dekimasen)|iki (?:shitenai|shite nai|shiteinai|shite inai)|ishiki ?ga ?(?:nai|arimasen)|kokyuu ?ga ?(?:tomatta|tomatteru|dekinai)',
    ),
    unless: phrases('warai(?:sugite)?'),
    examples: ['iki ga dekinai', 'ishiki ga nai'],
    counterexamples: ['iki ga dekinai warai'],
  },
]);
