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

// Without accents "chcę" (I want) and "chce" (he wants) are one word: the rule for somebody else comes first.

/** Words that turn a statement round; no gap in a pattern runs over one. */
const NO = 'nie|nigdy';
const ONE = upTo(1, NO);
const FEW = upTo(2, NO);

const PILLS =
  '(?:tabletki|tabletek|leki|lekow|proszki|proszkow|prochy|prochow|pigulki|pigulek|pastylki|pastylek|nasenne|nasennych|przeciwbolowych|antydepresantow|apapu?|paracetamolu?|ibupromu?|xanaxu?|tramalu?|relanium|ketaminy|ketamine|kety|kete)';
const TOOK =
  '(?:wzielam|wzialem|wziela|wzial|polknelam|polknalem|polknela|polknal|lyknelam|lyknalem|lyknela|lyknal|zazylam|zazylem|zazyla|zazyl|zjadlam|zjadlem|zjadla|zjadl|przyjelam|przyjalem|wciagnelam|wciagnalem|wciagnela|wciagnal|lykam|wypilam|wypilem|wypila)';
const CLOSE =
  '(?:moj|moja|moje|nasz|nasza|jej|jego|mojej) (?:najlepsz[ya] |maly |mala |starsz[ya] |mlodsz[ya] )?(?:przyjaciel|przyjaciolka|kolega|kolezanka|kumpel|brat|siostra|syn|corka|dziecko|maz|zona|partner|partnerka|chlopak|dziewczyna|byly|byla|eks|mama|matka|tata|ojciec|ojczym|wujek|ciocia|ciotka|kuzyn|kuzynka|wnuk|wnuczka|dziadek|babcia|sasiad|sasiadka|wspollokator(?:ka)?)';
const HIM = `(?:${CLOSE}|on|ona|brat|siostra|syn|corka|maz|zona|mama|tata|chlopak|dziewczyna|partner|ojciec)`;
const SAYS =
  '(?:(?:mi |nam |ciagle |caly czas )?(?:mowi|mowila|mowil|powiedzial|powiedziala|pisze|napisal|napisala|powtarza|krzyczy|grozi) (?:mi |nam )?(?:ze )?)?(?:(?:juz|po prostu|naprawde|chyba|od dawna|wciaz) ){0,2}';
const RECENTLY =
  '(?:wczoraj|dzis|dzisiaj|dzis w nocy|w nocy|przed chwila|teraz|znowu|znow|(?:godzine|[^ ]+ godziny|[^ ]+ minut) temu)';

const PAST =
  '(?:lat|lata|rok|miesiecy|miesiace|tygodni|tygodnie) temu|w (?:zeszlym|ubieglym) roku|kiedys|(?:jak|gdy) (?:bylem|bylam|mialem|mialam)|w dziecinstwie|w (?:19|20)[0-9][0-9]';
/** Taken for long, as told, without effect, or nothing but food. */
const FUTILE =
  'nic nie (?:pomoglo|pomaga|dalo|dziala)|w zyciu|przez lata|nigdy|jak zawsze|przepisane|ciastek|ciasteczek|czekolady|czekoladek|cukierkow|wina';
/** A question, a fear of what might come, a dream, a laugh. */
const NOT_NOW = phrases(
  'czy (?:mozna|moze|mozliwe|ketamina|to|po)|moze (?:spowodowac|powodowac|wywolac|dojsc)|co (?:sie stanie|bedzie) (?:jesli|jak|gdy|jezeli)|jesli ktos|gdy ktos|ryzyko|(?:objawy|oznaki)|boje sie ze (?:nie|strace|przestane|dostane|zemdleje)',
  'koszmary?|snilo|(?:badanie|badaniu|artykul|film|filmie|piosenka)|haha[ha]*|xd|ze smiechu|przez nos|prawie (?:dostal[a-z]*|mial[a-z]*)|o malo',
);

export const POLISH = rulesOf('pl', 'latin', [
  {
    id: 'overdose',
    finding: OVERDOSE,
    pattern: statements(
      NO,
      `${TOOK} ${FEW}(?:wszystkie|za duzo|zbyt duzo|cale opakowanie|caly listek|caly blister|cala paczke|cala fiolke|garsc|mnostwo|kilkanascie|${MANY}|dwadziescia|trzydziesci|czterdziesci|piecdziesiat) (?:${FEW})(?:${PILLS})`,
      `${TOOK} (?:cale opakowanie|caly listek|caly blister|cala paczke|cala fiolke)`,
      `(?:nalykal(?:am|em|a)?|najadl(?:am|em|a)?|nazarl(?:am|em|a)?) sie ${ONE}${PILLS}|sie (?:nalykal(?:am|em|a)?) ${PILLS}`,
      `(?:syn|corka|dziecko|coreczka|synek|wnuk|wnuczka|brat|siostra) (?:zjadl|zjadla|zjadlo|polknal|polknela|polknelo|wziela|wzial|wzielo) ${FEW}(?:moje|mojej|moich) (?:tabletki|leki|tabletek|lekow)`,
      'przedawkowal(?:am|em|a)?(?! (?:cukier|kawe|slodycze|internet))|przesadzil(?:am|em|a)? z (?:ketamina|keta|lekami|tabletkami|dawka)',
    ),
    unless: either(NOT_NOW, phrases(PAST, FUTILE)),
    examples: [
      'wzięłam wszystkie tabletki',
      'Moja siostra połknęła całe opakowanie leków nasennych',
      'nałykał się proszków i śpi',
      'wziąłem za dużo kety',
      'chyba przedawkowałam leki',
      'moje dziecko połknęło moje tabletki',
    ],
    counterexamples: [
      'czy można przedawkować ketaminę w klinice?',
      'wzięłam rano swoją tabletkę',
      'co się stanie, jeśli ktoś wziął za dużo leków?',
      'dziesięć lat temu połknęłam wszystkie tabletki',
    ],
  },
  {
    id: 'breathing-or-unconscious',
    finding: SYMPTOMS,
    pattern: statements(
      NO,
      'nie oddycha|(?:ledwo|ledwie|prawie nie|dziwnie|slabo) oddycha|nie (?:moge|moze) (?:zlapac )?(?:normalnie )?(?:oddychac|oddechu|tchu)|przestal[a]? oddychac|dusz[ei] sie(?! (?:w|ze|z) )|(?:ona|on|mama|tata|maz|zona) sie dusi|gardlo (?:mi |jej |mu )?(?:puchnie|sie zaciska)',
      `(?:sine|niebieskie|siny|fioletowe) usta|usta (?:${FEW})(?:sine|niebieskie|fioletowe)|(?:jest|robi sie) (?:caly |cala )?sin[aey]`,
      'nie (?:budzi sie|moge (?:go|jej|ich|mamy|meza|zony|syna|corki|brata|siostry) (?:obudzic|dobudzic)|moge dobudzic|da sie (?:go |jej )?(?:obudzic|dobudzic)|mozemy (?:go|jej) (?:obudzic|dobudzic))(?! (?:rano|przed) )',
      `(?:jest|lezy|caly czas) ${FEW}nieprzytomn[ya]|stracil[a]? przytomnosc|zemdlal[a]?|nie reaguje(?! na (?:lecze|lek|terap|ketam)[a-z]*)|(?:jest|lezy) bez przytomnosci`,
    ),
    unless: either(NOT_NOW, told('zemdlal[a]?|stracil[a]?|przestal[a]?', PAST)),
    examples: [
      'nie mogę oddychać',
      'mąż się nie obudził, nie oddycha',
      'nie mogę jej dobudzić',
      'leży nieprzytomna na podłodze',
      'ma sine usta',
    ],
    counterexamples: [
      'boję się, że nie będę mogła oddychać podczas wlewu',
      'czy po ketaminie można stracić przytomność?',
      'nie mogę oddychać ze śmiechu',
      'moja siostra nie reaguje na leki',
      'duszę się w tym mieście',
    ],
  },
  {
    id: 'heart-seizure-bleeding',
    finding: SYMPTOMS,
    pattern: statements(
      NO,
      `(?:mam|ma|silny|straszny|okropny|czuje) (?:${FEW})bol(?:e)? w klatce(?: piersiowej)?|(?:boli|kluje|sciska|piecze) (?:mnie|go|ja|mi) (?:${FEW})(?:w )?(?:klatka|klatce|klatke)(?: piersiow[aej]+)?|(?:ucisk|klucie) w klatce`,
      `(?:ma|mam|chyba mam|chyba ma|dostal|dostala) ${ONE}(?:zawal|zawalu|udar|udaru|drgawki|drgawek|konwulsje|atak padaczki)(?! (?:od|przez|jak) )|drgawki ${FEW}(?:nie ustaja|nie mijaja|nie przechodza)|piana (?:z|na) (?:ust|ustach)|opadl (?:mu|jej) kacik ust`,
      `krwawi ${ONE}(?:mocno|bardzo|obficie|strasznie)|nie (?:moge|da sie|mozemy) (?:zatamowac|zatrzymac) (?:krwi|krwawienia|krwotoku)|nie przestaje krwawic|krew (?:leci i )?nie (?:przestaje|chce przestac)|(?:podciela|podcial|podcielam|podcialem) sobie zyly|wykrwawia(?:m)? sie|traci ${ONE}duzo krwi`,
    ),
    unless: either(
      NOT_NOW,
      phrases('okres|miesiaczka|dziasla|od (?:[^ ]+ )?(?:lat|miesiecy)'),
      told('dostal[a]?', PAST),
    ),
    examples: [
      'mam silny ból w klatce piersiowej',
      'mój tata ma zawał',
      'ma drgawki i nie przestają',
      'nie mogę zatamować krwi',
    ],
    counterexamples: [
      'czy ból w klatce piersiowej to skutek uboczny?',
      'prawie dostałem zawału, jak zobaczyłem rachunek',
      'boli mnie głowa po sesji',
    ],
  },
  {
    id: 'other-at-risk',
    finding: OTHER,
    pattern: phrases(
      `${HIM} ${SAYS}(?:chce|chciala|chcial) (?:juz )?(?:sie zabic|zabic sie|umrzec|popelnic samobojstwo|odebrac sobie zycie|skonczyc ze soba|sie powiesic)|${HIM} ${SAYS}nie chce (?:mu sie |jej sie )?(?:juz )?zyc|${HIM} ${SAYS}(?:sie zabije|zabije sie|popelni samobojstwo|odbierze sobie zycie)`,
      `${HIM} ${FEW}(?:probowal[a]?|usilowal[a]?) ${ONE}(?:sie zabic|zabic sie|popelnic samobojstwo|odebrac sobie zycie|sie powiesic|skonczyc ze soba)|${HIM} ${FEW}(?:ma mysli samobojcze|grozi samobojstwem|sie tnie|tnie sie|sie okalecza)`,
    ),
    unless: either(
      phrases('na filmie|w filmie|ze (?:smiechu|wstydu)|zyc (?:w|z|na)'),
      told('probowal[a]?|usilowal[a]?|chcial[a]?', PAST),
    ),
    examples: [
      'mój brat mówi, że chce umrzeć',
      'Moja córka nie chce już żyć',
      'moja dziewczyna próbowała się zabić',
      'on grozi, że się zabije',
    ],
    counterexamples: [
      'mój brat mówi, że chce spróbować ketaminy',
      'moja córka nie chce już chodzić na terapię',
      'mój wujek próbował się zabić dwadzieścia lat temu',
    ],
  },
  {
    id: 'wants-to-die',
    finding: SELF,
    pattern: statements(
      NO,
      '(?:chce|chcialbym|chcialabym|wole|wolalbym|wolalabym|zamierzam|mysle zeby|mysle o tym zeby|marze zeby|probowalam|probowalem) (?:(?:juz|tylko|po prostu|wreszcie|naprawde) ){0,2}(?:umrzec|zdechnac|sie zabic|zabic sie|sie powiesic|powiesic sie|zniknac na zawsze|zniknac z tego swiata|nie zyc|nie istniec|popelnic samobojstwo|skonczyc ze soba|skonczyc z tym wszystkim|odebrac sobie zycie|nie obudzic sie|sie nie obudzic|zasnac i (?:sie )?(?:juz )?(?:nigdy )?(?:sie )?nie obudzic)',
      'nie chce (?:juz )?(?:sie )?(?:juz )?(?:wiecej |rano |jutro )?obudzic|nie chce (?:mi sie )?(?:juz )?(?:dluzej )?(?:zyc|istniec)(?! (?:w|we|z|ze|na|bez|tutaj) )|chce mi sie (?:umrzec|zdechnac)|(?:zabije|powiesze) sie|sie (?:zabije|powiesze)(?! (?:jak|jesli|on|ona) )|skocze z (?:mostu|okna|dachu)|rzuce sie pod (?:pociag|tramwaj|samochod)|podetne sobie zyly|strzele sobie w leb',
      `odebrac sobie zycie|targnac sie na (?:swoje )?zycie|mam ${ONE}mysli samobojcze|(?:mysle|mysli) o (?:samobojstwie|smierci caly czas)|nie mam (?:juz )?(?:sily|sil|ochoty|po co|dla kogo|powodu|powodow) (?:dalej |zeby )?zyc|(?:mam|mam juz) (?:dosc|dosyc) (?:zycia|tego zycia|swojego zycia)|zmeczon[ya] (?:zyciem|tym zyciem)|(?:moje |to )?zycie (?:juz )?nie ma (?:juz )?(?:dla mnie )?(?:zadnego )?sensu|po co (?:ja )?(?:w ogole |jeszcze )?(?:zyje|zyc)`,
      `(?:lepiej|najlepiej) (?:zebym|jakbym|gdybym) ${ONE}(?:umarl[a]?|nie zyl[a]?|zdechl[a]?|sie nie urodzil[a]?)|oby[m]? (?:sie )?(?:juz )?(?:jutro )?(?:sie )?nie obudzil[a]?|bez(?:e)? mnie ${FEW}(?:lepiej|latwiej)|lepiej beze mnie|jestem (?:tylko )?ciezarem dla|(?:boze|panie boze|panie) (?:zabierz mnie|wez mnie do siebie)|niech (?:mnie )?(?:pan )?bog (?:mnie )?(?:juz )?zabierze`,
    ),
    unless: either(
      phrases('ze? (?:smiechu|wstydu|nudow|starosci|glodu)|w wannie'),
      told('probowalam|probowalem', PAST),
    ),
    examples: [
      'chcę umrzeć',
      'nie chcę już żyć',
      'zabiję się',
      'nie mam siły żyć',
      'nie chce mi sie zyc',
      'mam dość życia',
      'chciałabym zasnąć i się nie obudzić',
      'Panie Boże, zabierz mnie już',
    ],
    counterexamples: [
      'nie chcę umierać',
      'chcę wiedzieć jak to działa',
      'nie chcę zastrzyku',
      'nie chcę żyć w mieście',
      'umieram ze śmiechu',
      'boję się, że umrę podczas sesji',
    ],
  },
  {
    id: 'cannot-go-on',
    finding: SELF,
    pattern: statements(
      NO,
      '(?:juz )?nie (?:daje|dam) (?:juz )?rady(?= (?:zyc|dluzej|wiecej|psychicznie|pomocy|pomozcie|$))|(?:juz )?nie (?:wytrzymam|wytrzymuje) (?:juz )?(?:tego |dluzej |wiecej )?(?=(?:tego zycia|psychicznie|pomocy|pomozcie)? ?$)|(?:ja )?(?:juz )?(?:dluzej )?(?:tak )?nie moge (?:juz )?(?:tak )?(?:dluzej )?(?:zyc|wytrzymac)(?! (?:bez|w|z) )|nie mam (?:juz )?(?:wiecej )?sil(?:y)?(?= (?:na nic|walczyc|dluzej|$))|nie widze (?:juz )?(?:zadnego )?wyjscia|wszystko (?:mi )?jedno czy zyje',
    ),
    unless: phrases('ze smiechu|haha[ha]*|xd|w pracy|na silowni|biegac|upal|halas'),
    examples: [
      'nie daję już rady',
      'już nie mogę tak dłużej żyć',
      'nie mam już siły walczyć',
      'nie widzę wyjścia',
    ],
    counterexamples: [
      'nie dam rady przyjść w poniedziałek',
      'nie mam siły na trening',
      'nie mogę żyć bez kawy',
    ],
  },
  {
    id: 'self-harm',
    finding: HARM,
    pattern: statements(
      NO,
      '(?:znow|znowu|wczoraj|dzis) (?:sie )?(?:pocielam|pocialem|tne|cielam|cialem|okaleczylam|okaleczylem)(?: sie)?(?! (?:palec|w palec))|(?:pocielam|pocialem|okaleczylam|okaleczylem|okaleczam) sie|sie (?:pocielam|pocialem|okaleczam)|(?:ja )?tne sie|(?:chce|musze|ochote) (?:sie )?(?:pociac|ciac|okaleczyc)(?: sie)?(?! (?:ceny|koszty|drewno|wlosy))|(?:zrobic|robie|zrobilam|zrobilem) sobie krzywde',
    ),
    unless: phrases(
      'wlosy|grzywke|golac|goleniu|gotujac|gotowaniu|kuchni|przypadkiem|niechcacy|papierem|nie (?:pocielam|pocialem|tne|okaleczam) sie|(?:rok|lata|lat|miesiecy) (?:sie )?nie',
    ),
    examples: ['znowu się pocięłam', 'tnę się od miesiąca', 'chcę się pociąć', 'okaleczam się'],
    counterexamples: [
      'znowu obcięłam włosy',
      'pociąłem się przypadkiem w kuchni',
      'dwa lata się nie okaleczam',
    ],
  },
  {
    id: 'violence',
    finding: VIOLENCE,
    pattern: phrases(
      `${HIM} (?:${FEW})(?:mnie ${ONE}(?:bije|katuje|dusi|gwalci|kopie|szarpie|zastrasza|uderzyl|pobil)(?! (?:w szachy|w gre) )|bije mnie|(?:grozi|groz[iy]l) (?:mi )?(?:ze (?:mnie )?(?:zabije|pobije)|smiercia|pobiciem))|maz mnie bije`,
      `(?:grozi|mowi|powiedzial) (?:mi )?ze mnie (?:zabije|pobije|potnie)|chce mnie zabic`,
      `(?:zostalam|zostalem|zgwalcil mnie|zgwalcili mnie|mnie zgwalcil|mnie zgwalcili|mnie zgwalcono) (?:${FEW})(?:zgwalcon[ya] |pobit[ya] |napadniet[ya] )?(?:${FEW})${RECENTLY}|${RECENTLY} (?:${FEW})(?:zostalam (?:zgwalcona|pobita)|mnie (?:zgwalcil|zgwalcili|pobil|zgwalcono)|zgwalcil mnie)`,
    ),
    unless: phrases(PAST, 'bil mnie|koszmary?|snilo|w szachy|w gre|haha[ha]*|xd'),
    examples: [
      'mąż mnie bije',
      'on grozi, że mnie zabije',
      'wczoraj mnie zgwałcił',
      'mój ojciec mnie dusi i kopie',
    ],
    counterexamples: [
      'ojciec bił mnie, jak byłem mały',
      'mama mnie zabije, jak się spóźnię',
      'mój brat zawsze ogrywa mnie w szachy',
    ],
  },
]);
