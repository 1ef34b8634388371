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
const NO = 'mesh|mish|msh|mo|ma|la';
const ONE = upTo(1, NO);

/** Arabic in Latin letters and digits; before this is read, "3" may have become "e" and "7" a "t". */
export const ARABIC_IN_LATIN = rulesOf('ar', 'latin', [
  {
    id: 'latin-symptoms',
    finding: SYMPTOMS,
    pattern: phrases(
      '(?:mesh|mish|msh|mo|mu|ma) (?:[3e]am )?(?:[2a]?ader|[2a]?adra|2adr|qader|kader|[2a]dir|b[2]?dar|a[2]dar|aqdar) (?:atnafas|atnaffas|etnafas|akhod nafasi)|(?:mesh|msh|mish|ma) (?:byetnafas|byetnaffas|btetnafas|yetnafas|yitnafas)|(?:fa2ed|faqed|fa2da) (?:el |al )?wa[3e]y|o?ghma [3e]al(?:eih|eih?a|eh|eha)',
    ),
    unless: phrases('men el de7k|mn el de7k|men el detk'),
    examples: ['mesh ader atnafas', 'msh byetnafas'],
    counterexamples: ['mesh ader atnafas men el de7k', 'mesh ader aagi bokra'],
  },
  {
    id: 'latin-overdose',
    finding: OVERDOSE,
    pattern: phrases(
      `(?:a?khadt|a?khedt|akhad|bala[3e]t|shrebt|shribt) ${ONE}(?:kol|kul|kel|koll|shreet|3elbet|elbet) (?:el |al |kamel )?(?:7boob|tboob|hboob|7obob|hobob|7abeb|bershaam|bersham|barsham|dawa|adweya)|(?:a?khadt|a?khedt|akhad) (?:bersham|7boob|hboob) (?:keteer|kteer|ktir|kitir)|(?:a?khadt|a?khedt|akhad) (?:overdose|jor[3e]a zayda|gor[3e]a zayda)`,
    ),
    unless: phrases('men (?:sana|senin|zaman)'),
    examples: ['khadt kol el bersham', 'akhadt kel el 7boob'],
    counterexamples: ['khadt el dawa el sob7', 'men senin khadt kol el bersham'],
  },
  {
    id: 'latin-wants-to-die',
    finding: SELF,
    pattern: statements(
      NO,
      '(?:[3e]ay[ei]?z|[3e]ay[ei]?za|[3e]aw[ei]?z|[3e]awza|bad+[eiy]|bid+i|bed+i|abi|abgha|abga|ab8a|nefsi|nfsi|nefsy|nifsi|wed+i|arid|oreed|ureed|bghit|n7eb|nteb|nheb|[7th]ab) (?:an |2en |eni )?(?:a?mou?t|a?moot|nmout|nmoot|nmut|mawt|antihar|anti7ar|antitar|ante7er|anta7er|antater|antaher|a[2q]tel nafsi|a2tol nafsi|amawet nafsi)(?! (?:men|min|mn|fik|feek|fiki|feeki) )',
      '(?:mesh|mish|msh|mo|mu|ma) (?:[3e]ay[ei]?z|[3e]ay[ei]?za|[3e]aw[ei]?z|[3e]awza|bad+[eiy]|bid+i|bed+i|abi|abgha|b[2]?dar|[2a]?ader) (?:a[3e]{1,3}sh|a[3e]ish|a[3e]ich|[3e]ish|[3e]{2,3}sh|n[3e]ich|n[3e]ish)',
      '(?:ha|7a|ra7|rah|rat)(?: )?(?:[2a]?tel nafsi|mawwet nafsi|mawet nafsi|ante7er|anta7er|antaher)|ba?fak+ar (?:fi |fel |f )?(?:el |al )?(?:inti7ar|enti7ar|intihar|entihar|intitar|mot|moot)|(?:ta[3e]{1,3}bt|ze?h?e2t|zhe2t|zehe2t|malle?t|karaht|kreht) (?:men |mn |min )?(?:el |al )?(?:7ayat?i?|tayat?i?|7aya|taya|hayati|hayat|hayah|denya)|ya ?rab+ (?:khodni|khedni|khudni|5odni)',
    ),
    unless: phrases('men el (?:de7k|detk|dehk|goo3|gooe|joo3|kesoof)|fik|feek|fiki|feeki|hah[ah]*'),
    examples: [
      'ana 3ayez amoot',
      'baddi mout',
      'mesh 3ayza a3eesh',
      'ta3ebt men el 7aya',
      'bghit nmout',
    ],
    counterexamples: ['ana 3ayez a3raf 3an el 3elag', 'bamoot fik', 'nefsi amoot men el de7k'],
  },
  {
    id: 'latin-violence',
    finding: VIOLENCE,
    pattern: phrases(
      `(?:gozi|jozi|zawji|zoji|baba|abuya|akhi|akhuya|jawzi|howa|huwe) ${ONE}(?:byedrabni|byidrabni|byodrobni|byodrabni|yedrabni|yidribni|bidrobni|byehadedni|yhaddedni)`,
    ),
    examples: ['gozi byedrabni', 'baba byidrabni kol yom'],
    counterexamples: ['gozi byesa3edni'],
  },
]);
