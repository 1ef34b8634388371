import type { Language } from '../../language.ts';
import type { FoldedText } from '../../text.ts';

/**
 * The plainest statements of risk in other languages: to want to die, not to want to live, to kill oneself,
 * suicide; an overdose. Latin-script patterns read folded words without accents, joined by blanks;
 * the others read the folded words likewise, Chinese and Japanese without blanks.
 */
export interface LanguageRule {
  readonly language: Language;
  readonly pattern: RegExp;
  readonly examples: readonly [string, ...string[]];
  readonly counterexamples: readonly [string, ...string[]];
}

/** The text as the rules of a language read it. */
export function languageText({ words }: FoldedText, { language }: LanguageRule): string {
  return language === 'zh' || language === 'ja' ? words.join('') : ` ${words.join(' ')} `;
}

const spaced = (source: string) => new RegExp(`(?<= )(?:${source})(?= )`, 'u');

export const LANGUAGE_RULES: readonly LanguageRule[] = [
  {
    language: 'es',
    pattern: spaced(
      '(?:me )?(?:quiero|quisiera|deseo|voy a|pienso|pienso en|ganas de|gustaria|intente|necesito|prefiero) (?:morir(?:me)?|estar muert[oa]|matarme|suicidarme|quitarme la vida|desaparecer para siempre|no despertar|dejar de vivir)|me (?:quiero|voy a|quisiera) (?:morir|matar|suicidar)|no (?:quiero|puedo) (?:vivir|seguir(?: viviendo)?|seguir (?:asi|mas)|estar viv[oa])(?: mas)?|ya no (?:quiero|puedo|aguanto)(?: (?:vivir|mas|seguir|nada))|no vale la pena vivir|pensamientos suicidas|soy suicida|me tome (?:todas|muchas|demasiadas) (?:las )?pastillas',
    ),
    examples: ['quiero morirme, no aguanto más', 'ya no quiero vivir', 'Me voy a matar'],
    counterexamples: ['quiero saber cuánto dura', 'quiero mudarme a Madrid'],
  },
  {
    language: 'fr',
    pattern: spaced(
      '(?:je )?(?:veux|voudrais|vais|envie de|envie d|envie|pense a|songe a|prefere|souhaite) (?:juste )?(?:mourir|crever|en finir|den finir|me tuer|me suicider|me suicide|me pendre|disparaitre pour toujours|ne plus (?:vivre|exister|etre la|me reveiller))|(?:je )?(?:ne )?veux plus (?:vivre|etre la|exister)|(?:je )?n ?en peux plus de (?:vivre|la vie)|plus (?:envie|la force) de vivre|idees? suicidaires?|(?:suis|je suis) suicidaire|avale (?:tous|toutes) (?:les|mes)',
    ),
    examples: ['je veux mourir', "J'ai envie d'en finir", 'je ne veux plus vivre'],
    counterexamples: ['je veux comprendre le traitement', 'combien de temps dure la perfusion'],
  },
  {
    language: 'de',
    pattern: spaced(
      '(?:ich )?(?:will|mochte|mag|kann|wunschte|wurde gern) (?:ich )?(?:nur |einfach |nur noch |wirklich |jetzt )*(?:sterben|tot sein|mich umbringen|mich toten|mir das leben nehmen|nicht mehr (?:leben|da sein|aufwachen|weiterleben|weiter ?machen)|nicht mehr)|(?:bringe|bring) mich um|mich umbringen|mich umzubringen|(?:habe|hab) (?:wieder |immer |oft )*(?:selbstmord|suizid)gedanken|(?:begehe|mache|denke an|plane) (?:selbstmord|suizid)|bin (?:suizidal|lebensmude)|keinen (?:grund|sinn) (?:mehr )?(?:zu|zum) leben|(?:alle|zu viele) (?:tabletten|pillen) (?:genommen|geschluckt)',
    ),
    examples: ['ich will nicht mehr leben', 'Ich möchte sterben', 'ich bringe mich um'],
    counterexamples: [
      'ich will wissen, wie lange das dauert',
      'kann man das auch ohne Tropf machen',
    ],
  },
  {
    language: 'pt',
    pattern: spaced(
      '(?:eu )?(?:quero|queria|vou|penso em|pensando em|vontade de|desejo|prefiro|tentei) (?:me matar|morrer|me suicidar|sumir para sempre|estar mort[oa]|acabar com (?:tudo|a minha vida|minha vida)|tirar (?:a )?minha vida|nao acordar|matar me)|(?:nao|nem) (?:quero|aguento|consigo) mais (?:viver|existir)?|nao (?:quero|aguento) (?:viver|existir)(?: mais)?|nao aguento mais|pensamentos suicidas|tomei (?:todos|muitos) os (?:remedios|comprimidos)',
    ),
    examples: ['quero morrer', 'não aguento mais viver', 'vou me matar'],
    counterexamples: ['quero saber sobre o tratamento', 'vou me informar sobre o spray'],
  },
  {
    language: 'it',
    pattern: spaced(
      '(?:voglio|vorrei|sto per|penso di|penso a|ho voglia di|desidero|preferirei) (?:solo )?(?:morire|uccidermi|ammazzarmi|suicidarmi|farla finita|togliermi la vita|essere mort[oa]|sparire per sempre|non svegliarmi)|mi (?:voglio|vorrei) (?:uccidere|ammazzare|suicidare)|non voglio piu (?:vivere|esistere|stare al mondo)|non (?:ce la faccio|riesco) piu (?:a )?(?:vivere)?|mi (?:ammazzo|uccido)|(?:ho|avere) pensieri suicidi|preso (?:tutte|troppe) (?:le )?pastiglie',
    ),
    examples: ['voglio morire', 'non voglio più vivere', 'Vorrei farla finita'],
    counterexamples: ['voglio capire come funziona', 'vorrei sapere quanto dura'],
  },
  {
    language: 'nl',
    pattern: spaced(
      '(?:ik )?(?:wil|zou willen|ga|wou) (?:ik )?(?:gewoon |echt |nu |liever )*(?:dood|sterven|doodgaan|dood zijn|mezelf (?:doden|van kant maken|ophangen|iets aandoen)|niet meer (?:leven|verder|wakker worden|hier zijn)|er niet meer zijn|zelfmoord plegen|er een eind aan maken)|maak er een eind aan|ben suicidaal|pleeg zelfmoord|geen zin meer (?:in|om te) leven|te veel pillen',
    ),
    examples: ['ik wil dood', 'ik wil niet meer leven', 'ik ga zelfmoord plegen'],
    counterexamples: ['ik wil weten hoe lang het duurt', 'ik ga morgen naar de dokter'],
  },
  {
    language: 'pl',
    pattern: spaced(
      '(?:chce|chcialbym|chcialabym|wole|zamierzam|mysle zeby) (?:juz )?(?:umrzec|sie zabic|zabic sie|zniknac na zawsze|nie zyc|popelnic samobojstwo|skonczyc ze soba|nie obudzic)|nie chce (?:mi sie )?(?:juz )?(?:dluzej )?(?:zyc|istniec)|zabije sie|chce sie zabic|odebrac sobie zycie|mam mysli samobojcze|nie mam (?:juz )?(?:sily|po co) zyc',
    ),
    examples: ['chcę umrzeć', 'nie chcę już żyć', 'zabiję się'],
    counterexamples: ['chcę wiedzieć jak to działa', 'nie chcę zastrzyku'],
  },
  {
    language: 'uk',
    pattern:
      /(?:хочу|хотіл[аи]?|хотів|збираюс[ья]|думаю) (?:вже |просто )?(?:померти|вмерти|вбити себе|убити себе|не жити|зникнути назавжди|накласти на себе руки|заснути і не прокинутись)|не хочу (?:більше |вже )?жити|вб[’']?ю себе|вбю себе|не бачу сенсу жити|покінчити (?:з собою|з життям)/u,
    examples: ['я не хочу більше жити', 'хочу померти', 'думаю покінчити з собою'],
    counterexamples: ['хочу дізнатися про лікування', 'не хочу крапельницю'],
  },
  {
    language: 'ru',
    pattern:
      /(?:хочу|хотел[аи]?|собираюсь|думаю) (?:уже |просто )?(?:умереть|сдохнуть|убить себя|исчезнуть навсегда|не жить|заснуть и не проснуться|повеситься)|не хочу (?:больше |уже )?жить|убью себя|нет (?:больше )?(?:смысла|сил) жить|покончить с (?:собой|жизнью)|наложить на себя руки/u,
    examples: ['я хочу умереть', 'не хочу больше жить', 'думаю покончить с собой'],
    counterexamples: ['хочу узнать о лечении', 'не хочу укол'],
  },
  {
    language: 'ar',
    pattern:
      /(?:اريد|أريد|بدي|عايز|عايزة|ابي|أتمنى|اتمنى|نفسي|ودي) (?:ان |أن )?(?:اموت|أموت|الموت|انتحر|أنتحر|الانتحار|اقتل نفسي|أقتل نفسي|انهي حياتي|أنهي حياتي)|(?:سأقتل|ساقتل|راح اقتل|اقتل|أقتل) نفسي|(?:لا|ما|مش) (?:اريد|أريد|بدي|عايز|ابي) (?:ان |أن )?(?:اعيش|أعيش|العيش|الحياة)|افكر (?:في|ب) ?الانتحار|أفكر (?:في|ب) ?الانتحار/u,
    examples: ['أريد أن أموت', 'لا أريد أن أعيش', 'أفكر في الانتحار'],
    counterexamples: ['أريد أن أعرف عن العلاج', 'كم مدة الجلسة'],
  },
  {
    language: 'hi',
    pattern:
      /मर(?:ना| ?जाना) (?:चाहत|चाहूं|है मुझे)|मरना चाहत|जीना नह[ीि]|जीने का मन नह|(?:आत्महत्या|खुदकुशी|ख़ुदकुशी|सुसाइड)|(?:अपनी|खुद की|ख़ुद की) जान (?:ले|दे)|खुद को (?:मार|ख़त्म|खत्म)|ख़ुद को (?:मार|ख़त्म)|जिंदा नह[ीि] रहना/u,
    examples: ['मैं मरना चाहता हूँ', 'अब जीना नहीं चाहती', 'मैं आत्महत्या करने वाला हूँ'],
    counterexamples: ['मैं इलाज के बारे में जानना चाहता हूँ', 'कितना समय लगता है'],
  },
  {
    language: 'zh',
    pattern:
      /(?:想|要|打算|准备|準備)(?:去)?(?:死|自杀|自殺|结束生命|結束生命|轻生|輕生|了结自己)|不想(?:再)?活|活不下去|活着没(?:有)?(?:意思|意义)|活著沒(?:有)?(?:意思|意義)|(?:我要|我会|我會)?(?:自杀|自殺|轻生|輕生)|杀了(?:我)?自己|殺了自己|不如死|(?:吃|服)(?:了)?(?:太多|整瓶|很多)(?:安眠)?(?:药|藥)/u,
    examples: ['我想死', '我不想活了', '活不下去了'],
    counterexamples: ['我想了解治疗', '要多长时间'],
  },
  {
    language: 'ja',
    pattern:
      /死にたい|しにたい|消えたい|生きていたくない|生きたくない|もう生きて(?:い|ら)?(?:け|れ)ない|自殺|自死|命を絶|死のう|死ぬつもり|薬を(?:全部|大量に)(?:飲|の)/u,
    examples: ['もう死にたい', '生きていたくない', '自殺を考えています'],
    counterexamples: ['治療について知りたい', '点滴はどのくらいかかりますか'],
  },
];
