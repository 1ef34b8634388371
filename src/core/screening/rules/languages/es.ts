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

/** Words that turn a statement round; no gap in a pattern runs over one. */
const NO = 'no|nunca|tampoco|ni';
const ONE = upTo(1, NO);
const FEW = upTo(2, NO);
const SOME = upTo(4, NO);

const PILLS =
  '(?:pastillas?|pastis|pildoras|tabletas|comprimidos|capsulas|pepas|somniferos|ansioliticos|calmantes|tranquilizantes|medicinas|medicamentos|medicacion|remedios|paracetamol(?:es)?|ibuprofenos?|rivotril|clonazepam|diazepam|alprazolam|trankimazin|lorazepam|orfidal|quetiapina|keta|ketamina)';
const TOOK =
  '(?:me |se )?(?:he |ha )?(?:tome|tomo|tomado|trague|trago|tragado|meti|metio|metido|zampe|zampo|empine|ingeri|ingerio)';
const CLOSE =
  '(?:mi|su|un|una|nuestr[oa]) (?:mejor )?(?:amig[oa]|herman[oa]|hermanit[oa]|hij[oa]|nin[oa]|espos[oa]|marido|mujer|pareja|novi[oa]|ex|madre|padre|mama|papa|abuel[oa]|ti[oa]|prim[oa]|sobrin[oa]|niet[oa]|companer[oa]|vecin[oa]|padrastro|madrastra|suegr[oa]|cunad[oa])';
const RECENTLY =
  '(?:anoche|ayer|hoy|ahora|recien|esta (?:noche|manana|tarde|madrugada)|hace (?:un rato|una hora|[^ ]+ horas|[^ ]+ minutos)|otra vez|de nuevo)';

const PAST =
  'hace (?:[^ ]+ ){0,2}(?:anos?|meses|semanas)|el (?:ano|mes) pasado|cuando (?:yo )?(?:era|tenia)|de (?:nin[oa]|pequen[oa])|en (?:19|20)[0-9][0-9]';
/** Taken for long, as told, without effect, or nothing but food. */
const FUTILE =
  'ningun[oa]?|nada (?:me )?(?:funciono|ayudo|sirvio|funciona|ayuda|sirve)|en mi vida|como siempre|recetad[oa]s|de la manana|bombones|galletas|chocolates?|cereales|vino';
/** A question, a fear of what might come, a dream, a laugh. */
const NOT_NOW = phrases(
  '(?:puede|podria|pueden) (?:causar|provocar|dar|hacer|pasar|producir|haber)|que pasa(?:ria)? si|si (?:alguien|una persona|un paciente)|es (?:normal|posible|comun|frecuente) (?:que|tener|sentir)|riesgos? de|(?:sintomas|senales) de|miedo (?:a|de) (?:no|una|tener|dejar|que no|que me (?:de|desmaye|quede))',
  'pesadillas?|sone|(?:estudio|articulo|pelicula|cancion)|(?:ja){2,}j?|(?:de|por) (?:la )?(?:risa|nariz)',
);

export const SPANISH = rulesOf('es', 'latin', [
  {
    id: 'overdose',
    finding: OVERDOSE,
    pattern: statements(
      NO,
      `${TOOK} (?:como |casi )?(?:todas?|todos?|demasiad[oa]s?|un (?:monton|punado) de|${MANY}|veinte|treinta|cuarenta|cincuenta) ${FEW}${PILLS}`,
      `(?:me|se) (?:he |ha )?(?:tome|tomo|tomado|trague|trago|tragado) (?:muchas|muchisimas) ${FEW}(?:pastillas|pastis|pildoras)|${TOOK} (?:mucha|muchisima) (?:keta|ketamina)`,
      `${TOOK} (?:la|una) (?:caja|tableta) (?:entera|completa|de ${PILLS})|${TOOK} (?:toda la caja|todo el (?:frasco|bote|blister)|(?:el|un) (?:frasco|bote|blister) (?:entero|completo|de ${PILLS}))`,
      '(?:se (?:me|le) fue la mano|(?:me|se) (?:he |ha )?(?:pase|paso|pasado)) (?:con|de) (?:la |las |mi |su )?(?:dosis|keta|ketamina|pastillas|pastis|medicacion)',
      '(?:tuve|tuvo|tengo|tiene|tome|tomo|hice|hizo|hecho|teniendo|sufriendo|(?:me|le) dio|creo que es) una sobredosis',
      'me empastille|se empastillo|se (?:ha )?(?:tomo|tomado|trago|tragado|comio|comido) mis (?:pastillas|medicinas|medicamentos)',
    ),
    unless: either(NOT_NOW, phrases(PAST, FUTILE)),
    examples: [
      'me tomé todas las pastillas',
      'Mi hermana se ha tragado una caja entera de pastillas',
      'tomé demasiada ketamina',
      'se tomó 30 paracetamoles',
      'creo que mi amigo tuvo una sobredosis',
      'me pasé con la keta y estoy solo',
      'mi hijo de tres años se comió mis pastillas',
    ],
    counterexamples: [
      'me tragué una caja entera de bombones',
      '¿qué pasa si alguien toma demasiada ketamina?',
      'me tomé la pastilla de la mañana',
      'he tomado muchos medicamentos y ninguno me ayudó',
      'hace tres años me tomé todas las pastillas',
      '¿se puede tener una sobredosis en la clínica?',
    ],
  },
  {
    id: 'breathing-or-unconscious',
    finding: SYMPTOMS,
    pattern: statements(
      NO,
      'no (?:puedo|puede|consigo|consigue|logro|logra) respirar|no respira|(?:casi no|apenas) (?:respira|puedo respirar|puede respirar)|dejo de respirar|respira (?:muy )?(?:raro|mal|lento|con dificultad)|me falta (?:mucho )?el aire|me estoy (?:ahogando|asfixiando)|se (?:me )?esta (?:ahogando|asfixiando|poniendo azul)|se (?:me |le )?(?:esta )?cierra(?:ndo)? la garganta|se (?:me|le) esta cerrando la garganta',
      `(?:labios|boca|dedos) ${FEW}(?:azules|azul|morad[oa]s?|amoratad[oa]s?)`,
      'no (?:se )?(?:despierta|reacciona)(?! (?:al?|a las?|a los|temprano|antes|hasta) )|no (?:l[oa] (?:puedo|podemos|consigo)|(?:puedo|logro|consigo|podemos|hay (?:forma|manera) de)) despertar(?:l[oa])?|no responde (?:y|a nada|ni)',
      '(?:esta|quedo|sigue) (?:inconsciente|desmayad[oa])|se (?:esta )?(?:desmayo|desplomo|desmayando)|me (?:estoy desmayando|voy a desmayar)|perdio (?:el conocimiento|la conciencia|el sentido)',
    ),
    unless: either(NOT_NOW, told('se desmayo|perdio|dejo de respirar|quedo', PAST)),
    examples: [
      'no puedo respirar, ayuda',
      'mi marido no se despierta',
      'tiene los labios morados',
      'Mi madre está inconsciente en el suelo',
      'se desmayó y no reacciona',
    ],
    counterexamples: [
      'tengo miedo de no poder respirar durante la infusión',
      '¿la ketamina puede hacer que uno deje de respirar?',
      'no puedo respirar de la risa',
      'mi hermana no reacciona a la sertralina',
      'mi hijo no se despierta temprano los domingos',
    ],
  },
  {
    id: 'heart-seizure-bleeding',
    finding: SYMPTOMS,
    pattern: statements(
      NO,
      '(?:me|le) duele (?:mucho |muchisimo |un monton )?el pecho',
      `(?:tengo|tiene|siento|siente|con|un) ${FEW}(?:dolor|presion|opresion) (?:muy |tan )?(?:fuerte |intens[oa] |horrible )?(?:en|de) (?:el )?pecho`,
      '(?:me|le) esta dando (?:un|una) (?:infarto|ataque al corazon|derrame|ictus|convulsion|ataque epileptico)|creo que (?:tengo|es|tiene) un (?:infarto|derrame|ictus)|se (?:me|le) (?:torcio|cayo) (?:la boca|la cara|media cara)',
      '(?:esta|sigue) convulsionando|no (?:para|deja) de convulsionar|(?:tiene|tengo) convulsiones|le (?:dio|dan|dieron) (?:una )?convulsi(?:on|ones)|(?:echa|echando|sale) espuma',
      'no (?:para|paro|deja|dejo) de sangrar(?:le|me)?|sangr(?:a|o|ando) (?:mucho|muchisimo|sin parar|a chorros)|me (?:estoy desangrando|desangro)|se (?:esta desangrando|desangra)|se (?:ha )?(?:corto|cortado) las venas|me (?:he )?(?:corte|cortado) las venas|(?:pierde|perdiendo|perdido) mucha sangre|no para la sangre',
    ),
    unless: either(
      NOT_NOW,
      phrases('regla|menstruacion|encias|desde hace (?:[^ ]+ )?(?:anos?|meses)'),
      told('le (?:dio|dieron)|perdio', PAST),
    ),
    examples: [
      'me duele mucho el pecho y el brazo',
      'tengo un dolor fuerte en el pecho',
      'está convulsionando y no para',
      'no deja de sangrar',
    ],
    counterexamples: [
      'no tengo dolor en el pecho',
      '¿es normal tener dolor en el pecho?',
      'me duele la cabeza después de la sesión',
      '¿puede dar convulsiones?',
      'casi me da un infarto con la factura',
    ],
  },
  {
    id: 'wants-to-die',
    finding: SELF,
    pattern: statements(
      NO,
      '(?:quiero|quieroo|kiero|qiero|quisiera|deseo|pienso|pienso en|(?<!no tengo )ganas de|gustaria|necesito|prefiero|prefiriria|voy a|intente) (?:ya )?(?:morir(?:me)?|estar muert[oa]|matarme|suicidarme|ahorcarme|colgarme|quitarme la vida|pegarme un tiro|tirarme (?:por la ventana|por el balcon|del puente|de un puente|al tren|a las vias)|cortarme las venas|desvivirme(?! por)|desaparecer para siempre|no despertar(?:me)?|dejar de vivir|dejar de existir|no existir|acabar con (?:mi vida|todo)|terminar con (?:mi vida|todo)|dormir(?:me)? y no despertar)',
      'me (?:quiero|kiero|qiero|quisiera|voy a) (?:morir|matar|suicidar|ahorcar|colgar|desvivir|pegar un tiro|tirar (?:del puente|de un puente|por la ventana|por el balcon|al tren|a las vias))',
      '(?:no|ya no) (?:quiero|kiero|qiero|puedo) (?:seguir )?(?:viv(?:ir|iendo|[oa])|estar viv[oa]|existir)(?! (?:en (?!este mundo)|con (?:mi|mis|el|ella|tu|su) |alli|ahi|aca|aqui|sol[oa] ))',
      'no quiero (?:estar en este mundo|despertar(?:me)? (?:mas|nunca|manana)|seguir en este mundo)',
      'ojala (?:me (?:muera|muriera|maten)|no (?:despierte|despertara)|estuviera muert[oa]|no hubiera nacido)|quisiera no haber nacido|(?:mejor|mas vale) (?:me )?(?:morirme|estar muert[oa]|estaria muert[oa]|muert[oa] que)|nadie me (?:extranaria|va a extranar|echaria de menos) si (?:me muero|muero|no estoy|desaparezco|me mato)|mejor me muero',
      'no vale la pena (?:seguir )?vi(?:vir|viendo)|(?:sin|no tengo|perdi las) ganas de (?:vivir|seguir viviendo)|(?:cansad[oa]|hart[oa]) de (?:vivir|la vida|esta vida|mi vida)(?! (?:con|en|sol[oa]) )|(?:no tengo|sin) (?:razon(?:es)?|motivos?|fuerzas?) (?:para|pa|de) (?:seguir )?viv(?:ir|iendo)|no le (?:veo|encuentro) (?:el )?sentido a (?:la vida|mi vida|vivir|seguir viviendo)|mi vida (?:ya )?no (?:tiene sentido|vale)',
      `(?:tengo|tuve|vuelven los|mis) ${ONE}(?:pensamientos|ideas) suicidas|soy suicida|estoy suicida`,
      '(?:estarian|estaran|estaria) mejor sin mi|soy una carga para (?:tod[oa]s|mi|mis)|que dios me (?:lleve|recoja)|(?:diosito|senor|dios mio) llevame|me quiero ir con (?:dios|diosito)',
    ),
    unless: either(
      phrases(
        `(?:de|por) (?:la )?(?:risa|verguenza|hambre|sueno|calor|frio|aburrimiento|ternura|amor|ganas|envidia)|pena ajena|miedo (?:a|de) que (?:me )?voy a mori[a-z]*|voy a morir(?:me)? ${SOME}(?:sesion|infusion|anestesia)`,
      ),
      told('intente|tuve', PAST),
    ),
    examples: [
      'quiero morirme, no aguanto más',
      'ya no quiero vivir',
      'Me voy a matar',
      'me kiero morir',
      'ojalá no despierte mañana',
      'estoy harta de vivir',
      'Que Dios me lleve de una vez',
      'quiero desvivirme',
    ],
    counterexamples: [
      'no quiero morir durante la sesión',
      'no tengo pensamientos suicidas',
      'quiero saber cuánto dura',
      'quiero mudarme a Madrid',
      'me quiero morir de la risa',
      'no quiero vivir con mis padres',
      'ya no quiero tomar la pastilla',
      'me desvivo por mis hijos',
      'tengo miedo de que me voy a morir durante la infusión',
    ],
  },
  {
    id: 'cannot-go-on',
    finding: SELF,
    pattern: statements(
      NO,
      '(?:ya )?no (?:puedo|aguanto|soporto|doy) mas(?! (?:con|de|que|tiempo|esperar|dinero|de dos|informacion|tarde) )|ya no (?:puedo|quiero) (?:seguir|con mi vida|con nada|con todo)(?! (?:con|el|la|las|los|en|tomando|haciendo|pagando|leyendo) )|no (?:puedo|quiero) (?:seguir (?:asi|mas|adelante|luchando|aqui))|ya no quiero nada',
      '(?:ya )?no (?:puedo|aguanto) mas con (?:mi vida|la vida|esta vida|todo)|no (?:veo|encuentro) (?:la |ninguna )?salida|no tengo (?:mas )?fuerzas? para (?:seguir|nada)',
    ),
    unless: phrases(
      '(?:de|la) risa|(?:ja){2,}j?|comer|ruido|trafico|calor|vecinos?|internet|examen(?:es)?|cita|turno',
    ),
    examples: ['no puedo más', 'ya no aguanto más, ayúdenme', 'no puedo seguir así', 'no doy más'],
    counterexamples: [
      'no puedo más de la risa',
      'ya no puedo seguir con el tratamiento, se acabó el seguro',
      'no puedo pagar más sesiones',
      'no puedo más con el ruido de la obra',
    ],
  },
  {
    id: 'self-harm',
    finding: HARM,
    pattern: statements(
      NO,
      '(?:me (?:he )?(?:volvi|vuelto|vuelvo) a|volvi a|he vuelto a) (?:cortar(?:me)?|autolesionar(?:me)?|lastimarme|hacerme (?:dano|cortes))',
      'me (?:corte|corto|he cortado|estoy cortando) (?:otra vez|de nuevo|anoche|los brazos|el brazo|las (?:piernas|munecas)|la (?:pierna|muneca)|los muslos|para (?:sentir|aliviar|calmar)[a-z]*|desde (?:los|que|hace))',
      '(?:ganas|necesidad|impulso|impulsos|quiero|necesito) (?:de )?(?:cortarme(?! (?:el|un poco el|las unas|un mechon) )|autolesionarme|lastimarme|hacerme dano|hacerme cortes)',
      'me (?:autolesion(?:o|e)|estoy autolesionando|estoy haciendo dano|lastimo a proposito|quemo (?:a proposito|con (?:el |un |los )?(?:cigarr[a-z]*|mechero|encendedor)))|me pego en la cabeza|me hago (?:dano|cortes)',
    ),
    unless: phrases(
      'pelo|cabello|flequillo|unas|cocin[a-z]*|afeit[a-z]*|sin querer|accidente|cuchillo de cocina|luz|llamada|internet|sin cortarme|gimnasio',
    ),
    examples: [
      'me volví a cortar',
      'me corté los brazos otra vez',
      'tengo ganas de hacerme daño',
      'me autolesiono desde hace un mes',
    ],
    counterexamples: [
      'me corté el pelo de nuevo',
      'me corté el brazo sin querer',
      'quiero cortarme el pelo',
      'llevo dos años sin autolesionarme',
    ],
  },
  {
    id: 'other-at-risk',
    finding: OTHER,
    pattern: phrases(
      `(?:${CLOSE}|el|ella) (?:(?:me |nos )?(?:dice|dijo|escribio|escribe|repite|grita|amenaza|ya|solo) (?:que |con )?)?(?:${FEW})(?:se quiere (?:morir|matar|suicidar|quitar la vida)|quiere (?:morir(?:se)?|matarse|suicidarse|quitarse la vida)|no quiere (?:seguir )?vivi(?:r|endo)(?! (?:en|con|conmigo|aqui|alli) )|va a (?:matarse|suicidarse|tirarse)|se va a (?:matar|suicidar|tirar)|(?:intento|trato de|esta intentando|quiso) (?:matarse|suicidarse|quitarse la vida|ahorcarse)|con (?:matarse|suicidarse)|se (?:corta|esta cortando|autolesiona)(?! (?:el|las unas|la llamada|la luz) ))`,
    ),
    unless: either(
      phrases('de (?:risa|verguenza)|en la pelicula|pelo'),
      told('intento|quiso|trato', PAST),
    ),
    examples: [
      'mi hermano dice que se quiere matar',
      'mi hija no quiere vivir más',
      'Mi pareja intentó suicidarse anoche',
      'mi amiga me escribió que se va a matar',
    ],
    counterexamples: [
      'mi hermano dice que quiere probar la ketamina',
      'mi hija no quiere vivir en Madrid',
      'mi tío intentó suicidarse hace veinte años',
      'mi hermano se corta el pelo',
    ],
  },
  {
    id: 'violence',
    finding: VIOLENCE,
    pattern: phrases(
      `(?:${CLOSE}|mi jefe|el) (?:${FEW})me (?:pega(?! (?:fuerte|bien|duro) )|golpea|maltrata|viola|ahorca|estrangula|agrede|patea|esta (?:pegando|golpeando|ahorcando|amenazando))(?! (?:la|el|un|una) )`,
      `(?:${CLOSE}|el) ${FEW}me (?:ha )?(?:pego|pegado|golpeo|golpeado) (?:${FEW})${RECENTLY}`,
      `me (?:amenaza|amenazo|amenazan) (?:con|de) (?:matarme|muerte|pegarme|quemar(?:me)?)|(?:dice|dijo|jura|juro|grita) que me (?:va a (?:matar|pegar|quemar)|mata)|me quiere matar(?! mi (?:madre|mama|jefe) )|si lo dejo me mata`,
      `me (?:viol[oa]|violaron|han violado|ha violado|golpearon|abusaron) ${FEW}${RECENTLY}|(?:${RECENTLY}) ${FEW}me (?:violo|violaron|han violado|golpearon|golpeo)|me acaba(?:n)? de (?:violar|pegar|golpear)|fui (?:violad[oa]|abusad[oa]) ${FEW}${RECENTLY}`,
      'me tiene encerrad[oa]|no me deja salir de (?:la )?casa',
    ),
    unless: phrases('pesadillas?|sone|suenos?|ajedrez|(?:ja){2,}j?'),
    examples: [
      'mi marido me pega',
      'mi ex me amenazó con matarme',
      'me violaron anoche',
      'dice que me va a matar si lo dejo',
    ],
    counterexamples: [
      'mi marido no me pega',
      'el sol me pega fuerte en la cara',
      'mi padre me pegaba cuando era niño',
      'mi mamá me va a matar si llego tarde',
      'sueño que alguien dice que me va a matar',
    ],
  },
]);
