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

// Brazilian and European wording side by side: "me matar", "matar-me".

/** Words that turn a statement round; no gap in a pattern runs over one. */
const NO = 'nao|n|nunca|nem';
const ONE = upTo(1, NO);
const FEW = upTo(2, NO);
const SOME = upTo(4, NO);

const PILLS =
  '(?:remedios?|comprimidos?|medicamentos?|calmantes?|pilulas?|capsulas?|tarja preta|rivotril|clonazepam|diazepam|alprazolam|xanax|dipirona|paracetamol|ben u ron|ketamina|cetamina|quetamina|keta)';
const TOOK = '(?:tomei|tomou|engoli|engoliu|ingeri|ingeriu|cheirei|cheirou|usei|usou|bebeu|bebi)';
const CLOSE =
  '(?:(?:o |a )?(?:meu|minha|seu|sua|nosso|nossa)|um|uma) (?:melhor )?(?:amig[oa]|irmao|irma|filh[oa]|menin[oa]|marido|mulher|esposa|espos[oa]|companheir[oa]|namorad[oa]|ex|mae|pai|padrasto|madrasta|avo|ti[oa]|prim[oa]|sobrinh[oa]|net[oa]|vizinh[oa]|colega|sogr[oa])';
const RECENTLY =
  '(?:ontem|hoje|agora|essa noite|esta noite|noite passada|de novo|outra vez|ha (?:pouco|uma hora|[^ ]+ horas|[^ ]+ minutos)|faz (?:uma hora|[^ ]+ horas))';

const PAST =
  '(?:ha|faz) (?:[^ ]+ ){0,2}(?:anos?|meses|semanas)|anos atras|ano passado|quando (?:eu )?(?:era|tinha)|em (?:19|20)[0-9][0-9]';
/** Taken for long, as told, without effect, or nothing but food. */
const FUTILE =
  'nenhum|nada (?:funcionou|adiantou|resolveu|ajudou|deu certo)|na (?:minha )?vida|ao longo|como sempre|receitad[oa]s|da manha|chocolates?|bombons|biscoitos|bolachas|vinho';
/** A question, a fear of what might come, a dream, a laugh. */
const NOT_NOW = phrases(
  '(?:pode|podem|poderia) (?:causar|provocar|dar|fazer|acontecer|ter|levar)|o que acontece se|se (?:alguem|uma pessoa|um paciente)|e (?:normal|possivel|comum) (?:ter|sentir|que)|riscos? de|(?:sintomas|sinais) de|medo (?:de (?:nao|ter|parar|desmaiar|passar)|que (?:eu )?nao)',
  'pesadelos?|sonhei|(?:estudo|artigo|filme|musica)|(?:rs){2,}|k+|(?:ha){2,}|de (?:tanto )?rir|pelo nariz',
);

export const PORTUGUESE = rulesOf('pt', 'latin', [
  {
    id: 'overdose',
    finding: OVERDOSE,
    pattern: statements(
      NO,
      `${TOOK} (?:quase )?(?:todos|todas|tudo|um monte de|uma porrada de|um punhado de|demasiad[oa]s?|muit[oa]s|${MANY}|vinte|trinta|quarenta|cinquenta) (?:os |as |o |a |dos |das |de )?(?:meus |seus |minhas )?${FEW}${PILLS}`,
      `${TOOK} (?:a|o|uma|um) (?:caixa|cartela|frasco|vidro|blister) (?:inteir[oa]|tod[oa]|complet[oa]|de ${PILLS})|${TOOK} (?:toda a|a) (?:caixa|cartela) (?:inteira|toda)|${TOOK} ${PILLS} demais|${TOOK} (?:muita|muito|demasiada) (?:keta|ketamina|cetamina|remedio)`,
      `(?:filh[oa]|bebe|menin[oa]|crianca|net[oa]|irmao|irma|el[ea]) (?:tomou|engoliu|comeu) (?:os )?meus (?:remedios|comprimidos|medicamentos)`,
      '(?:exagerei|exagerou|passei|passou|abusei|abusou) (?:na|da|nos|dos) (?:dose|keta|ketamina|cetamina|remedios|comprimidos)',
      `(?:tive|teve|tendo|ter tido|sofri|sofreu|fiz|fez|tomei|tomou|estou com|ta com|esta com|entrou em|esta em|ta em|acho que e) (?:uma |um )?(?:overdose|sobredosagem|superdose|sobredose)`,
    ),
    unless: either(NOT_NOW, phrases(PAST, FUTILE)),
    examples: [
      'tomei todos os meus remédios',
      'Minha irmã tomou uma cartela inteira de rivotril',
      'ele cheirou muita keta e está estranho',
      'tomou 30 comprimidos',
      'minha filha engoliu meus remédios',
      'acho que ela teve uma overdose',
    ],
    counterexamples: [
      'o que acontece se alguém tomar cetamina demais?',
      'tomei o meu remédio hoje de manhã',
      'tomei muitos remédios na vida e nenhum funcionou',
      'há dez anos tomei uma caixa inteira de comprimidos',
      'dá para ter overdose na clínica?',
    ],
  },
  {
    id: 'breathing-or-unconscious',
    finding: SYMPTOMS,
    pattern: statements(
      NO,
      'nao (?:estou a |esta a |to |ta )?(?:consigo|consegue|conseguindo|conseguir) respirar|nao (?:ta |esta )?respira(?:ndo)?|mal (?:consigo|consegue) respirar|parou de respirar|(?:estou|to|ta|esta) (?:sem ar|sufocando|a sufocar|com (?:muita )?falta de ar)|garganta (?:esta |ta )?(?:fechando|a fechar)',
      `(?:labios?|boca) (?:${FEW})(?:rox[oa]s?|azu(?:l|is)|azulad[oa]s?)|(?:ta|esta|ficando|ficou) (?:tod[oa] |meio )?rox[oa]`,
      'nao (?:acorda|acordou|reage)(?! (?:cedo|antes|de manha|ao|a|aos|bem) )|nao (?:consigo|conseguimos) acordar (?:el[ea]|[oa]|meu|minha|l[oa])|nao (?:o|a) consigo acordar|nao responde (?:a nada|e|mais)',
      '(?:ta|esta|ficou|caiu|continua) (?:desacordad[oa]|inconsciente|desmaiad[oa])|(?:ele|ela|marido|mulher|filh[oa]|mae|pai|avo|irma|irmao|amig[oa]|namorad[oa]) (?:acabou de )?desmai(?:ou|ar)|perdeu (?:a consciencia|os sentidos)|estou (?:a desmaiar|desmaiando)',
    ),
    unless: either(NOT_NOW, told('[^ ]*desmaiou|perdeu|parou de respirar', PAST)),
    examples: [
      'não consigo respirar',
      'meu marido não acorda',
      'ela está desmaiada no chão',
      'os lábios dele estão roxos',
      'a minha mãe não está a conseguir respirar',
    ],
    counterexamples: [
      'tenho medo de não conseguir respirar na sessão',
      'a cetamina pode fazer a pessoa parar de respirar?',
      'não consigo respirar de tanto rir',
      'meu filho não acorda cedo',
      'minha irmã não reage ao antidepressivo',
    ],
  },
  {
    id: 'heart-seizure-bleeding',
    finding: SYMPTOMS,
    pattern: statements(
      NO,
      `(?:estou|to|ta|esta|tenho|tem|sinto|sentindo|sente|com|uma) (?:${FEW})(?:dor|dores|aperto|pressao) (?:muito |bem )?(?:forte |fortes |horrivel )?no peito|meu peito (?:ta |esta )?(?:doendo|a doer)|doi me o peito`,
      '(?:ta|esta|to|estou) infartando|(?:estou|to|ta|esta) (?:tendo|a ter|com) (?:um |uma )?(?:infarto|enfarte|avc|derrame|ataque cardiaco|convulsao|ataque epileptico)|boca (?:ficou |ta |esta )?torta|lado do corpo (?:dormente|paralisado)',
      '(?:ta|esta|comecou a) (?:convulsionando|convulsionar|a convulsionar)|(?:tendo|a ter) (?:uma )?convuls(?:ao|oes)|(?:convulsao|crise) (?:que )?nao para|espumando pela boca|a espumar da boca',
      '(?:nao para|nao paro) de (?:sangrar|sair sangue)|(?:sangrando|a sangrar) (?:muito|demais|sem parar)|(?:perdeu|perdendo|a perder) muito sangue|sangue nao para|cort(?:ou|ei) (?:os|meus) pulsos|esvaindo em sangue|se esvai em sangue',
    ),
    unless: either(NOT_NOW, phrases('menstruacao|gengivas?|(?:ha|faz) (?:[^ ]+ )?(?:anos|meses)')),
    examples: [
      'estou com uma dor forte no peito',
      'acho que estou tendo um infarto',
      'ele está tendo uma convulsão',
      'não para de sangrar',
    ],
    counterexamples: [
      'é normal sentir dor no peito?',
      'estou com dor de cabeça depois da sessão',
      'quase tive um infarto com a conta',
      'quais são os sintomas de um AVC?',
    ],
  },
  {
    id: 'wants-to-die',
    finding: SELF,
    pattern: statements(
      NO,
      '(?:quero|qro|kero|qria|queroo|queria|vou|penso em|pensando em|penso so em|(?<!nao tenho )vontade de|desejo|prefiro|tentei|preciso|pretendo|quem me dera) (?:so |muito |mesmo |logo )?(?:me matar|matar me|morrer|me suicidar|suicidar me|me enforcar|enforcar me|me jogar (?:da|do|na frente)|atirar me (?:da|do|para)|sumir para sempre|sumir (?:desse|deste) mundo|estar mort[oa]|acabar com (?:a minha vida|minha vida|a vida)|acabar com tudo|tirar (?:a )?(?:minha|propria|minha propria) vida|tirar a propria vida|dar um fim (?:na|a) minha vida|por (?:fim|termo) a (?:minha )?vida|cortar os pulsos|dormir e nao acordar(?: mais| nunca mais)?|nao acordar|deixar de existir|nao existir|nunca ter nascido)',
      '(?:nao|nem|n|num) (?:quero|qro|aguento|consigo) (?:mais )?(?:viver|existir|continuar (?:viv[oa]|vivendo|a viver)|estar viv[oa]|acordar mais)(?: mais)?(?! (?:em|com (?:meu|minha|meus|ele|ela|os meus|a minha|o meu)|aqui|sozinh[oa]|la) )|quero mais viver nao',
      '(?:cansei|cansad[oa]|fart[oa]|exaust[oa]) (?:de viver|da vida|dessa vida|desta vida|de existir)(?! (?:com|em) )|(?:desisti|desistir|desistindo) (?:da (?:minha )?vida|de viver)|nao (?:vejo|tenho|ha) (?:mais )?(?:sentido|razao|motivo|motivos|vontade|forcas?|graca) (?:em|pra|para|de|na) (?:continuar a |continuar )?(?:viver|vivendo|vida)|sem (?:vontade|motivos?) (?:de|pra|para) viver|(?:minha )?vida (?:ja )?nao (?:faz|tem) (?:mais )?sentido|nao vale (?:mais )?a pena viver',
      `(?:tenho|tendo|tive|meus) ${ONE}(?:pensamentos|ideias) suicidas|(?:estou|sou|to) suicida|penso (?:muito |todo dia |sempre )?em (?:me matar|suicidio)|ninguem (?:vai |ia )?(?:sentir|sentiria) (?:a )?minha falta|(?:estariam|ficariam|vao ficar|ficavam|estavam|viveriam) (?:muito )?melhor(?:es)? sem mim|sou um (?:peso|fardo|estorvo) (?:pra|para) (?:tod[oa]s|minha|meus|a minha|os meus)|deus me (?:leva|leve)|(?:me leva|leva me) (?:logo )?(?:deus|senhor|meu deus)|(?:deus|senhor) (?:me leva|leva me)|(?:era|seria) melhor (?:eu )?(?:ter morrido|morrer|estar morto|estar morta)|mais valia (?:eu )?(?:morrer|ter morrido)|tomara que eu (?:morra|nao acorde)`,
    ),
    unless: either(
      phrases(
        `de (?:rir|vergonha|fome|calor|frio|tedio|amores|sono)|prefiro morrer (?:a|do que)|sera que (?:eu )?vou|vou morrer ${SOME}(?:sessao|infusao|anestesia)`,
      ),
      told('queria|tentei|tive', PAST),
    ),
    examples: [
      'quero morrer',
      'não aguento mais viver',
      'vou me matar',
      'n quero mais viver',
      'tô cansado de viver, só queria dormir e não acordar mais',
      'Quero matar-me, estou farta da vida',
      'meu Deus me leva',
    ],
    counterexamples: [
      'não quero morrer',
      'quero saber sobre o tratamento',
      'vou me informar sobre o spray',
      'vou morrer de rir',
      'não quero viver com a minha sogra',
      'será que vou morrer na sessão?',
      'prefiro morrer a comer isso',
    ],
  },
  {
    id: 'cannot-go-on',
    finding: SELF,
    pattern: statements(
      NO,
      '(?:ja )?(?:nao|n) (?:estou |to )?(?:aguento|guento|aguentando|suporto|consigo) mais(?! (?:de|que|um|uma|o|a|os|as|ess[ea]|est[ea]|ess[ea]s|fazer|dormir|trabalhar|esperar|pagar|sessoes|informacoes|rir|comer|falar|tomar|ler|ouvir|sair|ir|ver|andar) )(?! (?:dormir|trabalhar|esperar|comer|ler|sair|informacoes) )',
      '(?:ja )?(?:nao|n) (?:aguento|suporto|guento) mais (?:essa|esta|a minha|minha|a) (?:vida|dor)|nao (?:vejo|tenho|ha) (?:mais )?(?:nenhuma )?saida|nao tenho mais forcas|nao da mais(?= (?:pra mim|para mim|quero|eu|$))',
    ),
    unless: phrases(
      'de (?:tanto )?rir|k+|calor|transito|barulho|vizinh[oa]s?|provas?|saida de emergencia',
    ),
    examples: [
      'não aguento mais',
      'n aguento mais essa vida',
      'não vejo mais saída',
      'já não aguento mais, ajudem-me',
    ],
    counterexamples: [
      'não aguento mais de tanto rir',
      'não aguento mais esse calor',
      'não consigo mais dormir',
      'não consigo mais pagar as sessões',
    ],
  },
  {
    id: 'self-harm',
    finding: HARM,
    pattern: statements(
      NO,
      '(?:me cortei|cortei me) (?:de novo|outra vez|ontem|hoje|nos bracos|no braco|nos pulsos|nas pernas|nas coxas|inteir[oa])|cortei (?:os meus |meus |os )?bracos',
      '(?:voltei|comecei) a (?:me (?:cortar|machucar|mutilar|automutilar)|(?:cortar|magoar|mutilar) me)|(?:estou|to) me (?:cortando|machucando|mutilando)|ando a cortar me|(?:vontade|necessidade|preciso) (?:de )?(?:me (?:cortar|machucar|mutilar)|(?:cortar|mutilar) me)|me automutil(?:o|ei)|(?:recai|recaida) na automutilacao',
    ),
    unless: phrases(
      'cabelos?|franja|unhas|cozinh[a-z]*|barba|barbear|depilando|sem querer|acidente|faca de cozinha|sem me',
    ),
    examples: [
      'me cortei de novo ontem',
      'voltei a me cortar',
      'ando a cortar-me outra vez',
      'vontade de me machucar',
    ],
    counterexamples: [
      'me cortei hoje fazendo a barba',
      'cortei o cabelo de novo',
      'estou há dois anos sem me cortar',
    ],
  },
  {
    id: 'other-at-risk',
    finding: OTHER,
    pattern: phrases(
      `(?:${CLOSE}|ele|ela) (?:(?:me |nos )?(?:disse|diz|fala|falou|escreveu|mandou|vive dizendo|fica dizendo|ameaca|ameacou) )?(?:${FEW})(?:(?:quer|ta querendo|esta a pensar em|vai|ameaca|ameacou|pensa em) (?:se matar|matar se|morrer|se suicidar|suicidar se|tirar a propria vida|acabar com a vida)|nao quer mais viver|nao quer viver(?! (?:em|com|aqui) )|(?:tentou|tentando) (?:se matar|matar se|se suicidar|suicidar se|tirar a propria vida|se enforcar)|(?:se corta|ta se cortando|esta se cortando|anda a cortar se)(?! o cabelo))`,
    ),
    unless: either(phrases('de (?:rir|vergonha|calor)|no filme|cabelo'), told('tentou', PAST)),
    examples: [
      'meu irmão disse que quer se matar',
      'A minha filha não quer mais viver',
      'minha amiga tentou se matar hoje',
      'ele ameaça matar-se',
    ],
    counterexamples: [
      'meu irmão disse que quer experimentar cetamina',
      'minha filha não quer mais ir às sessões',
      'meu tio tentou se matar há vinte anos',
    ],
  },
  {
    id: 'violence',
    finding: VIOLENCE,
    pattern: phrases(
      `(?:${CLOSE}|ele|ela|que) (?:${FEW})(?:me (?:bate|espanca|agride|ameaca|estupra|enforca|violenta|chuta)|(?:ta|esta|vive|fica) me (?:batendo|agredindo|ameacando|espancando)|(?:bate|agride|ameaca|viola) me|me (?:bateu|espancou|agrediu|enforcou) (?:${FEW})${RECENTLY})`,
      '(?:ameaca|ameacou|ameacando|jurou|jura) (?:de )?(?:me matar|matar me|me bater|me bater|de morte)|(?:disse|diz|falou|fala) que (?:vai me matar|me mata|vai matar me)|quer me matar',
      `(?:fui|sofri) (?:estuprad[oa]|violad[oa]|estupro|abusad[oa]|agredid[oa]|espancad[oa]) (?:${FEW})${RECENTLY}|${RECENTLY} (?:${FEW})(?:fui (?:estuprad[oa]|violad[oa]|abusad[oa]|espancad[oa])|me (?:estuprou|estupraram|violou|violaram))|me (?:estuprou|estupraram|violaram) (?:${FEW})${RECENTLY}`,
      'me (?:tem|mantem|deixa) trancad[oa]|nao me deixa sair de casa',
    ),
    unless: phrases(
      'pesadelos?|sonhei|xadrez|k+|saudade|um sono|uma tristeza|uma fome|minha mae quer me matar',
    ),
    examples: [
      'meu marido me bate',
      'ele ameaçou me matar',
      'fui estuprada ontem à noite',
      'o meu namorado bate-me',
    ],
    counterexamples: [
      'meu marido não me bate',
      'meu pai me batia quando eu era criança',
      'minha mãe vai me matar se eu chegar tarde',
      'à noite me bate uma saudade',
    ],
  },
]);
