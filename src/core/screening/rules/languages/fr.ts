import { either } from '../rule.ts';
import {
  HARM,
  MANY,
  OTHER,
  OVERDOSE,
  phrases,
  rulesOf,
  SELF,
  statements,
  SYMPTOMS,
  told,
  upTo,
  VIOLENCE,
} from './language-rule.ts';

// An apostrophe is gone ("jai", "dun"), and people who leave it out often type a blank ("j ai").

/** Words that turn a statement round; no gap in a pattern runs over one. */
const NO = 'ne|pas|plus|jamais|aucune?|rien';
const ONE = upTo(1, NO);
const FEW = upTo(2, NO);
const SOME = upTo(4, NO);

const PILLS =
  '(?:medocs?|medicaments?|cachets?|cachetons|comprimes?|pilules?|gelules?|somniferes?|anxiolytiques?|antidepresseurs?|calmants?|dolipranes?|paracetamols?|xanax|lexomil|valium|tramadol|codeine|keta|ketamine|ket)';
const TOOK = '(?:pris|prise|avale|gobe|bouffe|ingere|ingurgite|englouti|sniffe|tape)';
const CLOSE =
  '(?:mon|ma|son|sa|un|une|notre) (?:meilleure? |petite? |grande? )?(?:ami|amie|pote|copain|copine|frere|frangin|soeur|frangine|fils|fille|enfant|gamin|gamine|ado|mari|femme|conjoint|conjointe|compagnon|compagne|mec|meuf|ex|mere|maman|pere|papa|beau pere|belle mere|oncle|tante|cousin|cousine|neveu|niece|grand pere|grand mere|papi|mamie|voisin|voisine|collegue|coloc)';
const RECENTLY =
  '(?:hier|ce (?:matin|soir)|cette (?:nuit|apres midi)|aujourdhui|tout a lheure|a linstant|encore|il y a (?:une heure|[^ ]+ heures|[^ ]+ minutes))';

const PAST =
  'il y a (?:[^ ]+ ){0,2}(?:ans?|annees?|mois|semaines)|lan(?:nee)? (?:dernier|derniere|passee)|quand (?:jetais|j etais|javais)|en (?:19|20)[0-9][0-9]';
/** Taken for long, as told, without effect, or nothing but food. */
const FUTILE =
  'rien na (?:marche|fait|change|aide)|na (?:pas )?(?:marche|aide)|aucun (?:effet|resultat)|sans (?:effet|resultat)|dans (?:ma|sa) vie|comme (?:prescrit|dhabitude)|du matin|chocolats?|biscuits|gateaux|bonbons|glace';
/** A question, a fear of what might come, a dream, a laugh. */
const NOT_NOW = phrases(
  '(?:peut|peuvent|pourrait) (?:elle |il |on |t on |t il )?(?:causer|provoquer|donner|entrainer|faire|avoir)|est ce (?:quon|qu on) (?:peut|risque)|que se passe t il si|et si (?:je|on|quelquun)|si (?:quelquun|un patient|une personne)|est ce (?:normal|possible|courant) d[a-z]*|risques? d[a-z]*|(?:symptomes|signes) d[a-z]*|peur (?:de (?:ne|perdre|faire)|davoir|detouffer)',
  'cauchemars?|reve|(?:etude|article|film|chanson)|mdr|lol|ptdr|(?:de|par le) (?:rire|nez)',
);

export const FRENCH = rulesOf('fr', 'latin', [
  {
    id: 'overdose',
    finding: OVERDOSE,
    pattern: statements(
      'pas|jamais|aucune',
      `${TOOK} (?:presque )?(?:tous|toutes|toute|tout) (?:les |le |la |mes |ses |ma |sa |mon |son )?(?:${FEW})(?:${PILLS}|boite|plaquette|tablette|flacon)`,
      `${TOOK} (?:beaucoup )?trop d(?:e )?(?:${FEW})${PILLS}|trop ${TOOK} de ${PILLS}|${TOOK} (?:une poignee|un tas) de (?:${FEW})${PILLS}`,
      `${TOOK} (?:une|la|sa|ma) (?:boite|plaquette)(?: entiere)? de (?:${FEW})${PILLS}|${TOOK} (?:une|la|sa|ma) (?:boite|plaquette) entiere`,
      `(?:il|elle|fils|fille|bebe|enfant|gamin|gamine|petit|petite|frere|soeur) a (?:pris|avale|mange|bouffe) (?:tous )?mes (?:${PILLS}|medocs)`,
      `(?:j ?ai|a) ${TOOK} (?:au moins |environ )?(?:${MANY}|vingt|trente|quarante|cinquante) (?:de )?${PILLS}`,
      '(?:j ?ai|il a|elle a|a) (?:trop )?(?:force|abuse) (?:sur|de|avec) (?:la |les |le |mes |ses )?(?:keta|ketamine|dose|medocs|cachets)',
      '(?:fait|fais|faisait|en train de faire|suis en|est en) (?:une |un )?(?:overdose|surdose)(?! de (?:chocolat|travail|sucre|boulot))',
    ),
    unless: either(NOT_NOW, phrases(PAST, FUTILE)),
    examples: [
      "j'ai pris tous mes médicaments",
      'Elle a avalé une boîte de somnifères',
      "j'ai pris trop de kéta je me sens pas bien",
      'mon frère a gobé 30 cachets',
      'ma petite a avalé mes comprimés',
      "je crois qu'elle fait une overdose",
    ],
    counterexamples: [
      "j'ai bouffé toute la tablette de chocolat",
      'peut-on faire une overdose à la clinique ?',
      "j'ai pris mes médicaments ce matin",
      "j'ai pris trop de poids avec ce traitement",
      "j'ai pris tous les médicaments possibles et rien n'a marché",
      "il y a dix ans j'ai avalé une boîte de somnifères",
    ],
  },
  {
    id: 'breathing-or-unconscious',
    finding: SYMPTOMS,
    pattern: statements(
      'pas|jamais|aucune',
      '(?:n ?)?arrive (?:plus|pas|meme plus) a (?:bien )?respirer|(?:peux|peut) (?:plus|pas|meme plus) respirer|respire (?:plus|pas|mal|bizarrement|bizarre|a peine|tres mal)(?! la (?:joie|sante|confiance))|du mal a respirer|j ?etouffe(?! (?:dans|avec|au|chez) )|s ?etouffe|je m ?etouffe|(?:je|il|elle) manque dair|gorge (?:qui )?(?:se ferme|gonfle|enfle)',
      `levres (?:${FEW})(?:bleues?|violettes?)|devient (?:tout |toute )?bleue?`,
      'se reveille (?:pas|plus)(?! (?:avant|le matin|la nuit|a l ?heure) )|(?:n ?arrive|arrive|arrivons) (?:pas|plus) a l[ae] (?:re)?veiller|impossible de l[ae] reveiller|l[ae] reveiller (?:et )?(?:il|elle) (?:bouge|repond) pas',
      'reagit (?:pas|plus)(?! (?:au|aux|a la) )|repond plus (?:a rien|et|du tout)|(?:est|reste|toujours) (?:inconsciente?|evanouie?|dans les pommes)|s ?est (?:evanouie?|effondree?)|(?:a perdu|perd) connaissance|fait un malaise',
    ),
    unless: either(NOT_NOW, told('s ?est (?:evanouie?|effondree?)|a perdu', PAST)),
    examples: [
      "je n'arrive plus à respirer",
      'il ne respire plus',
      'Ma femme ne se réveille pas',
      'elle est inconsciente sur le canapé',
      'il a les lèvres toutes bleues',
    ],
    counterexamples: [
      "j'ai peur de ne plus pouvoir respirer pendant la perfusion",
      'est-ce que la kétamine peut faire perdre connaissance ?',
      'il se réveille pas avant midi',
      "j'étouffe dans ce boulot",
      'ma sœur ne réagit pas aux antidépresseurs',
    ],
  },
  {
    id: 'heart-seizure-bleeding',
    finding: SYMPTOMS,
    pattern: statements(
      'pas|jamais|aucune',
      `(?:j ?ai|il a|elle a|a|ressens|une|grosse|forte|violente) (?:tres |super |trop )?(?:mal|douleurs?|oppression) (?:${FEW})(?:a la|dans la|dans le|au) (?:poitrine|thorax)|poitrine (?:qui )?(?:me |lui )?(?:serre|brule|fait (?:tres )?mal)|douleur au bras gauche`,
      '(?:fait|fais|en train de faire) (?:un avc|une crise cardiaque|un infarctus|un arret cardiaque)(?! (?:avec|quand) )|bouche (?:toute )?(?:de travers|tordue)|bras (?:gauche )?(?:tout )?(?:engourdi|paralyse)',
      `(?:il|elle|qui|mari|femme|fils|fille|mere|pere|copain|copine|ami|amie) (?:convulse|est en (?:train de convulser|convulsion[s]?))|(?:fait|a) (?:des convulsions|une crise d ?epilepsie)|crise d ?epilepsie ${SOME}(?:s ?arrete pas)|bave de la mousse|mousse a la bouche|ecume aux levres`,
      'saigne (?:beaucoup|enormement|sans arret|trop|partout)|(?:n ?)?arrete pas de saigner|(?:je me|il se|elle se|se) vide de (?:mon|son) sang|saignement (?:ne )?s ?arrete pas|(?:s ?est|me suis) (?:ouvert|taille|tranche) les veines|perd (?:beaucoup|enormement|plein) de sang|du sang partout|fait une hemorragie',
    ),
    unless: either(
      NOT_NOW,
      phrases('regles|gencives|du nez|depuis des (?:annees|mois)'),
      told('fait un (?:avc|infarctus)', PAST),
    ),
    examples: [
      "j'ai très mal à la poitrine",
      'mon père fait une crise cardiaque',
      'il convulse depuis cinq minutes',
      'ça saigne beaucoup, du sang partout',
    ],
    counterexamples: [
      'la perfusion peut-elle donner une douleur dans la poitrine ?',
      "j'ai mal au cœur après les séances",
      "j'ai mal à la tête",
      'quels sont les signes d’une crise cardiaque ?',
    ],
  },
  {
    id: 'wants-to-die',
    finding: SELF,
    pattern: statements(
      'pas|jamais|aucune',
      '(?:veux|je veut|veu|jveux|jveu|jve|voudrais|vais|vai|envie|envi|envie de|envi de|envie d|pense a|songe a|prefere|prefererais|souhaite|j?aimerais|j ?ai decide de) (?:juste |vraiment |bien |trop )?(?:mourir|mourrir|crever|den finir|en finir|me tuer|me suicider|me suicide|me pendre|me flinguer|me buter|me foutre en lair|me tirer une balle|mouvrir les veines|me tailler les veines|me jeter (?:sous|du|par|dans)|disparaitre (?:pour toujours|a jamais)|mendormir et ne (?:plus|jamais)|ne plus (?:vivre|exister|etre la|me reveiller|etre de ce monde))',
      'j?(?:veux|veu) plus (?:vivre|etre la|exister|etre en vie|etre de ce monde|me reveiller|de cette vie|continuer a vivre)(?! (?:avec|a|chez|en|seul) )|j?(?:peux|peu) plus (?:continuer a )?vivre(?! (?:avec|a|chez|en|seul|sans) )',
      '(?:plus|aucune|pas|sans) (?:envie|envi|force|raison|gout) (?:de (?:continuer a )?vivre|a la vie)|plus (?:la|de|aucune) (?:force|raison|envie) (?:de|pour) (?:continuer a )?vivre|(?:marre|ras le bol|fatiguee?|lasse?|degoutee?) (?:de (?:vivre|la vie|cette vie|ma vie)|d ?exister|d ?etre (?:en vie|la))(?! (?:avec|a|chez|en|seule?|ici) )',
      '(?:vie|ca) (?:ne )?vaut (?:plus|pas) la peine (?:d ?etre vecue|de vivre|de continuer)|a quoi bon (?:vivre|continuer|exister)|(?:j?aimerais|voudrais|veux) (?:juste )?(?:mendormir et )?ne (?:plus jamais|jamais|plus) (?:plus )?(?:me reveiller|etre nee?)|j?aurais (?:prefere|voulu) ne (?:jamais|pas) (?:naitre|etre nee?)|mieux (?:si jetais|si j etais) morte?',
      `(?:j ?ai|mes) ${FEW}(?:idees?|pensees) (?:suicidaires?|noires et)|(?:je )?suis suicidaire|pense (?:encore |tout le temps |souvent )?au suicide|personne (?:ne )?me regretter(?:a|ait)|(?:serait|seraient|seriez|iraient) ${ONE}mieux sans moi|suis (?:un|quun) (?:poids|fardeau|boulet) pour (?:tout|tous|ma|mon|mes|eux|les)|(?:bon dieu|seigneur) (?:me (?:rappelle|prenne)|vienne me chercher|prends moi|rappelle moi)`,
    ),
    unless: either(
      phrases(
        `de (?:rire|honte|faim|chaud|froid|ennui|trouille)|est ce que je vais|vais (?:mourir|crever) ${SOME}(?:seance|perfusion|mdr|ptdr|lol)|mort de rire|d?en finir avec (?:ce|cette|ces|mon|mes|le|la|les) [a-z]+(?<! vie)`,
      ),
      told('essaye|tente', PAST),
    ),
    examples: [
      'je veux mourir',
      "J'ai envie d'en finir",
      'je ne veux plus vivre',
      "jveux crever j'en ai marre de vivre",
      'je vais me foutre en l’air',
      'jai plus la force de vivre',
      "je suis fatigué d'exister",
      "que le bon Dieu vienne me chercher, j'ai fait mon temps",
    ],
    counterexamples: [
      "j'ai pas envie de mourir",
      'je veux comprendre le traitement',
      'combien de temps dure la perfusion',
      "j'ai envie d'en finir avec ces cauchemars",
      'je suis mort de rire, je vais mourir de rire',
      'je ne veux plus vivre avec mes parents',
      "j'ai peur de mourir pendant la séance",
    ],
  },
  {
    id: 'cannot-go-on',
    finding: SELF,
    pattern: statements(
      'pas|jamais|aucune',
      '(?:j ?|je n |jen |je nen )?(?:n ?)?(?:en|nen|jen) (?:peux|peu|peut) (?:vraiment |juste |tellement )?plus(?= (?:je|j|jai|aidez|aide|svp|la|de (?:vivre|la vie|cette vie|souffrir|tout(?= $))|$))',
      '(?:je )?(?:ne )?(?:tiens|tiendrai) plus (?:le coup )?(?:je|jai|aidez)|(?:ne )?vois plus (?:aucune |d ?)?(?:issue|autre issue|raison de (?:continuer|vivre))|(?:je )?(?:ne )?supporte plus (?:la vie|ma vie|de vivre|cette vie)|(?:je )?(?:ne )?peux plus continuer(?= (?:comme|a vivre|$))',
      'je (?:ne )?veux (?:juste )?que (?:tout |ca )?(?:ca )?s ?arrete|je veux (?:juste )?que tout s ?arrete',
    ),
    unless: phrases('de rire|mdr|ptdr|lol|bruit|voisins?|boulot|chaleur|examens?|partiels'),
    examples: [
      "je n'en peux plus",
      "J'en peux vraiment plus de vivre",
      'je ne vois plus aucune issue',
      "je veux juste que tout s'arrête",
    ],
    counterexamples: [
      "j'en peux plus de rire",
      "je n'en peux plus de mes voisins",
      'je ne peux plus continuer le traitement, trop cher',
      'peut-on en savoir plus ?',
    ],
  },
  {
    id: 'self-harm',
    finding: HARM,
    pattern: statements(
      'pas|jamais|aucune',
      '(?:me suis|m ?etais|je me) (?:encore |de nouveau |re)?(?:coupee?|taille|taillee|scarifiee?|mutilee?|coupe|scarifie|mutile)(?= (?:encore|hier|les (?:bras|veines|poignets|cuisses|jambes)|le bras|expres|pour|ce soir|cette nuit|depuis|a nouveau|de nouveau|$))|(?:me suis|m ?etais) (?:encore|de nouveau) (?:coupee?|scarifiee?|mutilee?|fait du mal)',
      '(?:recommence|repris|remise?|remettre) a me (?:couper|scarifier|mutiler|faire du mal)|(?:envie|envi|besoin|pulsions?) de me (?:couper(?! (?:les cheveux|la frange|les ongles|du|de) )|scarifier|mutiler|faire (?:du )?mal)|je me (?:scarifie|mutile|taillade|fais du mal)|me brule (?:avec|expres)',
    ),
    unless: phrases(
      'cheveux|frange|ongles|cuisine|cuisinant|rasant|rasee?|papier|expose|sans (?:le )?faire expres|du mal a|accident|en (?:coupant|bricolant)',
    ),
    examples: [
      'je me suis encore coupée hier',
      "j'ai recommencé à me scarifier",
      'envie de me couper',
      'je me suis coupé les bras',
    ],
    counterexamples: [
      'je me suis coupé les cheveux',
      'je me suis encore coupé en cuisinant',
      "j'ai envie de me couper les cheveux",
      'deux ans sans me scarifier',
    ],
  },
  {
    id: 'other-at-risk',
    finding: OTHER,
    pattern: phrases(
      `(?:${CLOSE}|il|elle) (?:(?:me |nous |m )?(?:dit|disait|a dit|ma dit|a ecrit|ma ecrit|ecrit|parle|menace|repete) )?(?:${FEW})(?:(?:quil|quelle|qu il|qu elle) )?(?:(?:ne )?veut (?:plus vivre|plus etre la|mourir|en finir|se (?:suicider|tuer|pendre|foutre en lair))|va (?:en finir|se (?:suicider|tuer|pendre|jeter))|(?:a|vient d ?e?) (?:essaye|tente|tenter|essayer) de (?:se (?:tuer|suicider|pendre)|mourir)|fait une tentative de suicide|(?:menace|parle) de (?:se (?:tuer|suicider)|suicide)|se (?:scarifie|mutile|taillade)|est suicidaire|a des idees suicidaires)`,
    ),
    unless: either(
      phrases(
        'de (?:rire|honte)|dans le film|d?en finir avec (?:ce|cette|ces|son|ses|le|la|les) [a-z]+(?<! vie)',
      ),
      told('essaye|tente|tentative|fait', PAST),
    ),
    examples: [
      "mon frère dit qu'il veut mourir",
      'Ma fille ne veut plus vivre',
      'ma copine a essayé de se suicider cette nuit',
      'elle menace de se tuer',
    ],
    counterexamples: [
      "mon frère dit qu'il veut essayer la kétamine",
      'ma fille ne veut plus venir aux séances',
      'mon oncle a fait une tentative de suicide il y a vingt ans',
      'elle veut en finir avec ses cauchemars',
    ],
  },
  {
    id: 'violence',
    finding: VIOLENCE,
    pattern: phrases(
      `(?:${CLOSE}|il|elle|qui) (?:${FEW})(?:me (?:frappe|tape(?: dessus)?(?! (?:sur|dans) )|bat|cogne|viole|menace|etrangle|maltraite|gifle|seque?stre)(?! (?:pas|plus|jamais) )|m ?(?:etrangle|agresse)(?! (?:pas|plus|jamais) )|ma (?:frappee?|battue?|etranglee?|cognee?|giflee?) ${FEW}${RECENTLY})`,
      `(?:menace|menacee?) de (?:me (?:tuer|buter|frapper|planter)|mort)|(?:dit|jure|a dit) (?:quil|quelle|qu il|qu elle) (?:va|allait) me (?:tuer|buter|planter)|veut me (?:tuer|buter|planter)`,
      `(?:ma violee?|mont violee?|me suis fait(?:e)? (?:violer|agresser|frapper|tabasser)|j ?ai ete (?:violee?|agressee? sexuellement|frappee?|tabassee?)) (?:${FEW})${RECENTLY}|${RECENTLY} (?:${FEW})(?:ma violee?|me suis faite? (?:violer|agresser|tabasser)|jai ete (?:violee?|agressee?))|vient de me (?:frapper|violer|taper)`,
      'm ?enferme (?:a la maison|chez|dans)|(?:il|elle) (?:ne )?me laisse pas sortir de (?:la|chez)',
    ),
    unless: phrases(
      'frappait|battait|cauchemars?|reve|echecs|(?:au|aux) (?:tennis|foot|cartes|jeux?|ping pong)|mdr|lol|me frappe cest',
    ),
    examples: [
      'mon mari me frappe',
      'il menace de me tuer',
      "j'ai été violée hier soir",
      "mon ex a dit qu'il va me tuer",
    ],
    counterexamples: [
      'mon mari ne me frappe pas',
      'mon père me frappait quand j’étais petit',
      'ma mère va me tuer si je rentre tard',
      'ce qui me frappe c’est la durée du traitement',
      'mon frère me bat aux échecs',
    ],
  },
]);
