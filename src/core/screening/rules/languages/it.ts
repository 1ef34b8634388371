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
const NO = 'non|nn|mai';
const ONE = upTo(1, NO);
const FEW = upTo(2, NO);
const SOME = upTo(4, NO);

const PILLS =
  '(?:pillole|pastiglie|pasticche|compresse|medicine|medicinali|farmaci|gocce|sonniferi|ansiolitici|calmanti|antidepressivi|xanax|tavor|valium|lexotan|rivotril|tachipirina|tachipirine|paracetamolo|ketamina|keta)';
const TOOK =
  '(?:preso|presa|ingoiato|inghiottito|ingerito|mandato giu|buttato giu|sniffato|tirato|pippato|bevuto)';
const CLOSE =
  '(?:mio|mia|il mio|la mia|suo|sua|un|una|un mio|una mia|nostro|nostra) (?:migliore )?(?:amic[oa]|fratello|sorella|figli[oa]|bambin[oa]|marito|moglie|compagn[oa]|ragazz[oa]|fidanzat[oa]|ex|mamma|madre|papa|padre|patrigno|nonn[oa]|zi[oa]|cugin[oa]|nipote|vicin[oa]|collega|suocer[oa])';
const RECENTLY =
  '(?:ieri(?: sera| notte)?|oggi|stanotte|stasera|stamattina|adesso|poco fa|di nuovo|ancora|(?:un ora|unora|[^ ]+ ore|[^ ]+ minuti) fa)';

const PAST =
  '[^ ]+ (?:anni|mesi|settimane) fa|un anno fa|lanno scorso|quando (?:ero|avevo|era)|da (?:bambin[oa]|piccol[oa]|ragazz[oa])|nel (?:19|20)[0-9][0-9]';
/** Taken for long, as told, without effect, or nothing but food. */
const FUTILE =
  'nessun[oa]?|niente (?:ha funzionato|funziona)|nulla ha funzionato|in vita mia|nella (?:mia )?vita|prescritt[eoi]|regolarmente|in considerazione|come sempre|di stamattina|cioccolatini|biscotti|caramelle|vino';
/** A question, a fear of what might come, a dream, a laugh. */
const NOT_NOW = phrases(
  '(?:puo|possono|potrebbe) (?:causare|provocare|dare|far|fare|portare|succedere|avere)|si puo|cosa succede se|se (?:qualcuno|una persona|un paziente)|e (?:normale|possibile|comune) (?:avere|sentire|che)|rischi[o]? di|(?:sintomi|segni) (?:di|dell[a-z]*)|paura di (?:non|avere|svenire|smettere|perdere)',
  'incub[oi]|sognato|(?:studio|articolo|film|canzone)|(?:ah){2,}a?|dal ridere|dalle risate|dal naso',
);

export const ITALIAN = rulesOf('it', 'latin', [
  {
    id: 'overdose',
    finding: OVERDOSE,
    pattern: statements(
      NO,
      `(?:ho|ha) ${TOOK} (?:quasi )?(?:tutt[eiao]|tropp[eiao]|un sacco di|una manciata di|un mucchio di|${MANY}|venti|trenta|quaranta|cinquanta) (?:le |i |la |il |gli )?(?:mie |miei |sue |suoi )?${FEW}${PILLS}`,
      `(?:ho|ha) ${TOOK} (?:una|la|un|il|lintera|l intera|tutta la|tutto il) (?:scatola|boccetta|blister|flacone|confezione)(?: inter[oa]| di ${PILLS})|(?:ho|ha) ${TOOK} (?:lintera|l intera|tutta la|tutto il) (?:scatola|boccetta|blister|flacone|confezione)`,
      `(?:figli[oa]|bambin[oa]|bimb[oa]|nipote|nipotino|fratell(?:o|ino)|sorell(?:a|ina)) ${SOME}ha (?:preso|mangiato|ingoiato|inghiottito) le mie (?:pastiglie|pillole|compresse|medicine|gocce)`,
      '(?:ho|ha) (?:esagerato|abusato) (?:con|di) (?:la |le |i |gli )?(?:dose|keta|ketamina|pastiglie|pillole|farmaci|gocce)',
      '(?:e|sono|sta|sto|va|andat[oa]|andando|finit[oa]) (?:andando )?in overdose|(?:ho|ha|avuto|avendo|credo sia|penso sia) (?:avuto )?un ?overdose',
    ),
    unless: either(NOT_NOW, phrases(PAST, FUTILE)),
    examples: [
      'ho preso tutte le pastiglie',
      'Mia sorella ha ingoiato una scatola di sonniferi',
      'ho preso troppa ketamina, sto male',
      'ha preso 30 compresse',
      'mio figlio ha mangiato le mie pastiglie',
      'il mio amico è in overdose',
    ],
    counterexamples: [
      'ho preso una scatola di cioccolatini per le infermiere',
      'cosa succede se si prende troppa ketamina?',
      'ho preso la mia pastiglia stamattina',
      'ho preso tutte le medicine possibili e nessuna ha funzionato',
      "dieci anni fa ho avuto un'overdose",
      'si può andare in overdose in clinica?',
    ],
  },
  {
    id: 'breathing-or-unconscious',
    finding: SYMPTOMS,
    pattern: statements(
      NO,
      'non respira(?: piu)?|non (?:riesco|riesce) (?:piu )?a respirare|(?:respira|respiro) (?:a fatica|a malapena|malissimo|in modo strano)|ha smesso di respirare|mi manca (?:il respiro|laria|l aria)(?! quando)|(?:sto|sta) soffocando|(?:si sta|mi si sta) chiudendo la gola|gola (?:che )?si (?:chiude|gonfia)',
      `(?:labbra|bocca) (?:${FEW})(?:blu|viola|cianotic(?:he|a))`,
      'non (?:si sveglia|reagisce)(?: piu)?(?! (?:al|alla|ai|alle|prima|presto|mai) )|non (?:riesco|riusciamo) a (?:svegliarl[oa]|svegliare)|non risponde piu e|non da segni di vita',
      '(?:e|sta|rimast[oa]|ancora) (?:svenut[oa]|incosciente|priv[oa] di sensi)|ha perso (?:i sensi|conoscenza)|st[oa] svenendo|e collassat[oa]',
    ),
    unless: either(NOT_NOW, told('svenut[oa]|ha perso|ha smesso', PAST)),
    examples: [
      'non riesco a respirare',
      'mio marito non si sveglia',
      'è svenuta e non reagisce',
      'ha le labbra blu',
      'Mia madre non respira più',
    ],
    counterexamples: [
      'ho paura di non riuscire a respirare durante la flebo',
      'la ketamina può far perdere conoscenza?',
      'non riesco a respirare dal ridere',
      'mio figlio non si sveglia prima di mezzogiorno',
      'mia sorella non reagisce ai farmaci',
    ],
  },
  {
    id: 'heart-seizure-bleeding',
    finding: SYMPTOMS,
    pattern: statements(
      NO,
      `(?:ho|ha|sento|sente|con|un|forte) (?:${FEW})(?:dolore|dolori|fitta|fitte|oppressione|peso) (?:molto |fortissimo |forte |lancinante )?(?:al|sul|nel) petto|(?:mi|gli|le) fa (?:molto |tanto )?male il petto`,
      '(?:sto|sta) (?:avendo|facendo) (?:un infarto|un ictus|una crisi epilettica|un attacco epilettico|le convulsioni)|credo (?:di avere|sia|che sia) un (?:infarto|ictus)|(?:ha|gli e venut[oa]) (?:la bocca storta|un infarto adesso)|bocca storta',
      '(?:ha|sta avendo|con) (?:le |delle )?convulsioni|(?:crisi|convulsioni) (?:che )?non (?:si ferma|si fermano|passa|passano|smette)|schiuma (?:alla|dalla) bocca',
      '(?:sanguina|sanguino|sanguinando|perde sangue) (?:molto|tanto|tantissimo|ovunque)|(?:non smette|non smetto) di sanguinare|(?:perde|perso|perdendo) (?:molto|tanto|un sacco di) sangue|si (?:e )?(?:tagliat[oa]) (?:le vene|i polsi)|mi sono tagliat[oa] (?:le vene|i polsi)|si sta dissanguando|sangue dappertutto',
    ),
    unless: either(NOT_NOW, phrases('ciclo|mestruazioni|gengive|da (?:[^ ]+ )?(?:anni|mesi)')),
    examples: [
      'ho un dolore forte al petto',
      'mio padre sta avendo un infarto',
      'ha le convulsioni da cinque minuti',
      'non smette di sanguinare',
    ],
    counterexamples: [
      'è normale avere dolore al petto?',
      'ho mal di testa dopo la seduta',
      'con quel conto mi è quasi venuto un infarto',
      'può dare convulsioni?',
    ],
  },
  {
    id: 'wants-to-die',
    finding: SELF,
    pattern: statements(
      NO,
      '(?:voglio|vojo|voglioo|vorrei|sto per|penso di|penso a|penso solo a|(?<!non ho )voglia di|desidero|preferirei|preferisco|ho deciso di|continuo a pensare di) (?:solo |soltanto |davvero |tanto )?(?:morire|mori|crepare|uccidermi|ammazzarmi|suicidarmi|impiccarmi|spararmi|buttarmi (?:giu|sotto|dal|da un)|tagliarmi le vene|farla finita|togliermi la vita|togliermi di mezzo|essere mort[oa]|sparire per sempre|sparire da questo mondo|non svegliarmi(?: piu)?|non esistere(?: piu)?|addormentarmi e non svegliarmi(?: piu)?|non essere mai nat[oa])',
      'mi (?:voglio|vorrei|devo) (?:solo )?(?:uccidere|ammazzare|suicidare|impiccare|buttare (?:giu|sotto|dal))|mi (?:uccido|suicido|impicco)|mi ammazzo(?! di)|(?:la faccio|facciamola|farla) finita(?! con)',
      '(?:non|nn) (?:voglio|vojo|riesco|ho voglia di|ho piu voglia di) (?:piu )?(?:a )?(?:vivere|esistere|stare al mondo|esserci|campare|svegliarmi)(?: piu)?(?! (?:con|a|in|qui|qua|da) )|non mi va piu di vivere',
      '(?:stanc[oa]|stuf[oa]|stanchissim[oa]) (?:di vivere|della vita|di questa vita|di esistere|di stare al mondo)(?! (?:con|in|a) )|(?:non ho|senza) (?:piu )?(?:nessun |alcun |nessuna )?(?:voglia|motivo|motivi|ragione|ragioni|forza) (?:di|per) vivere|(?:mia )?vita (?:ormai )?non ha (?:piu )?(?:alcun )?senso|che senso ha vivere|che vivo a fare|non vale la pena vivere',
      `(?:ho|avere|i miei) ${ONE}(?:pensieri suicidi|idee suicide|pensieri di morte)|(?:starebbero|stareste|starebbe|staranno) (?:tutti )?meglio senza di me|penso (?:sempre |spesso |ogni giorno )?al suicidio|nessuno sentirebbe la mia mancanza|sono (?:solo )?un peso per (?:tutti|mia|i miei|la mia)|(?:signore|dio|madonna mia|dio mio) (?:prendimi|portami via|fammi morire)|che il signore mi (?:prenda|chiami)|(?:sarebbe|era) meglio (?:se fossi|essere) mort[oa]|magari (?:morissi|non mi svegliassi)|spero di non svegliarmi|ho (?:provato|tentato|cercato) (?:a|di) (?:uccidermi|ammazzarmi|suicidarmi|farla finita)`,
    ),
    unless: either(
      phrases(
        '(?:dal|di) (?:ridere|vergogna|fame|caldo|freddo|noia|sonno|risate)|dalla (?:vergogna|noia)|finita con(?! (?:la (?:mia )?vita|tutto) )|sto per morire (?:di|dal)',
      ),
      told('provato|tentato|cercato', PAST),
    ),
    examples: [
      'voglio morire',
      'non voglio più vivere',
      'Vorrei farla finita',
      'nn voglio piu vivere',
      'vojo morì',
      'sono stanca di vivere',
      'mi voglio ammazzare',
      'Signore, prendimi con te',
    ],
    counterexamples: [
      'non voglio morire',
      'voglio capire come funziona',
      'vorrei sapere quanto dura',
      'sto per morire di noia',
      'non voglio più vivere con i miei',
      'vorrei farla finita con questi incubi',
      'mi ammazzo di lavoro',
    ],
  },
  {
    id: 'cannot-go-on',
    finding: SELF,
    pattern: statements(
      NO,
      '(?:non|nn) ce la faccio (?:proprio |davvero )?piu(?! (?:dal|a (?!vivere|andare avanti|continuare)|con (?:quest|il|i|le|la )[^ ]*) )|(?:non|nn) (?:riesco|ce la faccio) (?:piu )?ad andare avanti|(?:non|nn) (?:posso|riesco a) continuare cosi|non vedo (?:piu )?(?:una |alcuna |nessuna )?via duscita|non vedo (?:piu )?vie duscita|(?:non|nn) sopporto piu (?:la vita|questa vita|di vivere)',
    ),
    unless: phrases('dal ridere|(?:ah){2,}a?|caldo|traffico|rumore|esami|vicini'),
    examples: [
      'non ce la faccio più',
      'nn ce la faccio piu a vivere',
      'non riesco ad andare avanti',
      "non vedo più via d'uscita",
    ],
    counterexamples: [
      'non ce la faccio più dal ridere',
      'non ce la faccio più con questo caldo',
      'non riesco più a dormire',
      'non ce la faccio a venire lunedì',
    ],
  },
  {
    id: 'self-harm',
    finding: HARM,
    pattern: statements(
      NO,
      'mi (?:sono|sto) (?:di nuovo |ancora )?(?:tagliat[oa]|tagliando) (?:di nuovo|ancora|le braccia|il braccio|le gambe|le cosce|apposta|ieri sera|stanotte|per (?:sentire|calmarmi))|mi (?:sono|sto) (?:di nuovo|ancora) (?:tagliat[oa]|tagliando|fatt[oa] del male)|mi taglio (?:di nuovo|ancora|le braccia|le gambe|i polsi|ogni|da mesi|per)',
      '(?:tornat[oa]|ricominciato|ripreso|iniziato) a (?:tagliarmi|farmi (?:del )?male)|(?:voglia|bisogno|impulso) di (?:tagliarmi(?! (?:i capelli|le unghie|la frangia))|farmi (?:del )?male)|mi faccio (?:del )?male (?:apposta|da sol[oa])',
    ),
    unless: phrases(
      'capelli|unghie|frangia|cucinando|cucina|barba|rasoio da barba|per sbaglio|carta|senza tagliarmi',
    ),
    examples: [
      'mi sono tagliata di nuovo',
      'ho ricominciato a tagliarmi',
      'ho voglia di farmi del male',
      'mi taglio le braccia',
    ],
    counterexamples: [
      'mi sono tagliata di nuovo i capelli',
      'mi sono tagliato il dito in cucina',
      'due anni senza tagliarmi',
    ],
  },
  {
    id: 'other-at-risk',
    finding: OTHER,
    pattern: phrases(
      `(?:${CLOSE}|lui|lei) (?:(?:mi |ci )?(?:dice|ha detto|scrive|ha scritto|ripete|continua a dire|minaccia) )?(?:${FEW})(?:(?:si )?vuole (?:morire|uccidere|uccidersi|ammazzarsi|ammazzare|suicidarsi|farla finita|togliersi la vita)(?! (?:me|il|la|un) )|(?:non|nn) vuole piu vivere(?! (?:con|a|in|qui) )|ha (?:provato|tentato|cercato) (?:di|a) (?:uccidersi|ammazzarsi|suicidarsi|farla finita|togliersi la vita|impiccarsi)|ha tentato il suicidio|(?:di|minaccia di) (?:uccidersi|ammazzarsi|suicidarsi)|si (?:taglia|sta tagliando)(?! (?:i capelli|le unghie)))`,
    ),
    unless: either(
      phrases('dal ridere|nel film|finita con'),
      told('provato|tentato|cercato', PAST),
    ),
    examples: [
      'mio fratello dice che vuole morire',
      'Mia figlia non vuole più vivere',
      'la mia ragazza ha provato a uccidersi',
      'minaccia, lui, di ammazzarsi',
    ],
    counterexamples: [
      'mio fratello dice che vuole provare la ketamina',
      'mia figlia non vuole più venire alle sedute',
      'mio zio ha tentato il suicidio venti anni fa',
    ],
  },
  {
    id: 'violence',
    finding: VIOLENCE,
    pattern: phrases(
      `(?:${CLOSE}|lui|lei|che) (?:${FEW})mi (?:picchia|mena|minaccia|violenta|stupra|strangola|prende a (?:calci|pugni|botte|schiaffi)|maltratta|sta picchiando)|(?:${CLOSE}|lui|lei) (?:${FEW})mi ha (?:picchiat[oa]|menat[oa]|strangolat[oa]) (?:${FEW})${RECENTLY}`,
      '(?:minaccia|minacciato|minacciata|giura) di (?:uccidermi|ammazzarmi|picchiarmi|morte)|(?:dice|ha detto|giura) che mi (?:ammazza|uccide)|(?:mio marito|il mio ex|lui) mi vuole (?:uccidere|ammazzare)|vuole (?:uccidermi|ammazzarmi)',
      `(?:mi ha(?:nno)? (?:violentat[oa]|stuprat[oa])|sono stat[oa] (?:violentat[oa]|stuprat[oa]|picchiat[oa]|aggredit[oa])) (?:${FEW})${RECENTLY}|${RECENTLY} (?:${FEW})(?:mi ha(?:nno)? (?:violentat[oa]|stuprat[oa])|sono stat[oa] (?:violentat[oa]|stuprat[oa]))`,
      'mi tiene chius[oa] (?:in casa|a chiave)|non mi (?:lascia|fa) uscire di casa',
    ),
    unless: phrases('incub[oi]|sognato|scacchi|(?:ah){2,}a?'),
    examples: [
      'mio marito mi picchia',
      'ha minacciato di uccidermi',
      'sono stata violentata ieri sera',
      'il mio ex dice che mi ammazza',
    ],
    counterexamples: [
      'mio padre mi picchiava quando ero piccolo',
      'mia madre mi ammazza se faccio tardi',
      'il mio ragazzo mi batte sempre a scacchi',
    ],
  },
]);
