import { either } from '../rule.ts';
import {
  HARM,
  MANY,
  OTHER,
  OVERDOSE,
  phrases,
  rulesOf,
  SELF,
  SYMPTOMS,
  told,
  VIOLENCE,
  upTo,
} from './language-rule.ts';

/** Words that turn a statement round; no gap in a pattern runs over one. */
const NO = 'niet|nie|geen|nooit';
const ONE = upTo(1, NO);
const FEW = upTo(2, NO);
const SOME = upTo(4, NO);

const PILLS =
  '(?:pillen|tabletten|medicijnen|medicatie|slaappillen|slaapmiddelen|slaaptabletten|pijnstillers|kalmeringstabletten|paracetamol(?:len|s)?|ibuprofen|oxazepam|temazepam|diazepam|xanax|tramadol|ketamine|keta|ket)';
const TAKEN =
  '(?:genomen|geslikt|ingenomen|ingeslikt|gesnoven|opgegeten|gegeten|weggespoeld|leeggegeten|leeggedronken|op)';
const CLOSE =
  '(?:mijn|mn|m n|onze|ons|een|zijn|haar) (?:beste |kleine |jongste |oudste )?(?:vriend|vriendin|vriendje|broer|broertje|zus|zusje|zoon|dochter|kind|man|vrouw|partner|ex|moeder|mama|ma|vader|papa|pa|stiefvader|oom|tante|neef|neefje|nicht|nichtje|kleinzoon|kleindochter|opa|oma|buurman|buurvrouw|collega|huisgenoot|maat)';
const RECENTLY =
  '(?:gisteravond|gisteren(?: avond| nacht)?|vandaag|vannacht|vanavond|vanmorgen|vanmiddag|net|zojuist|weer|(?:een uur|[^ ]+ uur|[^ ]+ minuten) geleden)';

const PAST =
  '(?:jaar|jaren|maanden|weken) geleden|vorig jaar|toen (?:ik|hij|ze) (?:[^ ]+ )?(?:klein|kind|jong)|vroeger|als kind|in (?:19|20)[0-9][0-9]';
/** Taken for long, as told, without effect, or nothing but food. */
const FUTILE =
  'niets (?:hielp|heeft geholpen|werkt)|hielp niet|helpen niet|in mijn leven|jarenlang|nog nooit|nooit|zoals altijd|voorgeschreven|koekjes|chocola|chips|snoep|wijn|drop';
/** A question, a fear of what might come, a dream, a laugh. */
const NOT_NOW = phrases(
  'kan (?:je|men|ketamine|het|de) (?:[^ ]+ )?(?:van|een|veroorzaken|leiden|stoppen)|wat (?:gebeurt er |doe ik )?als|als (?:iemand|je|een patient)|is het (?:normaal|mogelijk)|risico|(?:symptomen|tekenen) van|bang (?:om|dat ik (?:niet|geen|flauw)|voor (?:een|de|het))',
  'nachtmerries?|gedroomd|(?:studie|artikel|film|liedje)|haha[ha]*|van het lachen|door (?:mijn|de) neus|bijna een',
);

export const DUTCH = rulesOf('nl', 'latin', [
  {
    id: 'overdose',
    finding: OVERDOSE,
    pattern: phrases(
      `(?:te ?veel|veel te ?veel|al mijn|al zijn|al haar|al de|alle|een hele|het hele|de hele|een handvol|${MANY}|twintig|dertig|veertig|vijftig) (?:${FEW})(?:${PILLS}|doosje|doos|strip|pot|potje) (?:${FEW})${TAKEN}(?! (?:te|dat|is))`,
      `(?:een|n|de) (?:doosje|doos|strip|pot|potje) (?:${FEW})(?:leeggegeten|leeggedronken|opgegeten|geslikt|ingenomen)`,
      `(?:heb|heeft) ${FEW}te ?veel (?:ervan |ket |ketamine )?(?:genomen|geslikt|gesnoven|ingenomen|op)`,
      `(?:hij|ze|kind|zoon|zoontje|dochter|dochtertje|kleinzoon|broertje|zusje|kleine) heeft ${ONE}mijn (?:pillen|tabletten|medicijnen) (?:genomen|geslikt|opgegeten|ingeslikt|gegeten)`,
      `(?:heb|heeft|hebt) (?:${FEW})overdosis(?! (?:suiker|koffie|chocola))|overdosis genomen`,
    ),
    unless: either(NOT_NOW, phrases(PAST, FUTILE)),
    examples: [
      'ik heb al mijn pillen geslikt',
      'Mijn zus heeft een hele strip paracetamol ingenomen',
      'heb te veel ketamine gesnoven en ben alleen',
      'hij heeft 30 tabletten genomen',
      'mijn zoontje heeft mijn pillen opgegeten',
      'ze heeft een overdosis genomen denk ik',
    ],
    counterexamples: [
      'ik heb een paracetamol genomen',
      'ik heb een hele doos koekjes opgegeten',
      'wat gebeurt er als iemand te veel pillen heeft geslikt?',
      'ik heb vanmorgen mijn pil genomen',
      'is te veel pillen slikken gevaarlijk',
      'tien jaar geleden heb ik een overdosis genomen',
    ],
  },
  {
    id: 'breathing-or-unconscious',
    finding: SYMPTOMS,
    pattern: phrases(
      `ademt (?:niet|nie|nauwelijks|amper|bijna niet|heel raar|raar)(?: meer)?|(?:krijg|krijgt) (?:bijna |haast |echt )?(?:geen|te weinig|amper|nauwelijks) (?:lucht|adem)(?: meer)?|kan (?:bijna |echt |haast )?(?:niet|nie|nauwelijks|amper) (?:meer )?(?:goed )?ademen|is gestopt met ademen|ik stik(?! van het)|keel (?:zwelt|gaat) ${ONE}(?:dicht|op)`,
      `lippen (?:${FEW})(?:blauw|paars)|blauwe lippen`,
      '(?:wordt|word) (?:maar |echt )?(?:niet|nie) (?:meer )?wakker|krijg(?:en)? (?:hem|haar|mijn [^ ]+|mn [^ ]+) (?:niet|nie) (?:meer )?wakker|is niet wakker te krijgen',
      `reageert (?:niet meer|nergens (?:meer )?op)|(?:is|ligt) ${SOME}(?:bewusteloos|buiten bewustzijn|buiten westen|flauwgevallen|in elkaar gezakt)|(?:heeft|heb) het bewustzijn verloren`,
    ),
    unless: either(
      NOT_NOW,
      phrases(
        'wekker|voor de middag|s ochtends|op (?:de|het|zijn|haar) (?:behandeling|medicijn|medicatie)',
      ),
      told('flauwgevallen|verloren|in elkaar gezakt', PAST),
    ),
    examples: [
      'ik krijg geen lucht',
      'mijn man wordt niet wakker',
      'ze is bewusteloos',
      'hij ademt niet meer',
      'haar lippen zijn blauw',
    ],
    counterexamples: [
      'ik ben bang dat ik niet meer kan ademen tijdens het infuus',
      'kan je van ketamine bewusteloos raken?',
      'ik krijg geen lucht van het lachen',
      "mijn zoon wordt 's ochtends niet wakker van de wekker",
    ],
  },
  {
    id: 'heart-seizure-bleeding',
    finding: SYMPTOMS,
    pattern: phrases(
      `(?:heb|heeft|met|erge|hevige) ${FEW}(?:pijn|druk|steken) (?:op|in) (?:mijn|mn|de|zijn|haar) borst(?:kas)?|borst doet ${ONE}(?:pijn|zeer)`,
      `(?:heeft|krijgt|krijg|heb) (?:${FEW})(?:hartaanval|hartinfarct|beroerte)(?! gehad)|(?:mond|gezicht) hangt scheef|mondhoek hangt`,
      `(?:heeft|krijgt) ${FEW}(?:stuipen|stuiptrekkingen|epileptische aanval|toeval)|aanval (?:die )?(?:stopt niet|houdt niet op|duurt al)|schuim op (?:de|zijn|haar) mond`,
      `bloed(?:t)? ${ONE}(?:hevig|heel erg|heel hard|leeg|dood)|(?:blijft bloeden|stopt niet met bloeden|bloeden (?:stopt|houdt) niet)|polsen doorgesneden|overal bloed|verliest ${ONE}veel bloed|veel bloed verloren`,
    ),
    unless: either(
      NOT_NOW,
      phrases('ongesteld|menstruatie|tandvlees|gehad|al (?:[^ ]+ )?(?:jaren|maanden)'),
    ),
    examples: [
      'ik heb pijn op mijn borst en mijn arm tintelt',
      'mijn vader heeft een hartaanval',
      'ze heeft een epileptische aanval',
      'de wond blijft bloeden',
    ],
    counterexamples: [
      'is pijn op de borst een bijwerking?',
      'mijn opa heeft in 2019 een hartaanval gehad',
      'ik kreeg bijna een hartaanval van de rekening',
      'ik heb hoofdpijn na de sessie',
    ],
  },
  {
    id: 'wants-to-die',
    finding: SELF,
    pattern: phrases(
      '(?:ik|k) (?:wil|zou|wou|ga) (?:(?:gewoon|echt|nu|liever|alleen maar|het liefst|willen|vanavond|eigenlijk) ){0,3}(?:sterven|doodgaan|dood zijn|mezelf (?:doden|van kant maken|ophangen|iets aandoen|van het leven beroven)|me (?:ophangen|van kant maken)|niet meer (?:leven|wakker worden|hier zijn|bestaan)|nie meer leven|ni meer leven|nooit meer wakker worden|er niet meer zijn|(?:er )?niet meer zijn|zelfmoord plegen|suicide plegen|er een eind aan maken|er een einde aan maken|een eind(?:e)? (?:maken )?aan mijn leven(?: maken)?|uit het leven stappen|voor de trein springen|van het dak springen)(?! (?:van het lachen|van schaamte))',
      `(?:ik|k) wil (?:(?:gewoon|echt|nu|liever|alleen maar|het liefst) ){0,2}dood(?! (?:graag|op) )|wil ik ${ONE}(?:dood|niet meer leven|sterven)|(?<=^ )wil niet meer leven|liever dood`,
      `maak er (?:vandaag |vanavond )?een eind(?:e)? aan|(?:ben|voel me) (?:weer )?suicidaal|(?:pleeg|plan) zelfmoord|heb ${ONE}zelfmoordgedachten|denk ${FEW}aan (?:zelfmoord|zelfdoding)|niemand zou me missen`,
      `geen zin meer (?:in (?:het|mijn|dit) leven|in leven|om te leven)|(?:geen|niets) (?:reden|meer) (?:meer )?om (?:voor )?te leven|(?:ben|was) (?:het|dit|mijn) leven ${ONE}(?:zat|moe|beu)|zie het leven niet (?:meer )?zitten|(?:heb|had) ${FEW}geprobeerd (?:zelfmoord te plegen|mezelf (?:te doden|van kant te maken|op te hangen))|levensmoe|klaar met (?:het |mijn |dit )?leven|leven heeft (?:voor mij )?geen zin(?: meer)?|was ik maar (?:dood|nooit geboren)|(?:wou|wilde) dat ik (?:dood was|nooit geboren was|niet meer wakker werd)`,
      'beter (?:af )?zonder mij|(?:ben|enkel|alleen maar) (?:iedereen |jullie |mijn gezin )?(?:een last|tot last) (?:voor)?|hoop dat ik niet (?:meer )?wakker word|in slaap vallen en (?:niet|nooit) meer wakker|heer (?:haal|neem) mij',
    ),
    unless: either(
      phrases('van (?:het lachen|schaamte|de honger|verveling)|niet meer leven (?:in|met|zonder)'),
      told('geprobeerd', PAST),
    ),
    examples: [
      'ik wil dood',
      'ik wil niet meer leven',
      'ik ga zelfmoord plegen',
      'k wil ni meer leven',
      'ik ben het leven zat',
      'was ik maar dood',
      'ze zijn beter af zonder mij',
    ],
    counterexamples: [
      'ik heb geen zelfmoordgedachten',
      'ik wil weten hoe lang het duurt',
      'ik ga morgen naar de dokter',
      'ga ik dood van ketamine?',
      'ik ga dood van het lachen',
      'ik wil niet meer leven in deze stad',
    ],
  },
  {
    id: 'cannot-go-on',
    finding: SELF,
    pattern: phrases(
      `(?:ik|k) (?:kan|wil) (?:(?:gewoon|echt|zo|het) ){0,2}(?:niet|nie|ni) meer(?: aan)?(?= (?:ik|help|alsjeblieft|aub|en|het|alles|zo|$))|(?:ik|k) (?:kan|wil) ${ONE}(?:niet|nie) meer verder|(?:ik|k) (?:hou|houd) (?:het|dit) ${ONE}(?:niet|nie) (?:meer|langer) vol|(?:ik|k) trek (?:het|dit) ${ONE}(?:niet|nie) meer|zie (?:echt )?geen uitweg(?: meer)?`,
    ),
    unless: phrases(
      'van het lachen|haha[ha]*|herrie|lawaai|hitte|buren|examens?|slapen|wachten|betalen',
    ),
    examples: [
      'ik kan niet meer',
      'ik hou het niet meer vol',
      'ik trek het echt niet meer',
      'zie geen uitweg meer',
    ],
    counterexamples: [
      'ik kan niet meer slapen',
      'ik kan niet meer van het lachen',
      'ik wil niet meer naar het infuus',
    ],
  },
  {
    id: 'self-harm',
    finding: HARM,
    pattern: phrases(
      `(?:heb|heeft) (?:ik )?(?:mezelf|mijzelf|me|mn eigen) (?:weer|opnieuw|expres|gisteravond|gisteren|vannacht) ${ONE}(?:gesneden|gekrast|verwond|pijn gedaan|beschadigd)|(?:heb) (?:ik )?(?:mezelf|mijzelf) (?:gesneden|gekrast|verwond|beschadigd)|(?:ik )?(?:snij|snijd) (?:mezelf|mijzelf|me weer)|(?:weer|terug) (?:aan het snijden|begonnen met snijden)`,
      `(?:drang|neiging|zin|moet) ${FEW}(?:mezelf|mijzelf|me) te (?:snijden|krassen|beschadigen|verwonden)|(?:wil|moet) (?:ik )?(?:mezelf|mijzelf) (?:weer )?(?:snijden|krassen|pijn doen|beschadigen)|drang om te snijden|aan automutilatie (?:gedaan|doen)`,
    ),
    unless: phrases(
      'koken|keuken|scheren|per ongeluk|papier|niet meer gesneden|(?:jaar|maanden) niet',
    ),
    examples: [
      'ik heb mezelf weer gesneden',
      'ik ben weer begonnen met snijden',
      'de drang om mezelf te snijden is zo sterk',
    ],
    counterexamples: [
      'ik heb me gesneden bij het koken',
      'ik heb mezelf al drie jaar niet meer gesneden',
      'de groente heb ik weer gesneden',
    ],
  },
  {
    id: 'other-at-risk',
    finding: OTHER,
    pattern: phrases(
      `(?:${CLOSE}|hij|ze|zij) (?:wil|wou) (?:${FEW})(?:dood|sterven|zelfmoord plegen|niet meer leven|zichzelf (?:doden|ophangen|iets aandoen)|zich ophangen|er een eind aan maken|er niet meer zijn)`,
      `(?:${CLOSE}|hij|ze|zij) (?:${SOME})(?:dood wil|niet meer wil leven|niet meer leven wil|zelfmoord wil plegen|er een eind aan (?:wil maken|gaat maken)|zelfmoord (?:gaat )?pleegt)`,
      `(?:${CLOSE}|hij|ze|zij) (?:${FEW})(?:zelfmoordpoging (?:gedaan|ondernomen)|geprobeerd (?:zelfmoord te plegen|zichzelf (?:te doden|van kant te maken|op te hangen))|(?:dreigt|gedreigd) (?:met zelfmoord|zichzelf|zelfmoord)|is suicidaal|snijdt zichzelf|heeft zelfmoordgedachten)`,
    ),
    unless: either(
      phrases('in de film|van het lachen|in deze stad'),
      told('geprobeerd|zelfmoordpoging', PAST),
    ),
    examples: [
      'mijn broer zegt dat hij dood wil',
      'Mijn dochter wil niet meer leven',
      'mijn vriendin heeft geprobeerd zelfmoord te plegen',
      'hij dreigt met zelfmoord',
    ],
    counterexamples: [
      'mijn broer zegt dat hij ketamine wil proberen',
      'mijn dochter wil niet meer naar therapie',
      'mijn oom heeft twintig jaar geleden een zelfmoordpoging gedaan',
    ],
  },
  {
    id: 'violence',
    finding: VIOLENCE,
    pattern: phrases(
      `(?:${CLOSE}|hij|ze|zij) (?:${FEW})(?:slaat|mept|schopt|mishandelt|wurgt|bedreigt|verkracht) (?:me|mij|ons)(?! (?:niet|nooit) )|(?:slaat|wurgt|bedreigt) (?:hij|ze) (?:me|mij)|(?:${CLOSE}|hij|ze) heeft (?:me|mij) (?:${FEW})(?:geslagen|gewurgd|mishandeld|verkracht|opgesloten)(?! toen)`,
      `(?:dreigt|dreigde|gedreigd) (?:ermee )?${ONE}(?:me|mij) (?:te (?:vermoorden|doden|slaan|steken)|dood te (?:maken|slaan))|zegt dat (?:hij|ze) (?:me|mij) (?:gaat |zal )?(?:vermoord|vermoorden|doodmaakt|doodslaat)|bang dat (?:hij|ze) (?:me|mij) ${ONE}(?:vermoordt|vermoord|doodslaat|slaat)`,
      `(?:ben|werd) (?:ik )?(?:${FEW})${RECENTLY} (?:${FEW})(?:verkracht|aangerand|in elkaar geslagen)|${RECENTLY} (?:${FEW})(?:ben|werd) ik (?:${FEW})(?:verkracht|aangerand|in elkaar geslagen)`,
    ),
    unless: phrases(PAST, 'nachtmerries?|gedroomd|schaken|spelletje|tennis|haha[ha]*'),
    examples: [
      'mijn man slaat me',
      'hij dreigt me te vermoorden',
      'ik ben gisteravond verkracht',
      'mijn ex bedreigt mij',
    ],
    counterexamples: [
      'mijn vader sloeg me vroeger',
      'mijn moeder vermoordt me als ik te laat ben',
      'hij slaat me altijd met schaken',
    ],
  },
]);
