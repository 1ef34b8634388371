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

// An umlaut has lost its dots ("mochte") or is typed with an e ("moechte"); ß is read as ss.

/** Words that turn a statement round; no gap in a pattern runs over one. */
const NO = 'nicht|nie|niemals|kein[a-z]*';
const ONE = upTo(1, NO);
const FEW = upTo(2, NO);
const SOME = upTo(4, NO);

const PILLS =
  '(?:tabletten?|pillen?|schlaftabletten|schmerztabletten|schlafmittel|medikamente?|medis|tropfen|kapseln|paracetamol|ibus?|ibuprofen|tavor|diazepam|valium|lorazepam|tilidin|tramadol|tramal|seroquel|ketamin|keta|ket|k)';
const TAKEN =
  '(?:genommen|geschluckt|eingeworfen|eingenommen|gefressen|geschmissen|gezogen|intus|gegessen|runtergespult|getrunken|gespritzt|erwischt)';
const CLOSE =
  '(?:mein|meine|unser|unsere|ein|eine|sein|seine|ihr|ihre) (?:beste[r]? |kleine[r]? |grosse[r]? )?(?:freund|freundin|bruder|schwester|sohn|tochter|kind|mann|frau|partner|partnerin|ex|exmann|exfreund|mutter|mama|vater|papa|stiefvater|onkel|tante|cousin|cousine|neffe|nichte|enkel|enkelin|opa|oma|nachbar|nachbarin|kollege|kollegin|mitbewohner|mitbewohnerin|kumpel)';
const RECENTLY =
  '(?:gestern(?: abend| nacht)?|heute(?: nacht| fruh| morgen| abend)?|letzte nacht|gerade(?: eben)?|vorhin|eben|wieder|vor (?:einer stunde|[^ ]+ stunden|[^ ]+ minuten))';

const PAST =
  'vor (?:[^ ]+ ){0,2}(?:jahren|monaten|wochen)|letztes jahr|letzten (?:monat|sommer|winter)|als (?:ich|er|sie) (?:[^ ]+ )?(?:klein|kind|jung|jugendlicher)|als kind|damals|fruher|in meiner kindheit|(?:19|20)[0-9][0-9]';
/** Taken for long, as told, without effect, or nothing but food. */
const FUTILE =
  'nichts (?:hat )?(?:geholfen|gewirkt|gebracht|hilft)|(?:geholfen|gewirkt|gebracht) hat (?:nichts|keine)|(?:hat|haben) nicht geholfen|jahrelang|im leben|(?:hab|habe|hat) (?:noch )?nie|wie immer|verordnet|verschrieben(?:en)?|kekse|chips|schokolade|eis|wein|bier|sekt|wasser|saft|gummibarchen|nudeln';
/** A question, a fear of what might come, a dream, a laugh. */
const NOT_NOW = phrases(
  'kann (?:man|es|das|ketamin|sowas|ich davon|die infusion)|was (?:passiert|ist|ware|mache ich|mach ich) wenn|wenn (?:jemand|man|ein patient)|falls|ist es (?:normal|moglich)|risiko|anzeichen|symptome(?:n)? (?:von|fur|einer)|angst (?:davor|nicht mehr|dass (?:ich|man) (?:bei|beim|wahrend|dann|dabei|nicht|keine))',
  'albtraum|alptraum|albtraume|getraumt|(?:studie|artikel|film|lied)|haha|lol|vor lachen|durch die nase|fast (?:einen|eine|ne|nen)|beinahe',
);

export const GERMAN = rulesOf('de', 'latin', [
  {
    id: 'overdose',
    finding: OVERDOSE,
    pattern: phrases(
      `(?:alle|samtliche|(?:viel )?zu ?viele?|ne ganze|eine ganze|die ganze|den ganzen|ne handvoll|eine handvoll|haufenweise|${MANY}|zwanzig|dreissig|vierzig|funfzig) (?:${FEW})(?:${PILLS}|packung|schachtel|blister|flasche) (?:${FEW})${TAKEN}(?! (?:hatte|worden|werden))`,
      `(?:hab|habe|hat) (?:${FEW})zu ?viel (?:davon |keta |ketamin |ket )?(?:genommen|erwischt|gezogen|reingezogen|geschluckt|eingeworfen)`,
      `(?:er|sie|kind|sohn|tochter|kleine|kleiner|enkel|bruder|schwester) hat (?:${FEW})meine (?:tabletten|pillen|medikamente|medis) (?:genommen|gegessen|geschluckt)`,
      `(?:hab|habe|hat) (?:${FEW})ue?berdosis(?! (?:schokolade|kaffee|zucker|vitamin))|das ist (?:eine |ne )?ue?berdosis|(?:hab|habe|hat) (?:mich |sich )?(?:${FEW})ue?berdosiert`,
    ),
    unless: either(NOT_NOW, phrases(PAST, FUTILE)),
    examples: [
      'Ich habe alle Tabletten genommen',
      'meine Schwester hat die ganze Packung Schlaftabletten geschluckt',
      'hab zu viel Keta gezogen, mir gehts nicht gut',
      'er hat 30 Tabletten geschluckt',
      'mein Kind hat meine Tabletten gegessen',
      'ich glaube, sie hat eine Überdosis genommen',
    ],
    counterexamples: [
      'ich habe die ganze Packung Kekse gegessen',
      'Was passiert, wenn man zu viele Tabletten genommen hat?',
      'ich habe heute meine Tablette genommen',
      'ich habe schon alle Medikamente genommen, nichts hat geholfen',
      'kann man in der Klinik eine Überdosis bekommen?',
      'vor zehn Jahren habe ich eine Überdosis genommen',
    ],
  },
  {
    id: 'breathing-or-unconscious',
    finding: SYMPTOMS,
    pattern: phrases(
      `(?:atmet|atme) (?:nicht|nich|nimmer|kaum|kaum noch|fast nicht|ganz komisch|komisch|nur noch schwach)|(?:krieg|kriege|kriegt|bekomm|bekomme|bekommt) ${SOME}(?:keine|kaum(?: noch)?|schlecht|nicht genug) luft|kann ${ONE}(?:nicht|kaum|nich) (?:mehr |noch |richtig )?(?:richtig )?atmen|aufgehort zu atmen|ich ersticke(?! (?:in|an) (?:arbeit|papierkram|terminen))|(?:hals|kehle) (?:schwillt|geht) ${ONE}zu`,
      `lippen (?:${FEW})(?:blau|lila)|blaue lippen|lauft (?:schon |ganz )?blau an`,
      '(?:wacht|wird) (?:einfach |gar )?(?:nicht|nich|nimmer) (?:mehr )?(?:auf|wach)|(?:krieg|kriege|bekomme|kriegen|bekommen) (?:ihn|sie|meinen? [^ ]+|meine [^ ]+) (?:nicht|nimmer) (?:mehr )?wach|lasst sich nicht (?:mehr )?(?:auf)?wecken',
      `reagiert (?:gar |uberhaupt |einfach )?nicht mehr|reagiert (?:auf nichts|auf gar nichts)|nicht (?:mehr )?ansprechbar|(?:ist|liegt|war gerade) ${SOME}(?:bewusstlos|ohnmachtig|umgekippt|zusammengebrochen|weggetreten)|ist in ohnmacht gefallen`,
    ),
    unless: either(
      NOT_NOW,
      phrases(
        'wecker|vor mittag|morgens|auf (?:das |die |mein )?(?:ketamin|medikament|medikamente|therapie|behandlung)',
      ),
      told('umgekippt|zusammengebrochen|in ohnmacht', PAST),
    ),
    examples: [
      'Mein Mann atmet nicht mehr',
      'ich krieg keine Luft',
      'sie wird nicht wach',
      'er ist bewusstlos, was soll ich tun',
      'ihre Lippen sind ganz blau',
    ],
    counterexamples: [
      'Ich habe Angst, dass ich bei der Infusion nicht mehr atmen kann',
      'kann man von Ketamin bewusstlos werden?',
      'ich krieg keine Luft vor Lachen',
      'mein Sohn wird morgens nicht wach',
      'meine Frau reagiert nicht auf die Behandlung',
    ],
  },
  {
    id: 'heart-seizure-bleeding',
    finding: SYMPTOMS,
    pattern: phrases(
      `(?:hab|habe|hat|mit|starke|heftige|plotzlich) ${SOME}(?:schmerzen|schmerz|druck|stechen|enge) (?:${FEW})(?:in|auf) (?:der|meiner|seiner|ihrer) brust|(?:hab|habe|hat|starke|heftige) (?:${FEW})brustschmerzen|brust tut ${ONE}weh|linker arm (?:ist |wird )?taub`,
      `(?:hat|habe|hab|glaube|bekommt|kriegt) ${SOME}(?:herzinfarkt|schlaganfall)(?! gehabt)|mundwinkel (?:hangt|hangen)|halbe gesicht (?:hangt|ist taub)`,
      `(?:er|sie|mann|frau|sohn|tochter|kind|freund|freundin|mutter|vater|bruder|schwester) krampft|(?:hat|habe|hab) ${SOME}(?:krampfanfall|epileptischen anfall|krampfe und)|(?:krampfanfall|anfall) (?:der )?hort nicht (?:mehr )?auf|schaum vor dem mund|zuckt am ganzen korper`,
      `blute(?:t)? (?:${FEW})(?:stark|heftig|wie verruckt|wie sau)|hort nicht (?:mehr )?auf zu bluten|blutung ${FEW}(?:nicht stoppen|nicht auf|stoppt nicht)|verblute(?:t)?|pulsadern (?:aufgeschnitten|aufgeritzt)|uberall (?:ist )?blut|(?:viel|so viel) blut verloren|verliert ${ONE}viel blut`,
    ),
    unless: either(
      NOT_NOW,
      phrases(
        'periode|regelblutung|zahnfleisch|nasenbluten|gehabt|hatte|seit (?:[^ ]+ )?(?:jahren|monaten)',
      ),
    ),
    examples: [
      'ich habe starke Schmerzen in der Brust',
      'mein Vater hat einen Herzinfarkt',
      'er krampft schon seit fünf Minuten',
      'die Wunde hört nicht auf zu bluten',
    ],
    counterexamples: [
      'Können Brustschmerzen eine Nebenwirkung sein?',
      'mein Opa hatte 2019 einen Herzinfarkt',
      'bei der Rechnung hätte ich fast einen Herzinfarkt bekommen',
      'ich habe Schmerzen im Knie',
    ],
  },
  {
    id: 'wants-to-die',
    finding: SELF,
    pattern: phrases(
      `(?<!(?:er|sie|es|jeder|niemand|man|${CLOSE}) )(?:will|mochte|moechte|werde|wue?rde (?:am liebsten|gern|gerne)) (?:ich )?(?:(?:nur|einfach|nur noch|echt|wirklich|jetzt|am liebsten|lieber|manchmal|heute|endlich) ){0,3}(?:sterben|sterbn|verrecken|tot sein|mich ${ONE}(?:umbringen|toe?ten|aufhangen|erhangen|erschiessen|vor den zug)|mir das leben nehmen|mir (?:was|etwas) antun|meinem leben ein ende|dem (?:allem )?ein ende (?:setzen|machen)|vom dach springen|von der brucke springen|nicht mehr (?:leben|da sein|aufwachen|existieren|am leben sein)|nie(?: wieder| mehr) aufwachen|nur noch schlafen und nie mehr aufwachen|(?:nich|net|ned|nit) mehr leben|nimmer leben|nimma lebn|einschlafen und nicht mehr aufwachen|einschlafen und nie (?:wieder|mehr) aufwachen)`,
      '(?:kann|mag) (?:ich )?(?:einfach |so )?(?:nicht|nich|nimmer) (?:mehr )?(?:weiter ?leben|leben|weiter ?machen|da sein|am leben sein)(?! (?:ohne|mit|in) )',
      `ich (?:bringe|bring) mich ${FEW}um|(?:hab|habe) ${FEW}versucht mich umzubringen|wozu (?:soll ich |ich )?(?:lebe|leben) ?(?:ich )?(?:uberhaupt )?(?:noch)|(?:bringe|bring) ich mich ${ONE}um|(?:bringe|bring) mich (?:heute |noch |jetzt )?um|daran mich umzubringen|ich (?:tue|tu|werde) mir (?:was|etwas) an(?:tun)?|mach(?:e)? schluss mit (?:allem|dem leben)`,
      `(?:habe|hab) ${SOME}(?:selbstmord|suizid)gedanken|(?:begehe|plane) ${ONE}(?:selbstmord|selbsmord|suizid)|(?:denk|denke) ${FEW}(?:an|uber) (?:selbstmord|selbsmord|suizid)|bin ${ONE}(?:suizidal|lebensmude|lebensmue?de)`,
      `kein(?:e|en)? (?:grund|sinn|bock|lust|kraft)(?: mehr)? (?:mehr )?(?:(?:zu|zum|auf das|auf dieses|auf mein) leben|weiterzumachen|weiter zu machen)|(?:leben|dieses leben) ${ONE}(?:satt|leid)(?= |$)|leben (?:hat|macht) ${FEW}keinen sinn mehr|(?:ware|waere|war) ich (?:doch |nur |bloss |lieber )?(?:tot|nie geboren)|lieber tot(?: sein)?|(?:keiner|niemand) wue?rde (?:mich vermissen|es merken wenn ich)|hoffentlich (?:wach|wache) ich ${ONE}nicht mehr auf`,
      `(?:ohne mich) ${FEW}besser (?:dran|gehen)?|besser(?: dran)? ohne mich|falle (?:allen|jedem|euch|meiner familie) (?:nur |bloss )?zur last|(?:bin|nur) ${FEW}(?:eine )?last fur (?:alle|meine|euch)|herrgott ${SOME}(?:holen|zu sich nehmen)|lieber gott hol mich|will (?:nur noch )?heim zum herrgott`,
    ),
    unless: either(
      phrases('vor (?:scham|lachen|langeweile|hunger)|dass? (?:er|sie) mich'),
      told('versucht', PAST),
    ),
    examples: [
      'ich will nicht mehr leben',
      'Ich möchte sterben',
      'ich bringe mich um',
      'will einfach nicht mehr aufwachen',
      'hab kein Bock mehr auf mein Leben',
      'wär ich doch tot',
      'i mog nimmer, i will nimma lebn',
      'Der Herrgott soll mich endlich holen',
    ],
    counterexamples: [
      'ich habe keine Suizidgedanken',
      'ich will wissen, wie lange das dauert',
      'kann man das auch ohne Tropf machen',
      'kann ich daran sterben?',
      'ich könnte sterben vor Scham',
      'ich will nicht mehr warten',
      'ich möchte nicht mehr in dieser Stadt leben',
    ],
  },
  {
    id: 'cannot-go-on',
    finding: SELF,
    pattern: phrases(
      '(?:ich |und |einfach )(?:kann|will|mag|pack|mog) (?:ich )?(?:(?:einfach|echt|so|wirklich|langsam) ){0,3}(?:nicht mehr|nich mehr|nimmer|nimma)(?= (?:ich|i|bitte|hilfe|helft|und|so|weiter|es|mir|alles|mein|meine|$))',
      `(?:kann|will) (?:einfach |echt |so |wirklich )?nicht mehr (?:ich (?:kann|will)|hilfe|bitte helft)|halte? (?:das|es) (?:alles |hier |einfach )?(?:nicht|nimmer) (?:mehr |langer )?aus|(?:schaff|schaffe|pack|packe) (?:das|es) (?:alles |einfach )?(?:nicht|nimmer) mehr(?= |$)|(?:sehe|seh) ${ONE}(?:keinen ausweg|keinen sinn)(?: mehr)?|kein ausweg mehr`,
    ),
    unless: phrases(
      'vor lachen|haha|lol|wecker|larm|hitze|nachbarn?|prufung(?:en)?|mathe|warten|schlafen|arbeiten|essen|anrufen|zahlen|bezahlen',
    ),
    examples: [
      'ich kann nicht mehr',
      'Ich kann einfach nicht mehr, bitte helft mir',
      'ich halte das alles nicht mehr aus',
      'ich sehe keinen Ausweg mehr',
    ],
    counterexamples: [
      'ich kann nicht mehr schlafen',
      'ich kann nicht mehr vor Lachen',
      'ich will nicht mehr zur Infusion gehen',
      'ich halte den Lärm der Nachbarn nicht mehr aus',
    ],
  },
  {
    id: 'self-harm',
    finding: HARM,
    pattern: phrases(
      `(?:hab|habe) (?:ich )?mich ${SOME}(?:geritzt|selbst verletzt|selber verletzt)|(?:hab|habe) (?:ich )?mich (?:schon wieder|wieder|absichtlich|nochmal|gestern abend|heute nacht) ${ONE}geschnitten|(?:ich )?(?:ritz|ritze|schneide|verletze) mich (?:wieder|selbst|selber|seit|jeden|absichtlich)|(?:ich )ritze (?:mich|wieder)|wieder geritzt`,
      `(?:will|muss|mochte|moechte) (?:ich )?mich ${ONE}(?:ritzen|schneiden|selbst verletzen|selber verletzen)|(?:drang|druck|verlangen|bedurfnis) ${ONE}mich ${ONE}zu (?:ritzen|schneiden|verletzen)|(?:ritz|schneide)druck`,
    ),
    unless: either(
      phrases(
        'beim (?:kochen|rasieren|basteln|gemuseschneiden)|aus versehen|versehentlich|papier|haare|nicht mehr (?:geritzt|selbst|selber|geschnitten)',
      ),
      phrases('(?:fruher|damals) (?:hab|habe)'),
    ),
    examples: [
      'ich hab mich wieder geritzt',
      'Ich habe mich gestern selbst verletzt',
      'hab Ritzdruck',
      'ich will mich schneiden',
    ],
    counterexamples: [
      'ich habe mich beim Kochen geschnitten',
      'ich habe mich seit drei Jahren nicht mehr geritzt',
      'ich habe mich wieder beim Rasieren geschnitten',
    ],
  },
  {
    id: 'other-at-risk',
    finding: OTHER,
    pattern: phrases(
      `(?:${CLOSE}|er|sie) (?:will|mochte|moechte) (?:${FEW})(?:sterben|tot sein|sich (?:${FEW})(?:umbringen|das leben nehmen|toten|was antun|etwas antun|erhangen|aufhangen)|nicht mehr (?:leben|da sein|aufwachen)|(?:nur noch schlafen und )?nie(?: mehr| wieder) aufwachen)`,
      `(?:${CLOSE}|er|sie) (?:${SOME})(?:sterben|tot sein|nicht mehr leben|nicht mehr da sein|nicht mehr aufwachen|sich umbringen|sich das leben nehmen|sich (?:was|etwas) antun) (?:will|mochte|moechte|wird)`,
      `(?:${CLOSE}|er|sie) (?:${FEW})(?:versucht|droht|gedroht|gesagt|sagt) ${SOME}(?:sich (?:umzubringen|das leben zu nehmen|zu toten|zu erhangen|bringt sich um)|mit (?:selbstmord|suizid))|(?:${CLOSE}|er|sie) (?:${SOME})(?:selbstmordversuch|suizidversuch|abschiedsbrief)|(?:${CLOSE}|er|sie) (?:hat|ist) ${ONE}(?:selbstmordgedanken|suizidgedanken|suizidgefahrdet|suizidal)|(?:${CLOSE}|sie|er) ritzt sich`,
    ),
    unless: either(
      phrases(
        'im film|in (?:dieser|der) (?:stadt|wohnung)|ich (?:will|mochte|werde) (?:mich|sterben|nicht mehr)',
      ),
      told('versucht|selbstmordversuch|suizidversuch|abschiedsbrief', PAST),
    ),
    examples: [
      'mein Bruder sagt, dass er sterben will',
      'Meine Tochter will nicht mehr leben',
      'meine Freundin hat versucht sich umzubringen',
      'er droht mit Selbstmord',
    ],
    counterexamples: [
      'mein Bruder sagt, dass er Ketamin probieren will',
      'meine Tochter will nicht mehr zur Therapie',
      'mein Onkel hat vor zwanzig Jahren versucht sich umzubringen',
      'meine Tochter will nicht mehr in dieser Stadt leben',
    ],
  },
  {
    id: 'violence',
    finding: VIOLENCE,
    pattern: phrases(
      `(?:${CLOSE}|er|sie) (?:${FEW})(?:schlagt|schlaegt|verprugelt|prugelt|wurgt|wue?rgt|vergewaltigt|bedroht|misshandelt|tritt|boxt) (?:mich|uns)(?! (?:nicht|nie|nimmer) )|(?:schlagt|schlaegt|wurgt|verprugelt) (?:er|sie) mich|(?:${CLOSE}|er|sie) hat mich (?:${FEW})(?:geschlagen|gewurgt|gewuergt|verprugelt|vergewaltigt|eingesperrt|bedroht)(?! als)`,
      `(?:droht|drohte|gedroht) ${SOME}(?:mich (?:umzubringen|zu toten|abzustechen|zu schlagen)|dass (?:er|sie) mich)|(?:${CLOSE}|er|sie) will mich ${ONE}(?:umbringen|toten|abstechen)|(?:sagt|gesagt|sagte|schreit) (?:dass )?(?:er|sie) (?:bringt mich um|mich umbringt)|angst dass (?:er|sie) mich ${ONE}(?:umbringt|totet|schlagt|findet)`,
      `(?:wurde|bin|worden) (?:${FEW})${RECENTLY} (?:${FEW})(?:vergewaltigt|missbraucht|verprugelt|zusammengeschlagen)|${RECENTLY} (?:${FEW})(?:wurde|bin) ich (?:${FEW})(?:vergewaltigt|missbraucht|verprugelt)`,
    ),
    unless: phrases(
      PAST,
      'albtraum|alptraum|traum|getraumt|schach|(?:im|beim) (?:tennis|spielen|spiel|kartenspielen|fussball|tischtennis)|haha|lol',
    ),
    examples: [
      'mein Mann schlägt mich',
      'er hat gedroht, mich umzubringen',
      'ich wurde gestern Abend vergewaltigt',
      'mein Exfreund will mich umbringen',
    ],
    counterexamples: [
      'mein Mann schlägt mich nicht',
      'mein Vater hat mich früher geschlagen',
      'mein Bruder schlägt mich immer im Schach',
      'meine Mutter bringt mich um, wenn ich zu spät komme',
      'der Stress bringt mich um',
    ],
  },
]);
